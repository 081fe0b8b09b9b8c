/// One side of a bead: lines of text, aligned to the right, each sentence's number after its first.
struct TextCell {
  /// A line and what stands in its margin.
  struct Line {
    var text: String
    var number: String
    var isCentred: Bool
  }

  private(set) var lines: [Line] = []

  /// An empty cell.
  init() {}

  /// A cell that holds a remark instead of sentences.
  init(centred remark: String) {
    lines = [Line(text: remark, number: "", isCentred: true)]
  }

  /// Adds a sentence, already wrapped.
  mutating func append(_ wrapped: [String], number: String) {
    let texts = wrapped.isEmpty ? [""] : wrapped
    for (index, text) in texts.enumerated() {
      lines.append(Line(text: text, number: index == 0 ? number : "", isCentred: false))
    }
  }

  /// A line in exactly `textWidth + 1 + numberWidth` cells; an empty one where there are no more.
  func line(_ index: Int, textWidth: Int, numberWidth: Int) -> String {
    func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    guard index < lines.count else { return spaces(textWidth + 1 + numberWidth) }
    let line = lines[index]
    var text = line.text
    if TerminalCells.count(text) > textWidth { text = String(text.prefix(textWidth - 1)) + "…" }
    let room = textWidth - TerminalCells.count(text)
    let after = line.isCentred ? room / 2 : 0
    return spaces(room - after) + DisplayText.isolating(text) + spaces(after) + " "
      + spaces(numberWidth - line.number.count) + line.number
  }
}
