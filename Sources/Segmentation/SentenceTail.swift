/// The marks with which a sentence ends: full stops and the like, then closing quotes and brackets, marks
/// of notes («[۱]») and emoji of feeling.
struct SentenceTail {
  /// The first mark of the run that ends the sentence.
  private(set) var start: Int
  /// The end of that run, before what closes.
  private(set) var end: Int
  /// The number of marks in the run.
  private(set) var marks = 0
  /// Whether a closing quote or bracket follows the run.
  private(set) var isClosed = false
  /// Whether a closing bracket is among what follows.
  private(set) var closesBracket = false
  /// Whether white space stands before the run.
  private(set) var isApart = false
  /// Whether the run is of full stops alone, two or more, or an ellipsis.
  private(set) var isEllipsis = false
  /// Whether the run is one full stop.
  private(set) var isFullStop = false
  /// Whether what stands before the place is a mark of a script that only ICU knows.
  private(set) var isOfOtherScript = false

  /// Reads backwards from the end of what stands before a place.
  init(_ place: BoundaryRules.Place) {
    let bytes = place.bytes
    var index = place.left
    while index > place.sentence {
      let (scalar, length) = UTF8Scanning.scalar(bytes, before: index)
      if scalar == 0x29 || scalar == 0x5D,
        let note = Self.noteStart(bytes, before: index, from: place.sentence)
      {
        index = note
        continue
      }
      let isEmoji = ScalarClass.isFeeling(scalar) || ScalarClass.joinsEmoji(scalar)
      guard ScalarClass.isCloser(scalar) || ScalarClass.isBlank(scalar) || isEmoji else { break }
      index -= length
      if ScalarClass.isBlank(scalar) || isEmoji { continue }
      isClosed = true
      if scalar == 0x29 || scalar == 0x5D || scalar == 0x7D { closesBracket = true }
    }
    end = index
    start = index
    readRun(bytes, from: place.sentence)
    if marks == 0, end > place.sentence {
      let (scalar, _) = UTF8Scanning.scalar(bytes, before: end)
      isOfOtherScript =
        scalar > 0x06FF && !ScalarClass.isLetter(scalar) && !ScalarClass.isInvisible(scalar)
    }
  }

  /// Reads the run of marks that ends at ``end``.
  private mutating func readRun(_ bytes: UnsafeBufferPointer<UInt8>, from limit: Int) {
    var index = end
    var dots = 0
    var ellipses = 0
    while index > limit {
      let (scalar, length) = UTF8Scanning.scalar(bytes, before: index)
      guard ScalarClass.isTerminator(scalar) else {
        guard ScalarClass.isSpace(scalar) else { break }
        // «خب . . .»: an ellipsis, its stops apart.
        let before = index - length
        if dots == marks, before > limit, bytes[before - 1] == 0x2E {
          index = before
          continue
        }
        isApart = true
        break
      }
      marks += 1
      if scalar == 0x2E { dots += 1 }
      if scalar == 0x2026 { ellipses += 1 }
      index -= length
      start = index
    }
    isEllipsis = marks > 0 && dots + ellipses == marks && (ellipses > 0 || dots > 1)
    isFullStop = marks == 1 && dots == 1
  }

  /// The end of the tail that opens at a byte, with the blanks after it: where a next sentence may open.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var index = start
    var end = start
    // Marks, closing ones, marks of notes.
    while index < limit {
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      if scalar == 0x28 || scalar == 0x5B, let note = noteEnd(bytes, at: index, limit) {
        index = note
      } else if ScalarClass.isTerminator(scalar) || ScalarClass.isCloser(scalar)
        || ScalarClass.isInvisible(scalar)
      {
        index += length
      } else {
        break
      }
    }
    end = blanksEnd(bytes, index, limit)
    var emoji = end
    while emoji < limit {
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: emoji)
      guard ScalarClass.isFeeling(scalar) || emoji > end && ScalarClass.joinsEmoji(scalar) else {
        break
      }
      emoji += length
    }
    guard emoji > end else { return end }
    return blanksEnd(bytes, emoji, limit)
  }

  private static func blanksEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    var index = start
    while index < limit {
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      guard ScalarClass.isBlank(scalar) else { break }
      index += length
    }
    return index
  }

  // MARK: Marks of notes

  /// The most digits of a note's number.
  private static let longestNote = 3

  /// The end of the mark of a note, «[۱]» or «(۱)», that opens at a byte.
  private static func noteEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ limit: Int
  ) -> Int? {
    let closing: UInt8 = bytes[start] == 0x28 ? 0x29 : 0x5D
    var index = start + 1
    var digits = 0
    while index < limit, digits <= longestNote {
      if bytes[index] == closing { return digits > 0 ? index + 1 : nil }
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      guard ScalarClass.isDigit(scalar) else { return nil }
      digits += 1
      index += length
    }
    return nil
  }

  /// The start of the mark of a note that closes before a byte and stands right after a mark that ends a
  /// sentence, after a closing one or after another note.
  private static func noteStart(
    _ bytes: UnsafeBufferPointer<UInt8>, before end: Int, from limit: Int
  ) -> Int? {
    let opening: UInt8 = bytes[end - 1] == 0x29 ? 0x28 : 0x5B
    var index = end - 1
    var digits = 0
    while index > limit, digits <= longestNote {
      let (scalar, length) = UTF8Scanning.scalar(bytes, before: index)
      index -= length
      if scalar == opening {
        guard digits > 0, index > limit else { return nil }
        let (before, _) = UTF8Scanning.scalar(bytes, before: index)
        return ScalarClass.isTerminator(before) || ScalarClass.isCloser(before) ? index : nil
      }
      guard ScalarClass.isDigit(scalar) else { return nil }
      digits += 1
    }
    return nil
  }
}
