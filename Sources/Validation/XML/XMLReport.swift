import CXML

/// What libxml2 says of a document or a schema.
struct XMLReport {
  /// What it is about, as the C wall numbers it.
  var kind: Int
  var line: Int
  /// The column in bytes, from 1; 0 where it is unknown.
  var column: Int
  var path: String?
  /// The place of the element among all of the document, from 0.
  var element: Int?
  var file: String?
  var message: String

  /// Runs a function of the C wall and gathers its reports.
  static func gather<Result>(
    _ body: (cxml_report, UnsafeMutableRawPointer) -> Result
  ) -> (Result, [XMLReport]) {
    let reports = Reports()
    let callback: cxml_report = { context, kind, line, column, path, element, file, message in
      guard let context, let message else { return }
      Unmanaged<Reports>.fromOpaque(context).takeUnretainedValue().list.append(
        XMLReport(
          kind: Int(kind), line: Int(line), column: Int(column),
          path: path.map(String.init(cString:)),
          element: element < 0 ? nil : Int(element), file: file.map(String.init(cString:)),
          message: String(cString: message)))
    }
    let result = withExtendedLifetime(reports) {
      body(callback, Unmanaged.passUnretained(reports).toOpaque())
    }
    return (result, reports.list)
  }

  private final class Reports {
    var list: [XMLReport] = []
  }
}
