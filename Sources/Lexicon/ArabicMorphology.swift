import Orthography

/// Finds the dictionary forms of Arabic words: proclitics, the article, enclitics, endings of nouns
/// and verbs, broken plurals, forms of weak verbs.
///
/// Light, as ``PersianMorphology``: a form counts only where the remainder is a known word; an unknown
/// word loses its article and surest endings as a guess. Conjunction, preposition, article, stem, ending,
/// pronoun: each slot is tried once, so that the search has a fixed depth (the slots are those of
/// Buckwalter 2002 and Larkey, Ballesteros & Connell 2002).
public struct ArabicMorphology: Sendable {
  private let vocabulary: Vocabulary
  private let verbs: ArabicVerbs
  private let relatives: WordMap<FoldedWord>
  private let roles: WordMap<VerbalRole>
  private let singulars: WordMap<FoldedWord>
  private let irregulars: WordMap<FoldedWord>

  /// What a word is in the table of verbs.
  struct VerbalRole: OptionSet, Sendable {
    let rawValue: UInt8
    /// The third person masculine singular of a past.
    static let past = Self(rawValue: 1)
    static let masdar = Self(rawValue: 2)
  }

  init(_ reader: inout ImageReader) {
    vocabulary = Vocabulary(&reader)
    verbs = ArabicVerbs(&reader)
    relatives = WordMap(&reader)
    roles = WordMap(&reader)
    singulars = WordMap(&reader)
    irregulars = WordMap(&reader)
  }

  private func isPast(_ word: FoldedWord) -> Bool { roles.first(of: word)?.contains(.past) == true }

  private func isMasdar(_ word: FoldedWord) -> Bool {
    roles.first(of: word)?.contains(.masdar) == true
  }

  /// The nouns of a verb, or the verbs of a noun: masdar and participles.
  func relatives(of word: FoldedWord) -> ImageArray<FoldedWord> { relatives[word] }

  private static let conjunctions: [(letters: FoldedWord, cost: Float)] = [
    ("", 0), ("و", 0.015), ("ف", 0.04),
  ]
  /// Prepositions with the article after them or without.
  private static let articles: [(letters: FoldedWord, cost: Float, kind: MorphologicalAnalysis)] = [
    ("", 0, []), ("ال", 0, .article), ("بال", 0.01, [.article, .proclitic]),
    ("لل", 0.01, [.article, .proclitic]), ("کال", 0.03, [.article, .proclitic]),
    ("ب", 0.02, .proclitic), ("ل", 0.025, .proclitic), ("ک", 0.07, .proclitic),
  ]
  private static let enclitics: [(letters: FoldedWord, cost: Float)] = [
    ("", 0), ("ها", 0.02), ("ه", 0.03), ("هم", 0.02), ("نا", 0.04), ("هما", 0.02), ("هن", 0.04),
    ("کم", 0.04), ("ک", 0.06), ("ی", 0.06),
  ]

  /// An ending of nouns and adjectives, and what the dictionary form has in its place.
  private struct Ending: Sendable {
    var letters: FoldedWord
    var restored: FoldedWord
    var cost: Float
    var analysis: MorphologicalAnalysis
    /// Whether it stands only before a pronoun, or never before one.
    var pronoun: Bool?
    var needsAlef: Bool

    init(
      _ letters: FoldedWord, _ restored: FoldedWord, _ cost: Float,
      _ analysis: MorphologicalAnalysis = [], pronoun: Bool? = nil, needsAlef: Bool = false
    ) {
      self.letters = letters
      self.restored = restored
      self.cost = cost
      self.analysis = analysis
      self.pronoun = pronoun
      self.needsAlef = needsAlef
    }
  }

  /// The endings by their last letter, so that a word meets only those that it may have; at 0 the empty
  /// one.
  private static let endingsByLast: [[Ending]] = (0..<256).map { code in
    endings.filter { $0.letters.last == UInt8(code) }
  }

