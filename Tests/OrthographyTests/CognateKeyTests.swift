import Testing

@testable import Orthography

@Suite struct CognateKeyTests {
  struct Pair: CustomTestStringConvertible {
    var persian: FoldedWord
    var arabic: FoldedWord
    var bound: Float
    var testDescription: String { "\(persian)/\(arabic) \(bound)" }
  }

  /// `bound: persian/arabic …`, a bound a line.
  static func pairs(_ table: String) -> [Pair] {
    table.split(separator: "\n").flatMap { line -> [Pair] in
      let fields = line.split(separator: ":")
      return fields[1].split(separator: " ").map { pair in
        let sides = pair.split(separator: "/")
        return Pair(
          persian: FoldedWord(sides[0]), arabic: FoldedWord(sides[1]), bound: Float(fields[0]) ?? -1
        )
      }
    }
  }

  /// Names as both languages transcribe them, and words that they share.
  private static let cognates = pairs(
    """
    0.97: باقری/باقري تهران/تهران کرمان/كرمان مقاومت/مقاومة حکومت/حكومة سیاست/سياسة ملت/ملة قدرت/قدرة
    0.97: حرکت/حركة دولت/دولة جامعه/جامعة منطقه/منطقة جلسه/جلسة وزارت/وزارة رسالت/رسالة
    0.97: گوگل/غوغل پاریس/باريس پوتین/بوتين ترامپ/ترامب پاکستان/باكستان اسپانیا/إسبانيا
    0.95: گرجستان/غرجستان هامبورگ/هامبورغ پکینگ/بكينغ گراتس/غراتس پراگ/براغ گنجه/غنجة فاطمه/فاطمة
    0.95: یونسکو/اليونسكو عراق/العراق کویت/الكويت ریاض/الرياض قاهره/القاهرة اردن/الأردن مغرب/المغرب
    0.95: قدس/القدس سودان/السودان بحرین/البحرين دوحه/الدوحة چاد/تشاد چک/تشك کچ/كتش چرنوبیل/تشرنوبيل
    0.9: پکن/بكين تهران/طهران نتانیاهو/نتنياهو مکرون/ماكرون جانسون/جونسون میشل/ميشال گوترش/غوتيريش
    0.9: گوگل/جوجل لاوروف/لافروف مسکو/موسكو لندن/لندن برلین/برلين مادرید/مدريد بروکسل/بروكسل
    0.9: مرکل/ميركل شولتس/شولتز بلینکن/بلينكن بایدن/بايدن اوباما/أوباما کلینتون/كلينتون زلنسکی/زيلينسكي
    0.9: میکروسافت/ميكروسوفت فیسبوک/فيسبوك توییتر/تويتر اینستاگرام/إنستغرام تلگرام/تلغرام یوتیوب/يوتيوب
    0.9: ژنو/جنو بورژوازی/بورجوازي چامسکی/تشومسكي چرچیل/تشرشل گورباچف/غورباتشوف
    0.9: پاپ/باب پروفسور/بروفيسور پیتزا/بيتزا تکنولوژی/تكنولوجيا
    0.85: اوکراین/أوكرانيا بارسلونا/برشلونة چین/الصين استراتژی/استراتيجية بلژیک/بلجيكا
    0.85: روسیه/روسيا سوریه/سوريا لیبی/ليبيا ترکیه/تركيا ایتالیا/إيطاليا بریتانیا/بريطانيا آلمان/ألمانيا
    0.8: فرانسه/فرنسا سوئد/السويد نروژ/النرويج دانمارک/الدنمارك فنلاند/فنلندا
    0.87: مسئله/مسألة پترزبورگ/بطرسبورغ پلیس/بوليس پروتکل/بروتوكول
    0.75: خروشچف/خروتشوف خامنه‌ای/خامنئي
    0.65: دموکراسی/ديمقراطية
    0.75: واشنگتن/واشنطن ایرلند/أيرلندا هلند/هولندا ژاپن/اليابان آرژانتین/الأرجنتين
    0.45: توافقنامه/اتفاقية اتریش/أوستريا انگلستان/إنجلترا
    0.6: توافق/اتفاق لهستان/لهستانيا اروپا/أوروبا پرتغال/البرتغال
    """)

