import Orthography

/// The forms of Arabic verbs: from the third person masculine of past and present, the stems of the
/// paradigm, sound and weak, active and passive, indicative and jussive, are made by rule.
///
/// Hollow verbs shorten before consonants (قلت, لم يقل), defective ones lose their last radical
/// (دعت, لم يدع) or turn it (دعوت, يراه), doubled ones open (مددت). Unvocalised, sound passives look
/// like actives; قيل, يقال, دعي, يدعى do not. After W. Wright, *A Grammar of the Arabic Language*,
/// i, §§ 117–184.
struct ArabicVerbs: Sendable {
  /// A stem of a verb with the endings that it takes.
  private struct Stem: Sendable {
    var lemma: FoldedWord
    var endings: Endings
    /// 0 for what the table says; more for what is rarer.
    var cost: Float
  }

  private struct Endings: OptionSet, Sendable {
    let rawValue: UInt8
    /// Alone or before a pronoun.
    static let bare = Self(rawValue: 1)
    /// Before ت of the feminine, وا, ا, ون, ين, ان.
    static let vowel = Self(rawValue: 2)
    /// Before ت, نا, تم, ن.
    static let consonant = Self(rawValue: 4)
    /// Only before a pronoun.
    static let pronoun = Self(rawValue: 8)
    static let passive = Self(rawValue: 16)
    static let imperative = Self(rawValue: 32)
  }

  private var pasts: [FoldedWord: [Stem]] = [:]
  private var presents: [FoldedWord: [Stem]] = [:]
  private var imperatives: [FoldedWord: [Stem]] = [:]

  init(capacity: Int) {
    pasts.reserveCapacity(capacity * 2)
    presents.reserveCapacity(capacity * 2)
    imperatives.reserveCapacity(capacity / 2)
  }

  // MARK: - Paradigms

  /// Adds a verb.
  ///
  /// - Parameters:
  ///   - past: third person masculine singular of the past, with hamza as written.
  ///   - present: the same of the present.
  ///   - form: the verb's form, I to X.
  ///   - cost: how much rarer it is than the others that share its letters.
  mutating func add(past: String, present: String, form: String, cost: Float) {
    let lemma = FoldedWord(past)
    let stem = FoldedWord(present).dropFirst(1)
    guard lemma.count >= 2, stem.count >= 1 else { return }
    let letters = Array(past)
    let imperfect = Array(present)
    let last = letters[letters.count - 1]
    let isDefective = "اىيی".contains(last) && letters.count >= 3
    let middle = letters[letters.count - 2]
    let isHollow =
      !isDefective && middle == "ا" && letters.count >= 3 && form != "III" && form != "VI"
    if isDefective {
      addDefective(lemma, letters: letters, present: stem, imperfect: imperfect, cost: cost)
    } else if isHollow {
      addHollow(lemma, present: stem, form: form, cost: cost)
    } else if Self.isDoubled(letters, form: form) {
      addDoubled(lemma, present: stem, form: form, cost: cost)
    } else {
      add(lemma, lemma, [.bare, .vowel, .consonant], cost, to: &pasts)
      add(lemma, stem, [.bare, .vowel, .consonant], cost, to: &presents)
      if last == "أ" {
        // The carrier of a final hamza changes: «قرؤوا», «قرئ», «يقرؤون», «أنشئ», «ينشأ».
        let head = lemma.dropLast(1)
        let presentHead = stem.dropLast(1)
        add(lemma, head + "و", .vowel, cost, to: &pasts)
        add(lemma, head + "ی", [.bare, .vowel, .passive], cost + 0.02, to: &pasts)
        add(lemma, presentHead + "و", .vowel, cost, to: &presents)
        add(lemma, presentHead + "ا", [.bare, .vowel, .passive], cost + 0.01, to: &presents)
      }
      addImperatives(lemma, jussive: stem, form: form, endings: [.bare, .vowel, .consonant], cost)
    }
  }

