import Calendars
import CorpusModel
import Lexicon
import Orthography

/// What a document can share with one of the other language.
enum DocumentKey: Hashable, Sendable {
  case concept(ConceptID)
  case skeleton(FoldedWord)
  case number(NumberValue)
}

/// The keys of documents by numbers, which are given in the order in which keys come.
struct DocumentKeys: Sendable {
  /// A key of a document.
  struct Weighted: Sendable {
    /// The number of the key.
    var key: Int32
    /// How surely the document has it, in (0, 1].
    var weight: Float
  }

  /// The keys of each document, in the order of the text.
  private(set) var documents: [[Weighted]] = []
  /// All keys by their numbers.
  private(set) var keys: [DocumentKey] = []
  private var numbers: [DocumentKey: Int32] = [:]
  /// Where each key stands among those of the last document.
  private var places: [(document: Int, place: Int)] = []

  /// Reads the report of each text; boilerplate says nothing of the event.
  mutating func read(_ texts: some Sequence<AlignmentText>, analyzer: inout LexicalAnalyzer) {
    let reader = NumberReader(language: analyzer.language)
    for text in texts {
      documents.append([])
      for segment in text.segments where segment.role.isReport {
        for mention in reader.numbers(in: text.source, span: segment.span) {
          guard let number = NumberValue(mention.value), number.information > 5 else { continue }
          keep(.number(number), 1)
          for (value, score) in number.counterparts { keep(.number(value), score) }
        }
        let words = WordScanner.words(in: text.source, span: segment.span)
        for analysis in analyzer.analyses(of: words.map(\.word)) where analysis.information > 3 {
          for concept in analysis.concepts { keep(.concept(concept.concept), concept.weight) }
          let skeleton = CognateKey.skeleton(of: analysis.stem)
          if skeleton.count >= 3 { keep(.skeleton(skeleton), analysis.isUnknown ? 1 : 0.6) }
        }
      }
    }
  }

  /// Appends documents that were read elsewhere, their keys numbered as here.
  mutating func append(_ other: DocumentKeys) {
    let numbers = other.keys.map { number(of: $0) }
    documents += other.documents.map { keys in
      keys.map { Weighted(key: numbers[Int($0.key)], weight: $0.weight) }
    }
  }

  private mutating func keep(_ key: DocumentKey, _ weight: Float) {
    let number = number(of: key)
    let document = documents.count - 1
    if places[Int(number)].document == document {
      let place = places[Int(number)].place
      documents[document][place].weight = max(documents[document][place].weight, weight)
    } else {
      places[Int(number)] = (document, documents[document].count)
      documents[document].append(Weighted(key: number, weight: weight))
    }
  }

  private mutating func number(of key: DocumentKey) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(keys.count)
    numbers[key] = number
    keys.append(key)
    places.append((-1, 0))
    return number
  }
}
