/// Compounds that no vocabulary lists.
extension ZWNJRestorer {
  /// A known word before what a verb makes of it, or before a part that no word is without: تخمک‌گذاری,
  /// تکان‌دهنده, وحشت‌زده.
  func gerund(_ word: String) -> String? {
    let scalars = word.unicodeScalars
    guard var index = scalars.index(scalars.startIndex, offsetBy: 2, limitedBy: scalars.endIndex)
    else { return nil }
    while index < scalars.endIndex {
      let first = String(scalars[..<index])
      let second = String(scalars[index...])
      index = scalars.index(after: index)
      guard !endsUnjoined(first), first != "ال", vocabulary.isWord(first) || isAbstract(first)
      else { continue }
      if vocabulary.isGerund(second) || ZWNJParts.isFinal(second, after: first) {
        return first + Self.zwnj + second
      }
    }
    return nil
  }

  /// Whether a word is a noun in ی made of a known word: شیمی, مربی.
  func isAbstract(_ word: String) -> Bool {
    word.dropping(suffix: "ی").map { $0.utf8.count >= 6 && vocabulary.isWord($0) } ?? false
  }

  /// First parts of the phrases that Persian has taken from Arabic whole, before the article.
  static let arabicFirsts: WordSet = [
    "علی", "حتی", "عن", "من", "مع", "فی", "بین", "تحت", "فوق", "قبل", "حسب", "خارق", "فارغ", "تام",
    "ناقص", "دائم", "قائم", "لازم", "واجب", "ممنوع", "مجهول", "معلوم", "متفق", "مشترک", "متحد",
    "مختلف", "جدید", "قدیم", "قریب", "بعید", "عظیم", "کثیر", "قلیل", "طویل", "سریع", "سهل", "صعب",
    "ضعیف", "قوی", "مستجاب", "منحرف", "محروم", "مقطوع", "مطلق", "حق", "بیت", "رسول", "خلیفه", "عکس",
  ]

  /// Those of them that make nothing but adverbs and adjectives.
  static let arabicAdverbFirsts: WordSet = [
    "علی", "حتی", "بین", "تحت", "فوق", "خارق", "فارغ", "دائم", "لازم", "واجب", "ممنوع", "مجهول",
    "متفق", "قریب", "کثیر", "سریع", "سهل", "صعب", "مقطوع",
  ]

  /// Second parts with the article that Persian knows only in such phrases, in names and titles: whatever
  /// stands before them belongs to them.
  static let articledSeconds: WordSet = [
    "الدین", "الاسلام", "المسلمین", "الزمان", "السلام", "السلطنه", "الدوله", "الملک", "الممالک",
    "الملوک", "العلما", "العلماء", "العابدین", "الحسین", "الرضا", "المثل", "المال", "العاده",
    "القصه", "الخصوص", "الواقع", "الحال", "الساعه", "الذکر", "المقدور", "الامکان", "القول",
    "الظاهر", "الوصف", "الخلقه", "الابد", "الاجل", "الشعاع", "الحساب", "الحمایه", "الوکاله",
    "الزحمه", "التالیف", "العمر", "الجنان", "الانبیا", "الانبیاء", "المومنین",
    "المؤمنین", "الاضلاع", "السیر", "الهضم", "العلاج", "العبور", "الوصول", "الحصول", "الوقوع",
    "القامه", "الجثه", "النسب", "النسل", "الغطاء", "الشهدا", "الشهداء", "الائمه", "السادات",
    "الاعظم", "الاولیا", "الشریعه", "الاسرار", "المصائب", "الطایفه", "السفر", "الوزرا", "الرعایا",
    "التجار", "الکلام", "اللهجه", "اللفظی", "المللی", "الملل", "العجائب", "العجایب", "البیان",
    "الاصول", "الورود", "القاعده", "السابق", "الحکایه", "الخط", "الشأن", "الطرفین", "المشرقین",
    "الوجود", "الاحترام", "الاطراف", "الشرایط", "المنفعه", "الاجرا", "الاطاعه", "الذمه", "الید",
    "الرحم", "الرحمه", "العمل", "الاثر", "الجمع", "الفطره", "المزاج", "المنظر", "العقل",
  ]

  /// Words that make a title or a name with الله, which stands alone too.
  static let firstsBeforeGod: WordSet = [
    "آیت", "حجت", "رسول", "عبد", "نصر", "فضل", "روح", "ثار", "ولی", "خلیل", "حبیب", "سیف", "اسد",
    "نور", "عزت", "نعمت", "رحمت", "هدایت", "عنایت", "لطف", "بقیه", "بقیت", "حزب", "ذبیح", "شکر",
    "فتح", "ید", "عین", "حشمت", "کلیم", "کرامت", "قدرت", "قاسم", "یحیی", "امان", "برکت", "حمد",
    "سلام", "رضوان", "سبیل", "انشاء", "ان‌شاء", "ماشاء", "بسم", "حرم",
  ]

