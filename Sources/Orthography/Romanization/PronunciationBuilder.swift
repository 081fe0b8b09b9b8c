import CorpusModel

/// Turns a vocalised word into its pronunciation, in which every character is one sound and which the
/// rules of the schemes read (`Resources/romanization/README.md`).
struct PronunciationBuilder {
  /// What a consonant without a mark means.
  enum Unmarked {
    /// No vowel follows: so in the lexicon, which omits sukūn.
    case noVowel
    /// Nobody knows: so in text.
    case unknown
  }

  private struct Unit {
    var letter: UInt16
    var vowel: UInt16 = 0
    var hasShadda = false
    var hasSukun = false
    var hasDagger = false
    var hasHamza = false

    /// Whether a mark says what follows the letter.
    var isMarked: Bool { vowel != 0 || hasShadda || hasSukun || hasDagger }
  }

  private let language: Language
  private let unmarked: Unmarked
  private var units: [Unit] = []
  private var output: [UInt16] = []
  /// Whether the last consonant may be followed by a vowel that is not known.
  private var isOpen = false
  private var partStart = true

  /// The pronunciation of a vocalised word of folded letters.
  ///
  /// Proclitics and the article are set off by hyphens (`وَ-ٱل-بَيْت`); a final kasra of Persian is the ezafe.
  static func pronunciation(
    of word: Letters, _ language: Language, unmarked: Unmarked
  ) -> [UInt16] {
    var builder = PronunciationBuilder(language: language, unmarked: unmarked)
    builder.read(word)
    builder.build()
    return builder.output
  }

  private init(language: Language, unmarked: Unmarked) {
    self.language = language
    self.unmarked = unmarked
  }

  private mutating func read(_ word: Letters) {
    for unit in word.units {
      guard Letter.isMark(unit), !units.isEmpty else {
        if !Letter.isMark(unit) { units.append(Unit(letter: unit)) }
        continue
      }
      let last = units.count - 1
      switch unit {
      case Letter.shadda: units[last].hasShadda = true
      case Letter.sukun: units[last].hasSukun = true
      case Letter.daggerAlef: units[last].hasDagger = true
      case Letter.hamzaAbove: units[last].hasHamza = true
      case 0x64B...0x650: if units[last].vowel == 0 { units[last].vowel = unit }
      default: break
      }
    }
  }

  private mutating func build() {
    for index in units.indices { append(index) }
  }

  private func isVowelLetter(_ index: Int) -> Bool {
    guard index < units.count else { return false }
    let unit = units[index]
    switch unit.letter {
    case Letter.alef, Letter.alefMaksura: return !unit.isMarked
    case Letter.alefMadda, Letter.longI, Letter.longU: return true
    default: return false
    }
  }

  private func endsPart(_ index: Int) -> Bool {
    guard index + 1 < units.count else { return true }
    let next = units[index + 1].letter
    return Self.isJoint(next)
  }

  private func endsWord(_ index: Int) -> Bool {
    index == units.count - 1 || units[index + 1].letter == Letter.space
  }

  /// Whether a unit parts two words or parts of words.
  private static func isJoint(_ unit: UInt16) -> Bool {
    unit == Letter.zwnj || unit == Letter.zwj || unit == Letter.hyphen || unit == Letter.space
  }

  private mutating func append(_ index: Int) {
    let unit = units[index]
    let atStart = partStart
    partStart = false
    switch unit.letter {
    case Letter.zwnj, Letter.zwj, Letter.hyphen, Letter.space:
      isOpen = false
      output.append(unit.letter)
      partStart = true
    case Letter.gap:
      isOpen = false
      output.append(unit.letter)
    case Letter.alef, Letter.alefWasla: appendAlef(index, atStart)
    case Letter.alefMadda:
      isOpen = false
      dropFatha()
      if !atStart { output.append(Letter.hamza) }
      output.append(Letter.alef)
    case Letter.hamza, Letter.alefHamza, Letter.wawHamza, Letter.yehHamza, Letter.alefHamzaBelow:
      appendHamza(unit, atStart)
    case Letter.waw: appendSemivowel(index, atStart, long: Letter.longU, vowel: Letter.damma)
    case Letter.yeh: appendSemivowel(index, atStart, long: Letter.longI, vowel: Letter.kasra)
    case Letter.alefMaksura: appendMaksura(unit)
    case Letter.tehMarbuta, Letter.constructTehMarbuta:
      isOpen = false
      dropFatha()
      output.append(unit.vowel == 0 ? unit.letter : Letter.constructTehMarbuta)
      appendVowel(of: unit)
    case Letter.heh: appendHeh(index)
    default: appendConsonant(index)
    }
  }

  // MARK: Alef and hamza

