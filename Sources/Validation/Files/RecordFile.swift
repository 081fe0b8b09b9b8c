import CorpusModel
import JSONSyntax

/// A file of records as it was read: JSON and YAML hold one, JSON Lines one a line.
struct RecordFile {
  /// The file as findings name it.
  let path: String
  let text: SourceText
  let lines: LineTable
  /// What could be read.
  var records: [JSONNode] = []
  /// What could not.
  var unreadable: [InputError] = []

  /// Faults after which the rest of a file of JSON Lines is not looked at.
  private static let faultLimit = 100

  /// - Parameter firstLine: the line of the file at which the text begins.
  init(path: String, text: SourceText, firstLine: Int = 1) {
    self.path = path
    self.text = text
    lines = LineTable(text, firstLine: firstLine)
  }

  /// Reads one JSON value.
  static func json(path: String, text: SourceText) -> RecordFile {
    var file = RecordFile(path: path, text: text)
    file.read(text.span)
    return file
  }

  /// Reads a JSON value a line; a line that is none does not hide the others.
  static func jsonLines(path: String, text: SourceText, firstLine: Int = 1) -> RecordFile {
    var file = RecordFile(path: path, text: text, firstLine: firstLine)
    let (records, faults) = JSONReader.readableLines(
      of: text, file.lines.lines, faults: faultLimit)
    file.records = records
    file.unreadable = faults.map { fault in
      InputError(
        path: path, location: file.lines.location(ofByte: fault.offset), message: fault.message)
    }
    return file
  }

  private mutating func read(_ span: TextSpan) {
    do throws(JSONSyntaxError) {
      records.append(try JSONReader.parse(text, in: span))
    } catch {
      unreadable.append(InputError(path: path, error))
    }
  }

  /// Says something of a record.
  func finding(
    _ rule: String, _ severity: Severity = .error, at span: TextSpan, of record: JSONNode? = nil,
    pointer: String? = nil, _ message: String
  ) -> Finding {
    Finding(
      rule: rule, severity: severity, path: path, location: lines.location(ofByte: span.start),
      message: message, pointer: pointer, record: record?["id"]?.string)
  }
}
