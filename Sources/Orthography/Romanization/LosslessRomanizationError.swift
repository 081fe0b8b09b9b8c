/// A romanization that no text has: a backslash begins nothing that the scheme has.
public struct LosslessRomanizationError: Error, Hashable, Sendable {
  /// The byte of the backslash.
  public let offset: Int
}
