import ArgumentParser
import CorpusModel
import Muwazi

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Hold a corpus or files against their schemas and rules.",
    discussion: """
      PATH is a corpus (all its files, and the rules that cross files), a JSON, JSON Lines, YAML, TEI \
      or other XML file, a directory of such files, or - for standard input. The schema is the one of \
      the file's kind unless --schema names another: JSON Schema 2020-12 (.json) or RELAX NG (.rng).

        muwazi validate corpus
        muwazi validate beads.jsonl --format json
        muwazi validate report.xml --schema tei.rng

      Prints a line a finding: file:line:column: severity: message [rule]. Nothing is fetched from a \
      network. Status 1 where a finding is an error, 3 where something cannot be read.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "A schema to use instead: JSON Schema (.json) or RELAX NG (.rng).")
  var schema: String?

  @Option(
    name: .customLong("ref-root"),
    help: ArgumentHelp(
      "Where schemas whose URI begins with URI stand on the disk. May be repeated.",
      valueName: "URI=DIR"))
  var refRoots: [String] = []

  @Flag(name: .customLong("format-assertion"), help: "Assert “format” instead of noting it.")
  var assertsFormats = false

  @Option(help: "text, json (a line a finding), sarif or github.")
  var format = FindingFormat.text

  @Option(name: .customLong("max-findings"), help: "Print at most so many findings.")
  var limit: Int?

  @Argument(help: ArgumentHelp("Corpora, files, or - for standard input.", valueName: "path"))
  var paths: [String]

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--max-findings takes a number from 1 up.") }
    for root in refRoots where root.firstIndex(of: "=") == nil {
      throw ValidationError("--ref-root takes URI=DIR.")
    }
  }

  func run() async throws {
    let validation = PathValidation(schema: try userSchema())
    var report = ValidationReport()
    for path in paths { report.append(validation.report(on: path)) }
    let printed = limit.map { Array(report.findings.prefix($0)) } ?? report.findings
    var output = StandardOutput()
    try output.write(format.write(printed))
    try output.flush()
    for fault in report.unreadable { StandardError.write(fault.description) }
    if !common.quiet, !report.findings.isEmpty { StandardError.write(summary(of: report)) }
    if !report.unreadable.isEmpty { throw CommandFailure(status: .unreadable, message: "") }
    if report.hasErrors { throw CommandFailure(status: .findings, message: "") }
  }

  private func userSchema() throws -> PathValidation.UserSchema? {
    guard let schema else { return nil }
    let roots = refRoots.compactMap { root -> (uri: String, directory: String)? in
      guard let sign = root.firstIndex(of: "=") else { return nil }
      return (String(root[..<sign]), String(root[root.index(after: sign)...]))
    }
    do {
      return try PathValidation.UserSchema.read(
        schema, roots: roots, assertsFormats: assertsFormats)
    } catch let error as SchemaError {
      throw CommandFailure(status: .usage, message: error.description)
    }
  }

  /// `3 errors, 1 warning: 2 × bead-type, …`
  private func summary(of report: ValidationReport) -> String {
    let severities = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = report.findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 || severity == .info ? "" : "s")"
    }
    let rules = Dictionary(grouping: report.findings, by: \.rule).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.value) × \($0.key)" }
    return severities.joined(separator: ", ") + ": " + rules.joined(separator: ", ")
  }
}

extension FindingFormat: ExpressibleByArgument {}
