/// Texts as a terminal can show them without losing its lines or its direction.
package enum DisplayText {
  /// A text in which each run of white space is one space, and controls that would move the cursor or
  /// end an isolate are gone or shown as U+FFFD.
  package static func flattening(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpacePending = !result.isEmpty
        continue
      }
      // Embeddings, overrides and isolates would reach beyond the line, or end its own isolate early.
      if isDirectionalBracket(scalar) || scalar == "\u{FEFF}" { continue }
      if isSpacePending { result.append(" ") }
      isSpacePending = false
      result.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// A text whose direction no neighbour feels: U+2068 … U+2069.
  package static func isolating(_ text: String) -> String {
    text.isEmpty ? "" : "\u{2068}\(text)\u{2069}"
  }

  /// A text in lines of at most `width` cells, broken at spaces; a word that is wider is broken
  /// between grapheme clusters.
  ///
  /// - Precondition: `width > 1`.
  static func wrapping(_ text: String, width: Int) -> [String] {
    precondition(width > 1, "a wide letter takes two cells")
    var lines: [String] = []
    var line = ""
    var cells = 0
    func endLine() {
      lines.append(line)
      (line, cells) = ("", 0)
    }
    for word in flattening(text).split(separator: " ") {
      let wordCells = TerminalCells.count(word)
      if !line.isEmpty && cells + 1 + wordCells > width { endLine() }
      if !line.isEmpty {
        line += " "
        cells += 1
      }
      if wordCells <= width - cells {
        line += word
        cells += wordCells
        continue
      }
      for cluster in word {
        let clusterCells = TerminalCells.count(cluster)
        if cells + clusterCells > width { endLine() }
        line.append(cluster)
        cells += clusterCells
      }
    }
    if !line.isEmpty { endLine() }
    return lines
  }

  private static func isDirectionalBracket(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
