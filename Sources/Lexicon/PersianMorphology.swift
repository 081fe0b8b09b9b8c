import Orthography

/// Finds the dictionary forms of Persian words: endings of nouns and adjectives, forms of verbs,
/// broken plurals, compounds whose joint was lost.
///
/// The analysis undoes what the tables explain: each remainder must be a known word. Where nothing is
/// known, endings that are hardly ever accidents (ها, ترین, whatever follows a ZWNJ) come off all the
/// same, and the lemma is marked as a guess. The endings stand in one order only (stem, comparative,
/// plural, then ی, pronoun or copula; Lazard, *Grammaire du persan contemporain*), so that the search
/// has a fixed depth.
public struct PersianMorphology: Sendable {
  private let vocabulary: Vocabulary
  private let verbs: PersianVerbs
  private let singulars: WordMap<FoldedWord>

  init(_ reader: inout ImageReader) {
    vocabulary = Vocabulary(&reader)
    verbs = PersianVerbs(&reader)
    singulars = WordMap(&reader)
  }

  /// The dictionary forms of a word.
  ///
  /// - Parameters:
  ///   - word: the word, folded.
  ///   - joiners: where the spelling had ZWNJ; they prove what is an ending.
  /// - Returns: lemmas with distinct words, the likeliest first; empty where nothing is known and
  ///   nothing can be guessed.
  func lemmas(of word: FoldedWord, joiners: JoinerPositions = JoinerPositions()) -> [Lemma] {
    var result: [Lemma] = []
    guard word.count >= 2 else {
      if word.count == 1, !vocabulary[word].isEmpty { result.insert(word, weight: 1) }
      return result
    }
    addNominals(of: word, joiners: joiners, to: &result)
    verbs.addForms(of: word, to: &result)
    rankWhole(word, in: &result)
    if result.isEmpty, let guess = guess(word, joiners: joiners) { result.append(guess) }
    return result.sorted(by: Lemma.isLikelier)
  }

  // MARK: - Nouns and adjectives

  /// What must stand before an ending.
  private enum Condition {
    case any
    /// After ا or و: «دانشجوی», «جایش».
    case longVowel
    /// After ه that is no consonant, or ی: «خانه‌ای».
    case silentHe
    /// After a consonant or ی.
    case consonant

    func holds(after code: UInt8) -> Bool {
      let isLongVowel = code == FoldedLetter.alefCode || code == FoldedLetter.vavCode
      return switch self {
      case .any: true
      case .longVowel: isLongVowel
      case .silentHe: code == FoldedLetter.heCode || code == FoldedLetter.yeCode
      case .consonant: !isLongVowel
      }
    }
  }

  private struct Ending: Sendable {
    var letters: FoldedWord
    var cost: Float
    var condition: Condition
    var analysis: MorphologicalAnalysis

    init(
      _ letters: FoldedWord, _ cost: Float, _ condition: Condition = .any,
      _ analysis: MorphologicalAnalysis = []
    ) {
      self.letters = letters
      self.cost = cost
      self.condition = condition
      self.analysis = analysis
    }
  }

