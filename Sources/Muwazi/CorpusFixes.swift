import CorpusModel
import CorpusStore
import Validation

/// The edits that the rules of a corpus propose, shown before they are made.
public struct CorpusFixes {
  /// A file that would change.
  public struct Change {
    /// The file as the user named its corpus.
    public let path: String
    /// What would change, as a unified diff.
    public let difference: String
    fileprivate let fix: FileFix
  }

  /// The files that would change, ordered by path.
  public let changes: [Change]

  /// Looks for edits in a corpus.
  ///
  /// - Throws: `InputError` where the path is no corpus, or its manifest cannot be read.
  public init(of path: String) throws(InputError) {
    let directory = CorpusDirectory(path)
    guard directory.isCorpus else {
      throw InputError(path: path, message: "no corpus; only a corpus has rules that propose edits")
    }
    changes = try Validator().fixes(of: CorpusFiles(directory)).map { fix in
      let name = directory.absolute(fix.path)
      return Change(
        path: name, difference: UnifiedDiff.write(fix.before, fix.after, path: name), fix: fix)
    }
  }

  /// The number of edits.
  public var count: Int { changes.reduce(0) { $0 + $1.fix.count } }

  /// Makes the edits, each file at once or not at all.
  ///
  /// - Throws: `InputError` where a file has changed since; `FileError` where one cannot be written.
  public func apply() throws {
    for change in changes {
      guard try TextReader.bytes(change.path) == change.fix.before else {
        throw InputError(
          path: change.path, message: "the file has changed meanwhile; nothing was fixed in it")
      }
      try AtomicFile.write(change.fix.after, to: change.path)
    }
  }
}