  private mutating func addHollow(
    _ lemma: FoldedWord, present: FoldedWord, form: String, cost: Float
  ) {
    let head = lemma.dropLast(2)
    let final = lemma.dropFirst(lemma.count - 1)
    add(lemma, lemma, [.bare, .vowel], cost, to: &pasts)
    add(lemma, head + final, .consonant, cost + 0.01, to: &pasts)
    add(lemma, head + "ی" + final, [.bare, .vowel, .passive], cost + 0.03, to: &pasts)
    let presentHead = present.dropLast(2)
    add(lemma, present, [.bare, .vowel], cost, to: &presents)
    add(lemma, presentHead + final, [.bare, .consonant], cost + 0.02, to: &presents)
    add(lemma, presentHead + "ا" + final, [.bare, .vowel, .passive], cost + 0.02, to: &presents)
    addImperatives(
      lemma, jussive: presentHead + final, form: form, endings: [.bare, .consonant], cost)
    if form == "I" { add(lemma, present, .vowel, cost + 0.05, to: &imperatives) }
  }

  private mutating func addDefective(
    _ lemma: FoldedWord, letters: [Character], present: FoldedWord, imperfect: [Character],
    cost: Float
  ) {
    let head = lemma.dropLast(1)
    let last = letters[letters.count - 1]
    let keepsYe = last == "ي" || last == "ی"
    let consonantal: FoldedWord = last == "ا" && letters.count == 3 ? "و" : "ی"
    add(lemma, lemma, .bare, cost, to: &pasts)
    if keepsYe {
      add(lemma, lemma, [.bare, .vowel, .consonant], cost, to: &pasts)
    } else {
      add(lemma, head + "ا", [.bare, .pronoun], cost, to: &pasts)
      add(lemma, head + consonantal, .consonant, cost + 0.005, to: &pasts)
      add(lemma, head + "ی", [.bare, .passive], cost + 0.03, to: &pasts)
    }
    add(lemma, head, .vowel, cost + 0.01, to: &pasts)
    let presentHead = present.dropLast(1)
    add(lemma, present, [.bare, .vowel, .consonant], cost, to: &presents)
    add(lemma, presentHead, [.bare, .vowel], cost + 0.02, to: &presents)
    // «يراه», «يدعى»: the last radical as alef.
    add(lemma, presentHead + "ا", .pronoun, cost + 0.01, to: &presents)
    add(lemma, presentHead + "ی", [.bare, .vowel, .passive], cost + 0.02, to: &presents)
    let isFirst = letters.count == 3
    addImperatives(
      lemma, jussive: presentHead, form: isFirst && letters[0] != "أ" ? "I" : "",
      endings: [.bare, .vowel], cost)
  }

  private mutating func addDoubled(
    _ lemma: FoldedWord, present: FoldedWord, form: String, cost: Float
  ) {
    let final = lemma.dropFirst(lemma.count - 1)
    add(lemma, lemma, [.bare, .vowel], cost, to: &pasts)
    add(lemma, lemma + final, .consonant, cost, to: &pasts)
    add(lemma, present, [.bare, .vowel], cost, to: &presents)
    add(lemma, present + final, [.bare, .consonant], cost, to: &presents)
  }

  private static func isDoubled(_ letters: [Character], form: String) -> Bool {
    switch form {
    case "I": letters.count == 2
    case "IV": letters.count == 3 && (letters[0] == "أ" || letters[0] == "آ")
    case "VII", "VIII", "IX": letters.count == 4
    case "X": letters.count == 5
    default: false
    }
  }

  /// Imperatives that differ from every other form: «اكتب», «قل», «صل», «ارم».
  private mutating func addImperatives(
    _ lemma: FoldedWord, jussive: FoldedWord, form: String, endings: Endings, _ cost: Float
  ) {
    guard form == "I", jussive.count >= 2 || lemma.count == 3 else { return }
    // Two consonants at the beginning need a vowel before them; the unvocalised present has both.
    if jussive.count >= 3 || endings.contains(.vowel) && !endings.contains(.consonant) {
      add(lemma, "ا" + jussive, endings, cost + 0.05, to: &imperatives)
    }
    if jussive.count == 2 { add(lemma, jussive, endings, cost + 0.08, to: &imperatives) }
  }

  private func add(
    _ lemma: FoldedWord, _ stem: FoldedWord, _ endings: Endings, _ cost: Float,
    to table: inout [FoldedWord: [Stem]]
  ) {
    guard !stem.isEmpty else { return }
    table[stem, default: []].append(Stem(lemma: lemma, endings: endings, cost: cost))
  }

