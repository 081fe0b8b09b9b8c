import ArgumentParser
import CorpusModel
import CorpusStore
import Muwazi

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Segment, tokenize, pair, align and validate a corpus.",
    discussion: """
      Makes what is missing or out of date and nothing else; a second build does nothing. It may be \
      interrupted at any moment: the next one finishes the job. Beads whose status is manual or \
      rejected are kept for ever, and a file that you edited is never overwritten without a copy.

        muwazi build corpus

      Ends with a table of what it did, on standard error. Status 1 where a finding is an error.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var parallel: ParallelOptions

  @Flag(help: "Make every file anew, whatever build.json says.")
  var force = false

  @Argument(help: "The directory of the corpus.")
  var directory: String

  func run() async throws {
    var options = Pipeline.Options()
    options.jobs = parallel.threads
    options.isForced = force
    let directory = CorpusDirectory(directory)
    let line = ProgressLine(isShown: !common.quiet)
    let summary: BuildSummary
    do {
      summary = try await Pipeline(directory: directory, options: options).build {
        line.show("\($0.stage) (\($0.total))")
      }
    } catch {
      line.clear()
      throw error
    }
    line.clear()
    for copy in summary.editedCopies {
      StandardError.write(
        "\(directory.absolute(copy.path)): warning: this file had been edited; the edited version "
          + "is now \(directory.absolute(copy.copy)). To keep a corrected bead, set its status to "
          + "\"manual\".")
    }
    for finding in summary.findings { StandardError.write(finding.description) }
    for fault in summary.unreadable { StandardError.write(fault.description) }
    if !common.quiet { StandardError.write(summary.table) }
    if !summary.unreadable.isEmpty { throw CommandFailure(status: .unreadable, message: "") }
    if summary.hasErrors { throw CommandFailure(status: .findings, message: "") }
  }
}
