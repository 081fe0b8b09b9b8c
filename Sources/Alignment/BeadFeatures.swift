import CorpusModel

import func Glibc.log2f

/// What speaks for and against a group being a bead: the input of ``BeadClassifier``.
enum BeadFeatures {
  /// The features in their order, which the fitted weights share.
  static let names = [
    "bias", "cover_min", "cover_max", "similarity", "rival_persian", "rival_arabic",
    "beats_persian_rival", "beats_arabic_rival", "matched_bits", "length_ratio", "size_3",
    "size_2_2", "size_4_up", "shrink", "extend", "numbers_shared", "numbers_missing", "neighbours",
    "headline_both", "headline_one", "merged_similarity", "position", "free_rival_persian",
    "free_rival_arabic", "rare_matched_bits", "longer_persian", "gap_persian",
    "gap_arabic", "disorder", "quoting_both", "quoting_one",
  ]
}

extension GroupScorer {
  /// The features of a group, in the order of ``BeadFeatures/names``.
  mutating func features(_ group: SentenceGroup) -> [Float] {
    let covers = covers(group)
    let similarity = (covers.persian * covers.arabic).squareRoot()
    let rivals = PerLanguage(
      persian: rival(of: group.persian, outside: group.arabic, in: .persian),
      arabic: rival(of: group.arabic, outside: group.persian, in: .arabic))
    let isMerged = group.size > 2
    let bits =
      covers.persian * group.persian.reduce(0) { $0 + model.sentences.persian[$1].weight }
    let numbers = numbers(group)
    let headlines = headlines(group)
    let layout = layout(group)
    let quotes = PerLanguage(
      persian: group.persian.contains { model.sentences.persian[$0].isQuoting },
      arabic: group.arabic.contains { model.sentences.arabic[$0].isQuoting })
    return [
      1, min(covers.persian, covers.arabic), max(covers.persian, covers.arabic), similarity,
      rivals.persian, rivals.arabic, similarity > rivals.persian ? 1 : 0,
      similarity > rivals.arabic ? 1 : 0, log2f(1 + bits) / 6, lengthRatio(group),
      group.size == 3 ? 1 : 0, group.persian.count == 2 && group.arabic.count == 2 ? 1 : 0,
      group.size >= 4 ? 1 : 0, isMerged ? similarity - shrunk(group) : 0,
      max(0, extended(group) - similarity), numbers.shared, numbers.missing, neighbours(group),
      headlines == 2 ? 1 : 0, headlines == 1 ? 1 : 0, isMerged ? similarity : 0, position(group),
      freeRival(of: group.persian, outside: group.arabic, in: .persian),
      freeRival(of: group.arabic, outside: group.persian, in: .arabic),
      log2f(1 + layout.rareBits) / 5,
      longer(group), layout.gap.persian, layout.gap.arabic, layout.disorder,
      quotes.persian && quotes.arabic ? 1 : 0, quotes.persian != quotes.arabic ? 1 : 0,
    ]
  }

  private func lengthRatio(_ group: SentenceGroup) -> Float { abs(longer(group)) }

  /// By how many octaves the Persian side is longer.
  private func longer(_ group: SentenceGroup) -> Float {
    let persian = group.persian.reduce(0) { $0 + model.sentences.persian[$1].length }
    let arabic = group.arabic.reduce(0) { $0 + model.sentences.arabic[$1].length }
    return log2f(Float(persian + 20) / Float(arabic + 20))
  }

  private func position(_ group: SentenceGroup) -> Float {
    func middle(_ range: Range<Int>, _ count: Int) -> Float {
      Float(range.lowerBound + range.upperBound) / Float(2 * count)
    }
    return abs(
      middle(group.persian, model.sentences.persian.count)
        - middle(group.arabic, model.sentences.arabic.count))
  }

  private func headlines(_ group: SentenceGroup) -> Int {
    (group.persian.allSatisfy { model.sentences.persian[$0].isHeadline } ? 1 : 0)
      + (group.arabic.allSatisfy { model.sentences.arabic[$0].isHeadline } ? 1 : 0)
  }

