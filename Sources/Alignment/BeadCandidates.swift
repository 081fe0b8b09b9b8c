import CorpusModel

/// Finds the groups that may be beads.
enum BeadCandidates {
  /// Single sentences that are less alike support no group.
  private static let floor: Float = 0.08
  /// From this similarity on, two sentences lead their neighbours.
  private static let certain: Float = 0.3
  /// The most sentences that a group has on a side.
  private static let longest = 4

  /// The candidate groups, each once, in ascending order: every sentence of a group is somewhat like one
  /// of the other side, and no group mixes headlines with text.
  ///
  /// - Complexity: linear in the entries of the matrix.
  static func find(in scorer: GroupScorer, jobs: Int = 1) -> [SentenceGroup] {
    let search = Search(scorer)
    return Chunks.map(search.counts.persian, jobs: jobs) { chunk in
      var groups: [SentenceGroup] = []
      for persian in chunk { search.appendGroups(from: persian, to: &groups) }
      return groups
    }.flatMap { $0 }
  }

  /// The matrix, seen as which sentences support groups.
  private struct Search: Sendable {
    private let matrix: SimilarityMatrix
    private let sentences: PerLanguage<[BitextModel.Sentence]>

    var counts: PerLanguage<Int> { sentences.map(\.count) }

    init(_ scorer: GroupScorer) {
      matrix = scorer.matrix
      sentences = scorer.model.sentences
    }

    /// Appends the groups that begin with a Persian sentence, in ascending order.
    func appendGroups(from persian: Int, to groups: inout [SentenceGroup]) {
      // The sentences that it is somewhat like, and those of them from which greater groups may grow.
      var (alike, good): ([Int], [Int]) = ([], [])
      for entry in matrix.rows.persian[persian] where entry.similarity >= floor {
        alike.append(Int(entry.sentence))
        if matrix.isGoodPair(persian, Int(entry.sentence)) { good.append(Int(entry.sentence)) }
      }
      let continued = continued(persian)
      // Up to three sentences before a good one too: the first Persian sentence need not answer the first
      // Arabic one.
      var starts = alike + continued
      for arabic in good { starts += max(0, arabic - longest + 1)..<arabic }
      starts.sort()
      for index in starts.indices where index == 0 || starts[index - 1] != starts[index] {
        appendGroups(
          from: persian, starts[index], good: good,
          isContinued: continued.contains(starts[index]), to: &groups)
      }
    }

    /// The Arabic sentences that stand beside a Persian one where the sentences before both, or after both,
    /// are much alike: the two may be a bead although no word of theirs matches: «چیزی کاملاً متوسط.»,
    /// «أمر معقول إلى حد ما.»
    private func continued(_ persian: Int) -> [Int] {
      var result: [Int] = []
      for step in [-1, 1] where sentences.persian.indices.contains(persian - step) {
        for entry in matrix.rows.persian[persian - step] where entry.similarity >= certain {
          let arabic = Int(entry.sentence) + step
          if sentences.arabic.indices.contains(arabic),
            sentences.persian[persian].isHeadline == sentences.arabic[arabic].isHeadline,
            matrix.isGoodPair(persian - step, arabic - step)
          {
            result.append(arabic)
          }
        }
      }
      return result
    }

    /// Appends the groups that begin with two sentences.
    ///
    /// - Parameters:
    ///   - good: the Arabic sentences from which groups with the Persian one may grow.
    ///   - isContinued: whether the two alone are a group whatever they have in common.
    private func appendGroups(
      from persian: Int, _ arabic: Int, good: [Int], isContinued: Bool,
      to groups: inout [SentenceGroup]
    ) {
      let height = run(from: persian, in: sentences.persian)
      let width = run(from: arabic, in: sentences.arabic)
      let growing = good.reduce(0) { $0 | bit(of: $1, from: arabic, width) }
      // For each Persian sentence, the Arabic ones that it is somewhat like: a bit for each.
      var alike = SIMD4<UInt8>(repeating: 0)
      for row in 0..<(growing == 0 ? 1 : height) {
        alike[row] = mask(persian + row, from: arabic, width)
      }
      for shape in Self.shapes where shape.persian <= height && shape.arabic <= width {
        if shape == (1, 1) {
          guard isContinued || alike[0] & 1 != 0 else { continue }
        } else {
          let columns: UInt8 = 1 << shape.arabic - 1
          let rows = (0..<shape.persian).lazy.map { alike[$0] & columns }
          guard growing & columns != 0, !rows.contains(0), rows.reduce(0, |) == columns else {
            continue
          }
        }
        groups.append(
          SentenceGroup(
            persian..<persian + shape.persian, arabic..<arabic + shape.arabic))
      }
    }

    /// The shapes in the order of groups that begin alike.
    private static let shapes = SentenceGroup.shapes.sorted { $0 < $1 }

    private func mask(_ persian: Int, from arabic: Int, _ width: Int) -> UInt8 {
      var mask: UInt8 = 0
      var place = matrix.lowerBound(of: arabic, in: persian)
      let end = matrix.rows.persian.row(persian).upperBound
      while place < end {
        let entry = matrix.rows.persian.entries[place]
        guard Int(entry.sentence) < arabic + width else { break }
        if entry.similarity >= floor { mask |= bit(of: Int(entry.sentence), from: arabic, width) }
        place += 1
      }
      return mask
    }

    private func bit(of sentence: Int, from first: Int, _ width: Int) -> UInt8 {
      first..<first + width ~= sentence ? 1 << (sentence - first) : 0
    }

    /// The number of sentences from one on, ``longest`` at most, that are all headlines or all none.
    private func run(from first: Int, in sentences: [BitextModel.Sentence]) -> Int {
      var end = first + 1
      while end < min(sentences.count, first + longest),
        sentences[end].isHeadline == sentences[first].isHeadline
      {
        end += 1
      }
      return end - first
    }
  }
}