  /// Places, which are written in two words.
  static let places: WordSet = ["المقدس", "المعمور", "التحریر"]

  /// A phrase that Persian has taken from Arabic whole: بین‌المللی, حتی‌المقدور.
  func arabicPhrase(_ word: String) -> String? {
    let scalars = word.unicodeScalars
    var index = scalars.startIndex
    for _ in 0..<6 {
      guard scalars.formIndex(&index, offsetBy: 1, limitedBy: scalars.endIndex) else { return nil }
      let first = String(scalars[..<index])
      let second = String(scalars[index...])
      if Self.arabicFirsts.contains(first), Self.hasArticle(second), !endsUnjoined(first) {
        return first + Self.zwnj + second
      }
    }
    return nil
  }

  /// Whether a second part has the Arabic article before three letters or more.
  static func hasArticle(_ second: String) -> Bool {
    second.utf8.count >= 10 && second.utf8.starts(with: "ال".utf8)
  }

  /// A known noun after بی.
  func negated(_ word: String) -> String? {
    guard let noun = word.dropping(prefix: "بی"), noun.utf8.count >= 6, isNegatable(noun) else {
      return nil
    }
    return "بی" + Self.zwnj + noun
  }

  /// Whether بی makes an adjective of a word, or of what the word is made of: بی‌شرمانه, بی‌ربطی.
  func isNegatable(_ noun: String) -> Bool {
    if vocabulary.isWord(noun) { return true }
    for ending in ["ی", "انه", "ها", "های"] {
      if let base = noun.dropping(suffix: ending), base.utf8.count >= 6,
        vocabulary.isWord(base)
      {
        return true
      }
    }
    return noun.utf8.count >= 8 && isInflected(noun)
  }

  /// Prefixes that stay apart from the known word that follows: بین‌قاره‌ای, نیم‌دایره, چند‌رسانه.
  func prefixed(_ word: String) -> String? {
    for prefix in ["بین", "نیم", "تک", "پیش", "خوش", "کم", "چند", "سه", "پنج", "شش", "هفت", "هشت"] {
      guard let second = word.dropping(prefix: prefix), second.utf8.count >= 8 else { continue }
      // What is counted makes a word with its ه only: سه‌مرحله.
      if prefix == "چند" || Self.numerals.contains(prefix), !second.has(suffix: "ه") { continue }
      let inner = divided(second, depth: 2)
      guard inner != nil || isKnown(second) else { continue }
      return prefix + (endsUnjoined(prefix) ? "" : Self.zwnj) + (inner ?? second)
    }
    return nil
  }

  /// هم before a word that begins with آ: هم‌آواز.
  func withVowel(_ word: String) -> String? {
    guard let second = word.dropping(prefix: "هم"), second.unicodeScalars.first == "آ",
      second.utf8.count >= 6
    else { return nil }
    return "هم" + Self.zwnj + second
  }

  func isKnown(_ word: String) -> Bool {
    vocabulary.isWord(word) || isInflected(word)
  }

  /// Comparatives that are written in one word.
  static let fusedComparatives: WordSet = [
    "بهتر", "بدتر", "کمتر", "بیشتر", "برتر", "مهتر", "کهتر", "پیشتر", "بهترین", "بدترین",
    "کمترین", "بیشترین", "برترین", "دختر", "دفتر",
  ]

  /// A comparative that the vocabulary spells in one word, divided.
  func comparative(_ word: String) -> String? {
    guard !Self.fusedComparatives.contains(word) else { return nil }
    for ending in ["ترین", "تر"] {
      if let base = word.dropping(suffix: ending), base.utf8.count >= 4, !endsUnjoined(base),
        vocabulary.isAdjective(base)
      {
        return base + Self.zwnj + ending
      }
    }
    return nil
  }

  /// A first part with a silent ه, which does not join, before a known second part.
  func silentHeh(_ word: String) -> String? {
    var scalars = word.unicodeScalars[...]
    while let heh = scalars.lastIndex(of: "ه") {
      let after = word.unicodeScalars.index(after: heh)
      let first = String(word.unicodeScalars[..<after])
      let second = String(word.unicodeScalars[after...])
      scalars = word.unicodeScalars[..<heh]
      guard first.utf8.count >= 6, second.utf8.count >= 6, !first.has(suffix: "اه"),
        vocabulary.isWord(first) || vocabulary.isParticiple(first)
          || (first.utf8.count >= 8 && vocabulary.isGerund(second)),
        vocabulary.isWord(second) || vocabulary.isAgent(second)
      else { continue }
      return first + Self.zwnj + second
    }
    return nil
  }
}
