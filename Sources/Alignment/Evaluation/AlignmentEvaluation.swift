import CorpusModel

/// How far predicted beads agree with gold ones.
///
/// The measures are those of the evaluation campaigns for sentence alignment (Véronis and Langlais,
/// *Evaluation of parallel text alignment systems*, 2000): over whole beads, over beads that touch, and over
/// single links.
public struct AlignmentEvaluation: Hashable, Sendable {
  /// Precision and recall of one measure.
  public struct Measure: Hashable, Sendable {
    /// The predicted items that are right.
    public var correct: Int
    /// The predicted items.
    public var predicted: Int
    /// The gold items that are found.
    public var found: Int
    /// The gold items.
    public var gold: Int

    /// The share of the predicted items that is right; 0 where nothing is predicted.
    public var precision: Double { predicted == 0 ? 0 : Double(correct) / Double(predicted) }
    /// The share of the gold items that is found; 0 where there is no gold.
    public var recall: Double { gold == 0 ? 0 : Double(found) / Double(gold) }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }
  }

  /// Over beads: a bead counts if it equals a gold bead. Null beads are left out on both sides.
  public var strict: Measure
  /// Over beads: a bead counts if it shares a segment of each side with a gold bead.
  public var lax: Measure
  /// Over pairs of one Persian and one Arabic segment.
  public var link: Measure
  /// Over segments that are left alone: those that one of the two sets names and that stand in no bead with
  /// two sides. A set may name them in null beads or not at all.
  public var null: Measure

  private struct Link: Hashable {
    var persian: SegmentIndex
    var arabic: SegmentIndex
  }

  /// Compares two sets of beads; rejected beads count on neither side.
  ///
  /// - Complexity: linear in the links of both.
  public init(gold: [Bead], predicted: [Bead]) {
    let gold = gold.filter { $0.status != .rejected }
    let predicted = predicted.filter { $0.status != .rejected }
    let goldBeads = Self.beads(gold)
    let predictedBeads = Self.beads(predicted)
    let goldLinks = Self.links(gold)
    let predictedLinks = Self.links(predicted)
    let equal = goldBeads.intersection(predictedBeads).count
    strict = Measure(
      correct: equal, predicted: predictedBeads.count, found: equal, gold: goldBeads.count)
    lax = Measure(
      correct: Self.touching(predictedBeads, goldLinks), predicted: predictedBeads.count,
      found: Self.touching(goldBeads, predictedLinks), gold: goldBeads.count)
    let shared = goldLinks.intersection(predictedLinks).count
    link = Measure(
      correct: shared, predicted: predictedLinks.count, found: shared, gold: goldLinks.count)
    let named = Self.segments(of: gold + predicted)
    let goldNulls = named.subtracting(Self.segments(of: gold.filter { !$0.isNull }))
    let predictedNulls = named.subtracting(Self.segments(of: predicted.filter { !$0.isNull }))
    let nulls = goldNulls.intersection(predictedNulls).count
    null = Measure(
      correct: nulls, predicted: predictedNulls.count, found: nulls, gold: goldNulls.count)
  }

  private static func beads(_ beads: [Bead]) -> Set<PerLanguage<[SegmentIndex]>> {
    Set(beads.filter { !$0.isNull }.map { $0.segments.map { $0.sorted() } })
  }

  private static func links(_ beads: [Bead]) -> Set<Link> {
    Set(
      beads.flatMap { bead in
        bead.segments.persian.flatMap { persian in
          bead.segments.arabic.map { Link(persian: persian, arabic: $0) }
        }
      })
  }

  private static func segments(of beads: [Bead]) -> Set<BeadSegment> {
    Set(beads.flatMap(BeadSegment.segments))
  }

  /// How many of the beads share a segment of each side with one bead of the others: that is the case where
  /// one of its links is a link of the others.
  private static func touching(
    _ beads: Set<PerLanguage<[SegmentIndex]>>, _ links: Set<Link>
  ) -> Int {
    beads.count { bead in
      bead.persian.contains { persian in
        bead.arabic.contains { links.contains(Link(persian: persian, arabic: $0)) }
      }
    }
  }
}
