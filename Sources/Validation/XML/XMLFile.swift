import CXML
import CorpusModel

/// An XML document that is well-formed: a tree of libxml2's.
///
/// No entity is expanded, nothing is fetched, and a document that declares entities is refused.
final class XMLFile {
  let path: String
  let text: SourceText
  let lines: LineTable
  let handle: OpaquePointer
  /// Where the tags of each element begin, in document order, in bytes; that of an empty element is both.
  private(set) lazy var tags = Self.tags(in: text.bytes)

  /// - Throws: `InputError` where the text is not well-formed.
  init(path: String, text: SourceText) throws(InputError) {
    let lines = LineTable(text)
    let (handle, reports) = XMLReport.gather { report, context in
      text.bytes.withUnsafeBufferPointer {
        cxml_document_read($0.baseAddress, $0.count, path, report, context)
      }
    }
    guard let handle else {
      let first = reports.first
      throw InputError(
        path: path, location: first.map { Self.location($0, text, lines) },
        message: "not well-formed XML: " + (first?.message ?? "the file is empty"))
    }
    self.path = path
    self.text = text
    self.lines = lines
    self.handle = handle
  }

  deinit { cxml_document_close(handle) }

  /// The name of the root element and its namespace.
  var root: (name: String, namespace: String?) {
    (
      cxml_document_root_name(handle).map(String.init(cString:)) ?? "",
      cxml_document_root_namespace(handle).map(String.init(cString:))
    )
  }

  /// Where a report of this document points.
  func location(of report: XMLReport) -> SourceLocation {
    report.element.flatMap { location(ofElement: $0) } ?? Self.location(report, text, lines)
  }

  /// Where the start tag of an element begins, or its end tag; `nil` where there is no such element.
  func location(ofElement place: Int, atEnd: Bool = false) -> SourceLocation? {
    guard tags.indices ~= place else { return nil }
    return lines.location(ofByte: atEnd ? tags[place].end : tags[place].start)
  }

  /// libxml2 counts columns in bytes.
  static func location(
    _ report: XMLReport, _ text: SourceText, _ lines: LineTable
  ) -> SourceLocation {
    guard report.column > 1 else { return SourceLocation(line: report.line, column: 1) }
    let start = lines.offset(of: SourceLocation(line: report.line, column: 1))
    let place = min(start + report.column - 1, text.bytes.count)
    let location = lines.location(ofByte: place)
    return location.line == report.line ? location : SourceLocation(line: report.line, column: 1)
  }

  /// The tags of a well-formed document: every `<` that opens no comment, CDATA section, processing
  /// instruction or declaration.
  private static func tags(in bytes: [UInt8]) -> [(start: Int, end: Int)] {
    bytes.withUnsafeBufferPointer { bytes in
      var tags: [(start: Int, end: Int)] = []
      var open: [Int] = []
      var index = 0
      func starts(_ mark: StaticString) -> Bool {
        let letters = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
        return bytes[index...].starts(with: letters)
      }
      func skip(past mark: StaticString) {
        while index < bytes.count, !starts(mark) { index += 1 }
        index += mark.utf8CodeUnitCount
      }
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "<") else {
          index += 1
          continue
        }
        if starts("<!--") {
          skip(past: "-->")
        } else if starts("<![CDATA[") {
          skip(past: "]]>")
        } else if starts("<?") {
          skip(past: "?>")
        } else if starts("<!") {
          skip(past: ">")
        } else if starts("</") {
          if let element = open.popLast() { tags[element].end = index }
          index += 2
        } else {
          let start = index
          index = endOfTag(bytes, index)
          if bytes[index - 2] != UInt8(ascii: "/") { open.append(tags.count) }
          tags.append((start, start))
        }
      }
      return tags
    }
  }

  /// The byte after a start tag; `<` may stand in no attribute, but `>` may.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var quote: UInt8?
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = bytes[index] } else if quote == bytes[index] { quote = nil }
      case UInt8(ascii: ">") where quote == nil: return index + 1
      default: break
      }
    }
    return bytes.count
  }
}
