import CorpusModel

/// What the header of an alignment has to know of its beads.
struct TEIAlignmentFigures {
  /// The number of beads, rejected ones among them.
  private(set) var beads = 0
  /// Everyone who made, checked or rejected a bead, by name.
  private(set) var people: [String] = []
  /// Every method that made a bead, by name.
  private(set) var methods: [String] = []

  private var personIDs: [String: String] = [:]
  private var methodIDs: [String: String] = [:]

  /// Reads the beads of a corpus once through.
  init(of source: any ExportSource) throws {
    var people: Set<String> = []
    var methods: Set<String> = []
    for pair in source.bitexts {
      for named in try source.beads(of: pair) {
        beads += 1
        people.formUnion(named.bead.annotators)
        methods.insert(named.bead.method)
      }
    }
    func sorted(_ names: Set<String>) -> [String] {
      names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    self.people = sorted(people)
    self.methods = sorted(methods)
    for (index, name) in self.people.enumerated() { personIDs[name] = "#person.\(index + 1)" }
    for (index, name) in self.methods.enumerated() { methodIDs[name] = "#method.\(index + 1)" }
  }

  /// Who answers for a bead.
  func responsible(for bead: Bead) -> String {
    let people = bead.annotators.compactMap { personIDs[$0] }
    return people.isEmpty && bead.status == .auto || people.isEmpty
      ? "#\(TEI.tool)" : people.joined(separator: " ")
  }

  /// Status and method of a bead.
  func analysis(of bead: Bead) -> String {
    "#\(TEI.status(bead.status)) \(methodIDs[bead.method] ?? "")"
  }
}