  /// Words and names that no one takes for the same, some of them with most letters in common.
  private static let strangers = pairs(
    """
    0.3: سلام/كتاب مدرسه/نفط کتاب/شمس پرنده/طعام درخت/جيش آسمان/خبز دوست/علم آب/شمس زمین/قلب
    0.5: نفت/دولة لندن/برلين پاریس/مدريد مسکو/طوكيو پکن/روما تهران/بغداد قم/نجف شیراز/تبريز روحانی/ظريف
    0.5: بایدن/ترامب پوتین/ماكرون مرکل/جونسون اردوغان/السيسي ظریف/لافروف سلیمانی/البغدادي گوترش/بلينكن
    0.5: جنگ/صلح وزیر/جيش رئیس/حزب مجلس/شارع قانون/ثورة دانش/حرب نیرو/سفر هوا/سوق گاز/بيت خبر/نور
    0.6: عراق/إيران یمن/لبنان مصر/قطر کویت/قطر فرانسه/بريطانيا هند/نيبال سودان/سوريا
    0.8: وزیر/مدير نفت/وقت کتاب/حساب سفیر/سفينة دولت/ثروة باران/بيروت دریا/وزير
    0.95: محمد/محمود حسین/حسن
    """)

  @Test func `the tables are as long as they should be`() {
    #expect(Self.cognates.count >= 100)
    #expect(Self.strangers.count >= 50)
  }

  @Test(arguments: cognates)
  func `cognates are alike`(pair: Pair) {
    #expect(CognateKey.similarity(pair.persian, pair.arabic) >= pair.bound)
  }

  @Test(arguments: strangers)
  func `other words are not`(pair: Pair) {
    #expect(CognateKey.similarity(pair.persian, pair.arabic) <= pair.bound)
  }

  @Test func `cognates share a skeleton or differ in one consonant of it`() {
    var near = 0
    // The lowest bounds belong to words that share a root rather than a transcription.
    let transcriptions = Self.cognates.filter { $0.bound >= 0.75 }
    for pair in transcriptions {
      let left = Self.keys(CognateKey.skeleton(of: pair.persian))
      if !left.isDisjoint(with: Self.keys(CognateKey.skeleton(of: pair.arabic))) { near += 1 }
    }
    #expect(Double(near) >= 0.97 * Double(transcriptions.count))
  }

  private static func keys(_ skeleton: FoldedWord) -> Set<FoldedWord> {
    guard skeleton.count >= 3 else { return [skeleton] }
    let shortened = (0..<skeleton.count).map {
      skeleton.dropLast(skeleton.count - $0) + skeleton.dropFirst($0 + 1)
    }
    return Set([skeleton] + shortened)
  }

  @Test(arguments: [("محمّد", "محمد"), ("ژنرال", "جنرال"), ("چاد", "تشاد"), ("قدس", "القدس")])
  func `a skeleton forgets how a name was transcribed`(persian: String, arabic: String) {
    #expect(
      CognateKey.skeleton(of: FoldedWord(persian)) == CognateKey.skeleton(of: FoldedWord(arabic)))
  }

  @Test func `likeness is symmetric, in 0...1, and 1 for a word and itself, whatever the word`() {
    var state: UInt64 = 7
    func random() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    func word() -> FoldedWord {
      let letters = FoldedLetter.alphabet + Array("abzéЖءةؤ")
      return FoldedWord(
        String((0..<Int(random() % 22)).map { _ in letters[Int(random()) % letters.count] }))
    }
    for _ in 0..<4000 {
      let (left, right) = (word(), word())
      let likeness = CognateKey.similarity(left, right)
      #expect(likeness >= 0 && likeness <= 1)
      #expect(likeness == CognateKey.similarity(right, left))
      #expect(CognateKey.similarity(left, left) == 1)
      _ = CognateKey.skeleton(of: left)
    }
  }

  @Test func `the empty word is like nothing but itself`() {
    #expect(CognateKey.similarity(FoldedWord(), FoldedWord()) == 1)
    #expect(CognateKey.similarity(FoldedWord(), "تهران") == 0)
    #expect(CognateKey.skeleton(of: FoldedWord()).isEmpty)
    #expect(CognateKey.skeleton(of: "ال").count <= 2)
  }
}
