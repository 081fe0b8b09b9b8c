import CorpusModel

/// Divides a corpus into parts for training and testing, by document pair.
///
/// Documents that are paired, and documents that say nearly the same, stay together, so that nothing
/// of a test set was seen in training. The division depends on the names and texts of the documents
/// and on the seed, on nothing else.
public struct CorpusSplit: Hashable, Sendable {
  /// A part.
  public struct Part: Hashable, Sendable {
    /// Its name, such as `train`.
    public var name: String
    /// Its share of the corpus, in (0, 1].
    public var share: Double
  }

  /// The parts in their order.
  public let parts: [Part]
  /// What another division comes from.
  public let seed: UInt64

  /// How alike two documents are that must not be parted, as a share of their shingles.
  private static let nearDuplicate = 0.4

  /// Reads `train=0.8,dev=0.1,test=0.1`; `nil` where it is no division: shares are above 0 and sum up to
  /// 1, names are ASCII letters, digits, `-` and `_`.
  public init?(_ text: String, seed: UInt64 = 0) {
    var parts: [Part] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = item.split(separator: "=", omittingEmptySubsequences: false)
      guard halves.count == 2, let share = Double(halves[1]), share > 0, share <= 1,
        !halves[0].isEmpty,
        halves[0].utf8.allSatisfy({
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
            || $0 == 0x5F
        }), !parts.contains(where: { $0.name == halves[0] })
      else { return nil }
      parts.append(Part(name: String(halves[0]), share: share))
    }
    guard abs(parts.reduce(0) { $0 + $1.share } - 1) < 1e-6 else { return nil }
    self.parts = parts
    self.seed = seed
  }

  /// The part that each document belongs to, by its place among ``parts``.
  ///
  /// - Throws: what the source throws.
  public func assignment(of source: any ExportSource) throws -> [DocumentID: Int] {
    let ids = source.documents.map(\.id)
    let places = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var groups = DisjointSets(count: ids.count)
    for pair in source.bitexts {
      if let left = places[pair.persian], let right = places[pair.arabic] {
        groups.unite(left, right)
      }
    }
    try joinNearDuplicates(of: source, in: &groups)

    var members: [Int: [Int]] = [:]
    for place in ids.indices { members[groups.root(of: place), default: []].append(place) }
    var pairs: [Int: Int] = [:]
    for pair in source.bitexts {
      if let place = places[pair.persian] { pairs[groups.root(of: place), default: 0] += 1 }
    }
    // The name of a group is that of its first document, whatever order they come in.
    let ordered = members.map { root, members in
      (root: root, name: members.map { ids[$0] }.min() ?? ids[root])
    }
    .map { (root: $0.root, name: $0.name, hash: StableHash.of($0.name.rawValue, seed: seed)) }
    .sorted { ($0.hash, $0.name) < ($1.hash, $1.name) }
    var assignment: [DocumentID: Int] = [:]
    for isPaired in [true, false] {
      let wanted = ordered.filter { (pairs[$0.root] != nil) == isPaired }
      func weight(_ root: Int) -> Int { isPaired ? pairs[root] ?? 0 : members[root]?.count ?? 0 }
      let total = Double(wanted.reduce(0) { $0 + weight($1.root) })
      var filled = Array(repeating: 0, count: parts.count)
      // The greatest groups first, where they still fit anywhere.
      let bySize = wanted.enumerated().sorted {
        (-weight($0.element.root), $0.offset) < (-weight($1.element.root), $1.offset)
      }.map(\.element)
      for group in bySize {
        let part =
          parts.indices.max { left, right in
            let missing = { (part: Int) in parts[part].share * total - Double(filled[part]) }
            return missing(left) < missing(right)
          } ?? 0
        filled[part] += weight(group.root)
        for member in members[group.root] ?? [] { assignment[ids[member]] = part }
      }
    }
    return assignment
  }

  private func joinNearDuplicates(
    of source: any ExportSource, in groups: inout DisjointSets
  ) throws {
    var sketches: [MinHash] = []
    var buckets: [UInt64: [Int]] = [:]
    for (place, document) in source.documents.enumerated() {
      let side = try source.side(of: document.id)
      let report = side.segments.filter(\.role.isReport).map(\.span)
      let sketch = MinHash(side.joinedText(of: report.isEmpty ? side.segments.map(\.span) : report))
      sketches.append(sketch)
      for band in sketch.bands {
        // Those of a bucket that are one group already are told by their first.
        var isKnown = false
        for other in buckets[band] ?? [] where !isKnown {
          if sketches[other].resemblance(to: sketch) >= Self.nearDuplicate {
            groups.unite(other, place)
            isKnown = true
          }
        }
        if !isKnown { buckets[band, default: []].append(place) }
      }
    }
  }
}
