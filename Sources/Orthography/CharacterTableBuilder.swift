import CorpusModel

/// Gathers what a ``CharacterTable`` replaces: each rule adds its own code points, or changes what an
/// earlier rule makes of them.
struct CharacterTableBuilder {
  struct Entry {
    var text: String
    var rules: NormalizationRules
    var isContextual = false
  }

  let language: Language
  let rules: NormalizationRules
  let digits: DigitSet?
  private(set) var entries: [UInt32: Entry] = [:]
  /// The code points whose text holds, or once held, a scalar.
  private var holders: [Unicode.Scalar: Set<UInt32>] = [:]

  init(language: Language, rules: NormalizationRules, digits: DigitSet?) {
    self.language = language
    self.rules = rules
    self.digits = digits
  }

  mutating func collect() throws(ICUError) {
    try addCompositions()
    try addPresentationForms()
    try addCompatibility()
    addSpaces()
    addDashes()
    addLetters()
    addFinalYeh()
    addDigits()
    addRemovals()
  }

  /// Replaces a code point by a text, and in the texts that earlier rules put somewhere.
  private mutating func add(_ codePoint: UInt32, _ text: String, _ rule: NormalizationRules) {
    guard let scalar = Unicode.Scalar(codePoint) else { return }
    for key in holders[scalar] ?? [] {
      guard let entry = entries[key], entry.text.unicodeScalars.contains(scalar) else { continue }
      var replaced = String.UnicodeScalarView()
      for old in entry.text.unicodeScalars {
        if old == scalar { replaced += text.unicodeScalars } else { replaced.append(old) }
      }
      set(key, Entry(text: String(replaced), rules: entry.rules.union(rule)))
    }
    if entries[codePoint] == nil { set(codePoint, Entry(text: text, rules: rule)) }
  }

  private mutating func set(_ codePoint: UInt32, _ entry: Entry) {
    entries[codePoint] = entry
    for scalar in entry.text.unicodeScalars { holders[scalar, default: []].insert(codePoint) }
  }

  /// Singletons: code points that canonical composition never gives, whatever stands around them.
  private mutating func addCompositions() throws(ICUError) {
    guard rules.contains(.composition) else { return }
    let normalizer = UnicodeNormalizer(.nfc)
    for scalar in Self.singletons {
      add(scalar.value, try normalizer.normalized(String(scalar)), .composition)
    }
  }

  private static let singletons: [Unicode.Scalar] = (UInt32(0x300)..<0x10000)
    .compactMap(Unicode.Scalar.init).filter { !UnicodeNormalizer.mayStand($0, in: .nfc) }

  private mutating func addPresentationForms() throws(ICUError) {
    let normalizer = UnicodeNormalizer(.nfkc)
    for codePoint in [0xFB50...0xFDFF, 0xFE70...0xFEFC].joined()
      as FlattenSequence<[ClosedRange<UInt32>]>
    {
      let isWord = (0xFDF0...0xFDFF).contains(codePoint) && codePoint != 0xFDF2
      let rule: NormalizationRules = isWord ? .wordLigatures : .presentationForms
      guard rules.contains(rule), let scalar = Unicode.Scalar(codePoint) else { continue }
      var text = try normalizer.normalized(String(scalar))
      // Marks on a space or a tatweel are used as the marks themselves.
      if let first = text.unicodeScalars.first, first == " " || first == "\u{640}", !isWord {
        text.unicodeScalars.removeFirst()
      }
      if text != String(scalar), !text.isEmpty { add(codePoint, text, rule) }
    }
  }

  /// All that compatibility composition changes and no earlier rule has.
  private mutating func addCompatibility() throws(ICUError) {
    guard rules.contains(.compatibility) else { return }
    let normalizer = UnicodeNormalizer(.nfkc)
    for scalar in Self.compatibilityCharacters {
      add(scalar.value, try normalizer.normalized(String(scalar)), .compatibility)
    }
  }

  private static let compatibilityCharacters: [Unicode.Scalar] = (UInt32(0xA0)...0x1_FFFF)
    .compactMap(Unicode.Scalar.init)
    .filter {
      !UnicodeNormalizer.mayStand($0, in: .nfkc) && UnicodeNormalizer.mayStand($0, in: .nfc)
    }

  private mutating func addSpaces() {
    guard rules.contains(.spaces) else { return }
    for codePoint in [0xA0, 0x1680, 0x202F, 0x205F, 0x3000] + Array(UInt32(0x2000)...0x200A) {
      add(codePoint, " ", .spaces)
    }
  }

  private mutating func addDashes() {
    guard rules.contains(.dashes) else { return }
    for codePoint in [0x2010, 0x2011, 0x2012, 0x2212] as [UInt32] { add(codePoint, "-", .dashes) }
    add(0x2015, "—", .dashes)
  }

  private mutating func addLetters() {
    if rules.contains(.letterVariants) {
      for (codePoint, text) in LetterVariants.replacements(for: language) {
        add(codePoint, text, .letterVariants)
      }
    }
    if rules.contains(.tehMarbuta), language == .persian { add(0x629, "ه", .tehMarbuta) }
    if rules.contains(.hamza) {
      for (codePoint, text) in LetterVariants.hamzaReplacements(for: language)
      where text.unicodeScalars.first?.value != codePoint {
        add(codePoint, text, .hamza)
      }
    }
  }

  /// In Arabic, ی depends on what follows: its entry says what it becomes within a word.
  private mutating func addFinalYeh() {
    guard language == .arabic, rules.contains(.letterVariants) else { return }
    add(0x06CC, "ي", .letterVariants)
    // Its forms too; the initial and medial ones are dotted, whatever follows.
    for codePoint in [0x06CC, 0xFBFC, 0xFBFD] as [UInt32] where entries[codePoint]?.text == "ي" {
      entries[codePoint]?.isContextual = true
    }
  }

  private mutating func addDigits() {
    guard rules.contains(.digits), let digits else { return }
    for set in DigitSet.allCases where set != digits {
      for value in 0...9 {
        let digit = set.digit(value).value
        add(digit, String(digits.digit(value)), .digits)
        // Beside Latin letters (COVID-19, an address) ASCII digits stay.
        if set == .ascii { entries[digit]?.isContextual = true }
      }
    }
  }

  private mutating func addRemovals() {
    func range(_ bounds: ClosedRange<UInt32>) -> [UInt32] { Array(bounds) }
    let removals: [(NormalizationRules, [UInt32])] = [
      (
        .bidiControls,
        [0x061C] + range(0x200E...0x200F) + range(0x202A...0x202E) + range(0x2066...0x2069)
      ),
      (.harakat, range(0x064B...0x0652) + range(0x0656...0x065F)),
      (.superscriptAlef, [0x0670]),
      (.quranicMarks, range(0x06D6...0x06DC) + range(0x06DF...0x06E8) + range(0x06EA...0x06ED)),
      (.zeroWidth, [0x200B, 0x2060, 0xFEFF, 0x00AD]),
    ]
    for (rule, codePoints) in removals where rules.contains(rule) {
      for codePoint in codePoints { add(codePoint, "", rule) }
    }
    guard rules.contains(.zeroWidth) else { return }
    for codePoint in [0x200B, 0xFEFF, 0x00AD] as [UInt32] {
      entries[codePoint]?.isContextual = true
    }
    if language == .persian {
      entries[0x00AC] = Entry(text: "\u{200C}", rules: .zeroWidth, isContextual: true)
    }
  }
}
