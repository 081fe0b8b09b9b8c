/// A good set of groups that may cross, each sentence in one at most: greedy insertion with eviction until
/// nothing gains, then a second look at what lost.
///
/// Choosing the best set is weighted set packing, which is NP-hard; the tests compare with the optimum.
enum CrossingSearch {
  /// What a group gains for each neighbour that continues it on both sides.
  static let continuation: Float = 0.03
  /// Passes over the candidates; a handful suffices, the bound is for the proof.
  private static let passes = 20
  /// The number of candidates up to which losers get their second look.
  private static let reconsiderable = 1500

  /// The groups, in Persian order.
  ///
  /// The value of a set is the sum of its groups' gains and of the rewards for continuation. The result
  /// is a local optimum: no insertion of a candidate with the eviction of what is in its way raises the
  /// value; for texts of a report's length, not even where everything is then settled anew.
  ///
  /// - Complexity: O(*k* log *k*) in the candidates; for texts of a report's length, O(*k*²).
  static func best(
    among candidates: [(group: SentenceGroup, gain: Float)], persianCount: Int, arabicCount: Int,
    continuation: Float = continuation
  ) -> [SentenceGroup] {
    let ranked = candidates.sorted { ($1.gain, $0.group) < ($0.gain, $1.group) }
    var state = State(
      ranked, persianCount: persianCount, arabicCount: arabicCount, continuation: continuation)
    state.settle()
    // A second look: what if a group that lost had won? Only texts of a report's length can afford it.
    guard candidates.count <= reconsiderable else { return state.groups }
    for index in ranked.indices where ranked[index].gain > 0 && !state.holds(index) {
      var other = state
      other.force(index)
      other.settle(protecting: index)
      other.settle()
      if other.value > state.value + 1e-5 { state = other }
    }
    return state.groups
  }

  private struct State {
    private let candidates: [(group: SentenceGroup, gain: Float)]
    private let continuation: Float
    private var persianOwner: [Int?]
    private var arabicOwner: [Int?]

    init(
      _ candidates: [(group: SentenceGroup, gain: Float)], persianCount: Int, arabicCount: Int,
      continuation: Float
    ) {
      self.candidates = candidates
      self.continuation = continuation
      persianOwner = Array(repeating: nil, count: persianCount)
      arabicOwner = Array(repeating: nil, count: arabicCount)
    }

    var groups: [SentenceGroup] { held.map { candidates[$0].group } }

    func holds(_ index: Int) -> Bool {
      persianOwner[candidates[index].group.persian.lowerBound] == index
    }

    /// The sum of the gains and rewards; each continuation is counted from both sides.
    var value: Float {
      held.reduce(0) { sum, index in
        sum + candidates[index].gain + rewards(candidates[index].group) / 2
      }
    }

    private var held: [Int] {
      persianOwner.indices.compactMap { position in
        guard let owner = persianOwner[position],
          candidates[owner].group.persian.lowerBound == position
        else { return nil }
        return owner
      }
    }

    /// Inserts candidates, the best first, until none gains; a protected one is not evicted.
    mutating func settle(protecting protected: Int? = nil) {
      for _ in 0..<passes {
        var changed = false
        for index in candidates.indices where !holds(index) {
          if insert(index, protecting: protected) { changed = true }
        }
        if !changed { return }
      }
    }

    /// Inserts a candidate whatever that costs.
    mutating func force(_ index: Int) {
      let group = candidates[index].group
      for owner in group.persian.map({ persianOwner[$0] }) + group.arabic.map({ arabicOwner[$0] }) {
        if let owner { set(candidates[owner].group, nil) }
      }
      set(group, index)
    }

    /// Inserts a candidate where that raises the value, evicting what is in its way.
    private mutating func insert(_ index: Int, protecting protected: Int?) -> Bool {
      let group = candidates[index].group
      var evicted: [Int] = []
      for owner in group.persian.map({ persianOwner[$0] }) + group.arabic.map({ arabicOwner[$0] }) {
        if let owner, !evicted.contains(owner) { evicted.append(owner) }
      }
      // A gain that nothing could lift above zero is not worth the bookkeeping.
      guard evicted.isEmpty ? candidates[index].gain + 2 * continuation > 0 : true else {
        return false
      }
      if let protected, evicted.contains(protected) { return false }
      var loss: Float = 0
      for old in evicted {
        loss += candidates[old].gain + rewards(candidates[old].group)
        set(candidates[old].group, nil)
      }
      if candidates[index].gain + rewards(group) > loss + 1e-5 {
        set(group, index)
        return true
      }
      for old in evicted { set(candidates[old].group, old) }
      return false
    }

    private mutating func set(_ group: SentenceGroup, _ owner: Int?) {
      for index in group.persian { persianOwner[index] = owner }
      for index in group.arabic { arabicOwner[index] = owner }
    }

    /// The rewards for the group before and the group after, where they stand in this order on the Arabic
    /// side too with one sentence between at most.
    private func rewards(_ group: SentenceGroup) -> Float {
      var rewards: Float = 0
      if let before = owner(from: group.persian.lowerBound - 1, step: -1),
        0...1 ~= group.arabic.lowerBound - before.arabic.upperBound
      {
        rewards += continuation
      }
      if let after = owner(from: group.persian.upperBound, step: 1),
        0...1 ~= after.arabic.lowerBound - group.arabic.upperBound
      {
        rewards += continuation
      }
      return rewards
    }

    private func owner(from start: Int, step: Int) -> SentenceGroup? {
      for index in [start, start + step] where persianOwner.indices.contains(index) {
        if let owner = persianOwner[index] { return candidates[owner].group }
      }
      return nil
    }
  }
}
