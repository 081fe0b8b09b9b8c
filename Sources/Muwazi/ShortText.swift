/// A few bytes that are written again and again: four words are stored faster than a copy is called.
struct ShortText: Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)
  private let count: Int

  /// The most bytes that it holds, and what ``append(to:)`` needs room for.
  static let room = 32

  /// Takes bytes.
  ///
  /// - Precondition: they are ``room`` at most.
  init(_ bytes: some Collection<UInt8>) {
    precondition(bytes.count <= Self.room, "a short text")
    count = bytes.count
    words = (Array(bytes) + repeatElement(0, count: Self.room - bytes.count)).withUnsafeBytes {
      (
        $0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        $0.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
        $0.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      )
    }
  }

  /// Writes the bytes, and what is to be overwritten behind them.
  @inline(__always)
  func append(to out: inout UnsafeMutablePointer<UInt8>) {
    let raw = UnsafeMutableRawPointer(out)
    raw.storeBytes(of: words.0, as: UInt64.self)
    raw.storeBytes(of: words.1, toByteOffset: 8, as: UInt64.self)
    raw.storeBytes(of: words.2, toByteOffset: 16, as: UInt64.self)
    raw.storeBytes(of: words.3, toByteOffset: 24, as: UInt64.self)
    out += count
  }
}
