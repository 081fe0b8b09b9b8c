import CorpusModel

/// Reads the start tags of an XML document one after the other, as far as files of links need it.
///
/// Comments, CDATA sections, processing instructions and text are passed over. It does not hold a document
/// for well-formed: end tags may be missing. A document with declarations of its own (`<!DOCTYPE … [`) is
/// refused, and no entities but XML's five and numbers are known.
struct XMLTagScanner {
  /// A start tag, or an empty one.
  struct Tag {
    /// The name without prefix.
    var name: String
    /// The values of the attributes by their names without prefix.
    var attributes: [String: String]
    /// Where the tag begins, in bytes.
    var start: Int
  }

  private let path: String
  private let text: SourceText
  private var bytes: [UInt8] { text.bytes }
  private var position = 0

  init(_ bytes: [UInt8], path: String) throws(InputError) {
    self.path = path
    do throws(SourceTextError) {
      text = try SourceText(validating: bytes)
    } catch {
      throw InputError(path: path, error)
    }
  }

  /// An error at a tag.
  func fault(_ tag: Tag, _ message: String) -> InputError { fault(at: tag.start, message) }

  private func fault(at byte: Int, _ message: String) -> InputError {
    InputError(path: path, location: text.location(ofByte: byte), message: message)
  }

  /// The next start tag; `nil` at the end of the document.
  mutating func next() throws(InputError) -> Tag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if skip("!--") {
        try skipPast("-->", from: start)
      } else if skip("![CDATA[") {
        try skipPast("]]>", from: start)
      } else if skip("?") {
        try skipPast("?>", from: start)
      } else if skip("!") {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
        if bytes[position..<end].contains(UInt8(ascii: "[")) {
          throw fault(at: start, "a document type with declarations of its own is not read")
        }
        try skipPast(">", from: start)
      } else if skip("/") {
        try skipPast(">", from: start)
      } else {
        return try tag(from: start)
      }
    }
    position = bytes.count
    return nil
  }

  private mutating func tag(from start: Int) throws(InputError) -> Tag {
    var tag = Tag(name: name(), attributes: [:], start: start)
    guard !tag.name.isEmpty else { throw fault(at: start, "a tag has no name") }
    while true {
      skipSpace()
      if skip("/>") || skip(">") { return tag }
      let key = name()
      skipSpace()
      guard !key.isEmpty, skip("=") else {
        throw fault(
          at: position, "the tag <\(tag.name)> is not closed, or an attribute has no value")
      }
      skipSpace()
      guard position < bytes.count, [0x22, 0x27].contains(bytes[position]) else {
        throw fault(at: position, "the value of \(key) stands in no quotes")
      }
      let quote = bytes[position]
      position += 1
      guard let end = bytes[position...].firstIndex(of: quote) else {
        throw fault(at: position, "the value of \(key) does not end")
      }
      tag.attributes[key] = try value(position..<end)
      position = end + 1
    }
  }

  private func value(_ range: Range<Int>) throws(InputError) -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";"))
      guard let end,
        let scalar = Self.scalar(String(decoding: bytes[index + 1..<end], as: UTF8.self))
      else { throw fault(at: index, "the reference is none that XML has") }
      result += Array(String(Character(scalar)).utf8)
      index = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(_ reference: String) -> Unicode.Scalar? {
    let named: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    if let scalar = named[reference] { return scalar }
    guard reference.hasPrefix("#") else { return nil }
    let number =
      reference.hasPrefix("#x")
      ? UInt32(reference.dropFirst(2), radix: 16) : UInt32(reference.dropFirst())
    return number.flatMap(Unicode.Scalar.init)
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, !" \t\r\n/>=<\"'".utf8.contains(bytes[position]) { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    return name.split(separator: ":", maxSplits: 1).last.map(String.init) ?? name
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func skip(_ sign: StaticString) -> Bool {
    sign.withUTF8Buffer { sign in
      guard bytes[position...].starts(with: sign) else { return false }
      position += sign.count
      return true
    }
  }

  private mutating func skipPast(_ sign: StaticString, from start: Int) throws(InputError) {
    let isFound = sign.withUTF8Buffer { sign in
      while position + sign.count <= bytes.count {
        guard let first = bytes[position...].firstIndex(of: sign[0]) else { return false }
        position = first
        if bytes[position...].starts(with: sign) {
          position += sign.count
          return true
        }
        position += 1
      }
      return false
    }
    guard isFound else { throw fault(at: start, "what begins here does not end") }
  }
}
