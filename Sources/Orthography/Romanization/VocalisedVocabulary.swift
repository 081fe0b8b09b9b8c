public import CorpusModel

/// The vocalised words from which romanization takes vowels that a text does not write; the lexicon
/// supplies them.
public struct VocalisedVocabulary: Sendable {
  /// A word and one of its readings.
  public struct Entry: Hashable, Sendable {
    /// The word as a text has it.
    public let word: String
    /// The same with its vowels; what has no mark has no vowel. In Arabic, hyphens set off proclitics and
    /// the article, which is written ٱل; in Persian, a final kasra is the ezafe.
    public let vocalised: String
    /// Whether it is a name.
    public let isName: Bool

    /// Creates an entry.
    public init(word: String, vocalised: String, isName: Bool = false) {
      self.word = word
      self.vocalised = vocalised
      self.isName = isName
    }
  }

  /// The language.
  public let language: Language

  /// Readings by word without marks; the likeliest first.
  private(set) var readings: [Letters: [Letters]] = [:]
  /// Words that are names.
  private(set) var names: Set<Letters> = []
  /// Vocalised past stems of Persian verbs by stem.
  private(set) var pastStems: [Letters: [Letters]] = [:]
  /// Vocalised present stems.
  private(set) var presentStems: [Letters: [Letters]] = [:]

  /// Prepares a vocabulary.
  ///
  /// - Parameters:
  ///   - entries: words with their readings; of several readings of a word the first is the likeliest.
  ///   - pastStems: vocalised past stems of Persian verbs.
  ///   - presentStems: vocalised present stems of Persian verbs.
  public init(
    language: Language, entries: some Sequence<Entry>, pastStems: [String] = [],
    presentStems: [String] = []
  ) {
    self.language = language
    var withoutHamza: [Letters: [Letters]] = [:]
    for entry in entries {
      let word = LetterFolding.fold(entry.word, language).bare
      let vocalised = LetterFolding.fold(entry.vocalised, language)
      guard !word.isEmpty else { continue }
      Self.add(vocalised, to: &readings[word, default: []])
      if entry.isName { names.insert(word) }
      guard language == .persian else { continue }
      let plain = word.withoutHamza
      if plain != word { Self.add(vocalised, to: &withoutHamza[plain, default: []]) }
      guard word.units.contains(Letter.zwnj) else { continue }
      // Many texts have lost the joiner; the joint of the parts is still known.
      Self.add(
        vocalised.replacing(Letter.zwnj, with: Letter.zwj),
        to: &readings[word.removing(Letter.zwnj), default: []])
    }
    // Persian often writes تاکید, موثر for تأکید, مؤثر.
    readings.merge(withoutHamza) { known, _ in known }
    for stem in pastStems.map({ LetterFolding.fold($0, language) }) {
      Self.add(stem, to: &self.pastStems[stem.bare, default: []])
    }
    for stem in presentStems.map({ LetterFolding.fold($0, language) }) {
      Self.add(stem, to: &self.presentStems[stem.bare, default: []])
    }
  }

  private static func add(_ reading: Letters, to readings: inout [Letters]) {
    if !readings.contains(reading) { readings.append(reading) }
  }
}

extension Letters {
  fileprivate func replacing(_ unit: UInt16, with other: UInt16) -> Letters {
    Letters(units.map { $0 == unit ? other : $0 })
  }

  /// With ا and و for أ and ؤ.
  fileprivate var withoutHamza: Letters {
    Letters(
      units.map {
        switch $0 {
        case Letter.alefHamza: Letter.alef
        case Letter.wawHamza: Letter.waw
        default: $0
        }
      })
  }

  func removing(_ unit: UInt16) -> Letters { Letters(units.filter { $0 != unit }) }
}
