import Orthography

/// Finds the dictionary forms of Arabic words: proclitics, the article, enclitics, endings of nouns
/// and verbs, broken plurals, forms of weak verbs.
///
/// Light, as ``PersianMorphology``: a form counts only where the remainder is a known word.
public struct ArabicMorphology: Sendable {
  private var pastsByPresent: [FoldedWord: FoldedWord] = [:]
  private var pasts: Set<FoldedWord> = []
  private var relatives: [FoldedWord: [FoldedWord]] = [:]
  private var lemmasByForm: [FoldedWord: [FoldedWord]] = [:]

  /// Reads the tables that ship with the library.
  init() {
    ResourceTable(named: "ar-verbs").forEachRow { row in
      let past = row.word(0)
      pasts.insert(past)
      pastsByPresent[row.word(1)] = past
      let nouns = row.string(2).split(separator: ",").map { FoldedWord($0) }
      for noun in nouns + [row.word(3), row.word(4)] where !noun.isEmpty {
        relatives[past, default: []].append(noun)
        relatives[noun, default: []].append(past)
      }
    }
    ResourceTable(named: "ar-broken-plurals").forEachRow { row in
      lemmasByForm[row.word(0), default: []].append(row.word(1))
    }
    ResourceTable(named: "ar-irregular-forms").forEachRow { row in
      lemmasByForm[row.word(0), default: []].append(row.word(1))
    }
  }

  /// The nouns of a verb, or the verbs of a noun: masdar and participles.
  func relatives(of word: FoldedWord) -> [FoldedWord] { relatives[word] ?? [] }

  private static let conjunctions: [FoldedWord] = ["", "و", "ف"]
  private static let articles: [FoldedWord] = [
    "", "ال", "بال", "لل", "کال", "ب", "ل", "ک", "س",
  ]
  private static let enclitics: [FoldedWord] = [
    "", "ه", "ها", "هم", "هن", "هما", "نا", "کم", "ک", "ی", "نی",
  ]
  private static let nounEndings: [FoldedWord] = [
    "", "ات", "ون", "ین", "ان", "ه", "ا", "یه", "یین", "تین", "تان", "یات", "و", "ی", "وا", "ت",
  ]
  private static let pastEndings: [FoldedWord] = ["", "ت", "وا", "تا", "ا", "نا", "تم", "و"]
  private static let presentEndings: [FoldedWord] = ["", "ون", "ین", "ان", "وا", "ا", "ن", "و"]
  private static let he: FoldedWord = "ه"
  private static let ye: FoldedWord = "ی"

  /// The dictionary forms of a word.
  ///
  /// - Parameter isKnown: whether a word stands in the lexicon.
  /// - Returns: lemmas with distinct words; empty where nothing known is found.
  func lemmas(of word: FoldedWord, isKnown: (FoldedWord) -> Bool) -> [Lemma] {
    var result: [Lemma] = []
    let known = { (candidate: FoldedWord) in
      isKnown(candidate) || self.pasts.contains(candidate)
    }
    add(word, weight: 1, known: known, to: &result)
    for conjunction in Self.conjunctions {
      guard let core = word.removing(prefix: conjunction), core.count >= 2 else { continue }
      let outer: Float = conjunction.isEmpty ? 1 : 0.97
      for article in Self.articles {
        guard let inner = core.removing(prefix: article), inner.count >= 2 else { continue }
        let weight = outer * (article.isEmpty ? 1 : 0.98)
        addNouns(inner, weight: weight, known: known, to: &result)
        // No verb takes the article; س marks the future.
        if article.isEmpty || article.count == 1 {
          addVerbs(inner, weight: weight, to: &result)
        }
      }
    }
    return result
  }

  private func add(
    _ word: FoldedWord, weight: Float, known: (FoldedWord) -> Bool, to result: inout [Lemma]
  ) {
    if known(word) { result.insert(word, weight: weight) }
    for lemma in lemmasByForm[word] ?? [] { result.insert(lemma, weight: weight * 0.98) }
  }

  private func addNouns(
    _ word: FoldedWord, weight: Float, known: (FoldedWord) -> Bool, to result: inout [Lemma]
  ) {
    for enclitic in Self.enclitics {
      guard let core = word.removing(suffix: enclitic), core.count >= 2 else { continue }
      let inner = weight * (enclitic.isEmpty ? 1 : 0.96)
      for ending in Self.nounEndings {
        guard let stem = core.removing(suffix: ending), stem.count >= 2 else { continue }
        let stripped = inner * (ending.isEmpty ? 1 : 0.96)
        // Two letters remain only of short words (يد, دم): too often an accident otherwise.
        if stem.count == 2 && !(ending.isEmpty || enclitic.isEmpty) { continue }
        add(stem, weight: stripped, known: known, to: &result)
        if !ending.isEmpty && ending.last != Self.he.first {
          add(stem + Self.he, weight: stripped * 0.98, known: known, to: &result)
        }
        if ending == "ا" { add(stem + Self.ye, weight: stripped, known: known, to: &result) }
      }
    }
  }

  private func addVerbs(_ word: FoldedWord, weight: Float, to result: inout [Lemma]) {
    for enclitic in Self.enclitics {
      guard let core = word.removing(suffix: enclitic), core.count >= 2 else { continue }
      let inner = weight * (enclitic.isEmpty ? 0.97 : 0.93)
      for ending in Self.pastEndings {
        if let stem = core.removing(suffix: ending), pasts.contains(stem) {
          result.insert(stem, weight: inner)
        }
      }
      // ي ت ن ا before the stem of the present; the table has the third person masculine.
      guard core.count >= 3, [32, 4, 29, 1].contains(core.first) else { continue }
      let present = Self.ye + core.dropFirst(1)
      for ending in Self.presentEndings {
        if let stem = present.removing(suffix: ending), let past = pastsByPresent[stem] {
          result.insert(past, weight: inner)
        }
      }
    }
  }

  /// The word without conjunction, article and the commonest endings, for words that no table knows.
  static func stem(_ word: FoldedWord) -> FoldedWord {
    var stem = word
    for prefix in ["وال", "بال", "فال", "کال", "لل", "ال"] as [FoldedWord] {
      if let rest = stem.removing(prefix: prefix), rest.count >= 2 {
        stem = rest
        break
      }
    }
    for ending in ["یین", "یه", "ین", "ون", "ات", "ه"] as [FoldedWord] {
      if let rest = stem.removing(suffix: ending), rest.count >= 3 {
        return ending == "یه" ? rest + ye : rest
      }
    }
    return stem
  }
}
