import ArgumentParser
import CorpusModel
import Muwazi

/// What the command aligns: two texts, or the pairs of a list.
extension AlignCommand {
  /// Holds the texts and what goes with them against one another.
  func validateInput() throws {
    if lines && clauses {
      throw ValidationError("--lines takes lines as they are; --clauses divides sentences.")
    }
    if words.words != nil {
      guard persian == nil, pairs == nil, embedding.embeddings.isEmpty else {
        throw ValidationError("--words takes no further file.")
      }
      return
    }
    guard pairs == nil else {
      if persian != nil { throw ValidationError("--pairs takes no texts beside its list.") }
      if !embedding.embeddings.isEmpty {
        throw ValidationError("--embeddings are those of one pair, not of --pairs.")
      }
      if explain { throw ValidationError("--explain tells of one pair, not of --pairs.") }
      if format == .text { throw ValidationError("--pairs prints --format jsonl only.") }
      return
    }
    if explain, embedding.similarity == .embeddings {
      throw ValidationError("--explain tells of words, which --similarity embeddings leaves out.")
    }
    let paths = try textPaths()
    if paths.persian == "-" && paths.arabic == "-" {
      throw ValidationError("Only one of the two texts can be standard input.")
    }
  }

  /// The two texts; where they follow the two arrays of `--embeddings`, ArgumentParser has given them to
  /// that option.
  func textPaths() throws -> PerLanguage<String> {
    let given = [persian, arabic].compactMap(\.self) + embedding.embeddings.dropFirst(2)
    guard given.count <= 2 else {
      throw ValidationError("--embeddings takes two arrays, a Persian and an Arabic one.")
    }
    guard given.count == 2 else {
      throw ValidationError("Missing expected argument '<\(given.isEmpty ? "persian" : "arabic")>'")
    }
    return PerLanguage(persian: given[0], arabic: given[1])
  }

  /// Aligns the pairs of a list, in its order.
  func alignPairs(of path: String) async throws {
    let list = try BitextList(path: path)
    let progress = ProgressLine(isShown: !common.quiet)
    progress.show("align: \(list.entries.count) pairs")
    defer { progress.clear() }
    var output = StandardOutput()
    var failures = 0
    try await BitextBatch(try aligner(jobs: 1), jobs: parallel.threads).align(
      list, write: { try output.write($0) },
      fail: { error in
        failures += 1
        progress.clear()
        StandardError.write(error.description)
      })
    try output.flush()
    guard failures == 0 else {
      throw CommandFailure(
        status: .unreadable,
        message: "\(path): \(failures) of \(list.entries.count) pairs could not be read")
    }
  }
}
