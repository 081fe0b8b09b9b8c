import CorpusModel
import Testing

@testable import Interchange

@Suite struct LayerReaderTests {
  private static let text = SourceText("یک دو\nسه 😀")
  private static let segments = [
    Segment(span: TextSpan(0, 9), role: .headline, paragraph: 0),
    Segment(span: TextSpan(10, 19), role: .body, paragraph: 1),
  ]
  private static let tokens = [
    [Token(span: TextSpan(0, 4), kind: .word), Token(span: TextSpan(5, 9), kind: .word)],
    [Token(span: TextSpan(10, 14), kind: .word), Token(span: TextSpan(15, 19), kind: .symbol)],
  ]

  @Test func `what is written is read`() throws {
    let segments = SegmentLayer.bytes(Self.segments, of: Self.text)
    #expect(try SegmentLayer.read(segments, path: "s", over: Self.text) == Self.segments)
    let tokens = TokenLayer.bytes(Self.tokens, of: Self.text)
    #expect(
      try TokenLayer.read(tokens, path: "t", over: Self.text, segments: Self.segments)
        == Self.tokens)
    #expect(
      try TokenLayer.read(
        [UInt8]("\n \r\n") + tokens.dropLast(), path: "t", over: Self.text,
        segments: Self.segments) == Self.tokens)
    #expect(
      try TokenLayer.read([], path: "t", over: Self.text, segments: Self.segments) == [[], []])
  }

  static let tokenFaults: [(line: String, column: Int, says: String)] = [
    ("{\"start\":0,\"end\":99,\"kind\":\"word\",\"segment\":0}", 1, "no span"),
    ("{\"start\":2,\"end\":1,\"kind\":\"word\",\"segment\":0}", 1, "no span"),
    ("{\"start\":\"0\",\"end\":1,\"kind\":\"word\",\"segment\":0}", 1, "no span"),
    ("{\"start\":3,\"end\":5,\"text\":\"دد\",\"kind\":\"word\",\"segment\":0}", 27, "another text"),
    ("{\"start\":3,\"end\":5,\"text\":1,\"kind\":\"word\",\"segment\":0}", 27, "another text"),
    ("{\"start\":3,\"end\":5,\"kind\":\"thing\",\"segment\":0}", 27, "kind"),
    ("{\"start\":3,\"end\":5,\"kind\":\"word\",\"segment\":1}", 44, "its segment"),
    ("{\"start\":3,\"end\":5,\"kind\":\"word\",\"segment\":2}", 44, "its segment"),
    ("{\"start\":3,\"end\":5,\"kind\":\"word\",\"segment\":-1}", 44, "its segment"),
    ("{\"start\":3,\"end\":5,\"kind\":\"word\"}", 1, "its segment"),
    ("{\"start\":1,\"end\":2,\"kind\":\"word\",\"segment\":0}", 1, "before the one above"),
    ("{\"start\":3", 11, "end"),
    ("{} {}", 4, "after the end of the value"),
  ]

  @Test(arguments: tokenFaults)
  func `names line and column of what is no token`(
    fault: (line: String, column: Int, says: String)
  ) {
    let good =
      "{\"start\":0,\"end\":2,\"text\":\"یک\",\"kind\":\"word\",\"segment\":0,\"more\":[1]}\n"
    let error = #expect(throws: InputError.self) {
      try TokenLayer.read(
        [UInt8](good + fault.line), path: "t.jsonl", over: Self.text, segments: Self.segments)
    }
    #expect(error?.location == SourceLocation(line: 2, column: fault.column))
    #expect(error?.message.contains(fault.says) == true, "\(error?.message ?? "")")
  }

  @Test func `segments of another text, of no role or out of order are refused`() {
    let good = "{\"start\":3,\"end\":5,\"text\":\"دو\",\"role\":\"body\",\"paragraph\":0}\n"
    for (line, says) in [
      ("{\"start\":6,\"end\":8,\"text\":\"دو\",\"role\":\"body\"}", "another text"),
      ("{\"start\":6,\"end\":8,\"text\":\"سه\",\"role\":\"title\"}", "role"),
      ("{\"start\":0,\"end\":2,\"text\":\"یک\",\"role\":\"body\"}", "before the one above"),
    ] {
      let error = #expect(throws: InputError.self) {
        try SegmentLayer.read([UInt8](good + line), path: "s.jsonl", over: Self.text)
      }
      #expect(error?.location?.line == 2)
      #expect(error?.message.contains(says) == true, "\(error?.message ?? "")")
    }
  }
}
