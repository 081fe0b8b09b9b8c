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
  struct Stem: Sendable {
    /// The number of its verb.
    var verb: UInt32
    var endings: Endings
    /// 0 for what the table says; more for what is rarer.
    var cost: Float
  }

  struct Endings: OptionSet, Sendable {
    let rawValue: UInt32
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

  /// The dictionary form of each verb.
  private let lemmas: ImageArray<FoldedWord>
  private let pasts: WordMap<Stem>
  private let presents: WordMap<Stem>
  private let imperatives: WordMap<Stem>

  init(_ reader: inout ImageReader) {
    lemmas = reader.array()
    pasts = WordMap(&reader)
    presents = WordMap(&reader)
    imperatives = WordMap(&reader)
  }

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
    _ core: FoldedWord, in table: WordMap<Stem>, endings: [(FoldedWord, Endings)],
    weight: Float, hasPronoun: Bool, analysis: MorphologicalAnalysis, to result: inout [Lemma]
  ) {
    for (letters, kind) in endings {
      guard let form = core.removing(suffix: letters) else { continue }
      // The و of وا loses its alef before a pronoun, and only there.
      if letters == "و" || letters == "تمو", !hasPronoun { continue }
      for stem in table[form] {
        let fits =
          !stem.endings.isDisjoint(with: kind)
          || (letters.isEmpty && hasPronoun && stem.endings.contains(.pronoun))
        guard fits else { continue }
        let passive: MorphologicalAnalysis = stem.endings.contains(.passive) ? .passive : []
        // One letter of a stem between ending and pronoun is too often an accident.
        let short: Float = form.count < 2 ? 0.06 : form.count == 2 && !letters.isEmpty ? 0.01 : 0
        result.insert(
          lemmas[Int(stem.verb)],
          weight: weight - stem.cost - short - (letters.isEmpty ? 0 : 0.005),
          analysis: analysis.union(passive))
      }
    }
  }
}
