import CorpusModel
import JSONSyntax

/// Writes records of the spans of a window, which come in the order of the text:
/// `{"start","end","text",…}`, one a line.
///
/// Records of words are as much work to write as words are to find, so that they are not put together
/// member by member: each goes straight into one buffer.
public struct SpanWriter {
  private let text: SourceText
  private var cursor: CodePointCursor
  private var buffer: [UInt8] = []
  private var used = 0

  /// Begins with no record.
  public init(_ window: TextWindow) {
    text = window.text
    cursor = window.cursor()
  }

  /// Members of a record that stand behind its text, made once for many records.
  public struct Members: Sendable {
    fileprivate let bytes: [UInt8]

    /// No further member.
    public static let none = Members { _ in }

    /// Takes the members that `body` writes.
    public init(_ body: (inout JSONWriter) -> Void) {
      var json = JSONWriter()
      json.object(body)
      var bytes = json.bytes
      // `{"kind":"word"}` goes on from the text: `,"kind":"word"}`.
      if bytes.count > 2 { bytes[0] = 0x2C } else { bytes.removeFirst() }
      self.bytes = bytes + [0x0A]
    }
  }

  /// Writes a record.
  ///
  /// - Precondition: the span lies in the window.
  public mutating func write(_ span: TextSpan, _ members: Members = .none) {
    let codePoints = cursor.codePoints(of: span)
    reserve(96 + span.count * JSONEscape.most + members.bytes.count)
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
        out[0] = 0x22
        out += 1
        members.bytes.withUnsafeBufferPointer { bytes in
          UnsafeMutableBufferPointer(start: out, count: bytes.count).update(fromContentsOf: bytes)
        }
        used = out + members.bytes.count - base
      }
    }
  }

  /// What has been written.
  public consuming func finish() -> [UInt8] {
    buffer.removeSubrange(used...)
    return buffer
  }

  /// What stands before a value, at most 16 bytes: two words are stored faster than a copy is called.
  private struct Literal {
    private let words: (UInt64, UInt64)
    private let count: Int

    init(_ text: String) {
      var bytes = Array(text.utf8)
      count = bytes.count
      bytes += repeatElement(0, count: 16 - count)
      words = bytes.withUnsafeBytes {
        ($0.load(as: UInt64.self), $0.load(fromByteOffset: 8, as: UInt64.self))
      }
    }

    @inline(__always)
    func append(to out: inout UnsafeMutablePointer<UInt8>) {
      let raw = UnsafeMutableRawPointer(out)
      raw.storeBytes(of: words.0, as: UInt64.self)
      raw.storeBytes(of: words.1, toByteOffset: 8, as: UInt64.self)
      out += count
    }
  }

  private let keys = (
    start: Literal("{\"start\":"), end: Literal(",\"end\":"), text: Literal(",\"text\":\"")
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
