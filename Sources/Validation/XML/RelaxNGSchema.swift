import CXML
import CorpusModel

/// A RELAX NG schema in XML syntax, compiled by libxml2. It belongs to one thread.
public final class RelaxNGSchema {
  static let rule = "relaxng"

  private let handle: OpaquePointer
  private let bytes: [UInt8]
  private let path: String
  /// What the grammar allows where; made when a document is refused for the first time.
  private lazy var vocabulary = RelaxNGVocabulary(bytes, path: path)

  /// Compiles a schema. Files it includes are read from the disk, relative to `path`, never from a
  /// network.
  ///
  /// - Throws: ``SchemaError`` where the bytes are no such schema.
  public init(_ bytes: [UInt8], path: String) throws(SchemaError) {
    let (handle, reports) = XMLReport.gather { report, context in
      bytes.withUnsafeBufferPointer {
        cxml_schema_read($0.baseAddress, $0.count, path, report, context)
      }
    }
    guard let handle else {
      let first = reports.first
      throw SchemaError(
        message: first?.message ?? "the file is no RELAX NG schema", path: first?.file ?? path,
        location: SourceLocation(line: first?.line ?? 1, column: max(1, first?.column ?? 1)))
    }
    self.handle = handle
    self.bytes = bytes
    self.path = path
  }

  deinit { cxml_schema_close(handle) }

  /// What is wrong with a document.
  func findings(in file: XMLFile) -> [Finding] {
    let (_, reports) = XMLReport.gather { report, context in
      cxml_schema_validate(handle, file.handle, report, context)
    }
    guard !reports.isEmpty else { return [] }
    let diagnosis = vocabulary.map { RelaxNGDiagnosis($0, of: file) }
    if let findings = diagnosis?.findings(), !findings.isEmpty { return findings }
    // That an element is wrong because of what it holds is worth saying only where nothing else is.
    let causes = reports.filter { report in
      !Self.consequences.contains { report.message.contains($0) }
    }
    return (causes.isEmpty ? Array(reports.prefix(1)) : causes).map {
      finding(of: $0, in: file, diagnosis)
    }
  }

  /// What libxml2 says of the order or number of elements, and what is allowed there.
  private func finding(
    of report: XMLReport, in file: XMLFile, _ diagnosis: RelaxNGDiagnosis?
  ) -> Finding {
    // What is missing is missing before the end of its element.
    let isIncomplete = report.message.hasSuffix(", got nothing")
    let place = report.element
    let around = isIncomplete ? place : place.flatMap { diagnosis?.parent(ofElement: $0) }
    let allowed = around.flatMap { diagnosis?.allowedContent(ofElement: $0) }
    return Finding(
      rule: Self.rule, severity: .error, path: file.path,
      location: place.flatMap { file.location(ofElement: $0, atEnd: isIncomplete) }
        ?? file.location(of: report),
      message: Self.reworded(report.message).isolatedWords
        + (allowed.map { "; allowed, each in its place: \($0)" } ?? ""),
      pointer: report.path)
  }

  /// libxml2's message as a person would put it; one that is not known here stays as it is.
  private static func reworded(_ message: String) -> String {
    if let name = between("Did not expect element ", " there", message) {
      return "the element \(name) may not stand here"
    }
    if let name = between("Expecting an element ", ", got nothing", message) {
      return name.isEmpty
        ? "an element is missing inside this one" : "the element \(name) is missing"
    }
    if let names = between("Element ", "", message),
      let middle = names.firstRange(of: " has extra content: ")
    {
      return "the element \(names[middle.upperBound...]) may not stand as it does in "
        + "\(names[..<middle.lowerBound]): it, an attribute of it or what it holds is not allowed"
    }
    if let names = between("Expecting element ", "", message),
      let comma = names.firstRange(of: ", got ")
    {
      return "the element \(names[..<comma.lowerBound]) expected, "
        + "\(names[comma.upperBound...]) found"
    }
    if let names = between("Invalid attribute ", "", message),
      let middle = names.firstRange(of: " for element ")
    {
      return "the attribute \(names[..<middle.lowerBound]) of "
        + "\(names[middle.upperBound...]) is not allowed, or its value is not"
    }
    return message
  }

  private static func between(_ start: String, _ end: String, _ message: String) -> Substring? {
    guard message.hasPrefix(start), message.hasSuffix(end),
      message.count >= start.count + end.count
    else { return nil }
    return message.dropFirst(start.count).dropLast(end.count)
  }

  private static let consequences = [
    "failed to validate content", "Invalid sequence in interleave", "in interleave",
    "failed to validate attributes",
  ]
}

extension String {
  /// The text with each word of a right-to-left script isolated.
  fileprivate var isolatedWords: String {
    split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.utf8.allSatisfy { $0 < 0x80 } ? String($0) : String($0).isolated }
      .joined(separator: " ")
  }
}
