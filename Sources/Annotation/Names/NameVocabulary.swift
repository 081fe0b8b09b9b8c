import CorpusModel
import Lexicon
import Orthography

/// The names of a language, and the words beside which names stand, under the keys of their letters.
struct NameVocabulary: Sendable {
  /// The vocabularies that come with Muwazi, loaded at first use.
  static let standard: PerLanguage<NameVocabulary> = NameTables().vocabularies()

  let language: Language
  private(set) var terms: [NameTerm] = []
  private var indexes: [JoinedKey: Int32] = [:]
  /// The last letters of surnames.
  private(set) var endings: [FoldedWord] = []
  /// What names the group of a term in keys.
  var groups: NameGroups

  init(language: Language) {
    self.language = language
    groups = NameGroups()
    indexes.reserveCapacity(20_000)
    terms.reserveCapacity(20_000)
  }

  /// The term of the letters; -1 where there is none.
  @inline(__always)
  func index(of key: JoinedKey) -> Int32 { indexes[key] ?? -1 }

  subscript(index: Int32) -> NameTerm { terms[Int(index)] }

  /// The term of the letters, made where there is none.
  mutating func slot(_ key: JoinedKey) -> Int {
    if let index = indexes[key] { return Int(index) }
    indexes[key] = Int32(terms.count)
    terms.append(NameTerm())
    return terms.count - 1
  }

  /// Adds a kind to a name of one or more words.
  mutating func add(_ words: [JoinedKey], _ cues: NameCues, isWeak: Bool = false, group: Int32 = -1)
  {
    guard let first = words.first else { return }
    let key = words.dropFirst().reduce(first, +)
    let place = slot(key)
    terms[place].cues.formUnion(cues)
    if isWeak { terms[place].cues.insert(.weak) } else { terms[place].certain.formUnion(cues) }
    if group >= 0, terms[place].group < 0 { terms[place].group = group }
    // A text may write the first words as one: «حزب‌الله لبنان».
    var opening = first
    for (index, word) in words.dropFirst().enumerated() {
      let opener = slot(opening)
      let rest = UInt8(min(words.count - index, 255))
      terms[opener].longest = max(terms[opener].longest, rest)
      opening = opening + word
    }
  }

  mutating func add(ending: FoldedWord) {
    if !ending.isEmpty { endings.append(ending) }
  }

  /// Whether a word ends as surnames do, with two letters or more before the ending.
  func hasNameEnding(_ word: FoldedWord) -> Bool {
    endings.contains { word.hasSuffix($0) && word.count >= $0.count + 2 }
  }
}
