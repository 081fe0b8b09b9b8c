import CorpusModel
import CorpusStore

/// A list of pairs of files: TSV, one pair a line, `FA_PATH⇥AR_PATH` or `FA_PATH⇥AR_PATH⇥ID`.
///
/// Paths are relative to the folder of the list. A pair without id is called by the number of its line. Blank
/// lines and lines that begin with `#` are passed over.
public struct BitextList: Sendable {
  /// A pair of files.
  public struct Entry: Hashable, Sendable {
    /// What the pair is called.
    public var id: String
    /// The files.
    public var paths: PerLanguage<String>
    /// Where the list names them.
    public var location: SourceLocation
  }

  /// The list as the user named it.
  public let path: String
  /// The pairs, in the order of the list.
  public let entries: [Entry]

  /// Reads a list; `-` is standard input, whose paths are relative to the current folder.
  ///
  /// - Throws: `InputError` with line and column of what is no pair, or of an id that is taken.
  public init(path: String) throws(InputError) {
    try self.init(try TextReader.text(path), path: path)
  }

  /// Reads the text of a list.
  ///
  /// - Throws: `InputError` with line and column of what is no pair, or of an id that is taken.
  public init(_ text: SourceText, path: String) throws(InputError) {
    self.path = path
    let folder = path == "-" ? "." : FileSystem.directory(of: path)
    var entries: [Entry] = []
    var taken: Set<String> = []
    let bytes = text.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var content = bytes[start..<end]
      if content.last == 0x0D { content.removeLast() }
      start = end + 1
      line += 1
      if content.first == 0x23 || content.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let fields = content.split(separator: 0x09, omittingEmptySubsequences: false)
      func fault(_ field: Int, _ message: String) -> InputError {
        InputError(
          path: path, location: text.location(ofByte: fields[field].startIndex), message: message)
      }
      guard (2...3).contains(fields.count) else {
        throw fault(0, "a pair has two or three columns: a Persian file, an Arabic one, an id")
      }
      for field in fields.indices where fields[field].isEmpty {
        throw fault(field, field == 2 ? "the id is empty" : "the path is empty")
      }
      let names = fields.map { String(decoding: $0, as: UTF8.self) }
      let id = names.count == 3 ? names[2] : String(line)
      guard taken.insert(id).inserted else {
        throw fault(fields.count - 1, "the pair \(id) stands above already")
      }
      func resolved(_ name: String) -> String {
        name.hasPrefix("/") || folder == "." ? name : "\(folder)/\(name)"
      }
      entries.append(
        Entry(
          id: id, paths: PerLanguage(persian: resolved(names[0]), arabic: resolved(names[1])),
          location: SourceLocation(line: line, column: 1)))
    }
    self.entries = entries
  }
}
