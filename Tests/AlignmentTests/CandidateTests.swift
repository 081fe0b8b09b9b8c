import CorpusModel
import Testing

@testable import Alignment

/// What is found with flat tables and bits against what the definitions say, on texts where much is alike.
@Suite struct CandidateTests {
  private static let words = [
    ("وزیر", "وزير"), ("نفت", "نفط"), ("زلزله", "زلزال"), ("شهر", "مدينة"), ("آب", "ماء"),
    ("جنگ", "حرب"), ("صلح", "سلام"), ("مدرسه", "مدرسة"), ("کتاب", "كتاب"), ("ارتش", "جيش"),
  ]

  private static func scorer(seed: UInt64, count: Int) -> GroupScorer {
    var random = SplitMix64(seed: seed)
    func side(_ language: Language) -> AlignmentText {
      var roles: [Int: SegmentRole] = [:]
      let lines = (0..<count).map { index in
        if random.next() % 6 == 0 { roles[index] = .headline }
        return (0..<2 + random.next() % 5).map { _ in
          let word = words[Int(random.next() % UInt64(words.count))]
          return language == .persian ? word.0 : word.1
        }.joined(separator: " ") + "."
      }
      return SentenceAlignerTests.text(language, lines, roles: roles)
    }
    let texts = PerLanguage(persian: side(.persian), arabic: side(.arabic))
    return ReportSentences(texts, lexicon: .standard).scorer
  }

  /// Whether a group is a candidate, by the definition.
  private static func isCandidate(_ group: SentenceGroup, _ scorer: GroupScorer) -> Bool {
    let (matrix, sentences) = (scorer.matrix, scorer.model.sentences)
    func isAlike(_ persian: Int, _ arabic: Int) -> Bool {
      matrix.similarity(persian, arabic) >= 0.08
    }
    let (first, second) = (group.persian.lowerBound, group.arabic.lowerBound)
    if group.size == 2 {
      let continues = [-1, 1].contains { step in
        sentences.persian.indices.contains(first - step)
          && sentences.arabic.indices.contains(second - step)
          && sentences.persian[first].isHeadline == sentences.arabic[second].isHeadline
          && matrix.similarity(first - step, second - step) >= 0.3
          && matrix.isGoodPair(first - step, second - step)
      }
      return isAlike(first, second) || continues
    }
    return group.arabic.contains { isAlike(first, $0) && matrix.isGoodPair(first, $0) }
      && group.persian.allSatisfy { persian in group.arabic.contains { isAlike(persian, $0) } }
      && group.arabic.allSatisfy { arabic in group.persian.contains { isAlike($0, arabic) } }
      && Set(group.persian.map { sentences.persian[$0].isHeadline }).count == 1
      && Set(group.arabic.map { sentences.arabic[$0].isHeadline }).count == 1
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `candidates are those that the definition allows, in ascending order`(seed: UInt64) {
    let count = Int(seed) + 4
    let scorer = Self.scorer(seed: seed, count: count)
    var expected: [SentenceGroup] = []
    for shape in SentenceGroup.shapes {
      for persian in 0...count - shape.persian {
        for arabic in 0...count - shape.arabic {
          let group = SentenceGroup(
            persian..<persian + shape.persian, arabic..<arabic + shape.arabic)
          if Self.isCandidate(group, scorer) { expected.append(group) }
        }
      }
    }
    let found = BeadCandidates.find(in: scorer)
    #expect(!found.isEmpty)
    #expect(found == expected.sorted())
  }

  /// The share of a side's weight that is matched, word by word.
  private static func cover(
    _ model: BitextModel, of group: Range<Int>, by others: Range<Int>, in language: Language
  ) -> Float {
    let rows = model.incidence.map(\.words)
    let other = Set(others.flatMap { rows[language.counterpart][$0] })
    var (matched, total): (Float, Float) = (0, 0)
    for type in group.flatMap({ rows[language][$0] }) {
      let best =
        language == .persian
        ? model.matches[Int(type)].filter { other.contains($0.type) }.map(\.score).max()
        : other.flatMap { persian in
          model.matches[Int(persian)].filter { $0.type == type }.map(\.score)
        }.max()
      matched += model.words[language][Int(type)].weight * (best ?? 0)
      total += model.words[language][Int(type)].weight
    }
    return total > 0 ? matched / total : 0
  }

  @Test(arguments: [11, 12, 13])
  func `covers of groups are what their words say, whatever else was prepared`(seed: UInt64) {
    var scorer = Self.scorer(seed: seed, count: 9)
    let groups = BeadCandidates.find(in: scorer)
    for chunk in [groups, Array(groups.prefix(5)), Array(groups.suffix(3))] {
      scorer.prepare(chunk)
      for group in chunk {
        let covers = scorer.covers(group)
        let persian = Self.cover(
          scorer.model, of: group.persian, by: group.arabic, in: .persian)
        let arabic = Self.cover(scorer.model, of: group.arabic, by: group.persian, in: .arabic)
        #expect(abs(covers.persian - persian) < 1e-5, "\(group)")
        #expect(abs(covers.arabic - arabic) < 1e-5, "\(group)")
        #expect(scorer.features(group).count == BeadFeatures.names.count)
      }
    }
  }
}
