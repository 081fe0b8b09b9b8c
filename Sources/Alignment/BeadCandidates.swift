import CorpusModel

/// Finds the groups that may be beads.
enum BeadCandidates {
  /// Single sentences that are less alike support no group.
  private static let floor: Float = 0.08
  /// From this similarity on, two sentences lead their neighbours.
  private static let certain: Float = 0.3

  /// The candidate groups, each once, in ascending order: every sentence of a group is somewhat like one
  /// of the other side, and no group mixes headlines with text.
  ///
  /// - Complexity: linear in the entries of the matrix.
  static func find(in scorer: GroupScorer) -> [SentenceGroup] {
    let model = scorer.model
    let counts = model.sentences.map(\.count)
    var seen: Set<SentenceGroup> = []
    for persian in 0..<counts.persian {
      for neighbour in scorer.matrix.rows.persian[persian] where neighbour.similarity >= floor {
        let arabic = Int(neighbour.sentence)
        let mayGrow = scorer.matrix.isGoodPair(persian, arabic)
        for shape in SentenceGroup.shapes where mayGrow || shape == (1, 1) {
          // The first Persian sentence need not answer the first Arabic one.
          for first in stride(from: arabic, to: arabic - shape.arabic, by: -1) {
            guard first >= 0, first + shape.arabic <= counts.arabic,
              persian + shape.persian <= counts.persian
            else { continue }
            let group = SentenceGroup(
              persian..<persian + shape.persian, first..<first + shape.arabic)
            if isPlausible(group, scorer) { seen.insert(group) }
          }
        }
      }
    }
    addContinuations(of: scorer, to: &seen)
    return seen.sorted()
  }

  /// Where two sentences are much alike, those that follow or precede them may be a bead although no word
  /// of theirs matches: «چیزی کاملاً متوسط.», «أمر معقول إلى حد ما.»
  private static func addContinuations(of scorer: GroupScorer, to seen: inout Set<SentenceGroup>) {
    let counts = scorer.model.sentences.map(\.count)
    for persian in 0..<counts.persian {
      for neighbour in scorer.matrix.rows.persian[persian]
      where neighbour.similarity >= certain
        && scorer.matrix.isGoodPair(persian, Int(neighbour.sentence))
      {
        for step in [-1, 1] {
          let next = (persian + step, Int(neighbour.sentence) + step)
          guard 0..<counts.persian ~= next.0, 0..<counts.arabic ~= next.1 else { continue }
          let group = SentenceGroup(next.0..<next.0 + 1, next.1..<next.1 + 1)
          if scorer.model.sentences.persian[next.0].isHeadline
            == scorer.model.sentences.arabic[next.1].isHeadline
          {
            seen.insert(group)
          }
        }
      }
    }
  }

  private static func isPlausible(_ group: SentenceGroup, _ scorer: GroupScorer) -> Bool {
    isUniform(group.persian, scorer.model.sentences.persian)
      && isUniform(group.arabic, scorer.model.sentences.arabic)
      && group.persian.allSatisfy { persian in
        group.arabic.contains { scorer.matrix.similarity(persian, $0) >= floor }
      }
      && group.arabic.allSatisfy { arabic in
        group.persian.contains { scorer.matrix.similarity($0, arabic) >= floor }
      }
  }

  private static func isUniform(_ range: Range<Int>, _ sentences: [BitextModel.Sentence]) -> Bool {
    range.allSatisfy { sentences[$0].isHeadline == sentences[range.lowerBound].isHeadline }
  }
}
