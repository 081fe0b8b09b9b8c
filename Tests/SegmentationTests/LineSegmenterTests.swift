import CorpusModel
import Testing

@testable import Segmentation

@Suite struct LineSegmenterTests {
  private static let cases: [(String, [String])] = [
    ("", []),
    ("یک", ["یک"]),
    ("یک\nدو\n", ["یک", "دو"]),
    ("یک\r\n\r\nدو", ["یک", "", "دو"]),
    ("\n", [""]),
    ("یک\rدو", ["یک", "دو"]),
    (" یک. دو! \n", [" یک. دو! "]),
    ("\u{FEFF}یک\n", ["یک"]),
    ("یک\u{2028}دو\n", ["یک\u{2028}دو"]),
  ]

  @Test(arguments: cases)
  func `takes each line, empty ones too`(_ text: String, _ lines: [String]) {
    let source = SourceText(text)
    let segments = LineSegmenter.segments(in: source)
    #expect(segments.map { source.text(in: $0.span) } == lines)
    #expect(segments.map(\.paragraph) == Array(0..<lines.count))
  }
}
