import CorpusStore
import Glibc

/// Standard output, written in large pieces; a write that fails is an error, not silence.
struct StandardOutput {
  /// What error messages call it.
  static let name = "standard output"

  /// Whether a person is reading.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The cells of a line of the terminal; `nil` where there is none.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static let pieceSize = 1 << 16
  private var buffer: [UInt8] = []

  /// Appends text.
  mutating func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

  /// Appends bytes.
  mutating func write(_ bytes: [UInt8]) throws(FileError) {
    try write(bytes[...])
  }

  /// Appends bytes; many at once go on their way as they are.
  mutating func write(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    if bytes.count >= Self.pieceSize {
      try flush()
      try FileSystem.write(bytes.span, to: STDOUT_FILENO, named: Self.name)
      return
    }
    buffer += bytes
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Sends what has been appended on its way.
  mutating func flush() throws(FileError) {
    try FileSystem.write(buffer.span, to: STDOUT_FILENO, named: Self.name)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Standard error: progress, warnings, summaries.
enum StandardError {
  /// Whether a person is watching.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line. There is nobody left to tell if that fails.
  static func write(_ line: String) {
    print(line.hasSuffix("\n") || line.isEmpty ? line : line + "\n")
  }

  /// Writes text as it is.
  static func print(_ text: String) {
    try? FileSystem.write(Array(text.utf8).span, to: STDERR_FILENO, named: "standard error")
  }
}