  private static let endings: [Ending] = [
    Ending("", "", 0),
    Ending("ات", "ه", 0.015, .plural), Ending("ات", "", 0.025, .plural),
    Ending("یات", "ی", 0.03, .plural), Ending("وات", "ه", 0.03, .plural),
    Ending("وات", "اه", 0.03, .plural), Ending("وات", "", 0.04, .plural),
    Ending("یات", "ا", 0.04, .plural), Ending("وات", "ا", 0.04, .plural),
    Ending("ون", "", 0.02, .plural, pronoun: false),
    Ending("ین", "", 0.02, .plural, pronoun: false),
    Ending("ین", "ی", 0.03, .plural, pronoun: false),
    Ending("ون", "ی", 0.03, .plural, pronoun: false),
    Ending("یون", "ی", 0.02, .plural, pronoun: false),
    Ending("یین", "ی", 0.02, .plural, pronoun: false),
    Ending("ان", "", 0.04, .dual, pronoun: false),
    Ending("تان", "ه", 0.03, .dual, pronoun: false),
    Ending("تین", "ه", 0.03, .dual, pronoun: false),
    Ending("تان", "", 0.045, [.dual, .feminine], pronoun: false),
    Ending("تین", "", 0.045, [.dual, .feminine], pronoun: false),
    Ending("یان", "ی", 0.04, .dual, pronoun: false),
    Ending("ه", "", 0.02, .feminine, pronoun: false),
    Ending("یه", "ی", 0.015, .feminine, pronoun: false),
    Ending("ا", "", 0.02, [], pronoun: false), Ending("یا", "ی", 0.025, [], pronoun: false),
    Ending("ت", "ه", 0.01, [], pronoun: true), Ending("ا", "ی", 0.02, [], pronoun: true),
    Ending("و", "", 0.05, .plural), Ending("ی", "", 0.05, .plural),
    Ending("یی", "ی", 0.05, .plural), Ending("تا", "ه", 0.05, .dual),
    Ending("تی", "ه", 0.06, .dual),
    Ending("ا", "", 0.05, .dual, pronoun: true),
    // «أبناؤهم», «أسمائها»: the seat of a final hamza.
    Ending("ی", "", 0.01, [], pronoun: true, needsAlef: true),
    Ending("و", "", 0.01, [], pronoun: true, needsAlef: true),
  ]

  /// The dictionary forms of a word.
  ///
  /// - Parameters:
  ///   - word: the word, folded.
  ///   - spelling: what folding lost of it.
  /// - Returns: lemmas with distinct words, the likeliest first; empty where nothing is known and
  ///   nothing can be guessed.
  func lemmas(of word: FoldedWord, spelling: ArabicSpelling = ArabicSpelling()) -> [Lemma] {
    var result: [Lemma] = []
    for conjunction in Self.conjunctions {
      guard let core = word.removing(prefix: conjunction.letters), core.count >= 2 else { continue }
      let conjoined: MorphologicalAnalysis = conjunction.letters.isEmpty ? [] : .proclitic
      let outer = 1 - conjunction.cost
      for article in Self.articles {
        guard let inner = core.removing(prefix: article.letters), inner.count >= 2 else { continue }
        // «التقى», «التزام»: a word with ال of its own.
        let own: Float =
          article.letters == Self.al
            && (!vocabulary[core].isDisjoint(with: [.noun, .verb])
              || core.hasSuffix(Self.at) && vocabulary[core.dropLast(2)].contains(.noun))
          ? 0.03 : 0
        addNouns(
          inner, of: word.count, weight: outer - article.cost - own, spelling: spelling,
          analysis: conjoined.union(article.kind), to: &result)
      }
      addIrregulars(core, weight: outer, analysis: conjoined, to: &result)
      addVerbs(core, weight: outer, spelling: spelling, analysis: conjoined, to: &result)
    }
    if result.allSatisfy({ $0.weight < 0.92 }), let guess = guess(word, spelling: spelling) {
      result.insert(guess.word, weight: guess.weight, analysis: guess.analysis)
    }
    return result.sorted(by: Lemma.isLikelier)
  }

  private func addVerbs(
    _ core: FoldedWord, weight: Float, spelling: ArabicSpelling, analysis: MorphologicalAnalysis,
    to result: inout [Lemma]
  ) {
    verbs.addForms(
      of: core, weight: weight, mayBePast: true, ending: spelling, analysis: analysis, to: &result)
    // س of the future, ل of purpose and command.
    for (prefix, cost) in [("س", 0.005), ("ل", 0.02)] as [(FoldedWord, Float)] {
      guard let rest = core.removing(prefix: prefix), rest.count >= 3 else { continue }
      verbs.addForms(
        of: rest, weight: weight - cost, mayBePast: false, ending: spelling,
        analysis: analysis.union(.proclitic), to: &result)
      addIrregulars(rest, weight: weight - cost, analysis: .proclitic, to: &result)
    }
    for enclitic in Self.enclitics.dropFirst() {
      guard let rest = core.removing(suffix: enclitic.letters), rest.count >= 2 else { continue }
      addIrregulars(
        rest, weight: weight - enclitic.cost - 0.02, analysis: analysis.union(.enclitic),
        to: &result)
    }
  }

  private func addIrregulars(
    _ word: FoldedWord, weight: Float, analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    for lemma in irregulars[word] {
      result.insert(lemma, weight: weight - 0.03, analysis: analysis.union(.irregular))
    }
  }

