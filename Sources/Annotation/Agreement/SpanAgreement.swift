import CorpusModel

/// How far two annotators agree on one text.
///
/// F1 compares whole spans with their labels, as Hripcsak and Rothschild advise where what nobody marks
/// cannot be counted (*JAMIA* 12, 2005). Cohen's κ (1960) and Krippendorff's α (nominal, two coders; 2004)
/// compare the labels of code points, «none» being one of them.
public struct SpanAgreement: Sendable {
  /// The spans of the two annotators.
  public let counts: (Int, Int)
  /// Spans that both have, with the same label.
  public let common: Int
  /// The F1 of whole spans; 1 where neither annotator has any.
  public let f1: Double
  /// The F1 of spans that share a code point and the label.
  public let overlapF1: Double
  /// Cohen's κ; `nil` where chance alone would make both agree.
  public let kappa: Double?
  /// Krippendorff's α; `nil` where there is but one label.
  public let alpha: Double?

  /// Compares two annotations.
  ///
  /// - Parameter length: the code points of the text; without it, up to the last span's end.
  /// - Complexity: O(*n* log *n*), *n* being the number of spans.
  public init(_ first: [LabelledSpan], _ second: [LabelledSpan], length: Int? = nil) {
    counts = (first.count, second.count)
    var rest: [LabelledSpan: Int] = [:]
    for span in second { rest[span, default: 0] += 1 }
    var common = 0
    for span in first where rest[span, default: 0] > 0 {
      rest[span, default: 0] -= 1
      common += 1
    }
    self.common = common
    f1 = Self.f1(common, common, first.count, second.count)
    overlapF1 = Self.f1(
      Self.overlapping(first, second), Self.overlapping(second, first), first.count, second.count)
    let table = LabelTable(first, second, length: length)
    kappa = table.kappa
    alpha = table.alpha
  }

  private static func f1(_ hits: Int, _ otherHits: Int, _ count: Int, _ other: Int) -> Double {
    if count + other == 0 { return 1 }
    guard count > 0, other > 0 else { return 0 }
    let (recall, precision) = (Double(hits) / Double(count), Double(otherHits) / Double(other))
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// How many of the spans share a code point with one of the others of their label.
  private static func overlapping(_ spans: [LabelledSpan], _ others: [LabelledSpan]) -> Int {
    var byLabel: [String: [CodePointSpan]] = [:]
    for other in others { byLabel[other.label, default: []].append(other.span) }
    // The furthest end up to each span, so that one search tells whether any reaches far enough.
    let sorted = byLabel.mapValues { spans -> [(start: Int, reach: Int)] in
      var reach = Int.min
      return spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.map { span in
        reach = max(reach, span.end)
        return (span.start, reach)
      }
    }
    return spans.count { span in
      guard let list = sorted[span.label] else { return false }
      var (low, high) = (0, list.count)
      while low < high {
        let middle = (low + high) / 2
        if list[middle].start < span.span.end { low = middle + 1 } else { high = middle }
      }
      return low > 0 && list[low - 1].reach > span.span.start
    }
  }
}

/// How many code points each pair of labels has.
private struct LabelTable {
  private var pairs: [Pair: Int] = [:]
  private var total = 0

  private struct Pair: Hashable {
    var first: String
    var second: String
  }

  init(_ first: [LabelledSpan], _ second: [LabelledSpan], length: Int?) {
    let runs = (Self.runs(first), Self.runs(second))
    let end = max(length ?? 0, runs.0.last?.end ?? 0, runs.1.last?.end ?? 0)
    var (left, right, point) = (0, 0, 0)
    while point < end {
      while left < runs.0.count, runs.0[left].end <= point { left += 1 }
      while right < runs.1.count, runs.1[right].end <= point { right += 1 }
      let (one, next) = Self.label(runs.0, left, point, end)
      let (other, otherNext) = Self.label(runs.1, right, point, end)
      let stop = min(next, otherNext)
      pairs[Pair(first: one, second: other), default: 0] += stop - point
      total += stop - point
      point = stop
    }
  }

  private struct Run {
    var start: Int
    var end: Int
    var label: String
  }

  /// Spans without overlap: of those that overlap the one that begins first keeps its code points.
  private static func runs(_ spans: [LabelledSpan]) -> [Run] {
    var runs: [Run] = []
    for span in spans.sorted(by: {
      ($0.span.start, $1.span.end, $0.label) < ($1.span.start, $0.span.end, $1.label)
    }) {
      let start = max(span.span.start, runs.last?.end ?? 0)
      if start < span.span.end {
        runs.append(Run(start: start, end: span.span.end, label: span.label))
      }
    }
    return runs
  }

  private static func label(
    _ runs: [Run], _ index: Int, _ point: Int, _ end: Int
  ) -> (String, Int) {
    guard index < runs.count else { return ("", end) }
    let run = runs[index]
    return run.start > point ? ("", run.start) : (run.label, run.end)
  }

  private var agreed: Int {
    pairs.reduce(0) { $0 + ($1.key.first == $1.key.second ? $1.value : 0) }
  }

  private func totals() -> [String: (Int, Int)] {
    var totals: [String: (Int, Int)] = [:]
    for (pair, count) in pairs {
      totals[pair.first, default: (0, 0)].0 += count
      totals[pair.second, default: (0, 0)].1 += count
    }
    return totals
  }

  var kappa: Double? {
    guard total > 0 else { return nil }
    let observed = Double(agreed) / Double(total)
    // In a fixed order: sums of floating-point numbers depend on it.
    let expected = totals().sorted { $0.key < $1.key }.reduce(0.0) { sum, entry in
      sum + Double(entry.value.0) / Double(total) * Double(entry.value.1) / Double(total)
    }
    return expected < 1 ? (observed - expected) / (1 - expected) : nil
  }

  var alpha: Double? {
    guard total > 0 else { return nil }
    let values = Double(2 * total)
    let observed = Double(total - agreed) / Double(total)
    let same = totals().sorted { $0.key < $1.key }.reduce(0.0) { sum, entry in
      let count = Double(entry.value.0 + entry.value.1)
      return sum + count * (count - 1)
    }
    let expected = 1 - same / (values * (values - 1))
    return expected > 0 ? 1 - observed / expected : nil
  }
}
