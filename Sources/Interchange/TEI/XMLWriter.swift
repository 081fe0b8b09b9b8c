import CXML

/// Writes XML 1.0 through libxml2: what is given as text is escaped, never put together by hand.
///
/// Elements are written in two ways: as *blocks*, each on a line of its own and indented, for headers
/// and lists; and *inline*, without any white space added, for text.
///
/// Characters that XML 1.0 cannot hold are replaced by U+FFFD, one for one, so that offsets stay.
final class XMLWriter {
  /// The attributes of an element, in their order.
  typealias Attributes = KeyValuePairs<String, String?>

  private static let pieceSize = 1 << 16

  private let handle: OpaquePointer
  private let send: ([UInt8]) throws -> Void
  private var depth = 0
  /// Whether the element that is open at each depth has a block in it.
  private var hasBlocks = [false]
  /// How many characters were replaced.
  private(set) var replacements = 0

  /// Begins a document; its bytes go to `send` in pieces.
  init(to send: @escaping ([UInt8]) throws -> Void) {
    guard let handle = cxml_writer_open() else { preconditionFailure("out of memory") }
    self.handle = handle
    self.send = send
  }

  deinit { cxml_writer_close(handle) }

  /// Ends the document.
  func finish() throws {
    check(cxml_writer_finish(handle))
    try drain()
  }

  /// An element on lines of its own, with blocks in it.
  func block(
    _ name: String, _ attributes: Attributes = [:], _ body: () throws -> Void
  ) throws {
    startBlock(name, attributes)
    try body()
    if hasBlocks[depth] { newline(depth - 1) }
    end()
    try drainIfLarge()
  }

  /// An element on a line of its own, with text or nothing in it.
  func block(_ name: String, _ attributes: Attributes = [:], text: String = "") throws {
    startBlock(name, attributes)
    self.text(text)
    end()
    try drainIfLarge()
  }

  /// An element within a text.
  func inline(
    _ name: String, _ attributes: Attributes = [:], _ body: () throws -> Void
  ) throws {
    start(name, attributes)
    try body()
    end()
    try drainIfLarge()
  }

  /// Text.
  func text(_ text: String) {
    var text = text
    text.withUTF8 { bytes in write(bytes) }
  }

  /// Text that is UTF-8 already.
  func text(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { write($0) }
  }

  /// A processing instruction before the root element.
  func instruction(_ target: String, _ content: String) {
    check(cxml_writer_instruction(handle, target, content))
    check(cxml_writer_space(handle, "\n"))
  }

  private func startBlock(_ name: String, _ attributes: Attributes) {
    if depth > 0 { newline(depth) }
    hasBlocks[depth] = true
    start(name, attributes)
  }

  private func start(_ name: String, _ attributes: Attributes) {
    check(cxml_writer_start(handle, name))
    for case (let key, var value?) in attributes {
      value.withUTF8 { bytes in
        withReplacements(bytes) { clean in
          check(cxml_writer_attribute(handle, key, clean.baseAddress, clean.count))
        }
      }
    }
    depth += 1
    hasBlocks.append(false)
  }

  private func end() {
    check(cxml_writer_end(handle))
    depth -= 1
    hasBlocks.removeLast()
  }

  private func newline(_ depth: Int) {
    check(cxml_writer_space(handle, "\n" + String(repeating: "  ", count: depth)))
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    withReplacements(bytes) { clean in
      check(cxml_writer_text(handle, clean.baseAddress, clean.count))
    }
  }

  /// The bytes with U+FFFD for each character that XML 1.0 (production 2, Char) cannot hold.
  private func withReplacements(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let first = bytes.indices.first(where: { Self.lengthOfForbidden(bytes, $0) > 0 }) else {
      return body(bytes)
    }
    var clean = Array(bytes[..<first])
    var index = first
    while index < bytes.count {
      let length = Self.lengthOfForbidden(bytes, index)
      if length > 0 {
        clean += [0xEF, 0xBF, 0xBD]
        replacements += 1
        index += length
      } else {
        clean.append(bytes[index])
        index += 1
      }
    }
    clean.withUnsafeBufferPointer(body)
  }

  /// The number of bytes of the forbidden character at `index`; 0 where there is none.
  private static func lengthOfForbidden(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    // U+FFFE and U+FFFF; other non-characters are allowed.
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF,
      bytes[index + 2] >= 0xBE
    else { return 0 }
    return 3
  }

  private func drainIfLarge() throws {
    pending += 1
    // Asking libxml2 for its bytes flushes it: not after every word.
    if pending == 256 { try drain(atLeast: Self.pieceSize) }
  }

  private var pending = 0

  private func drain(atLeast minimum: Int = 1) throws {
    pending = 0
    var length = 0
    guard let bytes = cxml_writer_bytes(handle, &length), length >= minimum else { return }
    let piece = Array(UnsafeBufferPointer(start: bytes, count: length))
    cxml_writer_clear(handle)
    try send(piece)
  }

  private func check(_ success: Int32) {
    precondition(success != 0, "libxml2 is out of memory, or an element is not closed")
  }
}
