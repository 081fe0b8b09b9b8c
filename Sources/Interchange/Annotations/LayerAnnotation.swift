import CorpusModel

/// An annotation of a layer: a span of a text, and what the layer says of it.
///
/// What a layer says are named members, as its records have them; those of a user's own layers are kept
/// as they are. A member that is `null` is the same as none.
public struct LayerAnnotation: Hashable, Sendable {
  /// What a member says.
  public enum Value: Hashable, Sendable {
    /// A text.
    case text(String)
    /// The JSON of a number, a flag, a list or an object, on one line.
    case json(String)

    /// The value in words.
    public var string: String {
      switch self {
      case .text(let string), .json(let string): string
      }
    }
  }

  /// A member.
  public struct Member: Hashable, Sendable {
    /// Its key.
    public var key: String
    /// Its value.
    public var value: Value

    /// Creates a member.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// The name of the layer.
  public var layer: String
  /// Where it stands, in bytes.
  public var span: TextSpan
  /// What it says, in the order of its record.
  public var members: [Member]

  /// Creates an annotation.
  public init(layer: String, span: TextSpan, members: [Member] = []) {
    self.layer = layer
    self.span = span
    self.members = members
  }

  /// The value of a member; `nil` where there is none.
  public subscript(key: String) -> Value? { members.first { $0.key == key }?.value }
}

extension LayerAnnotation {
  /// The layers that `muwazi annotate` makes, in its order, with the members of their records.
  static let standardMembers: [(layer: String, keys: [String])] = [
    ("dates", ["calendar", "iso", "original", "weekday", "relative", "uncertain", "reason"]),
    ("numbers", ["value", "kind", "ratio"]),
    ("names", ["type", "key", "title", "rule", "confidence"]),
    ("speech", ["cue", "speaker", "key", "direct", "resolution", "confidence"]),
  ]

  /// What the annotation is, in one word: the type of a name, the calendar of a date, the kind of a
  /// number, whether speech is direct; of other layers their `type`, `label` or `kind`, else the layer.
  var label: String {
    switch layer {
    case "dates": self["calendar"]?.string ?? layer
    case "numbers": self["kind"]?.string ?? layer
    case "names": self["type"]?.string ?? layer
    case "speech":
      self["direct"] == .json("true") ? "direct" : self["direct"] == nil ? layer : "indirect"
    default: (self["type"] ?? self["label"] ?? self["kind"])?.string ?? layer
    }
  }

  /// Whether a person found it wrong.
  var isRejected: Bool { self["status"] == .text(BeadStatus.rejected.rawValue) }

  /// The annotations by place: of those that begin together the longer first, then by layer. Their
  /// members are put into the order of their layer's keys, so that no way through a file changes them.
  ///
  /// - Complexity: O(*n* log *n*), *n* being the number of annotations.
  static func ordered(_ annotations: [LayerAnnotation]) -> [LayerAnnotation] {
    let ranks = ranks(of: ordered(layers: Set(annotations.map(\.layer))))
    var sorted = annotations.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.span.start != second.span.start { return first.span.start < second.span.start }
      if first.span.end != second.span.end { return first.span.end > second.span.end }
      let (one, other) = (ranks[first.layer] ?? 0, ranks[second.layer] ?? 0)
      return one != other ? one < other : left.offset < right.offset
    }.map(\.element)
    let keys = Dictionary(
      ranks.keys.map { ($0, Self.ranks(of: sorted.keys(of: $0))) },
      uniquingKeysWith: { first, _ in first })
    for index in sorted.indices {
      let own = keys[sorted[index].layer] ?? [:]
      sorted[index].members.sort { (own[$0.key] ?? 0) < (own[$1.key] ?? 0) }
    }
    return sorted
  }

  /// Layers in the order in which they are written: those of `muwazi annotate`, then others by name.
  static func ordered(layers: Set<String>) -> [String] {
    let standard = standardMembers.map(\.layer).filter(layers.contains)
    let others = layers.subtracting(standard)
    return standard + others.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func ranks(of names: [String]) -> [String: Int] {
    Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Collection<LayerAnnotation> {
  /// The keys of the members of one layer: those that its records always have, then others in the
  /// order in which they first stand.
  func keys(of layer: String) -> [String] {
    var keys = LayerAnnotation.standardMembers.first { $0.layer == layer }?.keys ?? []
    var known = Set(keys)
    for annotation in self where annotation.layer == layer {
      for member in annotation.members where known.insert(member.key).inserted {
        keys.append(member.key)
      }
    }
    return keys
  }
}
