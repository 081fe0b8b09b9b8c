import CorpusModel
import Orthography
import Testing

@testable import Calendars

@Suite struct HostileInputTests {
  /// Pieces of dates and numbers, and what does not belong there, in no order.
  private static func text(_ seed: UInt64) -> String {
    var state = seed
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let pieces = [
      "۲۰", "8", "2020", "۱۳۹۶", "-", "/", ".", "(", ")", "،", " ", " ", " ", "تیر", "يوليو",
      "تموز",
      "كانون", "الثاني", "سال", "عام", "قبل", "ثلاثة", "أيام", "و", "والعشرين", "از", "تا", "بين",
      "هـ",
      "ه", "ش", "ق", "م", "چهارشنبه", "الأربعاء", "گذشته", "المقبل", "میلیون", "ألف", "نصف", "دهه",
      "قرن", "\n", "\u{200C}", "\u{200F}", "َ", "ـ", "http://x.ir/1/2", "🇮🇷", "٫", "٬", "%",
      "دولارا",
      "سنت", "٤", "صد", "ونصف",
    ]
    return (0..<60).map { _ in pieces[next(pieces.count)] + (next(3) == 0 ? "" : " ") }.joined()
  }

  @Test(arguments: 0..<300) func `slices the text, in order, always alike`(seed: Int) throws {
    let source = SourceText(Self.text(UInt64(seed) &* 7919 &+ 17))
    for language in Language.allCases {
      let reader = try DateReader(language: language)
      for published in [publicationDay, nil] {
        let found = reader.dates(in: source, published: published)
        var end = 0
        for mention in found {
          #expect(mention.span.start >= end && mention.span.end > mention.span.start)
          #expect(String(validating: source.bytes[mention.span.range], as: UTF8.self) != nil)
          #expect(mention.iso != nil || mention.doubt != nil)
          end = mention.span.end
        }
        #expect(found == reader.dates(in: source, published: published))
      }
      var end = 0
      for number in NumberReader(language: language).numbers(in: source) {
        #expect(number.span.start >= end && number.span.end > number.span.start)
        #expect(String(validating: source.bytes[number.span.range], as: UTF8.self) != nil)
        end = number.span.end
      }
    }
  }

  @Test(arguments: [
    "1945-", "1945–\n1950-", "سال 1945 تا", "از ۱۵ تا", "۱۳۹۶ تا", "بين 1945 و", "بين عامي 1945 و",
    "من 5 إلى", "۲۰ تیر -", "1945-\u{200F}",
  ])
  func `stands a stretch that breaks off`(text: String) throws {
    for language in Language.allCases {
      let dates = try DateReader(language: language).dates(in: SourceText(text))
      #expect(dates.allSatisfy { $0.span.end <= text.utf8.count })
      _ = NumberReader(language: language).numbers(in: SourceText(text))
    }
  }

  @Test(arguments: [
    "و", "1-", "۲۰ تیر ", "كانون ", "1.", "صد و ", "قبل ", "http://", "a", "٬123", "بين ", "ه.",
    "َ", "1 ", "الأربعاء ", "مليون ", "سال ",
  ])
  func `takes no more than linear time`(piece: String) throws {
    let clock = ContinuousClock()
    func time(_ count: Int) throws -> Duration {
      let source = SourceText(String(repeating: piece, count: count))
      let reader = try DateReader(language: .arabic)
      return clock.measure {
        _ = reader.dates(in: source, published: publicationDay)
        _ = NumberReader(language: .persian).numbers(in: source)
      }
    }
    _ = try time(1000)
    // Sixteen times the text: far below what a quadratic reader would take, far above the noise.
    let (short, long) = (try time(4000), try time(64000))
    #expect(long < max(short, .milliseconds(2)) * 100)
  }
}
