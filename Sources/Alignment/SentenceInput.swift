import Calendars
import CorpusModel
import Orthography

/// A sentence as it comes to the aligner.
struct SentenceInput: Sendable {
  var words: [ScannedWord]
  var numbers: [StatedNumber]
  /// The number of bytes.
  var length: Int
  var isHeadline: Bool
  /// Whether it has a quotation mark.
  var isQuoting: Bool

  /// Reads a unit of a text.
  init(_ unit: AlignmentUnit, of text: AlignmentText, _ reader: NumberReader) {
    words = WordScanner.words(in: text.source, span: unit.span)
    numbers = StatedNumber.numbers(in: text.source, span: unit.span, words: words, reader)
    length = unit.span.count
    let role = text.segments[unit.segment].role
    isHeadline = role == .headline || role == .kicker
    isQuoting = Self.isQuoting(text.source, unit.span)
  }

  /// Whether a span has one of « » “ ” „ ".
  private static func isQuoting(_ text: SourceText, _ span: TextSpan) -> Bool {
    let bytes = text.bytes
    for index in span.range {
      switch bytes[index] {
      case 0x22: return true
      case 0xC2
      where index + 1 < span.end && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB):
        return true
      case 0xE2
      where index + 2 < span.end && bytes[index + 1] == 0x80
        && (0x9C...0x9E).contains(bytes[index + 2]):
        return true
      default: continue
      }
    }
    return false
  }
}