  private mutating func appendAlef(_ index: Int, _ atStart: Bool) {
    let unit = units[index]
    if atStart {
      if unit.letter == Letter.alefWasla, unit.vowel == 0 {
        output.append(Letter.alefWasla)
        return
      }
      if unit.vowel != 0 || unit.hasDagger {
        appendVowel(of: unit)
        return
      }
      // ای and او begin with a long vowel, where nothing says another.
      if index + 1 < units.count, unmarked == .noVowel {
        let next = units[index + 1]
        if next.letter == Letter.yeh || next.letter == Letter.waw, !next.isMarked {
          units[index + 1].letter = next.letter == Letter.yeh ? Letter.longI : Letter.longU
          return
        }
      }
      output.append(Letter.gap)
      return
    }
    if unit.letter == Letter.alefWasla {
      output.append(Letter.alefWasla)
      return
    }
    // كتابًا and كتاباً; كتبوا with its silent alef.
    if let last = output.last, last == Letter.fathatan { return }
    if unit.vowel == Letter.fathatan {
      isOpen = false
      dropFatha()
      output.append(Letter.fathatan)
      return
    }
    if output.last == Letter.longU, index == units.count - 1 { return }
    isOpen = false
    if unit.vowel != 0, language == .persian {
      // تیراَندازی, بااِستِعداد: the alef of the second part only bears its vowel.
      appendVowel(of: unit)
      return
    }
    dropFatha()
    output.append(Letter.alef)
  }

  private mutating func appendHamza(_ unit: Unit, _ atStart: Bool) {
    closeGap()
    if !atStart || unit.letter == Letter.hamza {
      output.append(Letter.hamza)
      if unit.hasShadda { output.append(Letter.hamza) }
    }
    if unit.vowel != 0 || unit.hasDagger {
      appendVowel(of: unit)
    } else if unit.letter == Letter.alefHamzaBelow {
      output.append(Letter.kasra)
      isOpen = false
    } else if !unit.hasSukun, unmarked == .unknown {
      if atStart { output.append(Letter.gap) } else { isOpen = true }
    }
  }

  private mutating func appendMaksura(_ unit: Unit) {
    if output.last == Letter.kasra {
      output.removeLast()
      output.append(Letter.longI)
    } else if output.last == Letter.fathatan {
      return
    } else {
      dropFatha()
      output.append(unit.vowel == Letter.fathatan ? Letter.fathatan : Letter.alefMaksura)
    }
    isOpen = false
  }

  // MARK: Waw and yeh

  private mutating func appendSemivowel(
    _ index: Int, _ atStart: Bool, long: UInt16, vowel: UInt16
  ) {
    let unit = units[index]
    let next = index + 1
    if !atStart, unit.hasDagger {
      // ٰى and, in Persian tables, مُصطَفیٰ; صلوٰة.
      isOpen = false
      dropFatha()
      output.append(endsPart(index) && long == Letter.longI ? Letter.alefMaksura : Letter.alef)
      return
    }
    if long == Letter.longU, isPluralEnding(index) {
      output.removeLast()
      output.append(long)
      isOpen = false
      return
    }
    if atStart || unit.isMarked && !unit.hasSukun || isVowelLetter(next) || isGlide(index) {
      if long == Letter.longI, isAfterImpliedKasra(index) {
        output.append(Letter.kasra)
        isOpen = false
      }
      if unit.vowel == vowel, !unit.hasShadda, long == Letter.longI, endsPart(index),
        language == .persian
      {
        appendFinalYehWithEzafe(index)
        return
      }
      appendConsonant(index)
      return
    }
    switch output.last {
    case vowel:
      output.removeLast()
      // A short o before a silent vāv: خُود, دُو, تُو, as the Persian table writes them.
      if language == .persian, long == Letter.longU {
        if previousLetter(index) == Letter.khah { output.append(Letter.waw) }
        output.append(Letter.damma)
      } else {
        output.append(long)
      }
      isOpen = false
    case Letter.fatha: appendConsonant(index)
    case Letter.damma, Letter.kasra: appendConsonant(index)
    default:
      let afterConsonant = output.last.map { !Self.isVowel($0) } ?? false
      let isFinalYeh =
        long == Letter.longI && endsPart(index) && index > 0 && units.count > 2 && afterConsonant
      if afterConsonant, unmarked == .noVowel || isFinalYeh {
        isOpen = false
        output.append(long)
      } else {
        appendConsonant(index)
      }
    }
  }

  /// كَتَبُوا: a bare vāv before a silent alef.
  private func isPluralEnding(_ index: Int) -> Bool {
    guard language == .arabic, output.last == Letter.damma, !units[index].isMarked else {
      return false
    }
    return index + 2 == units.count && units[index + 1].letter == Letter.alef
      && !units[index + 1].isMarked
  }