  /// The mean similarity of the group's sentences with the two best outside the group.
  private func rival(
    of group: Range<Int>, outside other: Range<Int>, in language: Language
  ) -> Float {
    var sum: Float = 0
    for sentence in group {
      var count = 0
      for neighbour in matrix.best[language][sentence]
      where count < 2 && !other.contains(Int(neighbour.sentence)) {
        sum += neighbour.similarity / 2
        count += 1
      }
    }
    return sum / Float(max(1, group.count))
  }

  /// The mean, over the group's sentences, of the most by which a sentence outside the group is more like
  /// the group's sentence than like any other: a rival that has a better partner is none.
  private func freeRival(
    of group: Range<Int>, outside other: Range<Int>, in language: Language
  ) -> Float {
    var sum: Float = 0
    for sentence in group {
      var most: Float = 0
      for neighbour in matrix.best[language][sentence]
      where !other.contains(Int(neighbour.sentence)) {
        let partner = matrix.best[language.counterpart][Int(neighbour.sentence)]
          .first { !group.contains(Int($0.sentence)) }
        most = max(most, neighbour.similarity - (partner?.similarity ?? 0))
      }
      sum += most
    }
    return sum / Float(max(1, group.count))
  }

  /// The best similarity of the group without one of its outer sentences.
  private mutating func shrunk(_ group: SentenceGroup) -> Float {
    var best: Float = 0
    if group.persian.count > 1 {
      best = max(
        best, similarity(SentenceGroup(group.persian.dropFirst(), group.arabic)),
        similarity(SentenceGroup(group.persian.dropLast(), group.arabic)))
    }
    if group.arabic.count > 1 {
      best = max(
        best, similarity(SentenceGroup(group.persian, group.arabic.dropFirst())),
        similarity(SentenceGroup(group.persian, group.arabic.dropLast())))
    }
    return best
  }

  /// The best similarity of the group with one more sentence.
  private mutating func extended(_ group: SentenceGroup) -> Float {
    let (persian, arabic) = (group.persian, group.arabic)
    var best: Float = 0
    if persian.lowerBound > 0 {
      best = similarity(SentenceGroup(persian.lowerBound - 1..<persian.upperBound, arabic))
    }
    if persian.upperBound < model.sentences.persian.count {
      best = max(
        best, similarity(SentenceGroup(persian.lowerBound..<persian.upperBound + 1, arabic)))
    }
    if arabic.lowerBound > 0 {
      best = max(
        best, similarity(SentenceGroup(persian, arabic.lowerBound - 1..<arabic.upperBound)))
    }
    if arabic.upperBound < model.sentences.arabic.count {
      best = max(
        best, similarity(SentenceGroup(persian, arabic.lowerBound..<arabic.upperBound + 1)))
    }
    return best
  }

  /// How well the sentences before and after fit, which stand in one order in a moved block too.
  private func neighbours(_ group: SentenceGroup) -> Float {
    var sum: Float = 0
    if group.persian.lowerBound > 0, group.arabic.lowerBound > 0 {
      sum += matrix.similarity(group.persian.lowerBound - 1, group.arabic.lowerBound - 1)
    }
    if group.persian.upperBound < model.sentences.persian.count,
      group.arabic.upperBound < model.sentences.arabic.count
    {
      sum += matrix.similarity(group.persian.upperBound, group.arabic.upperBound)
    }
    return sum
  }

  /// How many numbers the two sides share (up to 3), and how many stand on one side only (up to 4).
  private func numbers(_ group: SentenceGroup) -> (shared: Float, missing: Float) {
    let numbers = model.numbers
    let persian = numbers.persian.entries[numbers.persian.rows(group.persian)]
    let arabic = numbers.arabic.entries[numbers.arabic.rows(group.arabic)]
    let shared = persian.count { type in
      model.matches[Int(type)].contains { arabic.contains($0.type) }
    }
    let missing = max(0, persian.count + arabic.count - 2 * shared)
    return (Float(min(shared, 3)), Float(min(missing, 4)))
  }
}
