import CorpusModel

import func Glibc.logf

/// What the other candidates say of one, once each has a first probability: what it stands in the way of,
/// what it continues, and which neighbours it would leave alone.
///
/// In a text told in one order this second look decides between a bead and its extension by a sentence
/// that nothing else explains (after stacked sequential learning, Cohen and Carvalho 2005).
struct ContextFeatures: Sendable {
  /// The features in their order.
  static let names = [
    "containing", "contained", "overlapping", "preceding", "following", "alone_persian_before",
    "alone_persian_after", "alone_arabic_before", "alone_arabic_after", "between", "lead",
    "first_logit", "first_probability",
  ]

  /// Candidates that are less probable at the first look are passed over.
  private static let least: Float = 0.005
  /// How far before a place a group that reaches it may begin.
  private static let reach = 5

  private let groups: [SentenceGroup]
  private let probabilities: [Float]
  private let counts: PerLanguage<Int>
  /// The candidates that begin at each sentence.
  private let starting: PerLanguage<RowTable<Int32>>

  /// Takes all candidates of two texts with their first probabilities.
  init(_ groups: [SentenceGroup], probabilities: [Float], counts: PerLanguage<Int>) {
    self.groups = groups
    self.probabilities = probabilities
    self.counts = counts
    var likely = RowTable<Int32>()
    for index in groups.indices {
      if probabilities[index] >= Self.least { likely.append(Int32(index)) }
    }
    likely.endRow()
    starting = PerLanguage(
      persian: likely.transposed(
        counts.persian + 1, to: { Int32(groups[Int($0)].persian.lowerBound) }, { $1 }),
      arabic: likely.transposed(
        counts.arabic + 1, to: { Int32(groups[Int($0)].arabic.lowerBound) }, { $1 }))
  }

  /// The features of a candidate.
  ///
  /// - Complexity: linear in the candidates that begin near it on either side.
  func features(_ index: Int) -> [Float] {
    let group = groups[index]
    var context = Context(group, counts: counts)
    for start in places(around: group.persian, count: counts.persian) {
      for other in starting.persian[start] where Int(other) != index {
        context.add(groups[Int(other)], probabilities[Int(other)])
      }
    }
    for start in places(around: group.arabic, count: counts.arabic) {
      for other in starting.arabic[start] where Int(other) != index {
        context.add(groups[Int(other)], probabilities[Int(other)])
      }
    }
    return context.features(probabilities[index])
  }

  private func places(around range: Range<Int>, count: Int) -> ClosedRange<Int> {
    max(0, range.lowerBound - Self.reach)...min(count, range.upperBound)
  }

  /// The greatest probability of each kind of other candidate.
  private struct Context {
    private let group: SentenceGroup
    private var containing: Float = 0
    private var contained: Float = 0
    private var overlapping: Float = 0
    private var preceding: Float = 0
    private var following: Float = 0
    /// What explains the neighbours if the group is chosen.
    private var before: PerLanguage<Float>
    private var after: PerLanguage<Float>

    init(_ group: SentenceGroup, counts: PerLanguage<Int>) {
      self.group = group
      // Where a text begins or ends, nobody is left alone.
      before = PerLanguage(
        persian: group.persian.lowerBound == 0 ? 1 : 0, arabic: group.arabic.lowerBound == 0 ? 1 : 0
      )
      after = PerLanguage(
        persian: group.persian.upperBound == counts.persian ? 1 : 0,
        arabic: group.arabic.upperBound == counts.arabic ? 1 : 0)
      if before.persian + before.arabic == 2 { preceding = 0.5 }
      if after.persian + after.arabic == 2 { following = 0.5 }
    }

    mutating func add(_ other: SentenceGroup, _ probability: Float) {
      if other.persian.overlaps(group.persian) || other.arabic.overlaps(group.arabic) {
        if Self.contains(other, group) {
          containing = max(containing, probability)
        } else if Self.contains(group, other) {
          contained = max(contained, probability)
        } else {
          overlapping = max(overlapping, probability)
        }
        return
      }
      if other.persian.upperBound == group.persian.lowerBound,
        other.arabic.upperBound == group.arabic.lowerBound
      {
        preceding = max(preceding, probability)
      }
      if other.persian.lowerBound == group.persian.upperBound,
        other.arabic.lowerBound == group.arabic.upperBound
      {
        following = max(following, probability)
      }
      if other.persian.contains(group.persian.lowerBound - 1) {
        before.persian = max(before.persian, probability)
      }
      if other.persian.contains(group.persian.upperBound) {
        after.persian = max(after.persian, probability)
      }
      if other.arabic.contains(group.arabic.lowerBound - 1) {
        before.arabic = max(before.arabic, probability)
      }
      if other.arabic.contains(group.arabic.upperBound) {
        after.arabic = max(after.arabic, probability)
      }
    }

    private static func contains(_ outer: SentenceGroup, _ inner: SentenceGroup) -> Bool {
      outer.persian.lowerBound <= inner.persian.lowerBound
        && outer.persian.upperBound >= inner.persian.upperBound
        && outer.arabic.lowerBound <= inner.arabic.lowerBound
        && outer.arabic.upperBound >= inner.arabic.upperBound
    }

    func features(_ own: Float) -> [Float] {
      let odds = logf((own + 1e-9) / (1 - own + 1e-9))
      return [
        containing, contained, overlapping, preceding, following, 1 - before.persian,
        1 - after.persian, 1 - before.arabic, 1 - after.arabic, preceding * following,
        own - max(containing, contained, overlapping), max(-8, min(8, odds)), own,
      ]
    }
  }
}
