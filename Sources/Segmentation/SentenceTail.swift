/// The marks with which a sentence ends: full stops and the like, then closing quotes and brackets.
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
      guard ScalarClass.isCloser(scalar) || ScalarClass.isBlank(scalar) else { break }
      index -= length
      if ScalarClass.isBlank(scalar) { continue }
      isClosed = true
      if scalar == 0x29 || scalar == 0x5D || scalar == 0x7D { closesBracket = true }
    }
    end = index
    var dots = 0
    var ellipses = 0
    while index > place.sentence {
      let (scalar, length) = UTF8Scanning.scalar(bytes, before: index)
      guard ScalarClass.isTerminator(scalar) else {
        isApart = ScalarClass.isSpace(scalar)
        break
      }
      marks += 1
      if scalar == 0x2E { dots += 1 }
      if scalar == 0x2026 { ellipses += 1 }
      index -= length
    }
    start = index
    isEllipsis = marks > 0 && dots + ellipses == marks && (ellipses > 0 || dots > 1)
    isFullStop = marks == 1 && dots == 1
    if marks == 0, end > place.sentence {
      let (scalar, _) = UTF8Scanning.scalar(bytes, before: end)
      isOfOtherScript =
        scalar > 0x06FF && !ScalarClass.isLetter(scalar) && !ScalarClass.isInvisible(scalar)
    }
  }
}
