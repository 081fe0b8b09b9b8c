import CorpusModel

/// Decides whether a place at which a sentence may end does end one.
///
/// Each place stands after a mark such as a full stop. Unicode's rules know neither the abbreviations of
/// the two languages nor what their writers enclose; these are of this project.
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
    // First what is cheap: in a run of marks the tail is read once, at its end.
    guard let next = nextScalar(place), !Self.cannotOpen(next) else { return false }
    let tail = SentenceTail(place)
    guard tail.marks > 0 else { return tail.isOfOtherScript }
    let hasGap = place.right > place.left
    let following = cues.kinds(of: WordAfter(place.bytes, place.right, to: place.end).word)
    if following.contains(.neverOpens), hasGap { return false }

    if tail.isClosed {
      let enclosure = upTo > 0 && enclosed[upTo - 1].end >= tail.end ? enclosed[upTo - 1] : nil
      return endsAfterClosing(
        place, tail, next: next, following: following, opening: enclosure?.start)
    }
    if tail.isEllipsis { return hasGap && following.contains(.opener) }
    if tail.isFullStop {
      return endsAfterFullStop(place, tail, next: next, following: following)
    }
    guard hasGap else { return isStuckSentence(place, before: tail.start, next: next) }
    return !Self.isDash(next) || !isInDashes(place)
  }

  // MARK: Quotations and brackets

  /// Whether a sentence ends after a closing mark; `opening` is where its counterpart stands.
  private func endsAfterClosing(
    _ place: Place, _ tail: SentenceTail, next: UInt32, following: WordKinds, opening: Int?
  ) -> Bool {
    if tail.closesBracket, let opening,
      UTF8Scanning.trimmed(place.bytes, place.sentence, opening).end > place.sentence
    {
      // «او (علی؟) رفت»: the sentence goes on unless its verb came before the brackets.
      let before = WordBefore(place.bytes, opening, from: place.sentence, skippingBlanks: true)
      return tail.isFullStop && cues.kinds(of: before.word).contains(.verb)
    }
    if tail.isFullStop,
      isAbbreviation(WordBefore(place.bytes, tail.start, from: place.sentence), place)
    {
      return false
    }
    if Self.isDash(next) { return false }
    if place.right == place.left, !ScalarClass.isArabicLetter(next) { return false }
    if following.contains(.continuation) { return false }
    guard let opening else { return !following.contains(.preposition) }
    let (_, before) = UTF8Scanning.trimmed(place.bytes, place.sentence, opening)
    let isAnnounced = before > place.sentence && place.bytes[before - 1] == 0x3A
    if following.contains(.preposition), !isAnnounced { return false }
    // «کتاب «چه باید کرد؟» را»: the mark is of the title.
    let work = WordBefore(place.bytes, before, from: place.sentence)
    return !cues.kinds(of: work.word).contains(.titled)
  }

  /// Whether a dash stands between two words of the sentence, not far before the place: a second one
  /// closes what it opened.
  private func isInDashes(_ place: Place) -> Bool {
    let limit = max(place.sentence, place.left - Self.longestInDashes)
    var index = place.left
    while index > limit {
      let (scalar, length) = UTF8Scanning.scalar(place.bytes, before: index)
      index -= length
      if Self.isDash(scalar), index > place.sentence, place.bytes[index - 1] == 0x20 { return true }
    }
    return false
  }

  private static let longestInDashes = 300

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar)
  }

  // MARK: Full stops

  private func endsAfterFullStop(
    _ place: Place, _ tail: SentenceTail, next: UInt32, following: WordKinds
  ) -> Bool {
    // «شد .وی»: a stop that stands apart abbreviates nothing.
    if tail.isApart { return true }
    let hasGap = place.right > place.left
    let word = WordBefore(place.bytes, tail.start, from: place.sentence)
    if word.isNumber {
      let before = UTF8Scanning.trimmed(place.bytes, place.sentence, word.start).end
      if before <= place.sentence || isHeading(place, before: before) { return false }
      return hasGap || ScalarClass.isArabicLetter(next)
    }
    if !hasGap { return isStuckSentence(place, before: tail.start, next: next) }
    let kinds = cues.kinds(of: word.word)
    if word.start == place.sentence,
      word.letterCount == 1 || word.isRoman || kinds.contains(.enumerator)
    {
      return false
    }
    if isAbbreviation(word, place) || spellsLetters(word, kinds, place) {
      return !kinds.contains(.title) && following.contains(.opener)
    }
    return true
  }

  /// «فصل ۱.»: whether the word before a number opens the sentence and announces the number.
  private func isHeading(_ place: Place, before end: Int) -> Bool {
    let word = WordBefore(place.bytes, end, from: place.sentence)
    return word.start == place.sentence && cues.kinds(of: word.word).contains(.heading)
  }

  /// «جی. آر. آر. تالکین»: whether a word is the name of a letter, and another such word with its stop
  /// stands before or after.
  private func spellsLetters(_ word: WordBefore, _ kinds: WordKinds, _ place: Place) -> Bool {
    guard kinds.contains(.letterName) else { return false }
    let (_, before) = UTF8Scanning.trimmed(place.bytes, place.sentence, word.start)
    if before > place.sentence, place.bytes[before - 1] == 0x2E {
      let previous = WordBefore(place.bytes, before - 1, from: place.sentence)
      if cues.kinds(of: previous.word).contains(.letterName) { return true }
    }
    let after = WordAfter(place.bytes, place.right, to: place.end)
    return after.end < place.end && place.bytes[after.end] == 0x2E
      && cues.kinds(of: after.word).contains(.letterName)
  }

  /// Whether the word before a full stop is an abbreviation or an initial.
  private func isAbbreviation(_ word: WordBefore, _ place: Place) -> Bool {
    if word.word.isEmpty { return false }
    // «ﷺ» is one letter only to Unicode.
    if (0xFDF0...0xFDFF).contains(word.word.first) { return false }
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
    if !cues.kinds(of: word.word).isDisjoint(with: .shortened) { return true }
    // Arabic writes its conjunction with the word: «وص. 15».
    return cues.language == .arabic && word.word.first == 0x0648
      && cues.kinds(of: word.word.dropFirst()).contains(.title)
  }

  // MARK: What follows

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