  private func addNouns(
    _ word: FoldedWord, of length: Int, weight: Float, spelling: ArabicSpelling,
    analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    let hasArticle = analysis.contains(.article)
    let hamza = spelling.hamza(at: length - word.count)
    for enclitic in Self.enclitics {
      let hasPronoun = !enclitic.letters.isEmpty
      if hasPronoun && (hasArticle || spelling.final == .taMarbuta && enclitic.letters == "ه") {
        continue
      }
      guard let core = word.removing(suffix: enclitic.letters), core.count >= 2 else { continue }
      let inner = weight - enclitic.cost
      let kind = hasPronoun ? analysis.union(.enclitic) : analysis
      for index in 0..<(1 + Self.endingsByLast[Int(core.last)].count) {
        let ending =
          index == 0 ? Self.endingsByLast[0][0] : Self.endingsByLast[Int(core.last)][index - 1]
        if let needed = ending.pronoun, needed != hasPronoun { continue }
        guard let stem = core.removing(suffix: ending.letters), stem.count >= 2 else { continue }
        // Two letters remain only of short words (يد, دم): too often an accident otherwise.
        if stem.count == 2 && ending.restored.isEmpty && !(ending.letters.isEmpty || !hasPronoun) {
          continue
        }
        var cost = ending.cost
        if ending.analysis == .feminine && spelling.final == .he { cost += 0.04 }
        if !hasPronoun && spelling.final == .tanwin && ending.letters.last != FoldedLetter.alefCode
        {
          cost += 0.05
        }
        if !hasPronoun && ending.letters.last == FoldedLetter.alefCode
          && (spelling.final == .hamza || spelling.hamza(at: length - 1) == .above)
        {
          continue
        }
        if ending.letters.count == 1 && ending.letters.last == FoldedLetter.alefCode
          && stem.last == FoldedLetter.heCode
        {
          continue
        }
        if ending.needsAlef && stem.last != FoldedLetter.alefCode { continue }
        if !hasPronoun && spelling.final == .he && core == stem && stem.last == FoldedLetter.heCode,
          3 * vocabulary.votes(stem.dropLast(1)) >= vocabulary.votes(stem)
        {
          cost += 0.04
        }
        addStem(
          stem + ending.restored, ending: ending, hamza: hamza, weight: inner - cost,
          analysis: kind.union(ending.analysis), to: &result)
      }
    }
  }

  private func addStem(
    _ stem: FoldedWord, ending: Ending, hamza: ArabicSpelling.Hamza, weight: Float,
    analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    let hasArticle = analysis.contains(.article)
    let entry = vocabulary.entry(stem)
    let classes = entry?.classes ?? []
    if let entry {
      var cost = max(0, 0.008 - 0.001 * Float(entry.votes))
      if classes.isDisjoint(with: .headword) {
        cost += 0.055
      } else if classes.isDisjoint(with: .nominal) {
        if classes.contains(.verb) {
          // Verbs take neither article nor preposition nor the endings of nouns; what the table of
          // verbs lacks is mostly an inflected form.
          cost += !analysis.isEmpty ? 0.06 : isPast(stem) ? 0.005 : 0.06
        } else {
          cost += classes.contains(.name) ? 0.05 : analysis.isEmpty ? 0.045 : 0.06
        }
      }
      cost += inflectionCost(of: stem, entry)
      if ending.analysis == .feminine && classes.isDisjoint(with: .adjective) { cost += 0.03 }
      if stem.count == 2 && analysis != [] && !hasArticle { cost += 0.02 }
      if irregulars[stem].contains(where: isNominal) { cost += 0.03 }
      if let singular = singulars.first(of: stem), hamza != .below,
        !Self.primarySingulars.contains(stem)
      {
        // «أعداد» is a plural, «إعداد» a masdar; without hamza the commoner of the two.
        let isMasdar = isMasdar(stem) && hamza != .above
        if vocabulary.votes(singular) > (isMasdar ? 3 : 1) * vocabulary.votes(stem)
          || !isMasdar && !classes.contains(.adjective)
        {
          cost += 0.04
        }
      }
      result.insert(stem, weight: weight - cost, analysis: analysis)
    }
    if ending.letters == Self.ye, !analysis.contains(.enclitic), classes.contains(.noun),
      !classes.contains(.adjective), stem.count >= 3
    {
      // What looks like the construct of a plural is mostly a nisba that no table has: «روتيني».
      result.insert(stem + Self.ye, weight: weight + 0.01, analysis: analysis.union(.guess))
    }
    if hamza != .below {
      addIrregularStem(stem, ending: ending, weight: weight, analysis: analysis, to: &result)
    }
  }

  private func isNominal(_ lemma: FoldedWord) -> Bool {
    // Elatives share the letters of verbs of form IV: «أكبر».
    !isPast(lemma)
      || vocabulary[lemma].contains(.adjective) && lemma.first == FoldedLetter.alefCode
        && (lemma.count >= 4 || lemma == "آخر" || lemma == "أول")
  }

