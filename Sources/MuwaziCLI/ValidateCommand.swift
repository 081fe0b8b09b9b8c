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
      PATH is a corpus (all its files, and the rules that cross files), a JSON, JSON Lines, YAML, TEI \
      or other XML file, a directory of such files, or - for standard input. The schema is the one of \
      the file's kind unless --schema names another: JSON Schema 2020-12 (.json) or RELAX NG (.rng).

        muwazi validate corpus
        muwazi validate beads.jsonl --format json
        muwazi validate report.xml --schema tei.rng
        muwazi validate corpus --fix

      Prints a line a finding: file:line:column: severity: message [rule]. Nothing is fetched from a \
      network. schemas/RULES.md lists the rules of a corpus; `rules:` in corpus.yaml sets how grave \
      each is. --fix shows what rules propose to edit, and edits it; never a source. Status 1 where a \
      finding is an error, 3 where something cannot be read.
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

  @Option(
    help: """
      With --format json: what JSON Schema's own output says of each record, as a line, instead of \
      findings; basic (a list of errors or annotations) or detailed (a tree).
      """)
  var output: SchemaOutputForm?

  @Option(name: .customLong("max-findings"), help: "Print at most so many findings.")
  var limit: Int?

  @Flag(help: "Show the edits that rules propose for a corpus, as a unified diff, and apply them.")
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
