/// What a command makes of a window of a text.
public struct WindowOutput: Sendable {
  /// What is to be printed.
  public var bytes: [UInt8]
  /// The bytes of the window that are done with: all of them where the window is whole.
  public var consumed: Int

  /// Creates an output.
  public init(bytes: [UInt8], consumed: Int) {
    self.bytes = bytes
    self.consumed = consumed
  }
}