  /// ی, pronouns, copulas, «را»: what stands last. The costs order the readings of one word.
  private static let outerEndings: [Ending] = [
    Ending("", 0),
    Ending("ی", 0.01, .longVowel, .ezafe), Ending("ی", 0.03, .consonant, .ezafe),
    Ending("یی", 0.02, .longVowel, .ezafe), Ending("ای", 0.02, .silentHe, .ezafe),
    Ending("ش", 0.05, .consonant, .enclitic), Ending("م", 0.07, .consonant, .enclitic),
    Ending("ت", 0.08, .consonant, .enclitic), Ending("شان", 0.05, .consonant, .enclitic),
    Ending("مان", 0.06, .consonant, .enclitic), Ending("تان", 0.06, .consonant, .enclitic),
    Ending("یش", 0.03, .longVowel, .enclitic), Ending("یم", 0.04, .longVowel, .enclitic),
    Ending("یت", 0.04, .longVowel, .enclitic), Ending("یشان", 0.02, .longVowel, .enclitic),
    Ending("یمان", 0.02, .longVowel, .enclitic), Ending("یتان", 0.02, .longVowel, .enclitic),
    Ending("ش", 0.08, .longVowel, .enclitic), Ending("شان", 0.06, .longVowel, .enclitic),
    Ending("مان", 0.08, .longVowel, .enclitic), Ending("تان", 0.08, .longVowel, .enclitic),
    Ending("م", 0.09, .longVowel, .enclitic),
    Ending("اش", 0.03, .silentHe, .enclitic), Ending("ام", 0.04, .silentHe, .enclitic),
    Ending("ات", 0.05, .silentHe, .enclitic), Ending("اشان", 0.04, .silentHe, .enclitic),
    Ending("امان", 0.04, .silentHe, .enclitic), Ending("اتان", 0.04, .silentHe, .enclitic),
    Ending("اند", 0.07, .any, .copula), Ending("ند", 0.1, .any, .copula),
    Ending("یم", 0.1, .consonant, .copula), Ending("ید", 0.1, .consonant, .copula),
    Ending("ایم", 0.08, .silentHe, .copula), Ending("اید", 0.08, .silentHe, .copula),
    Ending("ییم", 0.08, .longVowel, .copula), Ending("یند", 0.08, .longVowel, .copula),
    Ending("است", 0.04, .any, .copula), Ending("ست", 0.06, .longVowel, .copula),
    Ending("ست", 0.06, .silentHe, .copula), Ending("را", 0.06),
  ]

  /// How a plural ending joins its stem.
  private struct Plural: Sendable {
    var letters: FoldedWord
    /// What the singular has in place of the ending.
    var restored: FoldedWord
    var cost: Float
    /// Whether a word that is in the lexicon with this ending is more likely one of its own.
    var isWeak: Bool
  }

  private static let plurals: [Plural] = [
    Plural(letters: "ها", restored: "", cost: 0.005, isWeak: false),
    Plural(letters: "ان", restored: "", cost: 0.03, isWeak: true),
    Plural(letters: "یان", restored: "", cost: 0.02, isWeak: false),
    Plural(letters: "گان", restored: "ه", cost: 0.01, isWeak: false),
    Plural(letters: "ات", restored: "", cost: 0.035, isWeak: true),
    Plural(letters: "ات", restored: "ه", cost: 0.03, isWeak: true),
    Plural(letters: "ات", restored: "ت", cost: 0.04, isWeak: true),
    Plural(letters: "یات", restored: "ه", cost: 0.03, isWeak: true),
    Plural(letters: "یات", restored: "یه", cost: 0.03, isWeak: true),
    Plural(letters: "جات", restored: "", cost: 0.03, isWeak: false),
    Plural(letters: "جات", restored: "ه", cost: 0.02, isWeak: false),
    Plural(letters: "یجات", restored: "ی", cost: 0.02, isWeak: false),
    Plural(letters: "ین", restored: "", cost: 0.05, isWeak: true),
    Plural(letters: "یون", restored: "ی", cost: 0.03, isWeak: false),
  ]

  private static let comparatives: [Ending] = [
    Ending("تر", 0.02, .any, .comparative), Ending("ترین", 0.01, .any, .comparative),
  ]
  private static let gi: FoldedWord = "گی"
  private static let he: FoldedWord = "ه"
  private static let ye: FoldedWord = "ی"
  private static let ha: FoldedWord = "ها"
  private static let tar: FoldedWord = "تر"

  /// «بهتر» and the like, whose positives have other uses as well.
  private static let suppletives: [FoldedWord: FoldedWord] = ["بهتر": "خوب", "بهترین": "خوب"]

