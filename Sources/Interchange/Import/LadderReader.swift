import CorpusModel

/// Reads hunalign's ladder: `0⇥0⇥0.3`, each line the first sentences of a bead on either side and a score.
///
/// A bead ends where the next line's begins; the last line ends the last bead and begins none. The texts are
/// not needed. (Varga et al., *Parallel corpora for medium density languages*, 2005.)
enum LadderReader {
  /// The beads of a ladder; scores are no probabilities and left out.
  ///
  /// - Throws: `InputError` with line and column where a line holds no numbers or goes back.
  static func read(_ bytes: [UInt8], path: String, first: Language) throws(InputError) -> [Bead] {
    try rungs(bytes, path: path, first: first).map(\.bead)
  }

  /// The beads of a ladder with the line at which each begins.
  ///
  /// - Throws: as ``read(_:path:first:)``.
  static func rungs(
    _ bytes: [UInt8], path: String, first: Language
  ) throws(InputError) -> [(bead: Bead, line: Int)] {
    var beads: [(bead: Bead, line: Int)] = []
    var last: (Int, Int)?
    var lastLine = 1
    for line in NumberLine.lines(of: bytes, path: path) {
      var line = line
      guard let left = line.index(), let right = line.index() else {
        throw line.fault("a line of a ladder begins with the numbers of two sentences")
      }
      guard line.isAtEnd() || line.skipDecimal() && line.isAtEnd() else {
        throw line.fault("after the two numbers a ladder has a score; with texts it is no ladder")
      }
      if let last {
        guard left >= last.0, right >= last.1, (left, right) != last else {
          throw line.fault("a ladder goes up; the line above has \(last.0) and \(last.1)")
        }
        // A bead of more sentences than texts have would only fill the memory.
        guard left - last.0 <= greatest, right - last.1 <= greatest else {
          throw line.fault("the bead above would have more than \(greatest) sentences on a side")
        }
        var bead = Bead(persian: [], arabic: [], score: 1, method: "ladder")
        bead.segments[first] = (last.0..<left).map { SegmentIndex($0) }
        bead.segments[first.counterpart] = (last.1..<right).map { SegmentIndex($0) }
        beads.append((bead, lastLine))
      }
      last = (left, right)
      lastLine = line.number
    }
    return beads
  }

  private static let greatest = 100_000
}
