import Calendars
import CorpusModel

/// A line of a page, with what the rules ask of it.
struct PageLine {
  /// Its segments.
  let segments: Range<Int>
  let span: TextSpan
  /// The number of its words.
  let words: Int
  /// Whether it ends as a sentence does.
  let endsSentence: Bool
  /// The cues that stand in it where they must.
  let matches: [CueMatch]
  /// The names of agencies anywhere in it, as letters of its key.
  let agencies: [Range<Int>]
  /// The number of furniture cues that stand anywhere in it, and of the words that they cover.
  private(set) var scattered = (cues: 0, words: 0)
  let key: LineKey
  let dates: DatedLine
  /// Whether a blank line stands before it.
  let followsBlank: Bool
  /// What it is, without a look at its neighbours.
  private(set) var kind = Kind.text

  /// What a line is by itself.
  enum Kind: Equatable {
    /// Prose: long enough and ended by a full stop, or very long.
    case prose
    /// A line that may be anything: a headline, a subhead, a sentence without its stop.
    case text
    /// Place, time or code.
    case dateline
    /// Agency, reporter, photographer.
    case credit
    /// «انتهای پیام».
    case ending
    /// Navigation, tools, advertisements and so on; the cue says which.
    case furniture(CueKind)
    /// Marks without letters.
    case rule
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ segments: Range<Int>, _ span: TextSpan,
    followsBlank: Bool, cues: SegmentationCues
  ) {
    self.segments = segments
    self.span = span
    self.followsBlank = followsBlank
    key = LineKey(bytes, span.start, span.end)
    let all = cues.matches(in: key)
    matches = all.filter(\.isPlaced)
    agencies = all.filter { $0.kind == .agency }.map(\.range)
    dates = DatedLine(bytes, TextSpan(span.start, key.end), language: cues.language)
    words = key.wordCount
    endsSentence = Self.endsSentence(bytes, span)
    scattered = countScattered(all)
    kind = classify(bytes)
  }

  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> Bool {
    var index = span.end
    while index > span.start {
      let (scalar, length) = UTF8Scanning.scalar(bytes, before: index)
      if ScalarClass.isTerminator(scalar) { return true }
      guard ScalarClass.isCloser(scalar) || ScalarClass.isBlank(scalar) else { return false }
      index -= length
    }
    return false
  }

  private func countScattered(_ matches: [CueMatch]) -> (cues: Int, words: Int) {
    var covered: Set<Int> = []
    var count = 0
    for match in matches {
      switch match.kind {
      case .tools, .advertisement, .subscription, .related, .tags, .comments, .notice, .ending:
        break
      case .navigation where match.place != .inside: break
      default: continue
      }
      let words = wordRange(match)
      if covered.isDisjoint(with: words) { count += 1 }
      covered.formUnion(words)
    }
    return (count, covered.count)
  }

  // MARK: Kinds

  private func classify(_ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    if key.letters.isEmpty { return .rule }
    if key.isCut { return .prose }
    if isPlaceAndAgency { return .dateline }
    if isDateline { return .dateline }
    let isLong = words >= 12 && endsSentence
    if let kind = furniture(isLong: isLong) { return kind }
    if isMenu(bytes) { return .furniture(.navigation) }
    if words >= 9, endsSentence { return .prose }
    if words >= 26 { return .prose }
    return .text
  }

  /// Whether dates, times, labels and numbers are nearly all of the line.
  private var isDateline: Bool {
    guard words <= 30 else { return false }
    var covered = key.words(in: dates.covered)
    var isLabelled = false
    var hasCode = false
    for match in matches {
      switch match.kind {
      case .code:
        hasCode = true
        covered.formUnion(wordRange(match))
      case .published, .updated:
        isLabelled = true
        covered.formUnion(wordRange(match))
      case .dateline:
        covered.formUnion(wordRange(match))
        if match.place == .inside, wordRange(match).count > 1 { isLabelled = true }
      case .agency, .agencyPrefix, .navigation, .tools: covered.formUnion(wordRange(match))
      default: break
      }
    }
    let numbers = numberWords
    covered.formUnion(numbers)
    let rest = words - covered.count
    let isDated = !dates.days.isEmpty || !dates.times.isEmpty
    let isTold = isLabelled || hasCode
    guard isDated || isTold && !numbers.isEmpty else { return false }
    // «قیمت دلار امروز ۲۰ فروردین ۱۳۹۶» is a headline.
    let slack =
      isTold || !dates.times.isEmpty ? max(2, words / 3) : covered.count >= 6 ? words / 3 : 1
    return rest <= slack && !(endsSentence && rest > 2)
  }

