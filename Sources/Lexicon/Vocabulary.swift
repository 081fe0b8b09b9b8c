import Orthography

/// What the tables say a dictionary form may be.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

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

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// The words of a language that the lexicon's tables know, with their classes.
struct Vocabulary: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    var classes: WordClass = []
    /// How often writers of the lexicon gave it as a headword: how common it is, roughly.
    var votes: UInt16 = 0
  }

  private var entries: [FoldedWord: Entry] = [:]

  init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// The classes of a word; empty where it is unknown.
  subscript(word: FoldedWord) -> WordClass { entries[word]?.classes ?? [] }

  /// What is known of a word.
  func entry(_ word: FoldedWord) -> Entry? { entries[word] }

  /// How often it was given as a headword.
  func votes(_ word: FoldedWord) -> Int { Int(entries[word]?.votes ?? 0) }

  mutating func add(_ word: FoldedWord, _ wordClass: WordClass, votes: Int = 0) {
    var entry = entries[word] ?? Entry()
    entry.classes.formUnion(wordClass)
    entry.votes = UInt16(min(Int(entry.votes) + min(votes, 9), Int(UInt16.max)))
    entries[word] = entry
  }

  /// Adds a side of a pair: one word by its class, several as parts of a phrase.
  mutating func add(_ words: [FoldedWord], _ wordClass: WordClass, votes: Int) {
    if words.count == 1 {
      add(words[0], wordClass, votes: votes)
    } else {
      for word in words { add(word, .phrasePart) }
    }
  }
}
