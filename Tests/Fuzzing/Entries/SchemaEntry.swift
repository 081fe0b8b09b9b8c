import CorpusModel
import JSONSyntax
import Validation

extension FuzzEntry {
  /// A schema and a value, with a line between them: findings point into the value.
  static let schema = FuzzEntry(name: "schema") { bytes in
    let halves = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    guard let text = try? SourceText(validating: Array(halves[0])),
      let schema = try? JSONSchema(text, path: "schema.json")
    else { return }
    let value = halves.count > 1 ? Array(halves[1]) : bytes
    let report = Validator().validate(path: "x.json", bytes: value, against: schema)
    let lines = value.reduce(into: 1) { $0 += $1 == 0x0A ? 1 : 0 }
    for finding in report.findings {
      try require(1...lines ~= finding.location.line, "a finding outside the file")
    }
    try require(
      report.findings
        == Validator().validate(path: "x.json", bytes: value, against: schema).findings,
      "a second run finds something else")
  }

  /// Files of every notation by Muwazi's own schemas, and XML.
  static let records = FuzzEntry(name: "records") { bytes in
    for path in ["x.jsonl", "x.yaml", "x.xml", "x.tsv", "x.beads.jsonl"] {
      let report = Validator().validate(path: path, bytes: bytes)
      for form in FindingFormat.allCases { _ = form.write(report.findings) }
      for fault in report.unreadable {
        try require(fault.location.map { $0.line > 0 && $0.column > 0 } != false, "line 0")
      }
    }
  }
}

extension FuzzEntry {
  /// A text inside a document of TEI, and XML as it comes: read, held against our schema and its own ids,
  /// told of with places in the file.
  static let xml = FuzzEntry(name: "xml") { bytes in
    let start = Array("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>".utf8)
    let end = Array("</p></body></text></TEI>".utf8)
    for document in [bytes, start + bytes + end] {
      let lines = document.reduce(into: 1) { $0 += $1 == 0x0A ? 1 : 0 }
      let report = Validator().validate(path: "x.xml", bytes: document)
      for finding in report.findings {
        try require(1...lines ~= finding.location.line, "a finding outside the file: \(finding)")
        try require(!finding.message.isEmpty, "a finding that says nothing")
      }
      for fault in report.unreadable {
        try require(
          fault.location.map { 1...lines ~= $0.line && $0.column > 0 } != false,
          "a fault outside the file: \(fault)")
      }
      try require(
        report.findings == Validator().validate(path: "x.xml", bytes: document).findings,
        "a second run finds something else")
    }
  }
}
