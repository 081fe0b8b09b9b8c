import Alignment
import AlignmentFitting
import CorpusModel
import Testing

@Suite struct SyntheticDocumentsTests {
  /// Sentences that say which they are.
  static let pairs = (0..<600).map { PerLanguage(persian: "جمله \($0).", arabic: "الجملة \($0).") }

  static func bitexts(_ distortion: SyntheticDocuments.Distortion, seed: UInt64 = 7)
    -> [GoldBitext]
  {
    var random = SplitMix64(seed: seed)
    let documents = SyntheticDocuments(pairs, using: &random)
    return documents.bitexts(distortion, using: &random)
  }

  static let distortions: [(String, SyntheticDocuments.Distortion)] = [
    ("parallel", SyntheticDocuments.parallel), ("moved", SyntheticDocuments.moved),
    ("thinned", SyntheticDocuments.thinned),
  ]

  /// The numbers of the sentences of some segments.
  private static func numbers(_ text: AlignmentText, _ segments: [SegmentIndex]) -> [Int] {
    segments.flatMap { segment in
      text.source.text(in: text.segments[segment.rawValue].span)
        .split { !$0.isWholeNumber }.compactMap { Int($0) }
    }
  }

  @Test(arguments: distortions.indices)
  func `gold joins the same sentences, each segment once`(_ index: Int) {
    for bitext in Self.bitexts(Self.distortions[index].1) {
      for bead in bitext.beads where !bead.isNull {
        let persian = Self.numbers(bitext.texts.persian, bead.segments.persian)
        // A sentence of a bead may be left out on one side where another of the bead stands.
        let arabic = Self.numbers(bitext.texts.arabic, bead.segments.arabic)
        #expect(!Set(persian).isDisjoint(with: arabic))
      }
      for language in Language.allCases {
        #expect(
          bitext.beads.flatMap { $0.segments[language] }.sorted().map(\.rawValue)
            == Array(bitext.texts[language].segments.indices))
      }
    }
  }

  @Test func `beads cross only where blocks move`() {
    func crosses(_ bitext: GoldBitext) -> Bool {
      let arabic = bitext.beads.filter { !$0.isNull }.compactMap(\.segments.arabic.first)
      return arabic != arabic.sorted()
    }
    #expect(!Self.bitexts(SyntheticDocuments.parallel).contains(where: crosses))
    #expect(Self.bitexts(SyntheticDocuments.moved).contains(where: crosses))
  }

  @Test func `sentences are joined and left out as often as asked`() {
    func shares(_ distortion: SyntheticDocuments.Distortion) -> (null: Double, joined: Double) {
      let beads = Self.bitexts(distortion).flatMap(\.beads)
      let joined = beads.count { ["2-1", "1-2"].contains($0.type) }
      return (
        Double(beads.count(where: \.isNull)) / Double(beads.count),
        Double(joined) / Double(beads.count)
      )
    }
    let (parallel, thinned) = (
      shares(SyntheticDocuments.parallel), shares(SyntheticDocuments.thinned)
    )
    #expect((0.02...0.1).contains(parallel.null))
    #expect((0.25...0.38).contains(thinned.null))
    #expect((0.06...0.18).contains(parallel.joined))
  }

  @Test func `the same seed gives the same documents`() {
    let texts = Self.bitexts(SyntheticDocuments.thinned).map(\.texts.arabic.source)
    #expect(texts == Self.bitexts(SyntheticDocuments.thinned).map(\.texts.arabic.source))
    #expect(texts != Self.bitexts(SyntheticDocuments.thinned, seed: 8).map(\.texts.arabic.source))
  }

  @Test func `a bitext too short for a document gives none`() {
    var random = SplitMix64(seed: 1)
    for count in [0, 4] {
      let documents = SyntheticDocuments(Array(Self.pairs.prefix(count)), using: &random)
      #expect(documents.bitexts(SyntheticDocuments.moved, using: &random).isEmpty)
    }
  }
}