  /// Whether the line is place and agency, «دمشق-سانا».
  private var isPlaceAndAgency: Bool {
    guard (2...4).contains(words), !endsSentence, let agency = agencies.first,
      !matches.contains(where: { $0.kind == .credit })
    else { return false }
    return agency.lowerBound > 0 && agency.upperBound == key.letters.count
      && key.labelled.contains(agency.lowerBound - 1)
  }

  private func wordRange(_ match: CueMatch) -> ClosedRange<Int> {
    key.words[match.range.lowerBound]...key.words[match.range.upperBound - 1]
  }

  /// The words that are digits alone.
  private var numberWords: Set<Int> {
    var numbers = Set(key.words)
    for (letter, word) in zip(key.letters, key.words) where !(0x30...0x39).contains(letter) {
      numbers.remove(word)
    }
    return numbers
  }

  /// The kind by the cues of the line, the gravest first.
  private func furniture(isLong: Bool) -> Kind? {
    func has(_ kind: CueKind, _ places: Set<CuePlace>, slack: Int) -> Bool {
      matches.contains { match in
        guard match.kind == kind, places.contains(match.place) else { return false }
        return match.place == .line || words - wordRange(match).count <= slack
      }
    }
    // What only a site says of itself, however long the sentence.
    for kind in [CueKind.comments, .notice, .subscription]
    where has(kind, [.inside, .line], slack: isLong ? 30 : 40) {
      return .furniture(kind)
    }
    if has(.ending, [.line, .start], slack: endsSentence ? 4 : 14) { return .ending }
    if isLong { return nil }
    for kind in [CueKind.comments, .related, .tags, .notice, .tools, .subscription, .advertisement]
    where has(kind, [.line, .start, .label], slack: kind == .related || kind == .tags ? 20 : 12) {
      return .furniture(kind)
    }
    if !endsSentence, has(.advertisement, [.inside], slack: 14) {
      return .furniture(.advertisement)
    }
    if !endsSentence, scattered.cues >= 2, scattered.words * 5 >= words * 2 {
      return .furniture(.navigation)
    }
    if has(.agency, [.line], slack: 0) { return .credit }
    if has(.credit, [.label], slack: 6) { return .credit }
    if has(.navigation, [.line], slack: 0) { return .furniture(.navigation) }
    if has(.navigation, [.start], slack: 4), !endsSentence { return .furniture(.navigation) }
    return nil
  }

  /// Whether the line is a row of short entries: «خانه | سیاست | ورزش», «جهان > آسیا».
  private func isMenu(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !endsSentence, words <= 80 else { return false }
    var pieces = 1
    var arrows = 0
    var wideBlanks = 0
    var blanks = 0
    var index = span.start
    while index < span.end {
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      switch scalar {
      case 0x7C, 0x2022, 0x00B7, 0x25AA, 0x25CF: pieces += 1
      case 0x3E, 0x203A, 0x2039, 0x00BB, 0x2190, 0x2192: arrows += 1
      default: break
      }
      if ScalarClass.isSpace(scalar) {
        blanks += 1
        if blanks == 2 || scalar == 0x09 { wideBlanks += 1 }
      } else {
        blanks = 0
      }
      index += length
    }
    if pieces >= 3, words <= pieces * 4 { return true }
    if pieces == 2, words <= 6 { return true }
    if arrows >= 1, words <= 3 * (arrows + 1), !hasClosedQuote(bytes) { return true }
    if wideBlanks >= 2, words <= (wideBlanks + 1) * 4 { return true }
    // Sections in a row, without marks between them.
    var covered: Set<Int> = []
    for match in matches where match.kind == .navigation { covered.formUnion(wordRange(match)) }
    return words >= 3 && covered.count >= 3 && covered.count * 10 >= words * 7
  }

  private func hasClosedQuote(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = span.start
    while index + 1 < span.end {
      if bytes[index] == 0xC2, bytes[index + 1] == 0xAB { return true }
      index += 1
    }
    return false
  }
}

extension PageLine {
  /// Whether a short line after a report names who wrote it: «خبرگزاری …», «… نیوز».
  var looksLikeCredit: Bool {
    if matches.contains(where: { $0.kind == .agencyPrefix || $0.kind == .agency }) { return true }
    return Self.newsNames.contains { name in
      key.letters.count > name.count && key.letters.suffix(name.count).elementsEqual(name)
    }
  }

  private static let newsNames = ["نیوز", "پرس", "news", "آنلاین", "برس", "اونلاین"]
    .map(LetterFold.squeezed)
}
