import Calendars
import CorpusModel
import Lexicon
import Orthography

/// What a document can share with one of the other language: concepts, skeletons of words, numbers.
struct DocumentKeys {
  /// One such thing.
  enum Key: Hashable {
    case concept(ConceptID)
    case skeleton(FoldedWord)
    case number(NumberValue)
  }

  /// Each key with how surely the document has it.
  private(set) var weights: [Key: Float] = [:]

  /// Reads the report's sentences; boilerplate says nothing of the event.
  init(_ text: AlignmentText, analyzer: inout LexicalAnalyzer) {
    let reader = NumberReader(language: text.language)
    for segment in text.segments where segment.role.isReport {
      let words = WordScanner.words(in: text.source, span: segment.span)
      for mention in reader.numbers(in: text.source, span: segment.span) {
        guard let number = NumberValue(mention.value), number.information > 5 else { continue }
        keep(.number(number), 1)
        for (value, score) in number.counterparts { keep(.number(value), score) }
      }
      for analysis in analyzer.analyses(of: words.map(\.word)) where analysis.information > 3 {
        for concept in analysis.concepts { keep(.concept(concept.concept), concept.weight) }
        let skeleton = CognateKey.skeleton(of: analysis.stem)
        if skeleton.count >= 3 { keep(.skeleton(skeleton), analysis.isUnknown ? 1 : 0.6) }
      }
    }
  }

  private mutating func keep(_ key: Key, _ weight: Float) {
    weights[key] = max(weights[key] ?? 0, weight)
  }
}
