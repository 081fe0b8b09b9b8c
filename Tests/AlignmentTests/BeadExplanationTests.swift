import CorpusModel
import Segmentation
import Testing

import func Glibc.exp

@testable import Alignment

@Suite struct BeadExplanationTests {
  private static let persian = """
    رئیس ستاد کل نیروهای مسلح ایران در دمشق با وزیر دفاع سوریه دیدار کرد.
    سرلشکر باقری گفت ۲۳ نفر در سال ۱۳۹۹ در این حادثه کشته شدند.
    آشپز ماهر با زعفران کیک پخت.
    """
  private static let arabic = """
    التقى رئيس هيئة الأركان العامة للقوات المسلحة الإيرانية وزير الدفاع السوري في دمشق.
    وقال اللواء باقري إن ثلاثة وعشرين شخصا قتلوا في هذا الحادث عام 2020.
    """

  private static func text(_ string: String, _ language: Language) -> AlignmentText {
    let source = SourceText(string)
    return AlignmentText(
      language: language, source: source, segments: LineSegmenter.segments(in: source),
      hasLines: true)
  }

  private static func explain(
    _ mode: AlignmentMode
  ) -> (texts: PerLanguage<AlignmentText>, explanations: [BeadExplanation]) {
    let texts = PerLanguage(
      persian: text(persian, .persian), arabic: text(arabic, .arabic))
    let aligner = SentenceAligner(options: AlignmentOptions(mode: mode))
    return (texts, aligner.explain(aligner.align(texts), of: texts))
  }

  @Test(arguments: AlignmentMode.allCases)
  func `contributions add up to the odds of the bead`(mode: AlignmentMode) {
    let (_, explanations) = Self.explain(mode)
    let parts = explanations.flatMap { $0.parts + [$0.nearest?.group].compactMap { $0 } }
    #expect(!parts.isEmpty)
    for part in parts {
      let sum = part.features.reduce(part.base) { $0 + $1.contribution }
      // Small contributions are left out.
      #expect(abs(sum - part.logOdds) < 0.15, "\(sum) \(part.logOdds)")
      #expect(abs(1 / (1 + exp(-part.logOdds)) - part.probability) < 0.01)
    }
    for explanation in explanations where !explanation.bead.isNull {
      let product = explanation.parts.reduce(1) { $0 * $1.probability }
      #expect(abs(product - explanation.bead.score) < 0.01)
    }
  }

  @Test func `words are told with their kind and place`() throws {
    let (texts, explanations) = Self.explain(.comparable)
    var found: [String: WordEvidence.Kind] = [:]
    for word in explanations.flatMap(\.parts).flatMap(\.words) {
      let persian = texts.persian.source.text(in: word.spans.persian)
      let arabic = texts.arabic.source.text(in: word.spans.arabic)
      found["\(persian)=\(arabic)"] = word.kind
      #expect(word.score > 0 && word.score <= 1 && word.bits >= 0)
    }
    #expect(found["وزیر=وزير"] == .lexicon)
    #expect(found["دمشق=دمشق"] == .name)
    #expect(found["۲۳=ثلاثة وعشرين"] == .number)
    #expect(found["۱۳۹۹=2020"] == .year)
    #expect(found["باقری=باقري"] != nil, "\(found)")
  }

  @Test func `a sentence without counterpart is told why`() throws {
    let (texts, explanations) = Self.explain(.comparable)
    let null = try #require(
      explanations.first { $0.bead.segments.persian == [SegmentIndex(2)] })
    #expect(null.bead.isNull && null.parts.isEmpty)
    if let nearest = null.nearest {
      #expect(nearest.reason == .improbable || nearest.reason == .taken)
      let words = nearest.group.unmatched.persian.map { texts.persian.source.text(in: $0.span) }
      #expect(words.contains("زعفران"))
    }
  }

  @Test func `each feature has words of its own`() {
    let names = BeadFeatures.names + ContextFeatures.names.dropLast(3)
    let meanings = names.map { FeatureMeanings.meaning(of: $0) }
    #expect(Set(meanings).count == names.count)
    #expect(zip(names, meanings).allSatisfy { $0 != $1 })
  }

  /// The gradient against differences.
  @Test func `the gradient is that of the log-odds`() throws {
    let classifier = try #require(BeadClassifier.standard[.comparable])
    let features = BeadFeatures.names.indices.map { $0 == 0 ? 1 : Double($0 % 7) / 10 }
    let gradient = classifier.gradient(features)
    for index in features.indices {
      var (up, down) = (features, features)
      up[index] += 1e-5
      down[index] -= 1e-5
      let slope = (classifier.logOdds(up) - classifier.logOdds(down)) / 2e-5
      #expect(abs(slope - gradient[index]) < 1e-4)
    }
  }
}
