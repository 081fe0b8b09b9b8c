import Orthography

/// Persian phrases by their first word.
struct PhraseTable: Sendable {
  /// Words that mean something together, after their first word.
  struct Phrase: Sendable {
    var rest: ImageArray<FoldedWord>
    var concepts: ImageArray<WeightedConcept>
  }

  /// Where the parts of a phrase stand in the lists of all.
  private struct Place: Sendable {
    var rest: UInt32
    var restCount: UInt32
    var concepts: UInt32
    var conceptCount: UInt32
  }

  private let places: WordMap<Place>
  private let words: ImageArray<FoldedWord>
  private let concepts: ImageArray<WeightedConcept>

  init(_ reader: inout ImageReader) {
    places = WordMap(&reader)
    words = reader.array()
    concepts = reader.array()
  }

  /// The number of phrases.
  var count: Int { places.valueCount }

  /// The phrases that begin with a word.
  subscript(first: FoldedWord) -> some Sequence<Phrase> {
    places[first].lazy.map { place in
      Phrase(
        rest: words.part(Int(place.rest)..<Int(place.rest + place.restCount)),
        concepts: concepts.part(Int(place.concepts)..<Int(place.concepts + place.conceptCount)))
    }
  }

  /// Phrases as they are collected.
  struct Builder {
    private var phrases: [FoldedWord: [(rest: [FoldedWord], concepts: [WeightedConcept])]] = [:]

    /// Adds the concepts of a phrase.
    mutating func add(_ first: FoldedWord, _ rest: [FoldedWord], _ concepts: [WeightedConcept]) {
      if let index = phrases[first]?.firstIndex(where: { $0.rest == rest }) {
        phrases[first, default: []][index].concepts.merge(concepts)
      } else {
        phrases[first, default: []].append((rest, concepts))
      }
    }

    func write(to writer: inout ImageWriter) {
      var words: [FoldedWord] = []
      var concepts: [WeightedConcept] = []
      var places: [FoldedWord: [Place]] = [:]
      for first in phrases.keys.sorted() {
        places[first] = phrases[first]?.map { phrase in
          defer {
            words += phrase.rest
            concepts += phrase.concepts
          }
          return Place(
            rest: UInt32(words.count), restCount: UInt32(phrase.rest.count),
            concepts: UInt32(concepts.count), conceptCount: UInt32(phrase.concepts.count))
        }
      }
      WordMap.write(places, to: &writer)
      writer.append(words)
      writer.append(concepts)
    }
  }
}
