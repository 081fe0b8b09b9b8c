import Orthography

/// What the tables say a dictionary form may be.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  static let noun = Self(rawValue: 1)
  static let adjective = Self(rawValue: 2)
  static let verb = Self(rawValue: 4)
  static let adverb = Self(rawValue: 8)
  static let function = Self(rawValue: 16)
  static let name = Self(rawValue: 32)
  /// Known only as a part of phrases, in whatever form it has there.
  static let phrasePart = Self(rawValue: 64)

  static let nominal: WordClass = [.noun, .adjective]
  static let headword: WordClass = [.noun, .adjective, .verb, .adverb, .function, .name]

  /// Reads the part of speech of the lexicon's tables.
  init(partOfSpeech: String) {
    switch partOfSpeech {
    case "A": self = .adjective
    case "V": self = .verb
    case "ADV": self = .adverb
    case "P", "NUM": self = .function
    case "PN": self = .name
    case "MWE": self = .phrasePart
    default: self = .noun
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// The words of a language that the lexicon's tables know, with their classes.
struct Vocabulary: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    var classes: WordClass = []
    /// How often writers of the lexicon gave it as a headword: how common it is, roughly.
    var votes: UInt16 = 0
  }

  private let entries: WordMap<Entry>

  init(_ reader: inout ImageReader) { entries = WordMap(&reader) }

  /// The classes of a word; empty where it is unknown.
  subscript(word: FoldedWord) -> WordClass { entries.first(of: word)?.classes ?? [] }

  /// What is known of a word.
  func entry(_ word: FoldedWord) -> Entry? { entries.first(of: word) }

  /// How often it was given as a headword.
  func votes(_ word: FoldedWord) -> Int { Int(entries.first(of: word)?.votes ?? 0) }
}
