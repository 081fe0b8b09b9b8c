import CorpusModel
import Orthography

/// Divides a text into sentences, by rules for Persian and Arabic; the marks of other scripts are known
/// by ICU's boundaries (UAX #29).
///
/// Every line break ends a sentence; white space is no sentence. No boundary stands inside quotation
/// marks or brackets, after a title, an initial or a list number, or within an address. See
/// ``SegmentationCues`` for the words that the rules know.
///
/// ```swift
/// let segmenter = SentenceSegmenter(language: .persian)
/// let segments = segmenter.segments(in: SourceText("د. محمد آمد. او گفت: «سلام. خوبید؟»"))
/// // two segments: د. محمد آمد. | او گفت: «سلام. خوبید؟»
/// ```
public struct SentenceSegmenter: Sendable {
  private let rules: BoundaryRules

  /// The bytes of a paragraph that ICU is given at once: what bounds the memory of a long sentence.
  private static let window = 1 << 22

  /// Bytes beyond which a paragraph is divided piece by piece: what bounds the memory of a file in one
  /// line. No writer's paragraph is as long.
  var pieceSize = 1 << 18

  /// The last bytes of a piece, in which no sentence of it ends: so far a rule may look ahead, for the
  /// end of a quotation above all.
  var lookahead = 1 << 13

  /// Creates a segmenter; without cues, with the standard ones of the language.
  public init(language: Language, cues: SegmentationCues? = nil) {
    rules = BoundaryRules(cues: cues ?? .standard(for: language))
  }

  /// The sentences of a text, in order, all of them with the role `body`.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public func segments(in text: SourceText) -> [Segment] {
    segments(in: text, isWhole: true).segments
  }

  /// The sentences of a text that may go on, and the byte up to which they divide it.
  ///
  /// With what is left put before what follows, the sentences are those of the whole text, wherever it
  /// was cut. A paragraph whose end is not there yet is divided only if it is a very long one.
  ///
  /// - Parameter isWhole: whether the text ends where it is cut, or a line does.
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public func segments(in text: SourceText, isWhole: Bool) -> (segments: [Segment], end: Int) {
    SegmentationEngine.with { engine in
      text.bytes.withUnsafeBufferPointer { bytes in
        var segments: [Segment] = []
        var start = 0
        var paragraph = 0
        var size = pieceSize
        while start < bytes.count {
          let piece = Self.piece(of: bytes, from: start, size: size)
          engine.marks.scan(piece, from: start)
          let hasEnded = engine.marks.paragraphEnd < engine.marks.nextParagraph
          let (first, end) = UTF8Scanning.trimmed(piece, start, engine.marks.paragraphEnd)
          if hasEnded || piece.count == bytes.count {
            // The paragraph, or the last piece of it.
            guard hasEnded || isWhole else { break }
            start = engine.marks.nextParagraph
            size = pieceSize
            guard first < end else { continue }
            divide(text, piece, first, end, engine) { from, to in
              segments.append(Segment(span: TextSpan(from, to), paragraph: paragraph))
            }
            paragraph += 1
          } else {
            var next: Int?
            divide(text, piece, first, end, engine) { from, to in
              if next != nil { return }
              if to < end, to <= piece.count - lookahead {
                segments.append(Segment(span: TextSpan(from, to), paragraph: paragraph))
              } else {
                next = from
              }
            }
            // Where nothing ends in a piece, a larger one is tried; leading blanks are in none.
            if let next, next > first {
              (start, size) = (next, pieceSize)
            } else if first > start {
              (start, size) = (first, pieceSize)
            } else {
              size *= 2
            }
          }
        }
        return (segments, start)
      }
    }
  }

  /// A text up to the end of a piece that starts at a byte.
  private static func piece(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, size: Int
  ) -> UnsafeBufferPointer<UInt8> {
    guard bytes.count - start > size else { return bytes }
    var end = start + size
    while bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[..<end])
  }

  /// Divides the paragraph `[first, end)`, which is trimmed and was scanned last.
  private func divide(
    _ text: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int,
    _ engine: SegmentationEngine, _ emit: (Int, Int) -> Void
  ) {
    guard mayDivide(bytes, end, engine.marks) else { return emit(first, end) }
    engine.marks.pairMarks(bytes, from: first)
    var sentence = first
    var enclosure = 0
    collectCandidates(text, bytes, first, end, engine)
    let enclosed = engine.marks.enclosed
    for candidate in engine.candidates where candidate > sentence {
      let (_, left) = UTF8Scanning.trimmed(bytes, sentence, candidate)
      guard left > sentence, left < end else { continue }
      while enclosure < enclosed.count, enclosed[enclosure].end < left { enclosure += 1 }
      if enclosure < enclosed.count, enclosed[enclosure].start < left { continue }
      guard
        rules.isBoundary(
          BoundaryRules.Place(
            bytes: bytes, sentence: sentence, left: left, right: candidate, end: end),
          enclosed: enclosed, upTo: enclosure)
      else { continue }
      emit(sentence, left)
      sentence = candidate
    }
    if sentence < end { emit(sentence, end) }
  }

  /// Whether anything but the end of a paragraph can divide it: most paragraphs of one sentence are done
  /// with here.
  private func mayDivide(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, _ marks: MarkScanner
  ) -> Bool {
    if marks.hasOtherScript { return true }
    guard let first = marks.terminators.first else { return false }
    // A run of marks at the end divides nothing.
    var index = end
    while index > first {
      let (scalar, length) = UTF8Scanning.scalar(bytes, before: index)
      guard ScalarClass.isTerminator(scalar) || ScalarClass.isCloser(scalar) else { return true }
      index -= length
    }
    return false
  }

  /// Fills the engine's candidates, ascending: the places after marks that may end a sentence and, where
  /// there are scripts that our tables do not hold, ICU's boundaries.
  private func collectCandidates(
    _ text: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    _ engine: SegmentationEngine
  ) {
    engine.candidates.removeAll(keepingCapacity: true)
    var reached = start
    for mark in engine.marks.terminators where mark >= reached {
      reached = SentenceTail.end(bytes, mark, end)
      engine.candidates.append(reached)
    }
    let known = engine.candidates.count
    engine.candidates.append(contentsOf: engine.marks.extraCandidates)
    if engine.marks.hasOtherScript {
      var windowStart = start
      while windowStart < end {
        let windowEnd = Self.windowEnd(bytes, windowStart, end)
        engine.text.load(text, TextSpan(windowStart, windowEnd))
        engine.sentences.setText(engine.text)
        while let unit = engine.sentences.next() {
          engine.candidates.append(engine.text.byteOffset(ofUnit: unit))
        }
        windowStart = windowEnd
      }
    }
    if engine.candidates.count > known { engine.candidates.sort() }
  }

  /// The end of the window: the paragraph's, or that of the last word that fits.
  private static func windowEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    guard end - start > window else { return end }
    let limit = start + window
    var index = limit
    while index > start + window / 2 {
      if bytes[index] == 0x20 { return index + 1 }
      index -= 1
    }
    index = limit
    while bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
