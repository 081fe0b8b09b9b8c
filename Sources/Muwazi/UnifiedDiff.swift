/// What changes from one text to another, line by line, as `diff -u` and `patch` have it.
enum UnifiedDiff {
  private static let context = 1

  /// The differences of two texts in UTF-8; empty where there are none.
  ///
  /// Where no line was added or taken away, lines are compared in place; else all between the first and
  /// the last difference is one hunk.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  static func write(_ before: [UInt8], _ after: [UInt8], path: String) -> String {
    let (old, new) = (lines(before), lines(after))
    let hunks = old.count == new.count ? inPlace(old, new) : [between(old, new)]
    guard before != after else { return "" }
    var text = "--- \(path)\n+++ \(path)\n"
    for hunk in hunks {
      text +=
        "@@ -\(range(hunk.old)) +\(range(hunk.new)) @@\n"
      let lead = hunk.lead
      for line in old[(hunk.old.lowerBound)..<(hunk.old.lowerBound + lead)] { text += " \(line)\n" }
      let tail = hunk.tail
      for line in old[(hunk.old.lowerBound + lead)..<(hunk.old.upperBound - tail)] {
        text += "-\(line)\n"
      }
      for line in new[(hunk.new.lowerBound + lead)..<(hunk.new.upperBound - tail)] {
        text += "+\(line)\n"
      }
      for line in old[(hunk.old.upperBound - tail)..<hunk.old.upperBound] { text += " \(line)\n" }
    }
    return text
  }

  /// Lines that differ, with `lead` lines before and `tail` lines after them that do not.
  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var lead: Int
    var tail: Int
  }

  private static func inPlace(_ old: [Substring], _ new: [Substring]) -> [Hunk] {
    var hunks: [Hunk] = []
    var place = 0
    while place < old.count {
      guard !isSame(old[place], new[place]) else {
        place += 1
        continue
      }
      var end = place + 1
      while end < old.count, !isSame(old[end], new[end]) { end += 1 }
      // A line of context is shown once: that behind a hunk is not shown again before the next.
      let floor = hunks.last?.old.upperBound ?? 0
      let start = max(floor, place - context)
      let stop = min(old.count, end + context)
      hunks.append(
        Hunk(old: start..<stop, new: start..<stop, lead: place - start, tail: stop - end))
      place = stop
    }
    return hunks
  }

  private static func between(_ old: [Substring], _ new: [Substring]) -> Hunk {
    let shorter = min(old.count, new.count)
    var lead = 0
    while lead < shorter, isSame(old[lead], new[lead]) { lead += 1 }
    var tail = 0
    while tail < shorter - lead, isSame(old[old.count - 1 - tail], new[new.count - 1 - tail]) {
      tail += 1
    }
    let start = max(0, lead - context)
    let after = min(tail, context)
    return Hunk(
      old: start..<(old.count - tail + after), new: start..<(new.count - tail + after),
      lead: lead - start, tail: after)
  }

  /// By bytes: `==` holds composed and decomposed letters for the same.
  private static func isSame(_ left: Substring, _ right: Substring) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    var lines = String(decoding: bytes, as: UTF8.self)
      .unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func range(_ lines: Range<Int>) -> String {
    lines.isEmpty ? "\(lines.lowerBound),0" : "\(lines.lowerBound + 1),\(lines.count)"
  }
}
