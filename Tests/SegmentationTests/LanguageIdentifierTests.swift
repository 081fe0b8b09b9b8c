import CorpusModel
import Testing

@testable import Segmentation

@Suite struct LanguageIdentifierTests {
  private static let persian = [
    "وزیر امور خارجه ایران گفت که این توافق برای هر دو کشور خوب است.",
    "وزير امور خارجه ايران گفت كه اين توافق براي هر دو كشور خوب است.",
    "رئيس مجلس در اين نشست بر لزوم همكاري هاي منطقه اي تاكيد كرد",
    "میپذیرد که گروههای تروریستی از منطقه خارج شدهاند",
    "شرکت الجزیره در قطر اعلام کرد که دفتر تازه‌ای باز می‌کند.",
  ]

  private static let arabic = [
    "قال وزير الخارجية السوري إن الاتفاق جيد للبلدين.",
    "وقال وزیر الخارجیة الإیراني إن هذا الاتفاق مهم للبلدین.",
    "اعلن وزير الدفاع العراقي ان القوات دخلت المدينة من الجهة الشرقية",
    "أكدت المصادر أن القوات انسحبت من المنطقة بعد الاتفاق",
    "تشهد مدينة بندر عباس الإيرانية حركة تجارية كبيرة هذا العام",
  ]

  @Test(arguments: persian) func `knows Persian`(_ text: String) {
    let guess = LanguageIdentifier().identify(SourceText(text))
    #expect(guess.language == .persian)
    #expect(guess.confidence >= 0.9)
  }

  @Test(arguments: arabic) func `knows Arabic`(_ text: String) {
    let guess = LanguageIdentifier().identify(SourceText(text))
    #expect(guess.language == .arabic)
    #expect(guess.confidence >= 0.9)
  }

  @Test(arguments: [
    "", "   ", "123", "سلام", "تهران", "Hello world, this is English.",
    "وزیر گفت که این خوب است. قال الوزير إن هذا من أجل البلاد.",
  ])
  func `does not guess what is too short or mixed`(_ text: String) {
    #expect(LanguageIdentifier().identify(SourceText(text)).language == nil)
  }

  @Test func `grows surer with more text`() {
    let sentence = "او به خانه رفت. "
    let identifier = LanguageIdentifier()
    let confidences = [1, 2, 4, 8].map {
      identifier.identify(SourceText(String(repeating: sentence, count: $0))).confidence
    }
    #expect(confidences == confidences.sorted())
    #expect((0.5...1).contains(confidences[0]))
  }
}
