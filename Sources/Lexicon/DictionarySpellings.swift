import CorpusModel
import Orthography

/// The spellings of dictionary forms, by their folded letters.
struct DictionarySpellings: Sendable {
  static let persian = DictionarySpellings(.persian)
  static let arabic = DictionarySpellings(.arabic)

  private var table: [FoldedWord: [String]] = [:]

  private init(_ language: Language) {
    let (verbs, plurals, column) =
      language == .persian
      ? ("fa-verbs", "fa-broken-plurals", 0) : ("ar-verbs", "ar-broken-plurals", 1)
    table.reserveCapacity(24_000)
    if language == .arabic {
      // First, so that the adjectives come before the verbs that share their letters.
      add("آخر")
      ResourceTable(named: "ar-irregular-forms").forEachRow { row in add(row.string(1)) }
    }
    ResourceTable(named: verbs).forEachRow { row in
      add(row.string(0))
      guard language == .arabic else { return }
      for noun in row.string(2).split(separator: ",") { add(String(noun)) }
      add(row.string(3))
      add(row.string(4))
    }
    ResourceTable(named: plurals).forEachRow { row in add(row.string(1)) }
    ResourceTable(named: "fa-ar").forEachRow { row in
      let word = row.string(column)
      guard !word.contains(" ") else { return }
      add(word)
      if language == .arabic, word.hasPrefix("ال") { add(String(word.dropFirst(2))) }
    }
  }

  private mutating func add(_ spelling: String) {
    let word = FoldedWord(spelling)
    guard !word.isEmpty, table[word]?.contains(spelling) != true else { return }
    table[word, default: []].append(spelling)
  }

  /// The spelling of a lemma of `token`: as the token has it where a dictionary agrees, else the
  /// dictionary's, else what can be cut out of the token.
  ///
  /// - Parameter isIrregular: whether the token is no stem with affixes; then a likeness of letters, as of
  ///   أخرى with أخر, means nothing.
  func spelling(
    of lemma: FoldedWord, in token: SpelledWord, isIrregular: Bool, language: Language
  ) -> String {
    if isIrregular, let known = table[lemma] { return known[0] }
    let own = token.range(of: lemma, in: token.folded).map {
      token.text(letters: $0, language: language)
    }
    if let known = table[lemma] {
      if let own, known.contains(own) { return own }
      return known[0]
    }
    if let own { return own }
    let letters = lemma.description
    guard language == .arabic else { return letters }
    return String(letters.map { $0 == "ی" ? "ي" : $0 == "ک" ? "ك" : $0 })
  }
}