  private func addNominals(
    of word: FoldedWord, joiners: JoinerPositions, to result: inout [Lemma]
  ) {
    for outer in Self.outerEndings {
      guard let core = word.removing(suffix: outer.letters), core.count >= 2,
        outer.letters.isEmpty || outer.condition.holds(after: core.last)
      else { continue }
      // A short rest after a one-letter ending is more often another word (کشت is not کش + ت).
      let isShort =
        core.count < 3 && outer.letters.count == 1 && outer.condition != .longVowel
      if isShort && vocabulary[core].isDisjoint(with: .nominal) { continue }
      let joined: Float =
        !outer.letters.isEmpty && joiners.contains(core.count) ? 0.02 : 0
      let short: Float = isShort && outer.analysis == .enclitic ? 0.03 : 0
      let weight = 1 - outer.cost + joined - short
      if !outer.letters.isEmpty {
        addBase(core, weight: weight, analysis: outer.analysis, to: &result)
      } else {
        addSingulars(core, weight: weight, analysis: [], to: &result)
      }
      addPlurals(core, weight: weight, analysis: outer.analysis, to: &result)
      addComparatives(core, weight: weight, analysis: outer.analysis, to: &result)
      if outer.letters.isEmpty, let rest = core.removing(suffix: Self.gi), rest.count >= 2 {
        addBase(rest + Self.he, weight: 0.93, analysis: [], to: &result)
      }
    }
  }

  private func addPlurals(
    _ core: FoldedWord, weight: Float, analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    for plural in Self.plurals {
      guard let rest = core.removing(suffix: plural.letters), rest.count >= 2 else { continue }
      let base = rest + plural.restored
      if plural.isWeak && rest.count < 3 && vocabulary[base].isDisjoint(with: .nominal) { continue }
      // «خصوصیات» is rather خصوصیت than خصوصی.
      let isNisba =
        plural.letters == "ات" && plural.restored.isEmpty && rest.last == FoldedLetter.yeCode
      let whole = weight - plural.cost - (isNisba ? 0.02 : 0)
      addBase(base, weight: whole, analysis: analysis.union(.plural), to: &result)
      addComparatives(base, weight: whole, analysis: analysis.union(.plural), to: &result)
    }
  }

  private func addComparatives(
    _ core: FoldedWord, weight: Float, analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    for ending in Self.comparatives {
      guard let rest = core.removing(suffix: ending.letters), rest.count >= 2 else { continue }
      let classes = vocabulary[rest]
      let isGradable = !classes.isDisjoint(with: [.adjective, .adverb])
      let cost: Float = isGradable ? ending.cost : 0.07
      addBase(
        rest, weight: weight - cost, analysis: analysis.union(.comparative), to: &result)
    }
    if let positive = Self.suppletives[core] {
      result.insert(positive, weight: weight - 0.05, analysis: analysis.union(.comparative))
    }
  }

  private func addBase(
    _ base: FoldedWord, weight: Float, analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    let classes = vocabulary[base]
    if !classes.isEmpty {
      // An ending on what is no noun or adjective is more often an accident.
      var cost: Float = classes.isDisjoint(with: .nominal) ? 0.03 : 0
      // A plural or comparative that is a headword too goes back further.
      if singulars.contains(base) || base.hasSuffix(Self.ha) || base.hasSuffix(Self.tar) {
        cost += 0.04
      }
      let votes = vocabulary.votes(base)
      cost += votes >= 6 ? 0 : votes >= 2 ? 0.004 : 0.008
      result.insert(base, weight: weight - cost, analysis: analysis)
    } else if verbs.isParticiple(base) {
      result.insert(base, weight: weight - 0.03, analysis: analysis.union(.participle))
    }
    addSingulars(base, weight: weight, analysis: analysis, to: &result)
  }

  private func addSingulars(
    _ base: FoldedWord, weight: Float, analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    for singular in singulars[base] {
      result.insert(
        singular, weight: weight - 0.015, analysis: analysis.union(.brokenPlural))
    }
  }

  /// Places the word as it stands among its readings: before them where the lexicon has it as a word
  /// of its own, after those that explain it as a form of another.
  private func rankWhole(_ word: FoldedWord, in result: inout [Lemma]) {
    let classes = vocabulary[word]
    guard !classes.isEmpty else {
      // A word that only a lesser ending explains may be one of its own: «تجارتی», «نوازش».
      guard let best = result.max(by: { $0.weight < $1.weight }),
        !best.analysis.contains(.verb), best.analysis.isDisjoint(with: [.comparative])
      else { return }
      let isAccident =
        best.analysis.contains(.enclitic) && best.word.count <= 3 && best.weight < 0.95
        && vocabulary.votes(best.word) < 3
      result.insert(word, weight: isAccident ? best.weight + 0.005 : 0.8, analysis: .guess)
      return
    }
    var weight: Float = 1
    if classes.isDisjoint(with: .headword) {
      weight = 0.93
    } else if classes.isDisjoint(with: [.noun, .adjective, .name]) {
      weight = 0.965
    }
    for lemma in result where lemma.word != word {
      if explains(lemma, word, classes) { weight = min(weight, lemma.weight - 0.01) }
    }
    result.insert(word, weight: max(weight, 0.85))
  }

