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
  static func find(in scorer: GroupScorer, jobs: Int = 1) -> [SentenceGroup] {
    let chunks = Chunks.map(scorer.model.sentences.persian.count, jobs: jobs) { chunk in
      // Groups are found once for each of their pairs; whether they are plausible is asked once.
      var seen: Set<SentenceGroup> = []
      var groups: [SentenceGroup] = []
      func add(_ group: SentenceGroup) {
        if seen.insert(group).inserted, isPlausible(group, scorer) { groups.append(group) }
      }
      for persian in chunk {
        addGroups(of: persian, scorer, add)
      }
      for persian in chunk {
        addContinuations(of: persian, scorer) { groups.append($0) }
      }
      return groups
    }
    let sorted = chunks.flatMap { $0 }.sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0 - 1] != sorted[$0] }.map { sorted[$0] }
  }

  private static func addGroups(
    of persian: Int, _ scorer: GroupScorer, _ add: (SentenceGroup) -> Void
  ) {
    let counts = scorer.model.sentences.map(\.count)
    for neighbour in scorer.matrix.rows.persian[persian] where neighbour.similarity >= floor {
      let arabic = Int(neighbour.sentence)
      let mayGrow = scorer.matrix.isGoodPair(persian, arabic)
      for shape in SentenceGroup.shapes where mayGrow || shape == (1, 1) {
        // The first Persian sentence need not answer the first Arabic one.
        for first in stride(from: arabic, to: arabic - shape.arabic, by: -1) {
          guard first >= 0, first + shape.arabic <= counts.arabic,
            persian + shape.persian <= counts.persian
          else { continue }
          add(SentenceGroup(persian..<persian + shape.persian, first..<first + shape.arabic))
        }
      }
    }
  }

  /// Where two sentences are much alike, those that follow or precede them may be a bead although no word
  /// of theirs matches: «چیزی کاملاً متوسط.», «أمر معقول إلى حد ما.»
  private static func addContinuations(
    of persian: Int, _ scorer: GroupScorer, _ add: (SentenceGroup) -> Void
  ) {
    let counts = scorer.model.sentences.map(\.count)
    for neighbour in scorer.matrix.rows.persian[persian]
    where neighbour.similarity >= certain
      && scorer.matrix.isGoodPair(persian, Int(neighbour.sentence))
    {
      for step in [-1, 1] {
        let next = (persian + step, Int(neighbour.sentence) + step)
        guard 0..<counts.persian ~= next.0, 0..<counts.arabic ~= next.1,
          scorer.model.sentences.persian[next.0].isHeadline
            == scorer.model.sentences.arabic[next.1].isHeadline
        else { continue }
        add(SentenceGroup(next.0..<next.0 + 1, next.1..<next.1 + 1))
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
