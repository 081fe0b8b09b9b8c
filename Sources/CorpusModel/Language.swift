/// One of the two languages of a bitext.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Persian (ISO 639-1 `fa`).
  case persian = "fa"
  /// Arabic (ISO 639-1 `ar`).
  case arabic = "ar"

  /// The language of the other side.
  public var counterpart: Language { self == .persian ? .arabic : .persian }
}

/// A value for each of the two languages.
public struct PerLanguage<Value> {
  /// The Persian value.
  public var persian: Value
  /// The Arabic value.
  public var arabic: Value

  /// Creates a pair of values.
  public init(persian: Value, arabic: Value) {
    self.persian = persian
    self.arabic = arabic
  }

  /// The value of a language.
  public subscript(language: Language) -> Value {
    get { language == .persian ? persian : arabic }
    // Changes the value where it stands: a setter would copy an array for each element changed.
    _modify {
      switch language {
      case .persian: yield &persian
      case .arabic: yield &arabic
      }
    }
  }

  /// The two values transformed alike.
  public func map<Result>(_ transform: (Value) throws -> Result) rethrows -> PerLanguage<Result> {
    PerLanguage<Result>(persian: try transform(persian), arabic: try transform(arabic))
  }
}

extension PerLanguage: Sendable where Value: Sendable {}
extension PerLanguage: Equatable where Value: Equatable {}
extension PerLanguage: Hashable where Value: Hashable {}
