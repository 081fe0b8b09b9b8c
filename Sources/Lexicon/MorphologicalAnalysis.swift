/// How a word form goes back to its dictionary form: the affixes taken away and the form's kind.
public struct MorphologicalAnalysis: OptionSet, Hashable, Sendable {
  /// One bit a feature.
  public let rawValue: UInt32

  /// Takes the bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A form of a verb.
  public static let verb = Self(rawValue: 1 << 0)
  /// A past form; in Persian also the perfect.
  public static let past = Self(rawValue: 1 << 1)
  /// A present form, of any mood.
  public static let present = Self(rawValue: 1 << 2)
  /// A Persian past participle and what is made with it.
  public static let participle = Self(rawValue: 1 << 3)
  /// With ن or م of negation.
  public static let negated = Self(rawValue: 1 << 4)
  /// An Arabic passive that its letters show.
  public static let passive = Self(rawValue: 1 << 5)
  /// An imperative that its letters show.
  public static let imperative = Self(rawValue: 1 << 6)
  /// A form of the copula.
  public static let copula = Self(rawValue: 1 << 7)
  /// A plural made by an ending.
  public static let plural = Self(rawValue: 1 << 8)
  /// A broken plural.
  public static let brokenPlural = Self(rawValue: 1 << 9)
  /// An Arabic dual.
  public static let dual = Self(rawValue: 1 << 10)
  /// A feminine of an adjective or participle.
  public static let feminine = Self(rawValue: 1 << 11)
  /// A comparative or superlative.
  public static let comparative = Self(rawValue: 1 << 12)
  /// With ی of ezafe or of the indefinite, which look alike.
  public static let ezafe = Self(rawValue: 1 << 13)
  /// With a possessive or object pronoun at the end.
  public static let enclitic = Self(rawValue: 1 << 14)
  /// With the Arabic article.
  public static let article = Self(rawValue: 1 << 15)
  /// With an Arabic conjunction, preposition or the س of the future before it.
  public static let proclitic = Self(rawValue: 1 << 16)
  /// From a table of irregular forms.
  public static let irregular = Self(rawValue: 1 << 17)
  /// The dictionary form stands in no table: what is left is a guess.
  public static let guess = Self(rawValue: 1 << 18)
}
