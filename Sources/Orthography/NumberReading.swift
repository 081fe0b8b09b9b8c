/// The value that a written number has.
public struct NumberReading: Hashable, Sendable {
  /// The likeliest value.
  public let value: DecimalNumber
  /// The other value, where one mark before three digits may group or divide (`1,234`).
  public let alternative: DecimalNumber?
}
