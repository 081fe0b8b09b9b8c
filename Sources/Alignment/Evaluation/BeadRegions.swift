import CorpusModel

/// Parts a document into the smallest regions that no bead of gold or prediction leaves.
///
/// The counts of ``AlignmentEvaluation`` over the document are the sums of those over its regions, so that
/// regions can be drawn as independent samples where there is one document only.
enum BeadRegions {
  /// A region: its gold beads and its predicted ones.
  struct Region {
    var gold: [Bead] = []
    var predicted: [Bead] = []
  }

  /// The regions in the order in which their first bead comes, gold before prediction.
  ///
  /// - Complexity: nearly linear in the segments of all beads (union by size, Tarjan 1975).
  static func regions(gold: [Bead], predicted: [Bead]) -> [Region] {
    let beads = gold + predicted
    var sets = DisjointSets(count: beads.count)
    var first: [BeadSegment: Int] = [:]
    for (index, bead) in beads.enumerated() {
      for segment in BeadSegment.segments(of: bead) {
        if let other = first[segment] { sets.unite(index, other) } else { first[segment] = index }
      }
    }
    var place = [Int?](repeating: nil, count: beads.count)
    var regions: [Region] = []
    for (index, bead) in beads.enumerated() {
      let root = sets.root(of: index)
      let region = place[root] ?? regions.count
      if region == regions.count {
        place[root] = region
        regions.append(Region())
      }
      if index < gold.count {
        regions[region].gold.append(bead)
      } else {
        regions[region].predicted.append(bead)
      }
    }
    return regions
  }
}
