/// Which members or elements of one value the schemas applied so far have seen: what
/// `unevaluatedProperties` and `unevaluatedItems` ask.
struct EvaluatedParts {
  /// Whether anybody will ask; if not, nothing is noted.
  let isTracking: Bool
  private var seen: [Bool]

  /// Nobody asks.
  static let untracked = EvaluatedParts(isTracking: false, seen: [])

  /// Notes for a value of `count` parts.
  init(count: Int) {
    self.init(isTracking: true, seen: Array(repeating: false, count: count))
  }

  private init(isTracking: Bool, seen: [Bool]) {
    self.isTracking = isTracking
    self.seen = seen
  }

  /// Notes of the same kind that have seen nothing yet.
  var blank: EvaluatedParts { isTracking ? EvaluatedParts(count: seen.count) : self }

  /// Notes a part by its place in the value.
  mutating func note(_ part: Int) {
    if isTracking { seen[part] = true }
  }

  /// Takes over what a schema that accepted the value has seen.
  mutating func formUnion(_ other: EvaluatedParts) {
    guard isTracking else { return }
    for part in other.seen.indices where other.seen[part] { seen[part] = true }
  }

  /// Whether a part has been seen.
  func hasSeen(_ part: Int) -> Bool { seen[part] }
}
