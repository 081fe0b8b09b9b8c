import CorpusModel
import JSONSyntax
import Orthography

/// What is printed of a romanized text, a window at a time: the text, its words as records, or the code from
/// which it can be restored.
public enum RomanizationRecords {
  /// The text romanized.
  ///
  /// - Throws: `ICUError` where ICU fails, which it does only for want of memory.
  public static func text(
    of window: TextWindow, by romanizer: Romanizer
  ) throws(ICUError) -> WindowOutput {
    let (spans, end) = Romanizer.windows(of: window.text, isWhole: window.isWhole)
    var bytes: [UInt8] = []
    for span in spans { bytes += try romanizer.romanize(window.text, span: span).bytes }
    return WindowOutput(bytes: bytes, consumed: end)
  }

  /// Words: `{"start","end","text","romanization","source","several"}`, one a line.
  ///
  /// - Throws: `ICUError` where ICU fails, which it does only for want of memory.
  public static func tokens(
    of window: TextWindow, by romanizer: Romanizer
  ) throws(ICUError) -> WindowOutput {
    let (spans, end) = Romanizer.windows(of: window.text, isWhole: window.isWhole)
    var json = JSONWriter()
    var cursor = window.cursor()
    for span in spans {
      let romanized = try romanizer.romanize(window.text, span: span)
      for token in romanized.tokens {
        let span = cursor.codePoints(of: token.span)
        json.object { record in
          record.field("start", span.start)
          record.field("end", span.end)
          record.field("text", window.text.text(in: token.span))
          record.field("romanization", romanized.text(of: token))
          record.field("source", token.source.rawValue)
          record.field("several", token.hasSeveralReadings)
        }
        json.newline()
      }
    }
    return WindowOutput(bytes: json.bytes, consumed: end)
  }

  /// The text in a code from which it can be restored.
  public static func code(of window: TextWindow, by code: LosslessRomanizer) -> WindowOutput {
    let (bytes, end) = code.romanize(window.text.bytes, isWhole: window.isWhole)
    return WindowOutput(bytes: bytes, consumed: end)
  }
}
