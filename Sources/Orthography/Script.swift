internal import CICU

/// A script, by its ISO 15924 code such as `Arab`.
public struct Script: RawRepresentable, Hashable, Sendable {
  /// The four-letter code.
  public let rawValue: String

  /// Takes a code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Arabic script, in which Persian and Arabic are written.
  public static let arabic = Script(rawValue: "Arab")
  /// Latin script.
  public static let latin = Script(rawValue: "Latn")
  /// Characters of no one script, such as spaces and most punctuation.
  public static let common = Script(rawValue: "Zyyy")
  /// Marks that take the script of their base.
  public static let inherited = Script(rawValue: "Zinh")

  /// The script of a character (UAX #24).
  public init(of scalar: Unicode.Scalar) {
    rawValue = String(cString: cicu_script(Int32(scalar.value)))
  }

  /// Whether a character is used in this script, its script extensions considered: so U+0640 tatweel in
  /// Arabic, though its script is common.
  public func uses(_ scalar: Unicode.Scalar) -> Bool {
    cicu_has_script(Int32(scalar.value), rawValue) != 0
  }
}
