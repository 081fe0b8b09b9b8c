import Orthography
import Testing

@testable import Lexicon

/// What the standard vocabulary restores and leaves, case by case: each right form stays as it is too.
@Suite struct ZWNJVocabularyTests {
  private func restored(_ text: String) throws -> String {
    try Normalizer(language: .persian, rules: [], zwnj: ZWNJRestorer(.standard)).normalized(text)
  }

  /// Right forms that are restored both where their ZWNJ went and where a space took its place.
  static let eitherWay = """
    می‌رود می‌روم نمی‌خواهم می‌گویند نمی‌دانست می‌نوشتند می‌شود نمی‌شود می‌کنید می‌پذیرد
    برمی‌گردد برنمی‌گشت درمی‌یابد بازمی‌گردند می‌توانسته نمی‌بینیم می‌خندید می‌پوشاند می‌فهماند
    رفته‌اند گفته‌ام کرده‌ایم نوشته‌اید شنیده‌ای نرفته‌اند ندیده‌ام بازگشته‌اند
    کتاب‌ها کتاب‌های کتاب‌هایی کتاب‌هایش گروه‌ها گروه‌های درخت‌ها دانشجوی‌ها کوه‌های جنگل‌هایشان
    خانه‌ها خانه‌های نامه‌هایی مدرسه‌هایشان بچه‌ها پنجره‌ها
    خانه‌ام خانه‌اش خانواده‌اش مدرسه‌مان نتیجه‌اش برنامه‌شان
    بزرگ‌تر بزرگ‌ترین مهم‌تر مهم‌ترین زیباترین‌ها کوچک‌تر قوی‌ترین عمیق‌تر جدی‌تر پیچیده‌ترین
    بین‌المللی گفت‌وگو جست‌وجو پیش‌بینی بی‌شک علاقه‌مند نشان‌دهنده شرکت‌کننده
    سرمایه‌گذاری قانون‌نویسی زمین‌شناس زمین‌شناسی آسیب‌پذیر آسیب‌پذیری شبانه‌روزی
    جامعه‌شناسی تاریخ‌نگار روان‌شناختی وطن‌پرستی
    حتی‌المقدور علی‌القاعده تحت‌اللفظی سریع‌السیر فارغ‌التحصیل صعب‌العبور
    پیش‌بینی‌ها پیش‌بینی‌های گفت‌وگوها سرمایه‌گذاری‌های
    """

  static let words = eitherWay.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(arguments: words)
  func `restores what was fused and what was parted`(right: String) throws {
    let scalars = right.unicodeScalars
    let fused = String(String.UnicodeScalarView(scalars.filter { $0 != "\u{200C}" }))
    let parted = String(String.UnicodeScalarView(scalars.map { $0 == "\u{200C}" ? " " : $0 }))
    #expect(fused != right)
    #expect(try restored(right) == right)
    #expect(try restored(fused) == right)
    #expect(try restored(parted) == right)
  }

  @Test(arguments: [
    // The indefinite, whose ه would else be the plural's.
    ("خانهای", "خانه‌ای"), ("اندیشهای", "اندیشه‌ای"), ("برنامهای", "برنامه‌ای"),
    ("نمونهای", "نمونه‌ای"), ("نامهٔ خانهای", "نامهٔ خانه‌ای"),
    // Chains, across several words.
    ("نمی توانسته اند", "نمی‌توانسته‌اند"), ("دوست داشتنی ترین", "دوست‌داشتنی‌ترین"),
    ("زندگی شان", "زندگی‌شان"), ("پرسشنامهٔ", "پرسش‌نامهٔ"), ("پرسش نامهٔ", "پرسش‌نامهٔ"),
    ("به خانه ها می رفته اند", "به خانه‌ها می‌رفته‌اند"),
    ("کتابهای بزرگتر را میخوانیم", "کتاب‌های بزرگ‌تر را می‌خوانیم"),
    ("«می رود»", "«می‌رود»"), ("(کتاب ها)", "(کتاب‌ها)"), ("می رود؛ می آید", "می‌رود؛ می‌آید"),
  ])
  func `restores`(broken: String, right: String) throws {
    #expect(try restored(broken) == right)
    #expect(try restored(right) == right)
  }

  /// Words that look as if something were missing.
  static let whole = """
    آنها اینها همانها بهتر بهترین بیشتر کمترین دختر مهتر دفتر تنها تنهایی رها رهایی ایران میدان میهن
    میهمان میوه میراث میلاد میخک روزهای سفرهای شهرهای کارها بازارها شاهنامه شاهزاده شاهکار دلجویی
    خونسرد دیندار هدفمند ثروتمند هنرمند کارگر آهنگر باغبان دانشجو دانشمند خبرنگار شهردار استاندار
    بیمار بیهوده بیچاره بیجا بیخود بیزار بیدار همکار همراه همسایه همزمان هموطن پیشنهاد پیشرفت
    گزارش گسترش نگران دستگاه دستور دبستان گلستان شناسنامه رودخانه اینکه آنچه چنانکه هیچکس یکدیگر
    نمایش نمایندگان نمک نمیر امیر کمیته قدیمی تمیز بهروز بهنام مهتاب تهران اهواز جهان ماهی سپاه
    """

  @Test(arguments: whole.split(whereSeparator: \.isWhitespace).map(String.init))
  func `leaves a whole word`(word: String) throws {
    #expect(try restored(word) == word)
  }

  @Test(arguments: [
    "تخم مرغ", "آرام آرام", "پیش آمده است", "گرفته شده", "پشت پرده", "قرارداد فروش", "ای مردم",
    "این که آن را", "به طور کلی", "از این رو", "بی آنکه بداند", "بی قید و شرط", "راه بر ما بست",
    "پیش آمد", "رفت و آمد", "هم این و هم آن", "گفت و گو", "می. رود", "می\nرود", "کتاب\nها",
    "کِتابها", "شب و روز", "در میان مردم", "من و تو", "آتش زده است", "دست یافته است",
    "بیت المقدس", "او دید که", "خانه او", "نامه ما",
  ])
  func `leaves words of their own`(text: String) throws {
    #expect(try restored(text) == text)
  }
}
