/// The word that ends before a mark, with folded letters.
struct WordBefore {
  /// The first byte of the word.
  private(set) var start: Int
  /// Its letters, folded, with the stops between them; empty where it is longer than any cue.
  private(set) var word = FoldedWord()
  /// The number of its letters; marks and stops do not count.
  private(set) var letterCount = 0
  /// Whether it is digits alone.
  private(set) var isNumber = false
  /// Whether it is single letters with stops between them («ق.م», «U.S»).
  private(set) var isInitialism = false
  /// Whether it is a Roman number.
  private(set) var isRoman = false
  /// Whether its last letter is of the Arabic script.
  private(set) var isArabic = false

  /// Reads backwards from `end`; through stops between letters unless told otherwise. Of a word that is
  /// too long for a cue the start is that of what was read.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, from limit: Int, throughStops: Bool = true,
    skippingBlanks: Bool = false
  ) {
    var index = skippingBlanks ? UTF8Scanning.trimmed(bytes, limit, end).end : end
    var digits = 0
    var roman = 0
    var sinceStop = 0
    var longestPiece = 0
    var stops = 0
    var stopIsPending = false
    while index > limit {
      let (scalar, length) = UTF8Scanning.scalar(bytes, before: index)
      if scalar == 0x2E {
        guard throughStops, sinceStop > 0 else { break }
        stops += 1
        longestPiece = max(longestPiece, sinceStop)
        sinceStop = 0
        stopIsPending = true
      } else if let folded = LetterFold.fold(scalar) {
        guard folded != 0 else { break }
        if letterCount == 0 { isArabic = ScalarClass.isArabicLetter(scalar) }
        if ScalarClass.isDigit(scalar) { digits += 1 }
        if Self.isRomanDigit(folded) { roman += 1 }
        // A stop is part of the word only with a letter before it.
        let needed = stopIsPending ? 2 : 1
        guard word.count + needed <= FoldedWord.longest else {
          letterCount += 1
          word = FoldedWord()
          break
        }
        if stopIsPending { word.prepend(LetterFold.stop) }
        stopIsPending = false
        word.prepend(folded)
        letterCount += 1
        sinceStop += 1
      } else if ScalarClass.isInvisible(scalar), scalar != 0x200C, scalar != 0x200D {
        break
      }
      index -= length
    }
    longestPiece = max(longestPiece, sinceStop)
    start = index
    isNumber = digits > 0 && digits == letterCount
    isRoman = roman > 0 && roman == letterCount && stops == 0
    isInitialism = stops > 0 && longestPiece == 1 && digits == 0
    // The end of an address is none: «…org/a.b».
    if isInitialism, !isArabic, start > limit {
      isInitialism = !Self.isInnerMark(UTF8Scanning.scalar(bytes, before: start).scalar)
    }
  }

  private static func isRomanDigit(_ folded: UInt32) -> Bool {
    switch folded {
    case 0x69, 0x76, 0x78, 0x6C, 0x63: true
    default: false
    }
  }

  /// A mark of an address or a file name.
  private static func isInnerMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2F, 0x3D, 0x26, 0x3F, 0x40, 0x5F, 0x7E: true
    default: false
    }
  }
}

/// The word that stands after a place, with folded letters; opening quotes before it are skipped.
struct WordAfter {
  /// Its letters, folded; empty where it is longer than any cue.
  private(set) var word = FoldedWord()
  /// The end of what was read.
  private(set) var end: Int

  /// Reads forwards from `start`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, to limit: Int) {
    var index = start
    end = start
    while index < limit {
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      if let folded = LetterFold.fold(scalar) {
        if folded == 0 {
          let mayPrecede = ScalarClass.isCloser(scalar) || ScalarClass.isSpace(scalar)
          guard word.isEmpty, mayPrecede else { break }
        } else {
          guard word.count < FoldedWord.longest else {
            word = FoldedWord()
            isLong = true
            break
          }
          word.append(folded)
        }
      }
      index += length
    }
    end = index
  }

  /// Whether the word is longer than any cue.
  private(set) var isLong = false
}
