import CorpusModel
import Testing

@testable import Annotation

@Suite struct NameReaderTests {
  private static let persian = NameReader(language: .persian)
  private static let arabic = NameReader(language: .arabic)

  private func check(_ line: String, _ reader: NameReader) {
    let expected = MarkedText(line)
    let found = reader.names(in: expected.text).map { name in
      "\(name.type.rawValue.prefix(2)) \(expected.text.text(in: name.span))"
    }
    #expect(found == expected.marked)
  }

  @Test(arguments: [
    "⟨pe|محمد باقری⟩ به ⟨pl|دمشق⟩ رفت.",
    "سرلشکر ⟨pe|رضا کاویانی⟩ در ⟨pl|تهران⟩ گفت.",
    "آقای ⟨pe|دلاورنیا⟩ آمد.",
    "⟨pe|شهرام ستوده‌فر⟩، استاندار ⟨pl|گیلان⟩، خبر داد.",
    "⟨or|وزارت نفت⟩ قرارداد توسعه را امضا کرد.",
    "⟨or|سازمان ملل متحد⟩ نگران است.",
    "او عضو ⟨or|بنیاد مسکن⟩ بود.",
  ])
  func `finds Persian names`(line: String) { check(line, Self.persian) }

  @Test(arguments: [
    "وصل ⟨pe|خالد المنصوري⟩ إلى ⟨pl|بغداد⟩ أمس.",
    "قال اللواء ⟨pe|سامر الدرويش⟩ إن الطريق مفتوح.",
    "أعلنت ⟨or|وزارة الصحة⟩ ارتفاع الإصابات.",
    "زار ⟨pe|عبد القادر بن عيسى⟩ مدينة ⟨pl|وهران⟩.",
    "رحبت ⟨or|الأمم المتحدة⟩ بالاتفاق.",
  ])
  func `finds Arabic names`(line: String) { check(line, Self.arabic) }

  @Test(arguments: [
    "هوا فردا گرم‌تر می‌شود.", "این شرکت پارسال تعطیل شد.", "کتاب خوبی خواندم.",
    "قیمت نان بالا رفت.",
  ])
  func `leaves Persian words alone`(line: String) { check(line, Self.persian) }

  @Test(arguments: [
    "ارتفعت الأسعار هذا العام.", "على الطلاب أن يقرؤوا الكتاب.", "كان الطقس حارا أمس.",
    "لم يحضر أحد.",
  ])
  func `leaves Arabic words alone`(line: String) { check(line, Self.arabic) }

  @Test func `finds short forms where the text has the full name`() {
    let text = SourceText("بهرام دلاورنیا آمد. خبرنگاران پرسیدند و دلاورنیا پاسخ داد.")
    let names = Self.persian.names(in: text)
    #expect(names.map { text.text(in: $0.span) } == ["بهرام دلاورنیا", "دلاورنیا"])
    #expect(names.map(\.rule).last == .shortForm)
    #expect(Set(names.map(\.key)).count == 1)
  }

  @Test(arguments: [
    ("محمد باقری", "محمد باقري"), ("علی ایوب", "علي عبد الله أيوب"), ("ایران", "إيران"),
    ("آمریکا", "الولايات المتحدة"), ("مسعود کریم‌آبادی", "مسعود كريم آبادي"),
    ("سازمان ملل متحد", "الأمم المتحدة"), ("سعید الحوسنی", "سعيد بن خلفان الحوسني"),
  ])
  func `gives one key to both languages`(persian: String, arabic: String) {
    let left = Self.persian.names(in: SourceText("\(persian)، رئیس"))
    let right = Self.arabic.names(in: SourceText("\(arabic)، رئيس"))
    #expect(left.first?.key == right.first?.key)
    #expect(left.first != nil)
  }

  @Test func `keeps titles apart`() {
    let text = SourceText("سرلشکر رضا کاویانی آمد.")
    let name = Self.persian.names(in: text).first
    #expect(name.map { text.text(in: $0.span) } == "رضا کاویانی")
    #expect(name?.title.map { text.text(in: $0) } == "سرلشکر")
  }
}
