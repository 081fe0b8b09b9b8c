import CorpusModel
import Orthography

/// A number that a text states, in digits, in words or in both.
public struct NumberMention: Hashable, Sendable {
  /// How the text states it.
  public enum Kind: String, CaseIterable, Sendable {
    /// A count or a measure.
    case cardinal
    /// A place in a row.
    case ordinal
    /// A part («یک‌سوم», «ثلثي»); ``NumberMention/ratio`` has it exactly.
    case fraction
    /// A number of hundredths; the value is that number, 12 for «12٪».
    case percent
    /// Two, by an Arabic dual («يومين»).
    case dual
    /// An order of magnitude («صدها», «آلاف»).
    case vague
  }

  /// The bytes of the source.
  public var span: TextSpan
  /// The value; a fraction that has no finite decimals is cut after the sixth.
  public var value: DecimalNumber
  /// How the text states it.
  public var kind: Kind
  /// The exact value of a fraction, such as `1/3`.
  public var ratio: String?
}
