import CorpusModel

/// Finds the groups that may be beads by their vectors.
enum EmbeddingCandidates {
  /// Of each sentence, the nearest that are looked at; groups grow from the first two.
  private static let breadth = 4
  private static let growing = 2
  /// Sentences that stand out less among their neighbours support no greater group.
  private static let leastMargin: Float = -0.5

  /// The candidate groups, each once, in ascending order; no group mixes headlines with text.
  ///
  /// - Complexity: linear in the sentences.
  static func find(
    in scorer: EmbeddingScorer, headlines: PerLanguage<[Bool]>
  ) -> [SentenceGroup] {
    let counts = scorer.texts.map(\.count)
    var groups: Set<SentenceGroup> = []
    func add(_ persian: Int, _ arabic: Int, mayGrow: Bool) {
      groups.insert(SentenceGroup(persian..<persian + 1, arabic..<arabic + 1))
      guard mayGrow else { return }
      for shape in SentenceGroup.shapes where shape != (1, 1) {
        for first in stride(from: arabic, to: arabic - shape.arabic, by: -1)
        where first >= 0 && first + shape.arabic <= counts.arabic {
          for start in stride(from: persian, to: persian - shape.persian, by: -1)
          where start >= 0 && start + shape.persian <= counts.persian {
            let group = SentenceGroup(
              start..<start + shape.persian, first..<first + shape.arabic)
            if !groups.contains(group), isPlausible(group, scorer) { groups.insert(group) }
          }
        }
      }
    }
    for (persian, row) in scorer.neighbours.nearest.persian.enumerated() {
      for (rank, neighbour) in row.prefix(breadth).enumerated() {
        add(persian, Int(neighbour.sentence), mayGrow: rank < growing)
      }
    }
    for (arabic, row) in scorer.neighbours.nearest.arabic.enumerated() {
      for (rank, neighbour) in row.prefix(breadth).enumerated() {
        add(Int(neighbour.sentence), arabic, mayGrow: rank < growing)
      }
    }
    return groups.filter { group in
      isUniform(group.persian, headlines.persian) && isUniform(group.arabic, headlines.arabic)
    }.sorted()
  }

  /// Whether every sentence of the group has one on the other side that stands out a little.
  private static func isPlausible(_ group: SentenceGroup, _ scorer: EmbeddingScorer) -> Bool {
    func supports(_ persian: Int, _ arabic: Int) -> Bool {
      scorer.margin(SentenceGroup(persian..<persian + 1, arabic..<arabic + 1)) >= leastMargin
    }
    return group.persian.allSatisfy { persian in
      group.arabic.contains { supports(persian, $0) }
    } && group.arabic.allSatisfy { arabic in group.persian.contains { supports($0, arabic) } }
  }

  private static func isUniform(_ range: Range<Int>, _ headlines: [Bool]) -> Bool {
    range.allSatisfy { headlines[$0] == headlines[range.lowerBound] }
  }
}
