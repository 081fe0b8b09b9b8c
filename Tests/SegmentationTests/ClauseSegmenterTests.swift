import CorpusModel
import Testing

@testable import Segmentation

/// Clauses of single sentences, pinned in tables; and what holds of any text.
@Suite struct ClauseSegmenterTests {
  private static let persian = ClauseSegmenter(
    language: .persian, verbs: .standard(for: .persian))
  private static let arabic = ClauseSegmenter(language: .arabic, verbs: .standard(for: .arabic))

  private static func segmenter(_ language: Language) -> ClauseSegmenter {
    language == .persian ? persian : arabic
  }

  @Test(arguments: StressCase.table("clauses-fa"))
  func `divides Persian sentences`(_ stress: StressCase) { check(stress, .persian) }

  @Test(arguments: StressCase.table("clauses-ar"))
  func `divides Arabic sentences`(_ stress: StressCase) { check(stress, .arabic) }

  private func check(_ stress: StressCase, _ language: Language) {
    let (text, expected) = pinned(stress.text)
    let source = SourceText(text)
    let sentences = SentenceSegmenter(language: language).segments(in: source)
    #expect(sentences.count == 1)
    let clauses = Self.segmenter(language).clauses(in: source, sentence: source.span)
    #expect(segmented(text, clauses) == expected)
  }

  @Test(arguments: Language.allCases)
  func `covers every token once, in order`(_ language: Language) {
    var generator = SeededGenerator(seed: 7)
    let vocabulary = language == .persian ? Self.persianWords : Self.arabicWords
    for _ in 0..<1_000 {
      let count = Int.random(in: 1...60, using: &generator)
      let text =
        Bool.random(using: &generator)
        ? randomText(&generator, count: count)
        : (0..<count).map { _ in vocabulary.randomElement(using: &generator) ?? "" }
          .joined(separator: " ")
      let source = SourceText(text)
      let clauses = Self.segmenter(language).clauses(in: source, sentence: source.span)
      let tokens = Tokenizer(language: language).tokens(in: source, span: source.span)
      let inside = clauses.flatMap { clause in tokens.filter { clause.contains($0.span) } }
      #expect(inside == tokens)
      #expect(clauses.first?.start == tokens.first?.span.start)
      #expect(clauses.last?.end == tokens.last?.span.end)
      #expect(zip(clauses, clauses.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }

  /// Words and marks that the rules look at.
  private static let persianWords =
    "وزیر گفت که و اما زیرا آمد رفت شد است می‌رود اینکه با بیان تاکید کرد به گفته ، ؛ : « » ( ) \" . مردی خانه"
    .split(separator: " ").map(String.init)
  private static let arabicWords =
    "الوزير قال وقال إن أن وأن مؤكدا قائلا ثم لكن ولم وصل وغادر الذي بحسب على حد قوله ، ؛ : « » ( ) \" . في البيت"
    .split(separator: " ").map(String.init)

  @Test func `takes cues of the user's own`() throws {
    let text = SourceText("شهردار جار زد که جاده بسته است.")
    var cues = SegmentationCues.standard(for: .persian)
    func clauses() -> Int {
      ClauseSegmenter(language: .persian, verbs: .standard(for: .persian), cues: cues)
        .clauses(in: text, sentence: text.span).count
    }
    #expect(clauses() == 1)
    try cues.add(SourceText("fa\treporting-noun\tجار\n"))
    #expect(clauses() == 2)
  }

  @Test func `a span without tokens has no clauses`() {
    let text = SourceText(" \u{200F} ")
    #expect(Self.persian.clauses(in: text, sentence: text.span).isEmpty)
  }
}
