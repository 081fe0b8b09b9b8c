import CorpusModel
import Testing

@testable import Segmentation

/// A paragraph too long to be looked at as a whole, and a text that comes bit by bit.
@Suite struct LongParagraphTests {
  private func segmenter(piece: Int, lookahead: Int) -> SentenceSegmenter {
    var segmenter = SentenceSegmenter(language: .persian)
    segmenter.pieceSize = piece
    segmenter.lookahead = lookahead
    return segmenter
  }

  /// The spans of a text that is given so many bytes at a time, and more where that is not enough.
  private func streamed(_ text: SourceText, _ size: Int, _ segmenter: SentenceSegmenter)
    -> [TextSpan]
  {
    var spans: [TextSpan] = []
    var start = 0
    var wanted = size
    while start < text.bytes.count {
      var end = min(start + wanted, text.bytes.count)
      while end < text.bytes.count, UTF8.isContinuation(text.bytes[end]) { end += 1 }
      let window = SourceText(text.text(in: TextSpan(start, end)))
      let (segments, consumed) = segmenter.segments(in: window, isWhole: end == text.bytes.count)
      spans += segments.map { TextSpan($0.span.start + start, $0.span.end + start) }
      start += consumed
      wanted = consumed == 0 ? wanted * 2 : size
    }
    return spans
  }

  @Test(arguments: [(32, 8), (100, 30), (1 << 20, 1 << 13)])
  func `what comes bit by bit is divided as the whole is`(piece: Int, lookahead: Int) {
    let segmenter = segmenter(piece: piece, lookahead: lookahead)
    var generator = SeededGenerator(seed: 3)
    for round in 0..<150 {
      let count = Int.random(in: 1...400, using: &generator)
      var string = randomText(&generator, count: count)
      if round % 3 == 0 {
        string.unicodeScalars.removeAll { $0.properties.isWhitespace && $0 != " " }
      }
      let text = SourceText(string)
      let whole = segmenter.segments(in: text).map(\.span)
      for size in [4, 33, 150] {
        #expect(streamed(text, size, segmenter) == whole)
      }
    }
  }

  @Test func `a long paragraph has the sentences of a short one`() {
    let text = SourceText(
      String(repeating: "د. محمد آمد. او گفت: «سلام. خوبید؟» و رفت. ص. ۱۲ را ببینید! ", count: 60))
    let whole = SentenceSegmenter(language: .persian).segments(in: text)
    let pieces = segmenter(piece: 512, lookahead: 128).segments(in: text)
    #expect(pieces == whole && whole.count == 180)
  }

  @Test func `a sentence longer than a piece stays whole`() {
    let long = String(repeating: "کلمه ", count: 200) + "شد."
    let text = SourceText("یک. " + long + " دو شد. " + long)
    let spans = segmenter(piece: 64, lookahead: 16).segments(in: text)
    #expect(spans == SentenceSegmenter(language: .persian).segments(in: text))
    #expect(spans.contains { text.text(in: $0.span) == long })
  }

  @Test func `the last sentence of what goes on is left`() {
    let (segments, end) = SentenceSegmenter(language: .persian)
      .segments(in: SourceText("یک شد.\nدو شد. سه"), isWhole: false)
    #expect(segments.count == 1 && end == "یک شد.\n".utf8.count)
  }
}
