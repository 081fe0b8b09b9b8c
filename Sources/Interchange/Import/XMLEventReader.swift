import CXML
import CorpusModel

/// Who takes the events of an XML document. The first error that is thrown ends the reading.
protocol XMLEventHandler: AnyObject {
  /// An element begins.
  func start(_ element: XMLStartTag) throws(InputError)
  /// The innermost open element ends.
  func end() throws(InputError)
  /// Text, in any number of pieces.
  func text(_ text: UnsafeBufferPointer<UInt8>) throws(InputError)
}

/// The start of an element, valid until the handler returns.
struct XMLStartTag {
  /// The namespace; empty where it has none.
  var namespace: String { space.map { String(cString: $0) } ?? "" }
  /// The name without a prefix.
  let name: String
  /// Where the tag stands.
  let place: XMLPlace
  // Its string is made only where somebody asks.
  fileprivate let space: UnsafePointer<CChar>?
  fileprivate let attributes: UnsafeBufferPointer<cxml_attribute>

  /// The value of an attribute without a namespace.
  subscript(name: StaticString) -> String? { value(name, space: nil) }

  /// The value of an attribute such as `xml:id`.
  func xml(_ name: StaticString) -> String? {
    value(name, space: "http://www.w3.org/XML/1998/namespace")
  }

  private func value(_ name: StaticString, space: StaticString?) -> String? {
    for attribute in attributes where Self.equal(attribute.name, name) {
      if let space {
        guard let own = attribute.space, Self.equal(own, space) else { continue }
      } else if attribute.space != nil {
        continue
      }
      return String(
        decoding: UnsafeBufferPointer(start: attribute.value, count: attribute.length),
        as: UTF8.self)
    }
    return nil
  }

  private static func equal(_ name: UnsafePointer<CChar>?, _ other: StaticString) -> Bool {
    guard var left = name else { return false }
    var right = other.utf8Start
    for _ in 0..<other.utf8CodeUnitCount {
      guard UInt8(bitPattern: left.pointee) == right.pointee else { return false }
      left += 1
      right += 1
    }
    return left.pointee == 0
  }
}

/// A place in an XML file: a byte where the file is UTF-8, and a line.
struct XMLPlace: Hashable, Sendable {
  /// The byte, or -1 where it is unknown.
  var offset: Int
  /// The line, counted from 1.
  var line: Int
}

/// Reads XML as events.
final class XMLEventReader {
  private let handler: any XMLEventHandler
  private let path: String
  private let bytes: [UInt8]
  private var error: InputError?

  private init(_ bytes: [UInt8], path: String, handler: any XMLEventHandler) {
    self.bytes = bytes
    self.path = path
    self.handler = handler
  }

  /// Reads a document.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  /// - Throws: `InputError` where it is not well-formed, declares or uses an entity, and what the
  ///   handler throws.
  static func read(
    _ bytes: [UInt8], path: String, handler: any XMLEventHandler
  ) throws(InputError) {
    try read(bytes, path: path, handler: handler) { buffer, handlers, context in
      cxml_events_read(buffer.baseAddress, buffer.count, path, handlers, context)
    }
  }

  /// Reads a page of HTML, well-formed or not.
  ///
  /// - Parameter encoding: the name of its encoding; `nil` for that which the page states.
  /// - Complexity: O(*n*), *n* being the number of bytes.
  /// - Throws: `InputError` where the page is empty, and what the handler throws.
  static func readHTML(
    _ bytes: [UInt8], path: String, encoding: String?, handler: any XMLEventHandler
  ) throws(InputError) {
    try read(bytes, path: path, handler: handler) { buffer, handlers, context in
      cxml_html_read(buffer.baseAddress, buffer.count, encoding, handlers, context)
    }
  }

  private static func read(
    _ bytes: [UInt8], path: String, handler: any XMLEventHandler,
    _ parse: (
      UnsafeBufferPointer<UInt8>, UnsafePointer<cxml_handlers>, UnsafeMutableRawPointer
    ) -> Int32
  ) throws(InputError) {
    let reader = XMLEventReader(bytes, path: path, handler: handler)
    var handlers = cxml_handlers(
      start: { context, space, name, attributes, count, offset, line in
        guard let name else { return 0 }
        return XMLEventReader.from(context).attempt { handler throws(InputError) in
          try handler.start(
            XMLStartTag(
              name: String(cString: name),
              place: XMLPlace(offset: Int(offset), line: Int(line)), space: space,
              attributes: UnsafeBufferPointer(start: attributes, count: Int(count))))
        }
      },
      end: { context in
        _ = XMLEventReader.from(context).attempt { handler throws(InputError) in try handler.end() }
      },
      text: { context, text, length in
        _ = XMLEventReader.from(context).attempt { handler throws(InputError) in
          try handler.text(UnsafeBufferPointer(start: text, count: length))
        }
      },
      fault: { context, offset, line, column, message in
        let reader = XMLEventReader.from(context)
        guard reader.error == nil else { return }
        reader.error = InputError(
          path: reader.path,
          location: SourceLocation(line: Int(line), column: Int(column)),
          message: message.map { String(cString: $0) } ?? "no XML")
      })
    let context = Unmanaged.passUnretained(reader).toOpaque()
    let isWhole = bytes.withUnsafeBufferPointer { buffer in
      withUnsafePointer(to: &handlers) { handlers in parse(buffer, handlers, context) }
    }
    withExtendedLifetime(reader) {}
    if let error = reader.error { throw error }
    if isWhole == 0 { throw InputError(path: path, message: "the file is no XML") }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLEventReader {
    guard let context else { preconditionFailure("libxml2 lost its context") }
    return Unmanaged<XMLEventReader>.fromOpaque(context).takeUnretainedValue()
  }

  private func attempt(_ body: (any XMLEventHandler) throws(InputError) -> Void) -> Int32 {
    guard error == nil else { return 0 }
    do throws(InputError) {
      try body(handler)
      return 1
    } catch {
      self.error = error
      return 0
    }
  }
}

/// The file that faults of a reader name.
struct ImportFile {
  let path: String
  let bytes: [UInt8]

  /// A fault at a place of an XML file.
  func fault(_ place: XMLPlace, _ message: String) -> InputError {
    InputError(path: path, location: location(of: place), message: message)
  }

  /// A fault at a line, counted from 1.
  func fault(line: Int, _ message: String) -> InputError {
    InputError(path: path, location: SourceLocation(line: line, column: 1), message: message)
  }

  private func location(of place: XMLPlace) -> SourceLocation {
    guard place.offset >= 0, place.offset <= bytes.count else {
      return SourceLocation(line: place.line, column: 1)
    }
    let lineStart = bytes[..<place.offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[lineStart..<place.offset].count { !UTF8.isContinuation($0) } + 1
    return SourceLocation(line: place.line, column: column)
  }
}
