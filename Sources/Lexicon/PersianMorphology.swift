import Orthography

/// Finds the dictionary forms of Persian words: endings of nouns and adjectives, forms of verbs,
/// broken plurals, compounds whose joint was lost.
///
/// The analysis is light: it undoes what the tables explain and never invents a stem, since each
/// remainder must be a known word.
public struct PersianMorphology: Sendable {
  private var infinitivesByPastStem: [FoldedWord: [FoldedWord]] = [:]
  private var infinitivesByPresentStem: [FoldedWord: [FoldedWord]] = [:]
  private var singulars: [FoldedWord: FoldedWord] = [:]

  /// Reads the tables that ship with the library.
  init() {
    ResourceTable(named: "fa-verbs").forEachRow { row in
      let infinitive = row.word(0)
      infinitivesByPastStem[row.word(1), default: []].append(infinitive)
      for stem in row.string(2).split(separator: ",") {
        infinitivesByPresentStem[FoldedWord(stem), default: []].append(infinitive)
      }
    }
    ResourceTable(named: "fa-broken-plurals").forEachRow { row in
      singulars[row.word(0)] = row.word(1)
    }
  }

  private static let nounEndings: [FoldedWord] = [
    "هایشان", "هایمان", "هایتان", "هایش", "هایم", "هایت", "هایی", "های", "ها", "ترینها", "ترین",
    "تر",
    "یشان", "شان", "مان", "تان", "ان", "ات", "ین", "ون", "یی", "ای", "اش", "ام", "اند", "است", "ست",
    "را", "ی", "ش", "م", "ت", "ه",
  ]
  private static let gan: FoldedWord = "گان"
  private static let gi: FoldedWord = "گی"
  private static let he: FoldedWord = "ه"
  private static let alef: FoldedWord = "ا"
  private static let prefixes: [FoldedWord] = ["نمی", "می", "همی", "بن", "ن", "ب", ""]
  private static let personalEndings: [FoldedWord] = ["", "م", "ی", "د", "یم", "ید", "ند"]
  private static let perfectEndings: [FoldedWord] = [
    "ه", "هام", "های", "هاست", "هایم", "هاید", "هاند", "هبود", "هبودند", "هاش",
  ]

  /// The dictionary forms of a word.
  ///
  /// - Parameter isKnown: whether a word stands in the lexicon.
  /// - Returns: lemmas with distinct words; empty where nothing known is found.
  func lemmas(of word: FoldedWord, isKnown: (FoldedWord) -> Bool) -> [Lemma] {
    var result: [Lemma] = []
    if isKnown(word) { result.insert(word, weight: 1) }
    if let singular = singulars[word] { result.insert(singular, weight: 0.97) }
    addVerbs(of: word, to: &result)
    strip(word, weight: 0.96, depth: 0, isKnown: isKnown, into: &result)
    return result
  }

  private func strip(
    _ word: FoldedWord, weight: Float, depth: Int, isKnown: (FoldedWord) -> Bool,
    into result: inout [Lemma]
  ) {
    guard depth < 3, word.count >= 3 else { return }
    for ending in Self.nounEndings {
      guard let rest = word.removing(suffix: ending), rest.count >= 2 else { continue }
      // A short rest after a one-letter ending is more often another word (کشت is not کش + ت).
      if rest.count < 3 && ending.count == 1 { continue }
      if isKnown(rest) { result.insert(rest, weight: weight) }
      if let singular = singulars[rest] { result.insert(singular, weight: weight * 0.98) }
      strip(rest, weight: weight * 0.95, depth: depth + 1, isKnown: isKnown, into: &result)
    }
    for ending in [Self.gan, Self.gi] {
      if let rest = word.removing(suffix: ending) {
        let whole = rest + Self.he
        if isKnown(whole) { result.insert(whole, weight: weight) }
      }
    }
  }

  private func addVerbs(of word: FoldedWord, to result: inout [Lemma]) {
    for prefix in Self.prefixes {
      guard let core = word.removing(prefix: prefix), core.count >= 1 else { continue }
      for stem in [core, alefRestored(core, after: prefix)].compactMap({ $0 }) {
        addInfinitives(ofForm: stem, bare: prefix.isEmpty, to: &result)
      }
    }
  }

  /// «نیاید» is ن + آید: after a prefix, an initial alef turns into ye.
  private func alefRestored(_ core: FoldedWord, after prefix: FoldedWord) -> FoldedWord? {
    guard !prefix.isEmpty, core.first == 32 else { return nil }
    let rest = core.dropFirst(1)
    return rest.first == 1 ? rest : Self.alef + rest
  }

  private func addInfinitives(ofForm form: FoldedWord, bare: Bool, to result: inout [Lemma]) {
    for ending in Self.personalEndings {
      guard let stem = form.removing(suffix: ending), !stem.isEmpty else { continue }
      for infinitive in infinitivesByPastStem[stem] ?? [] {
        result.insert(infinitive, weight: 0.95)
      }
      // A bare present stem without any ending is a verb only after a prefix (برو, but not رو).
      if ending.isEmpty && bare { continue }
      if stem.count < 2 && bare { continue }
      for infinitive in infinitivesByPresentStem[stem] ?? [] {
        result.insert(infinitive, weight: bare ? 0.85 : 0.95)
      }
    }
    for ending in Self.perfectEndings {
      if let stem = form.removing(suffix: ending) {
        for infinitive in infinitivesByPastStem[stem] ?? [] {
          result.insert(infinitive, weight: 0.93)
        }
      }
    }
  }

  /// Splits a word into two known words: «محمدباقری», «نیروهایمسلح», where the space or joint was
  /// lost.
  func compound(_ word: FoldedWord, isKnown: (FoldedWord) -> Bool) -> (FoldedWord, FoldedWord)? {
    guard word.count >= 6, word.count < FoldedWord.capacity else { return nil }
    var best: (split: Int, parts: (FoldedWord, FoldedWord))?
    for split in 3...(word.count - 3) {
      let head = word.dropLast(word.count - split)
      let tail = word.dropFirst(split)
      guard isKnown(head), isKnown(tail) || !lemmas(of: tail, isKnown: isKnown).isEmpty else {
        continue
      }
      // The most even split is the least likely to be an accident.
      let skew = abs(word.count - 2 * split)
      if best.map({ skew < abs(word.count - 2 * $0.split) }) ?? true {
        best = (split, (head, tail))
      }
    }
    return best?.parts
  }
}
