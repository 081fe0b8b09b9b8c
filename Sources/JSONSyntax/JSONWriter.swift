/// Writes JSON with its keys in the order in which they are given.
///
/// One line, no spaces, non-ASCII unescaped, as the records of Muwazi have it:
///
/// ```swift
/// var json = JSONWriter()
/// json.object { record in
///   record.field("start", 0)
///   record.field("text", "سلام")
/// }
/// json.newline()
/// ```
public struct JSONWriter: Sendable {
  /// What has been written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  private var needsComma = false

  /// Creates an empty writer.
  public init() {}

  /// What has been written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what has been written, keeping the buffer.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line of JSON Lines.
  public mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes an object; `body` writes its members with ``field(_:_:)-(_,String)`` and its like.
  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    begin(.object)
    try body(&self)
    end(.object)
  }

  /// Writes an array; `body` writes its elements with ``value(_:)-(String)`` and its like.
  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    begin(.array)
    try body(&self)
    end(.array)
  }

  /// Opens an object or an array, for what cannot be written within a function's braces, such as a tree
  /// of any depth.
  package mutating func begin(_ kind: JSONKind) {
    separate()
    bytes.append(kind == .object ? 0x7B : 0x5B)
    needsComma = false
  }

  /// Closes what ``begin(_:)`` opened.
  package mutating func end(_ kind: JSONKind) {
    bytes.append(kind == .object ? 0x7D : 0x5D)
    needsComma = true
  }

  /// Writes the key of a member whose value is written next.
  public mutating func key(_ key: String) {
    value(key)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a string.
  public mutating func value(_ string: String) {
    var string = string
    string.withUTF8 { value(utf8: $0) }
  }

  /// Writes well-formed UTF-8 as a string, without making a `String` of it first.
  public mutating func value(utf8 text: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append(0x22)
    withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: min(text.count, Self.pieceSize) * JSONEscape.most + 8
    ) { buffer in
      var start = 0
      while let out = buffer.baseAddress, start < text.count {
        let end = min(start + Self.pieceSize, text.count)
        let count = JSONEscape.write(UnsafeBufferPointer(rebasing: text[start..<end]), to: out)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
        start = end
      }
    }
    bytes.append(0x22)
  }

  /// Bytes of a string that are escaped at once.
  private static let pieceSize = 128

  /// Writes an integer.
  public mutating func value(_ number: Int) {
    separate()
    if number < 0 { bytes.append(0x2D) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      guard let out = digits.baseAddress else { return }
      let count = JSONEscape.write(number.magnitude, to: out)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[..<count]))
    }
  }

  /// Writes a number as it is spelled, so that no digit of it is lost.
  public mutating func value(_ number: JSONNumber) {
    separate()
    bytes += Array(number.text.utf8)
  }

  /// Writes a value of a JSON file as it is spelled there, without the white space between its parts.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the value; no depth of nesting costs stack.
  public mutating func value(_ node: JSONNode) {
    separate()
    var isInString = false
    var isEscaped = false
    for byte in node.tree.bytes[node.span.range] {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte == 0x22 {
          isInString = false
        }
      } else if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        continue
      } else if byte == 0x22 {
        isInString = true
      }
      bytes.append(byte)
    }
  }

  /// Writes a value that is JSON already.
  ///
  /// - Precondition: `json` is one value by RFC 8259, without line breaks.
  public mutating func value(json: String) {
    separate()
    bytes += Array(json.utf8)
  }

  /// Writes a number with a fixed number of decimals, so that no platform prints it otherwise.
  ///
  /// - Precondition: `number` is finite and its magnitude below 10¹².
  public mutating func value(_ number: Double, decimals: Int) {
    precondition(number.magnitude < 1e12, "JSON has no number for this")
    separate()
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number.magnitude * Double(scale)).rounded(.toNearestOrEven))
    if number < 0 && scaled > 0 { bytes.append(0x2D) }
    bytes += Array(String(scaled / scale).utf8)
    guard decimals > 0 else { return }
    let fraction = String(scaled % scale)
    bytes.append(0x2E)
    bytes += Array(repeating: 0x30, count: decimals - fraction.utf8.count) + Array(fraction.utf8)
  }

  /// Writes `true` or `false`.
  public mutating func value(_ flag: Bool) {
    separate()
    bytes += Array((flag ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    bytes += Array("null".utf8)
  }

  /// Writes a member.
  public mutating func field(_ key: String, _ string: String) {
    self.key(key)
    value(string)
  }

  /// Writes a member whose value is a string in well-formed UTF-8.
  public mutating func field(_ key: String, utf8 text: UnsafeBufferPointer<UInt8>) {
    self.key(key)
    value(utf8: text)
  }

  /// Writes a member that is `null` where there is no value.
  public mutating func field(_ key: String, _ string: String?) {
    self.key(key)
    if let string { value(string) } else { null() }
  }

  /// Writes a member.
  public mutating func field(_ key: String, _ number: Int) {
    self.key(key)
    value(number)
  }

  /// Writes a member with a fixed number of decimals.
  public mutating func field(_ key: String, _ number: Double, decimals: Int) {
    self.key(key)
    value(number, decimals: decimals)
  }

  /// Writes a member.
  public mutating func field(_ key: String, _ flag: Bool) {
    self.key(key)
    value(flag)
  }

  /// Writes a member that is an array of strings.
  public mutating func field(_ key: String, _ strings: [String]) {
    self.key(key)
    array { list in for string in strings { list.value(string) } }
  }

  /// Writes a member that is an array of integers.
  public mutating func field(_ key: String, _ numbers: [Int]) {
    self.key(key)
    array { list in for number in numbers { list.value(number) } }
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }
}