  /// Whether a reading says what the headword `word` is, so that it should stand first.
  private func explains(_ lemma: Lemma, _ word: FoldedWord, _ classes: WordClass) -> Bool {
    let base = vocabulary[lemma.word]
    if lemma.analysis.contains(.brokenPlural) {
      return lemma.analysis.isDisjoint(with: [.enclitic, .copula])
    }
    if lemma.analysis.contains(.verb) {
      return (lemma.weight > 0.99 && !Self.verbalNouns.contains(word))
        || (lemma.weight > 0.9 && classes.isDisjoint(with: .nominal))
    }
    let isCommoner = 2 * vocabulary.votes(lemma.word) >= vocabulary.votes(word)
    if lemma.analysis.contains(.comparative) {
      return !base.isDisjoint(with: [.adjective, .adverb])
    }
    let isLong =
      lemma.word.count >= 3
      || base.contains(.noun) && vocabulary.votes(lemma.word) >= 5
    if lemma.analysis.contains(.plural), base.contains(.noun) || base.contains(.adjective) {
      return isCommoner && isLong && !Self.lexicalized.contains(word)
    }
    if lemma.analysis == .ezafe {
      let last = lemma.word.last
      if last == FoldedLetter.alefCode || last == FoldedLetter.vavCode {
        return base.contains(.noun)
      }
      return vocabulary.votes(lemma.word) > 2 * vocabulary.votes(word)
    }
    return false
  }

  // MARK: - Unknown words

  private static let sureEndings: [FoldedWord] = [
    "هایشان", "هایمان", "هایتان", "هایش", "هایم", "هایت", "هایی", "های", "ها", "ترین", "تر",
  ]

  private func guess(_ word: FoldedWord, joiners: JoinerPositions) -> Lemma? {
    for ending in Self.sureEndings {
      if let rest = word.removing(suffix: ending), rest.count >= 3 {
        let isComparative = ending == "تر" || ending == "ترین"
        if isComparative && !joiners.contains(rest.count) { continue }
        return Lemma(
          rest, weight: 0.8,
          analysis: [.guess, isComparative ? .comparative : .plural])
      }
    }
    for ending in Self.outerEndings where !ending.letters.isEmpty {
      guard let rest = word.removing(suffix: ending.letters), rest.count >= 2,
        ending.condition.holds(after: rest.last)
      else { continue }
      let isGlide =
        ending.letters == Self.ye && ending.condition == .longVowel && rest.count >= 3
      if isGlide || joiners.contains(rest.count) {
        return Lemma(rest, weight: 0.75, analysis: ending.analysis.union(.guess))
      }
    }
    return nil
  }

  /// Splits a word into two known words: «محمدباقری», «نیروهایمسلح», where the space or joint was
  /// lost.
  func compound(_ word: FoldedWord) -> (FoldedWord, FoldedWord)? {
    guard word.count >= 6, word.count < FoldedWord.capacity else { return nil }
    var best: (split: Int, parts: (FoldedWord, FoldedWord))?
    for split in 3...(word.count - 3) {
      // The most even split is the least likely to be an accident.
      let skew = abs(word.count - 2 * split)
      if let best, skew >= abs(word.count - 2 * best.split) { continue }
      let head = word.dropLast(word.count - split)
      guard !vocabulary[head].isEmpty else { continue }
      let tail = word.dropFirst(split)
      guard
        !vocabulary[tail].isEmpty
          || lemmas(of: tail).contains(where: { !$0.analysis.contains(.guess) })
      else { continue }
      best = (split, (head, tail))
    }
    return best?.parts
  }
}
