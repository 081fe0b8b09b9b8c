import CorpusModel

/// Beads side by side, for people who read both languages.
///
/// Persian stands on the left, Arabic on the right, each sentence after its number (the line reads from
/// right to left), each line isolated so that a terminal orders it for itself. The head of a bead tells
/// its name, type, score and sentences and, where the Arabic order leaves the Persian one, whence and
/// whither it jumps:
///
/// ```
/// ── b2  1-1  0.91  fa 1 ⇄ ar 5  ↷ jumps ahead: ar 0 → ar 5 ──────────────────────────
/// ```
public struct BeadTextView: Sendable {
  /// The narrowest view, in cells; a narrower terminal gets this one.
  public static let minimumWidth = 48
  /// The width, in cells, where no terminal tells its own.
  public static let standardWidth = 100

  private let sides: PerLanguage<BeadSide>
  private let names: PerLanguage<String>
  private let beads: [(id: String, bead: Bead)]
  private let width: Int

  /// Prepares a view.
  ///
  /// - Precondition: the beads number sentences that the sides have.
  public init(
    sides: PerLanguage<BeadSide>, names: PerLanguage<String>, beads: [BeadFile.Named],
    width: Int = standardWidth
  ) {
    self.sides = sides
    self.names = names.map(DisplayText.flattening)
    self.beads = BeadFile.named(beads)
    self.width = max(width, Self.minimumWidth)
  }

  /// The lines, without line ends, none wider than the view.
  ///
  /// - Complexity: O(*n* + *b* log *b*), *n* being the length of the texts, *b* the number of beads.
  public var lines: [String] {
    let crossings = BeadCrossings(beads.map(\.bead))
    var lines = row(
      TextCell(centred: heading("Persian: ", names.persian)),
      TextCell(centred: heading("Arabic: ", names.arabic)))
    for (index, (id, bead)) in beads.enumerated() {
      lines.append(head(id, bead, crossings.jump(before: index)))
      lines += row(cell(bead, .persian), cell(bead, .arabic))
      if let note = bead.note {
        lines += DisplayText.wrapping(note, width: width - 6)
          .map { "note: \(DisplayText.isolating($0))" }
      }
    }
    lines.append(String(repeating: "─", count: width))
    lines += DisplayText.wrapping(summary(crossings), width: width)
    return lines
  }

  /// A name after its label; of one that is too wide, such as a path, the end.
  private func heading(_ label: String, _ name: String) -> String {
    let room = textWidth - label.count
    guard TerminalCells.count(name) > room else { return label + name }
    var end = Substring(name)
    while TerminalCells.count(end) > room - 1 { end.removeFirst() }
    return label + "…" + end
  }

  private func head(_ id: String, _ bead: Bead, _ jump: BeadCrossings.Jump?) -> String {
    func numbers(_ language: Language) -> String {
      let segments = bead.segments[language]
      return segments.isEmpty
        ? "—" : "\(language.rawValue) \(segments.map(\.description).joined(separator: " "))"
    }
    var parts = [
      DisplayText.isolating(DisplayText.flattening(id)), bead.type, FixedDecimals.two(bead.score),
    ]
    switch bead.status {
    case .auto: break
    case .manual: parts.append("by hand")
    case .rejected: parts.append("✗ rejected")
    }
    parts.append("\(numbers(.persian)) ⇄ \(numbers(.arabic))")
    if let jump {
      let arrow = jump.isForward ? "↷ jumps ahead" : "↶ jumps back"
      let start = jump.from.map { "ar \($0)" } ?? "start"
      parts.append("\(arrow): \(start) → ar \(jump.to)")
    }
    let text = "── " + parts.joined(separator: "  ") + " "
    let cells = TerminalCells.count(text)
    // A bead of very many sentences: their numbers stand in the margin anyway.
    if cells > width { return String(text.prefix(width - 1)) + "…" }
    return text + String(repeating: "─", count: width - cells)
  }

  private func cell(_ bead: Bead, _ language: Language) -> TextCell {
    let segments = bead.segments[language]
    guard !segments.isEmpty else { return TextCell(centred: "— no counterpart —") }
    let side = sides[language]
    var cell = TextCell()
    for index in segments {
      let text = side.text.text(in: side.segments[index.rawValue].span)
      cell.append(DisplayText.wrapping(text, width: textWidth), number: index.description)
    }
    return cell
  }

  private func row(_ persian: TextCell, _ arabic: TextCell) -> [String] {
    (0..<max(persian.lines.count, arabic.lines.count)).map { index in
      var line =
        persian.line(index, textWidth: textWidth, numberWidth: numberWidth) + " │ "
        + arabic.line(index, textWidth: textWidth, numberWidth: numberWidth)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private var numberWidth: Int {
    let largest = max(sides.persian.segments.count, sides.arabic.segments.count) - 1
    return max(2, String(max(largest, 0)).count)
  }

  /// The cells of a line of text: half of what numbers and the rule leave.
  private var textWidth: Int { (width - 3 - 2 * (numberWidth + 1)) / 2 }

  private func summary(_ crossings: BeadCrossings) -> String {
    var counts: [String: Int] = [:]
    for (_, bead) in beads where bead.status != .rejected { counts[bead.type, default: 0] += 1 }
    let types = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) × \($0.key)" }
    let total = counts.values.reduce(0, +)
    let jumps = crossings.jumps
    return "\(total) \(total == 1 ? "bead" : "beads")"
      + (types.isEmpty ? "" : ": " + types.joined(separator: ", "))
      + "; the Arabic order jumps \(jumps) \(jumps == 1 ? "time" : "times")"
  }
}
