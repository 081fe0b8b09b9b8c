import CorpusModel

/// A time of day in digits, «۱۷:۱۴», «5:30 مساء».
package struct ClockTime: Hashable, Sendable {
  /// The hour on the clock of 24 hours.
  package var hour: Int
  package var minute: Int
  /// The bytes of the source.
  package var span: TextSpan

  /// The spans of the times of a line, in order.
  static func spans(in line: AtomReader) -> [TextSpan] {
    var result: [TextSpan] = []
    var index = 0
    while index < line.count {
      if let (time, end) = read(line, at: index) {
        result.append(time.span)
        index = end
      } else {
        index += 1
      }
    }
    return result
  }

  /// The time that begins at an atom, and the atom after it.
  static func read(_ line: AtomReader, at index: Int) -> (time: ClockTime, end: Int)? {
    guard let hour = line.digits(index, atMost: 2), hour < 24, line.isMark(index + 1, ":"),
      let minute = line.digits(index + 2, atMost: 2), minute < 60,
      line.atoms[index + 2].detail == 2,
      index < 2 || !line.isMark(index - 1, ":") || line.atoms[index - 2].kind != .digits
    else { return nil }
    var end = index + 3
    if line.isMark(end, ":"), !line.atoms[end].isSpaced,
      line.digits(end + 1, atMost: 2) != nil, line.atoms[end + 1].detail == 2,
      !line.atoms[end + 1].isSpaced
    {
      end += 2
    }
    return (
      ClockTime(hour: clock(hour, line, end), minute: minute, span: line.span(index, end)), end
    )
  }

  private static func clock(_ hour: Int, _ line: AtomReader, _ after: Int) -> Int {
    guard after < line.count else { return hour }
    let atom = line.atoms[after]
    if atom.kind == .address, atom.span.count == 2 {
      let letters = line.bytes[atom.span.range].map { $0 | 0x20 }
      if letters == Array("pm".utf8), hour < 12 { return hour + 12 }
      if letters == Array("am".utf8), hour == 12 { return 0 }
    }
    guard atom.kind == .word, hour < 12 else { return hour }
    let isAfternoon =
      ["مساء", "عصر", "بعدازظهر", "م", "بعدظهر"].contains(atom.word)
      || (atom.word == "بعد" && after + 2 < line.count && line.atoms[after + 1].word == "از"
        && line.atoms[after + 2].word == "ظهر")
    return isAfternoon ? hour + 12 : hour
  }
}
