/// What a command makes of a window of a text.
public struct WindowOutput: Sendable {
  /// A buffer of which the beginning is to be printed.
  let buffer: [UInt8]
  private let count: Int
  /// The bytes of the window that are done with: all of them where the window is whole.
  public var consumed: Int

  /// What is to be printed.
  public var bytes: ArraySlice<UInt8> { buffer[..<count] }

  /// Creates an output.
  public init(bytes: [UInt8], consumed: Int) {
    self.init(buffer: bytes, count: bytes.count, consumed: consumed)
  }

  /// Creates an output of the first bytes of a buffer, which may be larger.
  init(buffer: [UInt8], count: Int, consumed: Int) {
    self.buffer = buffer
    self.count = count
    self.consumed = consumed
  }
}
