import CorpusModel
import Lexicon
import Orthography

/// Reads the tables `names.tsv` and `name-words.tsv`.
struct NameTables {
  private var persian = NameVocabulary(language: .persian)
  private var arabic = NameVocabulary(language: .arabic)
  private var groups = NameGroups()

  init() {
    var rowOf = PerLanguage<[JoinedKey: Int32]>(persian: [:], arabic: [:])
    ResourceTable(named: "names", in: .module).forEachRow { row in
      guard let cue = NameCues(named: row.string(2)) else { return }
      let sides = PerLanguage(persian: Self.words(row.string(0)), arabic: Self.words(row.string(1)))
      let marks = row.string(3)
      let named = sides.persian.isEmpty ? sides.arabic : sides.persian
      let group = groups.add(named.map(\.word))
      for language in Language.allCases where !sides[language].isEmpty {
        let keys = sides[language].map(\.key)
        let whole = keys.dropFirst().reduce(keys[0], +)
        // A name that means two places joins none of their groups.
        if let other = rowOf[language][whole], !marks.contains("x") {
          groups.join(group, other)
        } else if rowOf[language][whole] == nil {
          rowOf[language][whole] = group
        }
        let isWeak = marks.contains(language == .persian ? "f" : "a")
        add(keys, cue, isWeak: isWeak, group: group, language)
      }
    }
    ResourceTable(named: "name-words", in: .module).forEachRow { row in
      guard let language = Language(rawValue: row.string(0)) else { return }
      let words = Self.words(row.string(2))
      if row.string(1) == "name-ending" {
        words.forEach { addEnding($0.word, language) }
      } else if let cue = NameCues(named: row.string(1)), !words.isEmpty {
        add(words.map(\.key), cue, language)
        if language == .arabic, cue == .nationality { addForms(of: words[0].word) }
      }
    }
  }

  /// The vocabularies of both languages.
  func vocabularies() -> PerLanguage<NameVocabulary> {
    var result = PerLanguage(persian: persian, arabic: arabic)
    result.persian.groups = groups
    result.arabic.groups = groups
    return result
  }

  /// An Arabic adjective in its other forms: with the article, feminine, plural.
  private mutating func addForms(of adjective: FoldedWord) {
    for ending in ["", "ه", "ين", "ون", "ات"] as [FoldedWord] {
      add([Self.key(of: adjective + ending)], .nationality, .arabic)
      add([Self.key(of: "ال" + adjective + ending)], .nationality, .arabic)
    }
  }

  private mutating func add(
    _ keys: [JoinedKey], _ cue: NameCues, isWeak: Bool = false, group: Int32 = -1,
    _ language: Language
  ) {
    if language == .persian {
      persian.add(keys, cue, isWeak: isWeak, group: group)
    } else {
      arabic.add(keys, cue, isWeak: isWeak, group: group)
    }
  }

  private mutating func addEnding(_ word: FoldedWord, _ language: Language) {
    if language == .persian { persian.add(ending: word) } else { arabic.add(ending: word) }
  }

  private static func key(of word: FoldedWord) -> JoinedKey {
    var key = JoinedKey()
    for index in 0..<word.count { key.append(word[index]) }
    return key
  }

  /// The words of a field, divided where texts may divide them: at spaces and at ZWNJ.
  private static func words(_ field: String) -> [(word: FoldedWord, key: JoinedKey)] {
    field.unicodeScalars.split { $0 == " " || $0 == "\u{200C}" }.compactMap { part in
      let string = String(part)
      var key = JoinedKey()
      for scalar in part { WordReader.append(scalar.value, to: &key) }
      let word = FoldedWord(string)
      if key.count == 0 {
        // Digits and signs are no letters: «أوبك+» is found by its letters.
        return nil
      }
      return (word, key)
    }
  }
}
