import CorpusModel

/// Decides whether a place at which a sentence may end does end one.
///
/// The places are ICU's sentence boundaries, each after a mark such as a full stop. ICU knows neither
/// the abbreviations of the two languages nor what their writers enclose; the rules are of this project.
struct BoundaryRules: Sendable {
  let cues: SegmentationCues

  /// A place in a paragraph: `left` is the end of what stands before it, `right` the start of what
  /// follows, blanks between them skipped.
  struct Place {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The start of the sentence that would end.
    let sentence: Int
    let left: Int
    let right: Int
    /// The end of the paragraph.
    let end: Int
  }

  /// Whether a sentence ends at a place that stands inside no quotation and no bracket.
  ///
  /// `enclosed[..<upTo]` are the enclosed stretches that end before the place.
  func isBoundary(
    _ place: Place, enclosed: [(start: Int, end: Int)], upTo: Int
  ) -> Bool {
    let tail = SentenceTail(place)
    guard tail.marks > 0 else { return tail.isOfOtherScript }
    guard let next = nextScalar(place) else { return false }
    if Self.cannotOpen(next) { return false }
    let hasGap = place.right > place.left

    if tail.isClosed {
      // Inside the brackets: «او (علی؟) رفت». The sentence goes on unless it is all in brackets.
      if tail.closesBracket, upTo > 0, enclosed[upTo - 1].end >= tail.end,
        UTF8Scanning.trimmed(place.bytes, place.sentence, enclosed[upTo - 1].start).end
          > place.sentence
      {
        return false
      }
      if tail.isFullStop,
        isAbbreviation(WordBefore(place.bytes, tail.start, from: place.sentence), place)
      {
        return false
      }
      if !hasGap, !ScalarClass.isArabicLetter(next) { return false }
      return !isCue(.continuation, place)
    }
    if tail.isEllipsis { return hasGap && isCue(.opener, place) }
    if tail.isFullStop { return endsAfterFullStop(place, tail, next: next, hasGap: hasGap) }
    return hasGap || isStuckSentence(place, before: tail.start, next: next)
  }

  // MARK: Full stops

  private func endsAfterFullStop(
    _ place: Place, _ tail: SentenceTail, next: UInt32, hasGap: Bool
  ) -> Bool {
    // «شد .وی»: a stop that stands apart abbreviates nothing.
    if tail.isApart { return true }
    let word = WordBefore(place.bytes, tail.start, from: place.sentence)
    if word.isNumber {
      let isFirst =
        UTF8Scanning.trimmed(place.bytes, place.sentence, word.start).end <= place.sentence
      if isFirst { return false }
      return hasGap || ScalarClass.isArabicLetter(next)
    }
    if !hasGap { return isStuckSentence(place, before: tail.start, next: next) }
    if word.isListLetter(from: place.sentence) { return false }
    if isAbbreviation(word, place) {
      return !cues.kinds(of: word.word).contains(.title) && isCue(.opener, place)
    }
    return true
  }

  /// Whether the word before a full stop is an abbreviation or an initial.
  private func isAbbreviation(_ word: WordBefore, _ place: Place) -> Bool {
    if word.word.isEmpty { return false }
    if word.letterCount == 1 || word.isInitialism {
      // «گروه ب. تیم …»: here the letter is a name.
      guard word.letterCount == 1 else { return true }
      let named = WordBefore(place.bytes, word.start, from: place.sentence, skippingBlanks: true)
      return !cues.kinds(of: named.word).contains(.lettered)
    }
    return isAbbreviationWord(word)
  }

  /// Whether a mark without white space after it ends a sentence, as in «…شد.وی»: not within an
  /// address, an initialism («ق.م») or letters by name («بی.بی.سی»).
  private func isStuckSentence(_ place: Place, before stop: Int, next: UInt32) -> Bool {
    if stop > place.sentence {
      // «…».سپس», «5%.وارتفعت»: after a closing mark there is no abbreviation.
      let (before, _) = UTF8Scanning.scalar(place.bytes, before: stop)
      if ScalarClass.isCloser(before) || before == 0x25 || before == 0x066A {
        return ScalarClass.isArabicLetter(next) || ScalarClass.isCloser(next)
      }
    }
    let word = WordBefore(place.bytes, stop, from: place.sentence, throughStops: false)
    guard word.isArabic else { return false }
    if ScalarClass.isDigit(next) { return word.letterCount > 2 && !isAbbreviationWord(word) }
    let opensQuote = ScalarClass.isCloser(next)
    guard opensQuote || ScalarClass.isArabicLetter(next) else { return false }
    guard word.letterCount > 1, !isAbbreviationWord(word) else { return false }
    if opensQuote { return true }
    let after = WordAfter(place.bytes, place.right, to: place.end)
    if after.isLong { return true }
    return after.word.count > 1
      && !(cues.kinds(of: word.word).contains(.letterName)
        && cues.kinds(of: after.word).contains(.letterName))
  }

  private func isAbbreviationWord(_ word: WordBefore) -> Bool {
    if !cues.kinds(of: word.word).isDisjoint(with: [.title, .abbreviation]) { return true }
    // Arabic writes its conjunction with the word: «وص. 15».
    return cues.language == .arabic && word.word.first == 0x0648
      && cues.kinds(of: word.word.dropFirst()).contains(.title)
  }

  // MARK: What follows

  private func isCue(_ kind: SegmentationCues.WordKinds, _ place: Place) -> Bool {
    cues.kinds(of: WordAfter(place.bytes, place.right, to: place.end).word).contains(kind)
  }

  /// The first visible scalar after the place.
  private func nextScalar(_ place: Place) -> UInt32? {
    var index = place.right
    while index < place.end {
      let (scalar, length) = UTF8Scanning.scalar(place.bytes, at: index)
      if !ScalarClass.isBlank(scalar) { return scalar }
      index += length
    }
    return nil
  }

  /// A mark with which no sentence opens.
  private static func cannotOpen(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x2C, 0x3A, 0x3B, 0x5D, 0x7D, 0x060C, 0x061B, 0x2F, 0x25, 0x066A: true
    default: ScalarClass.isTerminator(scalar) && scalar != 0x2026
    }
  }
}