  // MARK: - Analysis

  private static let enclitics: [FoldedWord] = [
    "", "ه", "ها", "هم", "نی", "نا", "هما", "هن", "ک", "کم",
  ]
  private static let pastEndings: [(FoldedWord, Endings)] = [
    ("", .bare), ("ت", [.vowel, .consonant]), ("وا", .vowel), ("ا", .vowel), ("تا", .vowel),
    ("نا", .consonant), ("تم", .consonant), ("ن", .consonant), ("تما", .consonant),
    ("تن", .consonant), ("و", .vowel), ("تمو", .consonant),
  ]
  private static let presentEndings: [(FoldedWord, Endings)] = [
    ("", .bare), ("ون", .vowel), ("وا", .vowel), ("ین", .vowel), ("ان", .vowel), ("ی", .vowel),
    ("ا", .vowel), ("ن", .consonant), ("و", .vowel), ("ن", .bare),
  ]
  private static let imperativeEndings: [(FoldedWord, Endings)] = [
    ("", .bare), ("وا", .vowel), ("ی", .vowel), ("ا", .vowel), ("و", .vowel), ("ن", .consonant),
  ]
  /// ي ت ن أ before the stem of the present.
  private static let personalPrefixes: [UInt8] = [
    FoldedLetter.yeCode, FoldedWord("ت").first, FoldedWord("ن").first, FoldedLetter.alefCode,
  ]

  /// Adds the verbs of which a word without conjunction may be a form.
  ///
  /// - Parameter mayBePast: whether past and imperative are possible (not after س and ل).
  func addForms(
    of word: FoldedWord, weight: Float, mayBePast: Bool, ending spelled: ArabicSpelling,
    analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    // A ta marbuta ends no verb.
    guard spelled.final != .taMarbuta, spelled.final != .tanwin else { return }
    for enclitic in Self.enclitics {
      guard let core = word.removing(suffix: enclitic), core.count >= 2 else { continue }
      let hasPronoun = !enclitic.isEmpty
      let inner = weight - (hasPronoun ? 0.025 : 0)
      let kind = hasPronoun ? analysis.union(.enclitic) : analysis
      if mayBePast {
        add(
          core, in: pasts, endings: Self.pastEndings, weight: inner - 0.035, hasPronoun: hasPronoun,
          analysis: kind.union([.verb, .past]), to: &result)
        add(
          core, in: imperatives, endings: Self.imperativeEndings, weight: inner - 0.08,
          hasPronoun: hasPronoun, analysis: kind.union([.verb, .imperative]), to: &result)
      }
      if core.count >= 2, Self.personalPrefixes.contains(core.first) {
        let stem = core.dropFirst(1)
        // First person and second person are rarer in reports than the third.
        let person: Float =
          switch core.first {
          case FoldedLetter.yeCode: 0
          case FoldedLetter.alefCode: 0.04
          default: 0.01
          }
        add(
          stem, in: presents, endings: Self.presentEndings, weight: inner - 0.02 - person,
          hasPronoun: hasPronoun, analysis: kind.union([.verb, .present]), to: &result)
      }
    }
  }

  private func add(
    _ core: FoldedWord, in table: [FoldedWord: [Stem]], endings: [(FoldedWord, Endings)],
    weight: Float, hasPronoun: Bool, analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    for (letters, kind) in endings {
      guard let form = core.removing(suffix: letters), let stems = table[form] else { continue }
      // The و of وا loses its alef before a pronoun, and only there.
      if letters == "و" || letters == "تمو", !hasPronoun { continue }
      for stem in stems {
        let fits =
          !stem.endings.isDisjoint(with: kind)
          || (letters.isEmpty && hasPronoun && stem.endings.contains(.pronoun))
        guard fits else { continue }
        let passive: MorphologicalAnalysis = stem.endings.contains(.passive) ? .passive : []
        // One letter of a stem between ending and pronoun is too often an accident.
        let short: Float = form.count < 2 ? 0.06 : form.count == 2 && !letters.isEmpty ? 0.01 : 0
        result.insert(
          stem.lemma, weight: weight - stem.cost - short - (letters.isEmpty ? 0 : 0.005),
          analysis: analysis.union(passive))
      }
    }
  }
}
