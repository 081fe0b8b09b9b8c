import CorpusModel
import Foundation
import Testing

@testable import Alignment
@testable import AlignmentFitting

/// Vectors are made up: no model's are at hand. They show that the search finds what vectors tell, not how good
/// a model is.
@Suite struct EmbeddingAlignerTests {
  typealias Layout = SimulatedBitext.Layout

  private static func strict(
    _ bitexts: [GoldBitext], _ align: (GoldBitext) -> [Bead]
  ) -> AlignmentEvaluation.Measure {
    bitexts.map { AlignmentEvaluation(gold: $0.beads, predicted: align($0)).strict }
      .reduce(.init(correct: 0, predicted: 0, found: 0, gold: 0), +)
  }

  private static func vectors(
    _ bitext: GoldBitext, noise: Float, isRight: Bool = true, _ random: inout SplitMix64
  ) -> PerLanguage<SentenceEmbeddings> {
    SimulatedEmbeddings(noise: noise).embeddings(
      counts: bitext.texts.map(\.segments.count), beads: isRight ? bitext.beads : [],
      using: &random)
  }

  @Test(arguments: Layout.allCases, [false, true])
  func `good vectors alone are enough, in every mode and order`(
    layout: Layout, usesLexicon: Bool
  ) {
    var random = SplitMix64(seed: 7)
    let bitexts = (0..<5).map { _ in SimulatedBitext.make(layout, beads: 24, using: &random) }
    let modes: [AlignmentMode?] = layout == .parallel ? [nil, .parallel, .comparable] : [nil]
    for mode in modes {
      let aligner = EmbeddingAligner(
        options: AlignmentOptions(mode: mode), usesLexicon: usesLexicon)
      let measure = Self.strict(bitexts) { bitext in
        let beads = aligner.align(
          bitext.texts, Self.vectors(bitext, noise: 0.3, &random)
        ).beads
        for language in Language.allCases {
          #expect(
            beads.flatMap { $0.segments[language] }.sorted().map(\.rawValue)
              == Array(bitext.texts[language].segments.indices))
        }
        return beads
      }
      #expect(measure.f1 >= 0.97, "\(layout), \(mode?.rawValue ?? "auto"): \(measure.f1)")
    }
  }

  @Test func `auto finds out whether beads cross`() {
    var random = SplitMix64(seed: 3)
    for layout in Layout.allCases {
      let bitext = SimulatedBitext.make(layout, beads: 40, using: &random)
      let alignment = EmbeddingAligner(usesLexicon: false).align(
        bitext.texts, Self.vectors(bitext, noise: 0.3, &random))
      #expect(alignment.mode == (layout == .parallel ? .parallel : .comparable), "\(layout)")
    }
  }

  private static let reports: [GoldBitext] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "corpus/comparable/test")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasPrefix("r") }.sorted().compactMap { name in
      guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return try? ComparableReport(parsing: SourceText(validating: Array(bytes))).bitext
    }
  }()

  @Test func `beside the lexicon, good vectors help and vectors of nothing do no harm`() {
    var random = SplitMix64(seed: 5)
    let reports = Self.reports.prefix(4)
    #expect(reports.count == 4)
    let lexical = Self.strict(Array(reports)) { SentenceAligner().align($0.texts).beads }
    let both = EmbeddingAligner()
    let good = Self.strict(Array(reports)) {
      both.align($0.texts, Self.vectors($0, noise: 0.4, &random)).beads
    }
    #expect(good.f1 >= lexical.f1 + 0.05, "\(lexical.f1) → \(good.f1)")
    let middling = Self.strict(Array(reports)) {
      both.align($0.texts, Self.vectors($0, noise: 1.2, &random)).beads
    }
    #expect(middling.f1 >= lexical.f1, "\(lexical.f1) → \(middling.f1)")
    let nothing = Self.strict(Array(reports)) {
      both.align($0.texts, Self.vectors($0, noise: 0.4, isRight: false, &random)).beads
    }
    #expect(nothing.f1 >= lexical.f1 - 0.03, "\(lexical.f1) → \(nothing.f1)")
  }

  @Test func `long texts in one order are compared along their anchors`() {
    var random = SplitMix64(seed: 9)
    let bitext = SimulatedBitext.make(.parallel, beads: 3_300, using: &random)
    let counts = bitext.texts.map(\.segments.count)
    #expect(counts.persian * counts.arabic > CosineNeighbours.affordable)
    let measure = Self.strict([bitext]) {
      EmbeddingAligner(options: AlignmentOptions(mode: .parallel), usesLexicon: false)
        .align($0.texts, Self.vectors($0, noise: 0.3, &random)).beads
    }
    #expect(measure.f1 >= 0.97, "\(measure.f1)")
  }

  @Test(arguments: [(0, 0), (0, 3), (3, 0), (1, 1), (2, 500)])
  func `texts of any length, vectors of zeros and equal ones end soundly`(counts: (Int, Int)) {
    let texts = GoldBitext(
      sentences: PerLanguage(
        persian: Array(repeating: ("آآ", .body), count: counts.0),
        arabic: Array(repeating: ("ضض", .body), count: counts.1)), beads: []
    ).texts
    for value: Float in [0, 1, -3e38, 0x1p-140] {
      let vectors = texts.map {
        SentenceEmbeddings(
          Array(repeating: value, count: $0.segments.count * 5), count: $0.segments.count, width: 5)
      }
      for usesLexicon in [false, true] {
        let beads = EmbeddingAligner(usesLexicon: usesLexicon).align(texts, vectors).beads
        for language in Language.allCases {
          #expect(
            beads.flatMap { $0.segments[language] }.sorted().map(\.rawValue)
              == Array(texts[language].segments.indices))
        }
        #expect(beads.allSatisfy { (0...1).contains($0.score) })
      }
    }
  }

  @Test func `the fitted weights are those that are used`() {
    // Fewer texts: the same direction, not the same digits.
    let fit = EmbeddingFitter().fit(Array(Self.reports.prefix(2)), simulated: 2)
    #expect(fit.weights.count == EmbeddingJudge.weights.count)
    for (index, name) in EmbeddingDump.featureNames.enumerated()
    where ["bias", "margin", "extend"].contains(name) {
      #expect(fit.weights[index].sign == Double(EmbeddingJudge.weights[index]).sign, "\(name)")
    }
  }
}
