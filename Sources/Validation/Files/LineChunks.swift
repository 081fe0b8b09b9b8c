import CorpusModel

/// Cuts a file of JSON Lines into pieces of whole lines, so that none is held whole in memory.
///
/// ```swift
/// var chunks = LineChunks { buffer in try file.read(into: buffer) }
/// while let chunk = try chunks.next() { report(on: chunk) }
/// ```
public struct LineChunks<Failure: Error> {
  /// Reads the next bytes into a buffer: how many, 0 at the end.
  public typealias Read = (UnsafeMutableRawBufferPointer) throws(Failure) -> Int

  private let read: Read
  /// What was read behind the last line that is whole.
  private var rest: [UInt8] = []
  private var line = 1
  private var offset = 0
  private var isAtEnd = false

  /// Bytes of a piece; a longer line makes a longer one.
  static var size: Int { 1 << 19 }

  /// Cuts what a function reads.
  public init(read: @escaping Read) { self.read = read }

  /// The next piece; `nil` at the end of the file.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the piece.
  /// - Throws: what reading throws.
  public mutating func next() throws(Failure) -> LineChunk? {
    var bytes = rest
    rest = []
    var searched = 0
    while !isAtEnd {
      try append(to: &bytes)
      guard let feed = bytes[searched...].lastIndex(of: 0x0A) else {
        searched = bytes.count
        continue
      }
      rest = Array(bytes[(feed + 1)...])
      bytes.removeSubrange((feed + 1)...)
      break
    }
    guard !bytes.isEmpty else { return nil }
    let chunk = LineChunk(bytes: bytes, firstLine: line, firstByte: offset)
    line += Self.feeds(in: bytes)
    offset += bytes.count
    return chunk
  }

  /// All that has not been given yet, for a file that is no JSON Lines.
  ///
  /// - Throws: what reading throws.
  public mutating func remainder() throws(Failure) -> [UInt8] {
    var bytes = rest
    rest = []
    while !isAtEnd { try append(to: &bytes) }
    return bytes
  }

  private static func feeds(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      // A plain loop: the compiler counts many bytes at once.
      for byte in bytes { count &+= byte == 0x0A ? 1 : 0 }
      return count
    }
  }

  private mutating func append(to bytes: inout [UInt8]) throws(Failure) {
    let start = bytes.count
    let wanted = max(Self.size - start, Self.size / 2)
    bytes.append(contentsOf: repeatElement(0, count: wanted))
    var filled = 0
    // A pipe gives little at a time.
    while filled < wanted {
      let outcome = bytes.withUnsafeMutableBytes { buffer -> Result<Int, Failure> in
        do throws(Failure) {
          return .success(
            try read(UnsafeMutableRawBufferPointer(rebasing: buffer[(start + filled)...])))
        } catch {
          return .failure(error)
        }
      }
      let count = try outcome.get()
      if count == 0 {
        isAtEnd = true
        break
      }
      filled += count
    }
    bytes.removeSubrange((start + filled)...)
  }
}

/// Whole lines of a file.
public struct LineChunk: Sendable {
  /// The lines, each with its LF; the last one of the file may be without.
  public let bytes: [UInt8]
  /// The number of the first line in the file, from 1.
  public let firstLine: Int
  /// The bytes of the file before the first line.
  public let firstByte: Int

  /// Creates a piece.
  public init(bytes: [UInt8], firstLine: Int, firstByte: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.firstByte = firstByte
  }
}
