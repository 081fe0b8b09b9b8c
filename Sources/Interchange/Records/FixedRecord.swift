import CorpusModel
import JSONSyntax

/// A record whose members are those that Muwazi writes, in their order, and hold neither lists nor
/// objects: what layers are made of. Its values are found by their places, and compared as bytes.
///
/// Any other record is read by its keys.
struct FixedRecord {
  /// The keys of a kind of record.
  struct Shape: Sendable {
    fileprivate let keys: [[UInt8]]

    init(_ keys: [String]) { self.keys = keys.map { Array($0.utf8) } }
  }

  private let node: JSONNode

  /// Takes a record of a shape; `nil` where it is of another.
  init?(_ node: JSONNode, _ shape: Shape) {
    let count = shape.keys.count
    guard node.kind == .object, node.count == count,
      Int(node.entry.next) == node.index + 1 + 2 * count
    else { return nil }
    self.node = node
    for (place, key) in shape.keys.enumerated() {
      guard isPlain(node.index + 1 + 2 * place, key) else { return nil }
    }
  }

  /// The value at a place.
  func value(_ place: Int) -> JSONNode { JSONNode(tree: node.tree, index: index(place)) }

  /// The value at a place, if it is an integer of plain digits, or `nil`.
  func integer(_ place: Int) -> Int? {
    let entry = node.tree.entries[index(place)]
    let (start, end) = (Int(entry.start), Int(entry.end))
    // Eighteen digits never overflow.
    guard entry.kind == .number, entry.form == .plain, end - start <= 18 else { return nil }
    return node.tree.bytes.withUnsafeBufferPointer { bytes in
      var number = 0
      for byte in bytes[start..<end] {
        guard byte &- 0x30 <= 9 else { return nil }
        number = number * 10 + Int(byte - 0x30)
      }
      return number
    }
  }

  /// Whether the value at a place is a string, without escapes, of these bytes.
  func isText(_ place: Int, _ text: [UInt8]) -> Bool { isPlain(index(place), text) }

  /// The bytes of the string at a place, where it has no escapes, as a range of the file.
  func plainText(_ place: Int) -> Range<Int>? {
    let entry = node.tree.entries[index(place)]
    guard entry.kind == .string, entry.form == .plain else { return nil }
    return Int(entry.start) + 1..<Int(entry.end) - 1
  }

  private func index(_ place: Int) -> Int { node.index + 2 + 2 * place }

  private func isPlain(_ index: Int, _ text: [UInt8]) -> Bool {
    let entry = node.tree.entries[index]
    let start = Int(entry.start) + 1
    guard entry.kind == .string, entry.form == .plain, Int(entry.end) - 1 - start == text.count
    else { return false }
    return node.tree.bytes.withUnsafeBufferPointer { bytes in
      for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
      return true
    }
  }
}

/// Turns the spans of records into bytes of their text, where records come in the order of the text.
///
/// It counts only from one span to the next.
struct SpanReader {
  private let source: SourceText
  private var byte = 0
  private var codePoint = 0

  init(_ source: SourceText) { self.source = source }

  /// The bytes of a span that a record names and quotes.
  ///
  /// - Parameters:
  ///   - quotation: where the quotation stands in `file`.
  /// - Returns: `nil` where the source has another text there, or none.
  /// - Complexity: O(*d* + *q*), *d* being the characters from the last span to this one, at most some
  ///   hundred, and *q* those of the quotation.
  mutating func span(
    start: Int, end: Int, quotation: Range<Int>, in file: [UInt8]
  ) -> TextSpan? {
    guard 0 <= start, start <= end, let first = offset(of: start),
      first + quotation.count <= source.bytes.count
    else { return nil }
    let length = source.bytes.withUnsafeBufferPointer { source in
      file.withUnsafeBufferPointer { file -> Int? in
        var codePoints = 0
        for offset in 0..<quotation.count {
          let byte = source[first + offset]
          guard byte == file[quotation.lowerBound + offset] else { return nil }
          if byte & 0xC0 != 0x80 { codePoints += 1 }
        }
        return codePoints
      }
    }
    guard length == end - start else { return nil }
    byte = first + quotation.count
    codePoint = end
    return TextSpan(first, byte)
  }

  /// The byte of a code point.
  private func offset(of wanted: Int) -> Int? {
    guard wanted >= codePoint, wanted - codePoint < 128 else {
      return source.span(of: CodePointSpan(wanted, wanted))?.start
    }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var (byte, remaining) = (self.byte, wanted - codePoint)
      while byte < bytes.count {
        if bytes[byte] & 0xC0 != 0x80 {
          if remaining == 0 { return byte }
          remaining -= 1
        }
        byte += 1
      }
      return remaining == 0 ? byte : nil
    }
  }
}
