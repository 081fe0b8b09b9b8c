import CorpusModel

/// Romanizes one word, without a cache.
final class WordRomanizer {
  /// What is found out about a word.
  struct Result {
    var bytes: [UInt8]
    var source: RomanizedToken.Source
    var hasSeveralReadings: Bool
    var endsInVowel: Bool
  }

  /// What the neighbours of a word tell.
  struct Context: OptionSet {
    let rawValue: UInt8
    /// The word before ends in a vowel, so that the vowel of an article may fall.
    static let afterVowel = Context(rawValue: 1)
    /// The word governs the next one, so that tāʾ marbūṭa is sounded.
    static let construct = Context(rawValue: 2)
    /// أن is followed by a verb, and is an, not anna.
    static let beforeVerb = Context(rawValue: 4)
    /// After أن, لن, كي: the present tense ends in -a.
    static let subjunctive = Context(rawValue: 8)
    /// After لم: the present tense has no ending.
    static let jussive = Context(rawValue: 16)
    /// After من: an adverb in -a is a genitive.
    static let genitive = Context(rawValue: 32)
  }

  private let language: Language
  private let persian: PersianVocaliser
  private let arabic: ArabicVocaliser
  private let transliterator: Transliterator
  private var otherLetters: Transliterator?
  private let names: Set<Letters>

  init(
    scheme: RomanizationScheme, language: Language, vocabulary: VocalisedVocabulary
  ) throws(ICUError) {
    self.language = language
    persian = PersianVocaliser(vocabulary)
    arabic = ArabicVocaliser(vocabulary)
    names = vocabulary.names
    transliterator = try Transliterator(rules: RomanizationRules.rules(of: scheme, language))
  }

  /// Whether a word without article is one that a noun in tāʾ marbūṭa governs: a name, or a known noun that
  /// is not feminine, since an adjective would agree (ضرورة انسحاب, but مدينة كبيرة, مرة أخرى).
  func isGoverned(_ scalars: some Sequence<UInt32>) -> Bool {
    let word = LetterFolding.fold(scalars, language).letters.bare
    if let known = governed[word] { return known }
    let isGoverned = names.contains(word) || isMasculineNoun(word)
    if governed.count >= Self.governedLimit { governed.removeAll(keepingCapacity: true) }
    governed[word] = isGoverned
    return isGoverned
  }

  private func isMasculineNoun(_ word: Letters) -> Bool {
    // Shorter words are mostly particles.
    guard word.count >= 4, word.last != Letter.tehMarbuta, word.last != Letter.alefMaksura,
      word.last != Letter.alef, word.last != Letter.yeh, let reading = readings(of: word).first
    else { return false }
    // What ends in a short vowel is a verb or a particle; what has a hyphen a proclitic.
    return !reading.units.contains(Letter.hyphen) && reading.first != Letter.alefWasla
      && !(Letter.fatha...Letter.kasra).contains(reading.last ?? 0)
  }

  private var governed: [Letters: Bool] = [:]
  private static let governedLimit = 20_000

  /// Romanizes a word.
  func romanize(_ scalars: [UInt32], _ context: Context) throws(ICUError) -> Result {
    var folded = LetterFolding.fold(scalars, language)
    if folded.hasOtherLetters { folded = try foldingOtherLetters(scalars) }
    let (pronunciation, source, several) = pronunciation(of: folded.letters, context)
    var units = pronunciation
    if language == .arabic { Self.inflect(&units, folded.letters, source, context) }
    if context.contains(.construct), units.last == Letter.tehMarbuta {
      units[units.count - 1] = Letter.constructTehMarbuta
    }
    if context.contains(.afterVowel), units.first == Letter.alefWasla {
      units.insert(Letter.tie, at: 0)
    }
    let romanized = try transliterator.transliterate(units)
    let text = Self.withoutResidue(String(decoding: romanized, as: UTF16.self))
    return Result(
      bytes: Array(text.utf8), source: source, hasSeveralReadings: several,
      endsInVowel: text.unicodeScalars.last.map(Self.vowels.contains) ?? false)
  }

  /// Gives a word of the lexicon the ending that the word before it governs.
  private static func inflect(
    _ units: inout [UInt16], _ word: Letters, _ source: RomanizedToken.Source, _ context: Context
  ) {
    guard source == .lexicon, let last = units.last else { return }
    if last == Letter.damma, word.first != Letter.meem {
      if context.contains(.jussive) { units.removeLast() }
      if context.contains(.subjunctive) { units[units.count - 1] = Letter.fatha }
    }
    guard context.contains(.genitive), last == Letter.fatha else { return }
    if adverbs.contains(word.bare) { units[units.count - 1] = Letter.kasra }
    if word.bare == before {
      // min qabli, "before", or min qibali, "on the part of".
      units = word.bare.units.flatMap { [$0, Letter.gap] }
      units[units.count - 1] = Letter.kasra
    }
  }