  /// پیادِه, بَختیاری, زاویِه, نَشریّات: in Persian, a consonantal ye that begins a syllable after a consonant has
  /// i before it where no syllable could end in that consonant or the ye is doubled.
  private func isAfterImpliedKasra(_ index: Int) -> Bool {
    guard language == .persian, index > 0, !units[index - 1].isMarked,
      let last = output.last, !Self.isVowel(last), !Self.isJoint(last)
    else { return false }
    if units[index].hasShadda { return last != Letter.yeh }
    guard unmarked == .noVowel, isVowelLetter(index + 1) || units[index].vowel != 0 else {
      return false
    }
    guard output.count > 1 else { return true }
    let before = output[output.count - 2]
    return before == Letter.alef || Self.isJoint(before) || !Self.isVowel(before)
  }

  /// تَصویر, تِلِویزِیون: of two bare semivowels before a consonant the first is a consonant. نَفْي: so is a last one
  /// after sukūn.
  private func isGlide(_ index: Int) -> Bool {
    if index > 0, units[index - 1].hasSukun { return true }
    if language == .persian, units[index].hasSukun {
      return output.last.map { !Self.isVowel($0) } ?? false
    }
    guard unmarked == .noVowel, index + 1 < units.count else { return false }
    let next = units[index + 1]
    if units[index].letter == Letter.yeh, next.letter == Letter.waw, output.last == Letter.kasra {
      return !next.isMarked
    }
    guard index + 2 < units.count, !endsPart(index + 1) else { return false }
    guard next.letter == Letter.waw || next.letter == Letter.yeh, !next.isMarked else {
      return false
    }
    let after = units[index + 2].letter
    return after != Letter.waw && after != Letter.yeh && !isVowelLetter(index + 2)
  }

  private mutating func appendFinalYehWithEzafe(_ index: Int) {
    let afterVowel = output.last.map(Self.isVowel) ?? false
    if afterVowel || output.last == Letter.zwnj || index > 0 && units[index - 1].hasSukun {
      output.append(Letter.yeh)
    } else {
      isOpen = false
      if output.last == Letter.kasra { output.removeLast() }
      output.append(Letter.longI)
    }
    output.append(Letter.ezafe)
  }

  private func previousLetter(_ index: Int) -> UInt16? {
    index > 0 ? units[index - 1].letter : nil
  }

  // MARK: Heh

  private mutating func appendHeh(_ index: Int) {
    let unit = units[index]
    guard language == .persian, endsPart(index), index > 0, !unit.hasSukun else {
      appendConsonant(index)
      return
    }
    if output.last == Letter.kasra, !unit.isMarked || unit.vowel == Letter.kasra || unit.hasHamza {
      output.removeLast()
      output.append(Letter.silentHeh)
      appendHehEzafe(unit)
    } else if unit.hasHamza {
      // Only a silent heh bears the hamza of the ezafe.
      isOpen = false
      output.append(Letter.silentHeh)
      appendHehEzafe(unit)
    } else {
      appendConsonant(index)
    }
  }

  private mutating func appendHehEzafe(_ unit: Unit) {
    isOpen = false
    if unit.hasHamza { output.append(Letter.hamza) }
    if unit.hasHamza || unit.vowel == Letter.kasra { output.append(Letter.ezafe) }
  }

  // MARK: Consonants and vowels

  private mutating func appendConsonant(_ index: Int) {
    let unit = units[index]
    let isArabic = (0x620...0x6FF).contains(unit.letter) || unit.letter == Letter.longU
    guard isArabic else {
      isOpen = false
      output.append(unit.letter)
      return
    }
    if unit.letter == Letter.longI || unit.letter == Letter.longU {
      isOpen = false
      output.append(unit.letter)
      return
    }
    closeGap()
    // The doubling that assimilation to the article brings is the scheme's to write.
    let isAssimilated =
      Letter.isSun(unit.letter) && output.count >= 3 && output.last == Letter.hyphen
      && output[output.count - 2] == Letter.lam && output[output.count - 3] == Letter.alefWasla
    output.append(unit.letter)
    if unit.hasShadda, !isAssimilated { output.append(unit.letter) }
    if unit.vowel == Letter.kasra, language == .persian, index > 0, endsWord(index) {
      output.append(Letter.ezafe)
      return
    }
    if unit.vowel != 0 || unit.hasDagger {
      appendVowel(of: unit)
    } else {
      isOpen = !unit.hasSukun && unmarked == .unknown
    }
  }

  private mutating func appendVowel(of unit: Unit) {
    isOpen = false
    if unit.hasDagger {
      output.append(Letter.alef)
    } else if unit.vowel != 0 {
      output.append(unit.vowel)
    }
  }

  /// Marks the place of a vowel that is not known.
  private mutating func closeGap() {
    if isOpen { output.append(Letter.gap) }
    isOpen = false
  }

  private mutating func dropFatha() {
    if output.last == Letter.fatha { output.removeLast() }
  }

  private static func isVowel(_ unit: UInt16) -> Bool {
    switch unit {
    case Letter.alef, Letter.longU, Letter.longI, Letter.alefMaksura,
      Letter.fathatan...Letter.kasra,
      Letter.silentHeh:
      true
    default: false
    }
  }
}
