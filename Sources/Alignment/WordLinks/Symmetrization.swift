/// How the links of the two directions are joined into one set.
///
/// Each direction gives every word of one side one counterpart at most; only both together have links of
/// several words on either side (Och & Ney, "A Systematic Comparison of Various Statistical Alignment
/// Models", 2003; Koehn, Och & Marcu, "Statistical Phrase-Based Translation", 2003).
public enum Symmetrization: String, CaseIterable, Sendable {
  /// What both directions have: few links, of which most are right.
  case intersection
  /// What either direction has.
  case union
  /// The intersection, grown by neighbouring links of the union whose one word has no link yet.
  case growDiag = "grow-diag"
  /// Grown, then links of either direction whose one word has no link yet.
  case growDiagFinal = "grow-diag-final"
  /// Grown, then links of either direction of which neither word has a link yet.
  case growDiagFinalAnd = "grow-diag-final-and"

  /// Joins the links of two directions.
  ///
  /// Growing starts from the links of the intersection in ascending order and goes on from each link that
  /// it adds, neighbours in a fixed order, so that the result does not depend on how often a table is
  /// walked through.
  ///
  /// - Complexity: O(*k*) in the links, but for the hashing and sorting of them.
  func join(forward: [WordLink], backward: [WordLink]) -> [WordLink] {
    let (first, second) = (Set(forward), Set(backward))
    let union = first.union(second)
    if self == .union { return union.sorted() }
    var chosen = first.intersection(second)
    if self == .intersection { return chosen.sorted() }
    var persian = Set(chosen.map(\.persian))
    var arabic = Set(chosen.map(\.arabic))
    func add(_ link: WordLink) {
      chosen.insert(link)
      persian.insert(link.persian)
      arabic.insert(link.arabic)
    }
    var queue = chosen.sorted()
    var next = 0
    while next < queue.count {
      let link = queue[next]
      next += 1
      for (down, right) in Self.neighbours {
        let other = WordLink(persian: link.persian + down, arabic: link.arabic + right)
        guard union.contains(other), !chosen.contains(other),
          !persian.contains(other.persian) || !arabic.contains(other.arabic)
        else { continue }
        add(other)
        queue.append(other)
      }
    }
    guard self != .growDiag else { return chosen.sorted() }
    for link in forward.sorted() + backward.sorted() {
      let isFree = (!persian.contains(link.persian), !arabic.contains(link.arabic))
      if self == .growDiagFinal ? isFree.0 || isFree.1 : isFree.0 && isFree.1 { add(link) }
    }
    return chosen.sorted()
  }

  /// Beside, then diagonal.
  private static let neighbours = [
    (-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1),
  ]
}
