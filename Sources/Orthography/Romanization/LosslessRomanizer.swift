/// Writes text in Buckwalter's or Habash, Soudi and Buckwalter's code, from which the very text can be
/// restored, whatever it is.
///
/// A character of the table becomes its code. What is not in Arabic script stays; where the code uses it
/// (Latin letters, some signs), it stands between `\[` and `\]`, a backslash among it doubled. Other
/// characters of the Arabic blocks become `\u{…}` with their number: `\u{679}` for ٹ.
///
/// The table is ours, not ICU's: whether a character needs its brackets depends on those around it, and
/// each unknown one is written by number.
public struct LosslessRomanizer: Sendable {
  /// The scheme.
  public let scheme: RomanizationScheme

  private let code: LosslessCode

  /// Reads the table of a scheme.
  ///
  /// - Precondition: the scheme is lossless.
  public init(scheme: RomanizationScheme) {
    precondition(scheme.isLossless, "the scheme has a table")
    self.scheme = scheme
    code = LosslessCode(scheme)
  }

  /// Romanizes a string.
  public func romanize(_ string: String) -> String {
    String(decoding: romanize(Array(string.utf8)), as: UTF8.self)
  }

  /// Romanizes well-formed UTF-8.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  /// - Precondition: the bytes are well-formed UTF-8.
  public func romanize(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      var output: [UInt8] = []
      output.reserveCapacity(buffer.count)
      let scanner = UTF8Scanner(bytes: buffer)
      var offset = 0
      while let (scalar, next) = scanner.scalar(at: offset) {
        if (0x600..<0x700).contains(scalar), !code.codes[Int(scalar - 0x600)].isEmpty {
          output.append(contentsOf: code.codes[Int(scalar - 0x600)])
          offset = next
        } else if scalar == LosslessCode.zwnjScalar {
          output.append(contentsOf: code.zwnj)
          offset = next
        } else if ArabicBlocks.contains(scalar) {
          output.append(contentsOf: "\\u{\(String(scalar, radix: 16))}".utf8)
          offset = next
        } else if code.isUsed(scalar) {
          offset = appendLiteral(scanner, offset, to: &output)
        } else {
          output.append(contentsOf: buffer[offset..<next])
          offset = next
        }
      }
      return output
    }
  }

  /// Romanizes a stretch of a text in well-formed UTF-8, up to the byte before which it may be cut: with
  /// what is left put before what follows, the result is that of the whole text.
  ///
  /// - Parameter isWhole: whether a line or the text ends where the stretch does; all of it is then done.
  /// - Complexity: O(*n*), *n* being the bytes.
  public func romanize(_ bytes: [UInt8], isWhole: Bool) -> (bytes: [UInt8], end: Int) {
    if isWhole { return (romanize(bytes), bytes.count) }
    // No brackets stand around a letter of the script, nor go on behind it.
    let end = bytes.withUnsafeBufferPointer { buffer in
      let scanner = UTF8Scanner(bytes: buffer)
      var end = buffer.count
      while let (scalar, start) = scanner.scalar(before: end) {
        if ArabicBlocks.contains(scalar) { return start }
        end = start
      }
      return 0
    }
    return (romanize(Array(bytes[..<end])), end)
  }

  /// Appends what stays as it is, in brackets up to the last character that needs them, and returns the
  /// byte after it.
  private func appendLiteral(
    _ scanner: UTF8Scanner, _ start: Int, to output: inout [UInt8]
  ) -> Int {
    output.append(contentsOf: "\\[".utf8)
    var offset = start
    var (end, outputEnd) = (start, output.count)
    while let (scalar, next) = scanner.scalar(at: offset), scalar != 0x0A,
      scalar != LosslessCode.zwnjScalar, !ArabicBlocks.contains(scalar)
    {
      if scalar == LosslessCode.backslash { output.append(UInt8(LosslessCode.backslash)) }
      output.append(contentsOf: scanner.bytes[offset..<next])
      if code.isUsed(scalar) { (end, outputEnd) = (next, output.count) }
      offset = next
    }
    output.removeLast(output.count - outputEnd)
    output.append(contentsOf: "\\]".utf8)
    // What follows needs no brackets: it is not looked at again.
    output.append(contentsOf: scanner.bytes[end..<offset])
    return offset
  }

  /// Restores the text that a romanization was made from.
  ///
  /// - Throws: ``LosslessRomanizationError`` where a backslash begins nothing that the scheme has.
  public func restore(_ string: String) throws(LosslessRomanizationError) -> String {
    String(decoding: try restore(Array(string.utf8)), as: UTF8.self)
  }

  /// Restores well-formed UTF-8.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  /// - Precondition: the bytes are well-formed UTF-8.
  /// - Throws: ``LosslessRomanizationError`` where a backslash begins nothing that the scheme has.
  public func restore(_ bytes: [UInt8]) throws(LosslessRomanizationError) -> [UInt8] {
    try bytes.withUnsafeBufferPointer { buffer throws(LosslessRomanizationError) in
      var output: [UInt8] = []
      output.reserveCapacity(buffer.count * 2)
      let scanner = UTF8Scanner(bytes: buffer)
      var offset = 0
      while let (scalar, next) = scanner.scalar(at: offset) {
        if scalar == LosslessCode.backslash {
          offset = try appendEscaped(scanner, offset, to: &output)
        } else if let character = code.characters[scalar] {
          output.append(contentsOf: UTF8.encode(character).map { Array($0) } ?? [])
          offset = next
        } else {
          output.append(contentsOf: buffer[offset..<next])
          offset = next
        }
      }
      return output
    }
  }

  private func appendEscaped(
    _ scanner: UTF8Scanner, _ start: Int, to output: inout [UInt8]
  ) throws(LosslessRomanizationError) -> Int {
    let failure = LosslessRomanizationError(offset: start)
    guard let (kind, next) = scanner.scalar(at: start + 1) else { throw failure }
    if let character = code.escaped[kind] {
      output.append(contentsOf: UTF8.encode(character).map { Array($0) } ?? [])
      return next
    }
    switch kind {
    case 0x5B: return try appendBracketed(scanner, from: next, failure, to: &output)
    case 0x75:
      guard next < scanner.bytes.count, scanner.bytes[next] == 0x7B else { throw failure }
      var (value, offset): (UInt32, Int) = (0, next + 1)
      while offset < scanner.bytes.count, offset < next + 8, scanner.bytes[offset] != 0x7D {
        guard let digit = Self.hexDigit(scanner.bytes[offset]) else { throw failure }
        value = value << 4 | digit
        offset += 1
      }
      guard offset > next + 1, offset < scanner.bytes.count, scanner.bytes[offset] == 0x7D,
        let character = Unicode.Scalar(value)
      else { throw failure }
      output.append(contentsOf: UTF8.encode(character).map { Array($0) } ?? [])
      return offset + 1
    default: throw failure
    }
  }

  private func appendBracketed(
    _ scanner: UTF8Scanner, from start: Int, _ failure: LosslessRomanizationError,
    to output: inout [UInt8]
  ) throws(LosslessRomanizationError) -> Int {
    var offset = start
    while offset < scanner.bytes.count {
      let byte = scanner.bytes[offset]
      guard byte == UInt8(LosslessCode.backslash) else {
        output.append(byte)
        offset += 1
        continue
      }
      guard offset + 1 < scanner.bytes.count else { throw failure }
      switch scanner.bytes[offset + 1] {
      case 0x5D: return offset + 2
      case 0x5C: output.append(byte)
      default: throw LosslessRomanizationError(offset: offset)
      }
      offset += 2
    }
    throw failure
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x41 + 10
    case 0x61...0x66: UInt32(byte) - 0x61 + 10
    default: nil
    }
  }
}
