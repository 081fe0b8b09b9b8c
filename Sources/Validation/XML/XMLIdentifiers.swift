import CXML
import CorpusModel

/// `xml:id` as its own specification has it (W3C xml:id 1.0, section 4): an XML name without a colon, and
/// no other of its kind in the document. libxml2 takes part of this for a fault of syntax, tells part of it
/// as a fault of what is around, and which part depends on the schema.
enum XMLIdentifiers {
  static let rule = "xml-id"

  /// What is wrong with the identifiers of a document; to be asked before a schema is, which then says
  /// nothing of them.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the document.
  static func findings(in file: XMLFile) -> [Finding] {
    let (_, reports) = XMLReport.gather { report, context in
      cxml_document_check_ids(file.handle, report, context)
    }
    return reports.map { report in
      let name = report.message.isolated
      let firstLine = file.location(ofElement: report.line)?.line ?? 1
      let message =
        report.kind == Int(CXML_REPEATED_ID)
        ? "the xml:id “\(name)” stands already on line \(firstLine)"
        : "the xml:id “\(name)” is no XML name without a colon, such as “s12” or “_a.b-c”"
      let quote = report.message.contains("\"") ? "'" : "\""
      return Finding(
        rule: rule, severity: .error, path: file.path, location: file.location(of: report),
        message: message, pointer: "//*[@xml:id=\(quote)\(report.message)\(quote)]")
    }
  }
}
