/// How many cells of a terminal a text takes.
///
/// Counted by grapheme cluster: joiners, non-joiners, vowel marks and directional controls take none,
/// ideographs and emoji two, whatever a cluster is made of.
public enum TerminalCells {
  /// The cells of a text on one line.
  ///
  /// - Complexity: O(*n*), *n* being the number of code points.
  public static func count(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + count($1) }
  }

  /// The cells of one grapheme cluster.
  public static func count(_ cluster: Character) -> Int {
    let scalars = cluster.unicodeScalars
    // A flag is two letters, an emoji with variation selector 16 a sign and the selector.
    if scalars.contains("\u{FE0F}") || scalars.first?.properties.isEmojiPresentation == true {
      return 2
    }
    // A cluster takes the cells of its base; but not everything that Unicode joins shares its cell
    // (Devanagari and Korean sequences, a letter after a prefixed number sign).
    return scalars.reduce(0) { max($0, count($1)) }
  }

  private static func count(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .lineSeparator, .paragraphSeparator: return 0
    case .format:
      // Soft hyphens and the signs that span a number are seen.
      return visibleFormats.contains(scalar.value) ? 1 : 0
    default: break
    }
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  private static let visibleFormats: Set<UInt32> = [
    0x00AD, 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2,
  ]

  /// Whether the East Asian Width (Unicode Standard Annex 11) is wide or fullwidth, by blocks.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
