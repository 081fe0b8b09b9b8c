import Orthography
import Testing

@testable import Lexicon

@Suite struct ZWNJVocabularyTests {
  private func restored(_ text: String) throws -> String {
    try Normalizer(language: .persian, rules: [], zwnj: ZWNJRestorer(.standard)).normalized(text)
  }

  @Test(arguments: [
    // Verbs
    ("میرود", "می‌رود"), ("نمیخواهم", "نمی‌خواهم"), ("رفتهاند", "رفته‌اند"),
    ("میتوانستهاند", "می‌توانسته‌اند"), ("برنمیگشت", "برنمی‌گشت"),
    // Nouns
    ("کتابهای", "کتاب‌های"), ("خانهای", "خانه‌ای"), ("اندیشهای", "اندیشه‌ای"),
    // Compounds
    ("گفتوگو", "گفت‌وگو"), ("جستوجو", "جست‌وجو"), ("بیربط", "بی‌ربط"),
    ("پرسشنامهٔ", "پرسش‌نامهٔ"), ("نشاندهنده", "نشان‌دهنده"), ("یخزده", "یخ‌زده"),
    ("گفت و گو", "گفت و گو"), ("نمی توانسته اند", "نمی‌توانسته‌اند"),
    ("دوست داشتنی ترین", "دوست‌داشتنی‌ترین"), ("بی بی سی", "بی‌بی‌سی"),
    ("علاقه مندان", "علاقه‌مندان"), ("پرسش نامهٔ", "پرسش‌نامهٔ"), ("خانه تان", "خانه‌تان"),
  ])
  func `restores`(broken: String, right: String) throws {
    #expect(try restored(broken) == right)
    #expect(try restored(right) == right)
  }

  @Test(arguments: [
    "آنها همانها بهتر دختر مهتر تنها رها ایران", "روزهای سفرهای شهرهای", "شاهنامه شاهزاده شاهکار",
    "دلجویی خونسرد دیندار", "تخم مرغ ولی فقیه قائم مقام", "آرام آرام دانه دانه",
    "گزارش گسترش نگران", "پیش آمده است", "قرارداد فروش", "گرفته شده", "پشت پرده",
  ])
  func `leaves what is right`(text: String) throws {
    #expect(try restored(text) == text)
  }
}
