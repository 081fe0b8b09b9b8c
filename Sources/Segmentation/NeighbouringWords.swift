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
    isInitialism = stops > 0 && longestPiece == 1 && digits == 0
  }

  /// Whether it is a single letter, or «الف», that opens its sentence, as the letter of a list does.
  func isListLetter(from sentence: Int) -> Bool {
    start == sentence && (letterCount == 1 || word == Self.alef)
  }

  private static let alef = FoldedWord([0x0627, 0x0644, 0x0641])
}

/// The word that stands after a place, with folded letters; opening quotes before it are skipped.
struct WordAfter {
  /// Its letters, folded; empty where it is longer than any cue.
  private(set) var word = FoldedWord()

  /// Reads forwards from `start`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, to limit: Int) {
    var index = start
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
  }

  /// Whether the word is longer than any cue.
  private(set) var isLong = false
}
