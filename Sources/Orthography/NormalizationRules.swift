/// The rules by which a ``Normalizer`` edits a text; each can be switched on and off.
///
/// | rule | what it does | standard |
/// | --- | --- | --- |
/// | `composition` | canonical composition (NFC): ا + ٔ → أ, marks in canonical order | on |
/// | `presentation-forms` | letters and ligatures of U+FB50–FDFF and U+FE70–FEFC → their letters: ﻻ → لا, ﷲ → الله | on |
/// | `compatibility` | compatibility composition (NFKC): ² → 2, ﬁ → fi, Ａ → A, … → three dots; for fonts and formats that a search should not see. `presentation-forms` goes before it, and `ellipsis` gives way to it | off, lossy |
/// | `word-ligatures` | other words and phrases of one character: ﷺ → صلى الله عليه وسلم, ﷼ → ریال | off |
/// | `letter-variants` | letters of the other language's keyboard: Persian ي ى ې → ی, ك ڪ → ک, ە ہ ھ → ه, ۀ → هٔ; Arabic ی ې → ي (ى at the end of words that have it), ک ڪ → ك, ە ہ ھ → ه | on |
/// | `teh-marbuta` | Persian only: ة → ه | off, lossy |
/// | `hamza` | أ إ ٱ → ا, ؤ → و, ئ → ی or ي | off, lossy |
/// | `tatweel` | ـ before a letter, and a run of them, go; a single one at the end of a word stays (هـ) | on |
/// | `harakat` | vowel marks, tanwin, shadda, sukun go | off, lossy |
/// | `superscript-alef` | ٰ goes | off, lossy |
/// | `quranic-marks` | the marks of recitation U+06D6–06ED go | off, lossy |
/// | `spaces` | no-break, thin and other spaces → space | on |
/// | `space-runs` | a run of spaces → one | on |
/// | `zero-width` | zero-width spaces and soft hyphens go, a ZWNJ beside a space or beside another too; in Persian, between two letters, they and ¬ → ZWNJ | on |
/// | `bidi-controls` | marks, embeddings, overrides and isolates of direction go | on |
/// | `digits` | digits → the set that the normalizer is given; beside Latin letters they stay | where a set is given |
/// | `percent` | the percent sign after a digit → that of the digit's set, or of the set that digits are written in | where a set is given |
/// | `separators` | between digits of one set, or of that in which digits are written, the signs of decimals and thousands → its own: ٫ ٬ → . , and back; a comma only before three digits, a point only where the number has one; / stays, which is a date's as often | where a set is given |
/// | `quotes` | “ ” „ ‟ " → « », opening or closing by the space around | off |
/// | `dashes` | ‐ ‑ ‒ − → -, ― → — | off |
/// | `ellipsis` | three dots or more → … | off |
/// | `punctuation` | , ; ? after an Arabic letter → ، ؛ ؟ | off |
/// | `repeated-letters` | three or more of one letter → one: سلاااام → سلام | off, lossy |
/// | `zwnj` | a ZWNJ that Persian has lost is restored; see ``ZWNJRestorer`` | off |
public struct NormalizationRules: OptionSet, Hashable, Sendable {
  /// One bit a rule.
  public let rawValue: UInt32

  /// Takes the bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Canonical composition (NFC).
  public static let composition = NormalizationRules(rawValue: 1 << 0)
  /// Presentation forms of letters.
  public static let presentationForms = NormalizationRules(rawValue: 1 << 1)
  /// Words and phrases of one character.
  public static let wordLigatures = NormalizationRules(rawValue: 1 << 2)
  /// Letters of the other language's keyboard.
  public static let letterVariants = NormalizationRules(rawValue: 1 << 3)
  /// Teh marbuta in Persian.
  public static let tehMarbuta = NormalizationRules(rawValue: 1 << 4)
  /// Hamza and its carriers.
  public static let hamza = NormalizationRules(rawValue: 1 << 5)
  /// Elongation.
  public static let tatweel = NormalizationRules(rawValue: 1 << 6)
  /// Vowel marks.
  public static let harakat = NormalizationRules(rawValue: 1 << 7)
  /// Superscript alef.
  public static let superscriptAlef = NormalizationRules(rawValue: 1 << 8)
  /// Marks of recitation.
  public static let quranicMarks = NormalizationRules(rawValue: 1 << 9)
  /// Spaces that are not U+0020.
  public static let spaces = NormalizationRules(rawValue: 1 << 10)
  /// Runs of spaces.
  public static let spaceRuns = NormalizationRules(rawValue: 1 << 11)
  /// Characters without width.
  public static let zeroWidth = NormalizationRules(rawValue: 1 << 12)
  /// Controls of direction.
  public static let bidiControls = NormalizationRules(rawValue: 1 << 13)
  /// Digits.
  public static let digits = NormalizationRules(rawValue: 1 << 14)
  /// The percent sign.
  public static let percent = NormalizationRules(rawValue: 1 << 15)
  /// Quotation marks.
  public static let quotes = NormalizationRules(rawValue: 1 << 16)
  /// Hyphens and dashes.
  public static let dashes = NormalizationRules(rawValue: 1 << 17)
  /// Three dots.
  public static let ellipsis = NormalizationRules(rawValue: 1 << 18)
  /// Comma, semicolon, question mark.
  public static let punctuation = NormalizationRules(rawValue: 1 << 19)
  /// Letters repeated for emphasis.
  public static let repeatedLetters = NormalizationRules(rawValue: 1 << 20)
  /// Restored zero-width non-joiners.
  public static let zwnj = NormalizationRules(rawValue: 1 << 21)
  /// The signs of decimals and thousands.
  public static let separators = NormalizationRules(rawValue: 1 << 22)

  /// Compatibility composition (NFKC).
  public static let compatibility = NormalizationRules(rawValue: 1 << 23)

  /// The rules that undo accidents of typing and encoding and lose nothing that a reader sees.
  public static let standard: NormalizationRules = [
    .composition, .presentationForms, .letterVariants, .tatweel, .spaces, .spaceRuns, .zeroWidth,
    .bidiControls,
  ]

  /// Every rule by its name, in the order of their bits.
  public static let named: [(name: String, rule: NormalizationRules)] = [
    ("composition", .composition), ("presentation-forms", .presentationForms),
    ("word-ligatures", .wordLigatures), ("letter-variants", .letterVariants),
    ("teh-marbuta", .tehMarbuta), ("hamza", .hamza), ("tatweel", .tatweel), ("harakat", .harakat),
    ("superscript-alef", .superscriptAlef), ("quranic-marks", .quranicMarks), ("spaces", .spaces),
    ("space-runs", .spaceRuns), ("zero-width", .zeroWidth), ("bidi-controls", .bidiControls),
    ("digits", .digits), ("percent", .percent), ("quotes", .quotes), ("dashes", .dashes),
    ("ellipsis", .ellipsis), ("punctuation", .punctuation),
    ("repeated-letters", .repeatedLetters), ("zwnj", .zwnj), ("separators", .separators),
    ("compatibility", .compatibility),
  ]

  /// The rule of a name; `nil` for an unknown one.
  public init?(named name: String) {
    guard let entry = Self.named.first(where: { $0.name == name }) else { return nil }
    self = entry.rule
  }

  /// The names of the rules in the order of their bits, joined by `+`.
  public var name: String {
    Self.named.filter { contains($0.rule) }.map(\.name).joined(separator: "+")
  }
}
