import CorpusModel
import JSONSyntax

/// Writes records of the spans of a window, which come in the order of the text:
/// `{"start","end","text",…}`, one a line.
///
/// Records of words are as much work to write as words are to find, so that they are not put together
/// member by member: each goes straight into one buffer, which serves one window after the other.
public struct SpanWriter: ~Copyable {
  private let text: SourceText
  private var cursor: CodePointCursor
  private var buffer: [UInt8]
  private var used = 0

  /// Begins with no record.
  public init(_ window: TextWindow) {
    text = window.text
    cursor = window.cursor()
    buffer = OutputBuffers.take()
  }

  /// Members of a record that stand behind its text, made once for many records.
  public struct Members: Sendable {
    fileprivate let short: ShortText
    /// All of them, where they are no short text.
    fileprivate let long: [UInt8]

    /// No further member.
    public static let none = Members { _ in }

    /// Takes the members that `body` writes.
    public init(_ body: (inout JSONWriter) -> Void) {
      var json = JSONWriter()
      json.object(body)
      // `{"kind":"word"}` goes on from the text: `","kind":"word"}`.
      let rest = json.bytes.dropFirst()
      let bytes = Array(rest.count > 1 ? "\",".utf8 : "\"".utf8) + rest + [0x0A]
      let isShort = bytes.count <= ShortText.room
      short = ShortText(isShort ? bytes : [])
      long = isShort ? [] : bytes
    }
  }

  /// Writes a record.
  ///
  /// - Precondition: the span lies in the window.
  public mutating func write(_ span: TextSpan, _ members: borrowing Members = .none) {
    let codePoints = cursor.codePoints(of: span)
    // Three keys, two numbers, the text, the members.
    reserve(
      4 * ShortText.room + 40 + span.count * JSONEscape.most + 8 + members.long.count)
    text.bytes.withUnsafeBufferPointer { source in
      buffer.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        var out = base + used
        keys.start.append(to: &out)
        out += JSONEscape.write(codePoints.start.magnitude, to: out)
        keys.end.append(to: &out)
        out += JSONEscape.write(codePoints.end.magnitude, to: out)
        keys.text.append(to: &out)
        out += JSONEscape.write(UnsafeBufferPointer(rebasing: source[span.range]), to: out)
        if members.long.isEmpty {
          members.short.append(to: &out)
        } else {
          _ = UnsafeMutableBufferPointer(start: out, count: members.long.count)
            .update(fromContentsOf: members.long)
          out += members.long.count
        }
        used = out - base
      }
    }
  }

  /// What has been written.
  ///
  /// - Parameter consumed: the bytes of the window that are done with.
  public consuming func finish(consumed: Int) -> WindowOutput {
    WindowOutput(buffer: buffer, count: used, consumed: consumed)
  }

  private let keys = (
    start: ShortText("{\"start\":".utf8), end: ShortText(",\"end\":".utf8),
    text: ShortText(",\"text\":\"".utf8)
  )

  /// Makes room for so many bytes.
  private mutating func reserve(_ count: Int) {
    guard used + count > buffer.count else { return }
    // The first time for what the sentences of a window take, then twice as much each time.
    let size = max(used + count, buffer.count * 2, text.bytes.count * 2)
    buffer = [UInt8](unsafeUninitializedCapacity: size) { bytes, initialized in
      _ = bytes.update(fromContentsOf: buffer[..<used])
      initialized = size
    }
  }
}
