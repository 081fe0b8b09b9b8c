import CorpusModel

/// Why a cue table cannot be read.
public struct CueTableError: Error, Hashable, Sendable {
  /// The line and column of the fault, in the table.
  public let location: SourceLocation
  /// What is wrong, in one line.
  public let reason: Reason

  /// What can be wrong with a row.
  public enum Reason: Hashable, Sendable {
    /// The row does not have three or four columns.
    case columnCount(Int)
    /// The first column is neither `fa` nor `ar` nor `*`.
    case language(String)
    /// The second column names no kind of cue.
    case kind(String)
    /// The cue holds no letter and no digit.
    case emptyCue
    /// The cue of a word has more than twelve letters, full stops included.
    case longWord
    /// The fourth column names no place of a line.
    case place(String)
  }
}

extension CueTableError: CustomStringConvertible {
  /// Line, column and what is wrong.
  public var description: String { "\(location.line):\(location.column): \(reason)" }
}

extension CueTableError.Reason: CustomStringConvertible {
  /// What is wrong.
  public var description: String {
    switch self {
    case .columnCount(let count): "a cue has three or four columns, not \(count)"
    case .language(let name): "the language is fa, ar or *, not “\(name)”"
    case .kind(let name): "no kind of cue is called “\(name)”"
    case .emptyCue: "the cue holds no letter"
    case .longWord: "a word has at most \(FoldedWord.longest) letters"
    case .place(let name): "the place is line, start, label, end or inside, not “\(name)”"
    }
  }
}
