import CorpusModel

/// Reads Vecalign's lists: `[0]:[0, 1]`, with a cost after another colon or without, a bead a line; lines
/// that begin with `#` are passed over. (Thompson and Koehn, *Vecalign*, EMNLP 2019.)
enum VecalignReader {
  /// The beads of a file; costs are no probabilities and left out.
  ///
  /// - Throws: `InputError` with line and column of what is no bead.
  static func read(_ bytes: [UInt8], path: String, first: Language) throws(InputError) -> [Bead] {
    var beads: [Bead] = []
    for line in NumberLine.lines(of: bytes, path: path) {
      var line = line
      if line.skip("#") { continue }
      let left = try list(&line)
      guard line.skip(":") else { throw line.fault("a colon stands between the two lists") }
      let right = try list(&line)
      if line.skip(":"), !line.skipDecimal() {
        throw line.fault("after the second colon stands a number")
      }
      guard line.isAtEnd() else { throw line.fault("the line goes on where a bead ends") }
      var bead = Bead(persian: [], arabic: [], score: 1, method: "vecalign")
      bead.segments[first] = left
      bead.segments[first.counterpart] = right
      beads.append(bead)
    }
    return beads
  }

  private static func list(_ line: inout NumberLine) throws(InputError) -> [SegmentIndex] {
    guard line.skip("[") else { throw line.fault("a bead is two lists, [0]:[0, 1]") }
    var indexes: Set<SegmentIndex> = []
    if line.skip("]") { return [] }
    repeat {
      guard let index = line.index() else {
        throw line.fault("a list holds numbers of sentences, from 0 up")
      }
      guard indexes.insert(SegmentIndex(index)).inserted else {
        throw line.fault("the list names sentence \(index) twice")
      }
    } while line.skip(",")
    guard line.skip("]") else { throw line.fault("the list is not closed by ]") }
    return indexes.sorted()
  }
}
