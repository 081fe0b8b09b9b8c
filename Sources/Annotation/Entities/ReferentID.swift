/// The name of a referent within its corpus, such as `person-mhmd-bqr`.
public struct ReferentID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The id as records have it.
  public let rawValue: String

  /// Takes an id.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by the letters.
  public static func < (left: ReferentID, right: ReferentID) -> Bool {
    left.rawValue < right.rawValue
  }
}
