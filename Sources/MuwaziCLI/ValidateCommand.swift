import ArgumentParser
import CorpusModel
import Glibc
import Muwazi
import Validation

struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Hold a corpus or files against their schemas and rules.",
    discussion: """
      PATH is one of these, or - for standard input:

        a corpus     every file by its schema, and the rules that cross files
        JSON, JSON Lines, YAML, TSV
                     by the schema of its kind, which name or content tell
        TEI          by schemas/tei/muwazi.rng; other XML must be well-formed
        a directory  all such files in it

      --schema names another schema: JSON Schema 2020-12, or RELAX NG where it ends in .rng. Nothing is \
      fetched from a network: --ref-root says where schemas are that yours refers to.

        muwazi validate corpus
        muwazi validate beads.jsonl --format json
        muwazi validate report.xml --schema tei.rng
        muwazi validate a.json --schema s.json --ref-root https://s.example=dir
        muwazi validate corpus --fix

      A line a finding: file:line:column: severity: message [rule] (record and pointer). schemas/RULES.md \
      explains the rules; “rules:” in corpus.yaml sets how grave those of a corpus are. Status 1 where a \
      finding is an error, 2 where the schema is none, 3 where a file cannot be read.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "A schema to use instead: RELAX NG where it ends in .rng, else JSON Schema 2020-12.",
      valueName: "file"))
  var schema: String?

  @Option(
    name: .customLong("ref-root"),
    help: ArgumentHelp(
      "The directory of the schemas whose URI begins with URI. May be repeated.",
      valueName: "URI=DIR"))
  var refRoots: [String] = []

  @Flag(
    name: .customLong("format-assertion"),
    help: "Refuse what breaks a “format” of the schema; the standard only notes it.")
  var assertsFormats = false

  @Option(help: "text, json (a line a finding), sarif or github.")
  var format = FindingFormat.text

  @Option(
    help: """
      With --format json: what JSON Schema's own output says of each record, as a line, instead of \
      findings; basic (a list of errors or annotations) or detailed (a tree).
      """)
  var output: SchemaOutputForm?

  @Option(
    name: .customLong("max-findings"),
    help: ArgumentHelp(
      "Print at most so many findings; all are counted.", valueName: "number"))
  var limit: Int?

  @Flag(
    help: """
      Show the edits that rules propose for a corpus as a unified diff, ask, and apply them. Sources \
      are never edited.
      """)
  var fix = false

  @Flag(help: "With --fix: apply without asking.")
  var yes = false

  @Flag(help: "Validate again whenever a file changes, until interrupted.")
  var watch = false

  @OptionGroup var parallel: ParallelOptions

  @Argument(help: ArgumentHelp("Corpora, files, or - for standard input.", valueName: "path"))
  var paths: [String]

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--max-findings takes a number from 1 up.") }
    if output != nil, format != .json || fix || limit != nil {
      throw ValidationError(
        "--output goes with --format json, and with neither --max-findings nor --fix.")
    }
    if yes, !fix { throw ValidationError("--yes goes with --fix.") }
    if fix, watch { throw ValidationError("--fix and --watch do not go together.") }
    if watch, paths.contains("-") { throw ValidationError("Standard input cannot be watched.") }
    for root in refRoots where root.firstIndex(of: "=") == nil {
      throw ValidationError("--ref-root takes URI=DIR.")
    }
  }

  func run() async throws {
    let schema = try userSchema()
    if fix { return try fixCorpora() }
    while true {
      let stamps = watch ? FileStamps(paths) : nil
      let failure = try await validate(with: schema)
      guard let stamps else {
        if let failure { throw failure }
        return
      }
      try await stamps.waitForChange()
    }
  }

  /// Validates everything once; what it ends with, if not with success.
  private func validate(with schema: PathValidation.UserSchema?) async throws -> CommandFailure? {
    let validation = PathValidation(schema: schema, output: output)
    var printer = FindingPrinter(
      format: format, limit: limit, style: StandardOutput.isTerminal ? .terminal : nil,
      printsOutputs: output != nil)
    for path in paths {
      try await validation.validate(path, jobs: parallel.threads) { try printer.take($0) }
    }
    try printer.finish()
    for fault in printer.unreadable { StandardError.write(fault.description) }
    if !common.quiet, let summary = printer.summary { StandardError.write(summary) }
    if !printer.unreadable.isEmpty { return CommandFailure(status: .unreadable, message: "") }
    return printer.hasErrors ? CommandFailure(status: .findings, message: "") : nil
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

  /// Shows what fixes would change, and applies them where that is agreed to.
  private func fixCorpora() throws {
    var output = StandardOutput()
    for path in paths {
      let fixes = try CorpusFixes(of: path)
      for change in fixes.changes { try output.write(change.difference) }
      try output.flush()
      guard !fixes.changes.isEmpty else {
        if !common.quiet { StandardError.write("\(path): nothing to fix") }
        continue
      }
      let files = fixes.changes.count == 1 ? "1 file" : "\(fixes.changes.count) files"
      guard yes || agrees("Change \(files) of \(path)? [y/N] ") else {
        StandardError.write("\(path): nothing changed (--yes applies without asking)")
        continue
      }
      try fixes.apply()
      if !common.quiet { StandardError.write("\(path): \(fixes.count) fixes in \(files)") }
    }
  }

  /// Whether the person at the terminal says yes; nobody else is asked.
  private func agrees(_ question: String) -> Bool {
    guard isatty(STDIN_FILENO) == 1, StandardError.isTerminal else { return false }
    StandardError.print(question)
    return readLine().map { $0.lowercased().hasPrefix("y") } == true
  }
}

extension FindingFormat: ExpressibleByArgument {}
extension SchemaOutputForm: ExpressibleByArgument {}
