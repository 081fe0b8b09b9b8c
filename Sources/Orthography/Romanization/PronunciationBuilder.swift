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

  struct Unit {
    var letter: UInt16
    var vowel: UInt16 = 0
    var hasShadda = false
    var hasSukun = false
    var hasDagger = false
    var hasHamza = false

    /// Whether a mark says what follows the letter.
    var isMarked: Bool { vowel != 0 || hasShadda || hasSukun || hasDagger }
  }

  let language: Language
  let unmarked: Unmarked
  var units: [Unit] = []
  var output: [UInt16] = []
  /// Whether the last consonant may be followed by a vowel that is not known.
  var isOpen = false
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

  func isVowelLetter(_ index: Int) -> Bool {
    guard index < units.count else { return false }
    let unit = units[index]
    switch unit.letter {
    case Letter.alef, Letter.alefMaksura: return !unit.isMarked
    case Letter.alefMadda, Letter.longI, Letter.longU: return true
    default: return false
    }
  }

  func endsPart(_ index: Int) -> Bool {
    guard index + 1 < units.count else { return true }
    let next = units[index + 1].letter
    return Self.isJoint(next)
  }

  private func endsWord(_ index: Int) -> Bool {
    index == units.count - 1 || units[index + 1].letter == Letter.space
  }

  /// Whether a unit parts two words or parts of words.
  static func isJoint(_ unit: UInt16) -> Bool {
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

  mutating func appendConsonant(_ index: Int) {
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

  mutating func dropFatha() {
    if output.last == Letter.fatha { output.removeLast() }
  }

  static func isVowel(_ unit: UInt16) -> Bool {
    switch unit {
    case Letter.alef, Letter.longU, Letter.longI, Letter.alefMaksura,
      Letter.fathatan...Letter.kasra,
      Letter.silentHeh:
      true
    default: false
    }
  }
}