  private static let adverbs = Set(
    ["خلال", "حول", "دون", "بين", "فوق", "تحت", "خلف", "أمام", "وراء", "عند", "بعد", "ضمن"]
      .map { LetterFolding.fold($0, .arabic) })

  private static let before: Letters = "قبل"

  /// Whether the likeliest reading of a word is a verb; an unknown word is one if it may be in the present
  /// tense.
  func isVerb(_ scalars: some Sequence<UInt32>) -> Bool {
    let word = LetterFolding.fold(scalars, language).letters.bare
    guard let reading = readings(of: word).first else {
      return word.first == Letter.yeh || word.first == Letter.teh
    }
    return ArabicVocaliser.isVerb(reading, present: false)
  }

  private static let vowels = Set("aāáâiīuūeo".unicodeScalars)

  /// Presentation forms decomposed, letters of other languages replaced.
  private func foldingOtherLetters(_ scalars: [UInt32]) throws(ICUError) -> LetterFolding.Result {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    let plain = try UnicodeNormalizer(.nfkc).normalized(String(view))
    let folded = LetterFolding.fold(plain.unicodeScalars.map(\.value), language)
    guard folded.hasOtherLetters else { return folded }
    let rules: Transliterator
    if let known = otherLetters {
      rules = known
    } else {
      rules = try Transliterator(rules: RomanizationRules.otherLetters)
      otherLetters = rules
    }
    let replaced = try rules.transliterate(Array(plain.utf16))
    return LetterFolding.fold(
      String(decoding: replaced, as: UTF16.self).unicodeScalars.map(\.value), language)
  }

  private func pronunciation(
    of word: Letters, _ context: Context
  ) -> ([UInt16], RomanizedToken.Source, Bool) {
    guard word.hasMarks else {
      var readings = readings(of: word.bare)
      if context.contains(.beforeVerb) {
        readings = readings.filter { !$0.units.contains(Letter.shadda) }
      }
      guard let first = readings.first else { return (unknown(word), .consonants, false) }
      return (known(first), .lexicon, readings.count > 1)
    }
    let written = unknown(word)
    guard written.contains(Letter.gap) else { return (written, .diacritics, false) }
    let readings = readings(of: word.bare).filter { Self.agrees($0, with: word) }
    guard let first = readings.first else { return (written, .diacritics, false) }
    return (known(first), .lexicon, readings.count > 1)
  }

  private func readings(of bare: Letters) -> [Letters] {
    // A word of hostile length is none that a lexicon knows.
    guard bare.count <= 40 else { return [] }
    return language == .persian ? persian.readings(of: bare) : arabic.readings(of: bare)
  }

  private func known(_ reading: Letters) -> [UInt16] {
    PronunciationBuilder.pronunciation(of: reading, language, unmarked: .noVowel)
  }

  private func unknown(_ word: Letters) -> [UInt16] {
    if language == .persian, let (stem, ending) = PersianVocaliser.settingOffEnding(word) {
      return unknown(stem) + [Letter.zwnj] + known(ending)
    }
    let prepared = language == .arabic ? ArticleScanner.settingOffArticle(word) : word
    return PronunciationBuilder.pronunciation(of: prepared, language, unmarked: .unknown)
  }

  /// Whether a reading has every mark that the text writes, the case ending at its end aside.
  private static func agrees(_ reading: Letters, with written: Letters) -> Bool {
    let known = marksByLetter(reading)
    let given = marksByLetter(written)
    guard known.count == given.count else { return false }
    // كلاً is no كلا.
    if written.units.contains(Letter.fathatan), !reading.units.contains(Letter.fathatan) {
      return false
    }
    for (index, marks) in given.enumerated() where index + 1 < given.count {
      for mark in marks where mark != Letter.sukun && !known[index].contains(mark) {
        // The doubling after the article is not in the tables, nor fatha before a long alef.
        if mark == Letter.shadda || mark == Letter.fatha, known[index].isEmpty { continue }
        return false
      }
    }
    return true
  }

  private static func marksByLetter(_ word: Letters) -> [[UInt16]] {
    var result: [[UInt16]] = []
    for unit in word.units {
      if Letter.isMark(unit) {
        if !result.isEmpty { result[result.count - 1].append(unit) }
      } else if unit != Letter.hyphen, unit != Letter.zwnj, unit != Letter.zwj, unit != Letter.gap {
        result.append([])
      }
    }
    return result
  }

  /// The last word on what remains of Arabic script: characters newer than the rules.
  private static func withoutResidue(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { ArabicBlocks.contains($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !ArabicBlocks.contains(scalar.value) {
        result.append(scalar)
      } else if !scalar.properties.isDiacritic, scalar.properties.generalCategory != .nonspacingMark
      {
        result.append("\u{FFFD}")
      }
    }
    return String(result)
  }
}
