import CorpusModel

/// A line with its letters folded and nothing between them, so that cues match whatever is a space, a
/// zero-width non-joiner or nothing.
struct LineKey {
  /// The folded letters and digits.
  private(set) var letters: [UInt32] = []
  /// The byte of the source at which each letter starts, then the end of the last.
  private(set) var offsets: [Int] = []
  /// The first letter of each word; a zero-width non-joiner starts a word that a cue may start with, too.
  private(set) var isStart: [Bool] = []
  /// The number of words, of which one that is digits alone counts.
  private(set) var wordCount = 0
  /// Of each letter, the number of its word.
  private(set) var words: [Int] = []
  /// The letters that a colon, comma, dash, slash or bar follows.
  private(set) var labelled: Set<Int> = []
  /// The end of what was read.
  let end: Int
  /// Whether the line was longer than is read.
  private(set) var isCut = false

  /// Bytes of a line that are read: a line beyond is no line of a page's furniture.
  private static let longest = 8192

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    let limit = min(end, start + Self.longest)
    isCut = limit < end
    self.end = limit
    var index = start
    var isBetween = true
    var mayStart = true
    var lastEnd = start
    while index < limit {
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      if let folded = LetterFold.fold(scalar) {
        if folded == 0 {
          isBetween = true
          if Self.isLabelMark(scalar) { labelled.insert(letters.count - 1) }
        } else {
          if isBetween { wordCount += 1 }
          letters.append(folded)
          offsets.append(index)
          isStart.append(isBetween || mayStart)
          words.append(wordCount - 1)
          lastEnd = index + length
          isBetween = false
        }
        mayStart = false
      } else if scalar == 0x200C {
        mayStart = true
      } else if scalar != 0x0640 && !ScalarClass.isArabicMark(scalar) {
        isBetween = true
      }
      index += length
    }
    offsets.append(lastEnd)
  }

  private static func isLabelMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3A, 0x2C, 0x2D, 0x2F, 0x7C, 0x060C, 0x2013, 0x2014, 0xBB, 0xFF1A: true
    default: false
    }
  }

  /// The words that spans of the source, in order, touch.
  func words(in spans: [TextSpan]) -> Set<Int> {
    var result: Set<Int> = []
    var next = 0
    for (offset, word) in zip(offsets, words) {
      while next < spans.count, spans[next].end <= offset { next += 1 }
      if next < spans.count, spans[next].start <= offset { result.insert(word) }
    }
    return result
  }

  /// Whether a cue may end before a letter: at the start of a word, or at the end.
  func mayEnd(at index: Int) -> Bool { index == letters.count || isStart[index] }
}

/// A cue that stands in a line.
struct CueMatch {
  let kind: CueKind
  /// The letters of the line that it covers.
  let range: Range<Int>
  let place: CuePlace
  /// Whether it stands where it must.
  let isPlaced: Bool
}

extension SegmentationCues {
  /// The cues of a line, in order, also those that stand where they should not: several of them in a row
  /// are page furniture run together.
  func matches(in key: LineKey) -> [CueMatch] {
    var matches: [CueMatch] = []
    // Digits at the edges do not keep a cue from being a whole line: «نظرات (۱۲)».
    let first = key.letters.firstIndex { !Self.isDigit($0) } ?? 0
    let last = (key.letters.lastIndex { !Self.isDigit($0) } ?? -1) + 1
    for index in key.letters.indices where key.isStart[index] {
      guard let candidates = lineCues[key.letters[index]] else { continue }
      for cue in candidates {
        let end = index + cue.letters.count
        guard end <= key.letters.count, key.mayEnd(at: end),
          key.letters[index..<end].elementsEqual(cue.letters)
        else { continue }
        let isPlaced =
          switch cue.place {
          case .line: index <= first && end >= last
          case .start: index <= first
          case .label: index <= first && key.labelled.contains(end - 1)
          case .end: end >= last
          case .inside: true
          }
        matches.append(
          CueMatch(kind: cue.kind, range: index..<end, place: cue.place, isPlaced: isPlaced))
      }
    }
    return matches
  }

  private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }
}