  /// How much less likely a headword is because it is a form of another headword: «انتخابات», «كبيرة».
  private func inflectionCost(of stem: FoldedWord, _ entry: Vocabulary.Entry) -> Float {
    if stem.hasSuffix(Self.at), stem.count >= 4 {
      let rest = stem.dropLast(2)
      let isPlural =
        rest.count >= 3 && vocabulary[rest].contains(.noun)
        || vocabulary[rest + Self.he].contains(.noun)
      return isPlural ? 0.05 : 0
    }
    if stem.hasSuffix("ون"), vocabulary[stem.dropLast(2)].contains(.adjective) { return 0.05 }
    if stem.first == Self.be || stem.first == Self.lam, entry.votes <= 3,
      vocabulary.votes(stem.dropFirst(1)) >= 5, vocabulary[stem.dropFirst(1)].contains(.noun)
    {
      return 0.05
    }
    // «يشير»: given as it stood in a sentence.
    if stem.first == FoldedLetter.yeCode, entry.votes <= 2, !entry.classes.contains(.name) {
      return 0.03
    }
    guard stem.last == FoldedLetter.heCode, stem.count >= 4 else { return 0 }
    let masculine = stem.dropLast(1)
    guard vocabulary[masculine].contains(.adjective), !Self.lexicalizedFeminines.contains(stem)
    else { return 0 }
    let isAdjective = entry.classes.contains(.adjective) || !entry.classes.contains(.noun)
    let isFail = masculine.count == 4 && masculine[2] == FoldedLetter.yeCode
    let isNisba = masculine.last == FoldedLetter.yeCode
    let ratio = isAdjective || isFail ? 0.5 : isNisba ? 1 : 2
    return Double(vocabulary.votes(masculine)) > ratio * Double(entry.votes) ? 0.05 : 0
  }

  private static let lam: UInt8 = FoldedWord("ل").first
  private static let be: UInt8 = FoldedWord("ب").first
  private static let at: FoldedWord = "ات"
  private static let al: FoldedWord = "ال"
  private func addIrregularStem(
    _ stem: FoldedWord, ending: Ending, weight: Float, analysis: MorphologicalAnalysis,
    to result: inout [Lemma]
  ) {
    let hasArticle = analysis.contains(.article)
    // A broken plural takes no plural ending; the pronoun may follow.
    if ending.analysis.isEmpty {
      let cost: Float = Self.primarySingulars.contains(stem) ? 0.05 : 0.015
      for singular in singulars[stem] {
        result.insert(singular, weight: weight - cost, analysis: analysis.union(.brokenPlural))
      }
      for lemma in irregulars[stem] where isNominal(lemma) {
        result.insert(lemma, weight: weight - 0.005, analysis: analysis.union(.irregular))
      }
      if !hasArticle, ending.letters.isEmpty, !analysis.contains(.enclitic), stem.count >= 2 {
        // «قاض» for قاضي.
        let full = stem + Self.ye
        if let entry = vocabulary.entry(full), !entry.classes.isDisjoint(with: .nominal) {
          let isShortened =
            relatives.contains(stem) && relatives.contains(full)
            && Int(entry.votes) >= vocabulary.votes(stem)
          result.insert(full, weight: weight - (isShortened ? 0 : 0.05), analysis: analysis)
        }
      }
    }
  }

  private static let ye: FoldedWord = "ی"
  private static let he: FoldedWord = "ه"
  private static let mim: UInt8 = FoldedWord("م").first

  // MARK: - Unknown words

  private func guess(_ word: FoldedWord, spelling: ArabicSpelling) -> Lemma? {
    var stem = word
    var analysis: MorphologicalAnalysis = .guess
    for prefix in ["وال", "بال", "فال", "کال", "لل", "ال", "وبال", "ولل"] as [FoldedWord] {
      if let rest = stem.removing(prefix: prefix), rest.count >= 2 {
        stem = rest
        analysis.formUnion(.article)
        break
      }
    }
    if let rest = stem.removing(suffix: "یه"), rest.count >= 2, spelling.final != .he {
      stem = rest + Self.ye
      analysis.formUnion(.feminine)
    } else if stem.first == Self.mim, spelling.final == .taMarbuta, stem.count >= 5 {
      stem = stem.dropLast(1)
      analysis.formUnion(.feminine)
    } else {
      for ending in ["یین", "یون", "یات", "ین", "ون", "ات"] as [FoldedWord] {
        if let rest = stem.removing(suffix: ending), rest.count >= 3 {
          stem = ending.count == 3 ? rest + Self.ye : rest
          analysis.formUnion(.plural)
          break
        }
      }
    }
    return Lemma(stem, weight: 0.92, analysis: analysis)
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
