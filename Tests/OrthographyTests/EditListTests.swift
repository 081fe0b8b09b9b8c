import CorpusModel
import Testing

@testable import Orthography

@Suite struct EditListTests {
  /// `{old>new}` marks an edit: the source has `old`, the view has `new`.
  private func parse(_ marked: String) -> (source: [UInt8], view: String, edits: EditList) {
    var source = ""
    var view = ""
    var edits: [Edit] = []
    for (index, piece) in marked.split(separator: "{", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard index > 0, let close = piece.firstIndex(of: "}"),
        let arrow = piece.firstIndex(of: ">")
      else {
        source += piece
        view += piece
        continue
      }
      let start = source.utf8.count
      source += piece[..<arrow]
      let replacement = String(piece[piece.index(after: arrow)..<close])
      edits.append(
        Edit(
          span: TextSpan(start, source.utf8.count), replacement: replacement, rules: .spaces))
      view += replacement
      source += piece[piece.index(after: close)...]
      view += piece[piece.index(after: close)...]
    }
    return (Array(source.utf8), view, EditList(edits))
  }

  @Test(arguments: [
    "", "سلام", "{>a}", "{a>}", "x{ي>ی}y", "می{>‌}رود", "{ab>c}{d>}{>e}f", "a{b>}{c>}d", "{a>bcd}",
  ])
  func `applies its edits and maps both ways`(marked: String) {
    let (source, view, edits) = parse(marked)
    #expect(String(decoding: edits.apply(to: source), as: UTF8.self) == view)
    expectMapsBothWays(edits, source: source, view: Array(view.utf8))
  }

  @Test func `maps the pieces between edits exactly and edits as a whole`() {
    // "ab" "X" "cd" against "ab" "YYY" "cd", with something inserted and something deleted.
    let (source, view, edits) = parse("ab{X>YYY}cd{>ins}e{del>}f")
    let text = SourceText(String(decoding: source, as: UTF8.self))
    let viewText = SourceText(view)
    let pairs = [
      ("ab", "ab"), ("X", "YYY"), ("cd", "cd"), ("e", "e"), ("f", "f"), ("bX", "bYYY"),
      ("Xcde", "YYYcdinse"), ("edelf", "ef"),
    ]
    for (old, new) in pairs {
      let oldSpan = span(of: old, in: text)
      let newSpan = span(of: new, in: viewText)
      #expect(edits.viewSpan(ofSource: oldSpan) == newSpan, "\(old) → \(new)")
      #expect(edits.sourceSpan(ofView: newSpan) == oldSpan, "\(new) → \(old)")
    }
    // Part of a replacement stands for all of what it replaces.
    #expect(edits.sourceSpan(ofView: TextSpan(3, 4)) == span(of: "X", in: text))
    // What was inserted stands for nothing, at its place.
    #expect(edits.sourceSpan(ofView: span(of: "ins", in: viewText)) == TextSpan(5, 5))
  }

  private func span(of piece: String, in text: SourceText) -> TextSpan {
    let bytes = Array(piece.utf8)
    let start = text.bytes.indices.first { text.bytes[$0...].starts(with: bytes) } ?? -1
    return TextSpan(start, start + bytes.count)
  }

  @Test(arguments: 0..<50)
  func `follows edits by edits of their view`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let source = Array("0123456789".utf8.prefix(Int.random(in: 0...10, using: &generator)))
      let first = randomEdits(source.count, "abc", .digits, &generator)
      let view = first.apply(to: source)
      let second = randomEdits(view.count, "xyz", .spaces, &generator)
      let composed = first.followed(by: second, in: view)
      #expect(composed.apply(to: source) == second.apply(to: view))
      expectMapsBothWays(composed, source: source, view: second.apply(to: view))
    }
  }

  private func randomEdits(
    _ count: Int, _ alphabet: String, _ rules: NormalizationRules,
    _ generator: inout SeededGenerator
  ) -> EditList {
    var edits: [Edit] = []
    var offset = 0
    while true {
      let start = offset + Int.random(in: 0...3, using: &generator)
      let end = start + Int.random(in: 0...2, using: &generator)
      guard end <= count else { return EditList(edits) }
      let text = String(alphabet.prefix(Int.random(in: 0...3, using: &generator)))
      let insertsTwice = edits.last.map { $0.span == TextSpan(start, end) } ?? false
      if !insertsTwice {
        edits.append(Edit(span: TextSpan(start, end), replacement: text, rules: rules))
      }
      offset = max(end, start + (insertsTwice ? 1 : 0))
    }
  }
}

/// Every position of either side maps into the other, in order; outside of edits there and back is the
/// same place, and a span's image covers it.
func expectMapsBothWays(_ edits: EditList, source: [UInt8], view: [UInt8]) {
  for isEnd in [false, true] {
    var last = 0
    for offset in 0...source.count {
      let mapped = edits.viewOffset(ofSource: offset, isEnd: isEnd)
      #expect(last <= mapped && mapped <= view.count)
      last = mapped
      let isEdited = edits.edits.contains {
        $0.span.start <= offset && offset <= $0.span.end
      }
      if !isEdited {
        #expect(edits.sourceOffset(ofView: mapped, isEnd: isEnd) == offset)
        if offset < source.count { #expect(view[mapped] == source[offset]) }
      }
    }
    last = 0
    for offset in 0...view.count {
      let mapped = edits.sourceOffset(ofView: offset, isEnd: isEnd)
      #expect(last <= mapped && mapped <= source.count)
      last = mapped
    }
  }
  for start in 0..<min(view.count, 12) {
    for end in start + 1...min(view.count, 13) {
      let back = edits.viewSpan(ofSource: edits.sourceSpan(ofView: TextSpan(start, end)))
      let inserted = edits.edits.indices.contains {
        edits.edits[$0].span.isEmpty && edits.viewSpan(ofEdit: $0).overlaps(TextSpan(start, end))
      }
      if !inserted { #expect(back.contains(TextSpan(start, end))) }
    }
  }
}
