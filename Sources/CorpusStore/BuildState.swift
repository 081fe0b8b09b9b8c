import CorpusModel
import JSONSyntax

/// What each derived file of a corpus was made from, as `build.json` keeps it.
///
/// It holds nothing that cannot be made again: without it, the next build does all its work anew and
/// comes to the same files.
public struct BuildState: Equatable, Sendable {
  /// A derived file.
  public struct Entry: Hashable, Sendable {
    /// The file, relative to the corpus.
    public var path: String
    /// The fingerprint of everything it was made from: sources, settings, versions of tool and data.
    public var inputs: String
    /// The SHA-256 of the file as the build wrote it.
    public var sha256: String
    /// The fingerprint of the sentences whose numbers the file uses, if it uses any.
    public var numbering: String?

    /// Creates an entry.
    public init(path: String, inputs: String, sha256: String, numbering: String? = nil) {
      self.path = path
      self.inputs = inputs
      self.sha256 = sha256
      self.numbering = numbering
    }
  }

  private static let version = 1
  private var entriesByPath: [String: Entry] = [:]

  /// Creates the state of a corpus that was never built.
  public init() {}

  /// The entry of a file.
  public subscript(path: String) -> Entry? {
    get { entriesByPath[path] }
    set { entriesByPath[path] = newValue }
  }

  /// All entries, by path.
  public var entries: [Entry] {
    entriesByPath.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Forgets the files of which `isKept` says no.
  public mutating func removeEntries(except isKept: (String) -> Bool) {
    entriesByPath = entriesByPath.filter { isKept($0.key) }
  }

  /// Reads `build.json`. A missing one, one of another version and one that is no JSON are the state
  /// of a corpus never built.
  public init(reading bytes: [UInt8]) {
    guard let text = try? SourceText(validating: bytes), let root = try? JSONReader.parse(text),
      root["version"]?.integer == Self.version
    else { return }
    for file in root["files"]?.elements ?? [] {
      guard let path = file["path"]?.string, let inputs = file["inputs"]?.string,
        let sha256 = file["sha256"]?.string
      else { continue }
      entriesByPath[path] = Entry(
        path: path, inputs: inputs, sha256: sha256, numbering: file["numbering"]?.string)
    }
  }

  /// The bytes of `build.json`: one file a line, so that a version control system merges them.
  public var bytes: [UInt8] {
    var lines: [[UInt8]] = []
    for entry in entries {
      var json = JSONWriter()
      json.object { record in
        record.field("path", entry.path)
        record.field("inputs", entry.inputs)
        record.field("sha256", entry.sha256)
        if let numbering = entry.numbering { record.field("numbering", numbering) }
      }
      lines.append(json.bytes)
    }
    return Array("{\"version\":\(Self.version),\"files\":[\n".utf8)
      + lines.joined(separator: Array(",\n".utf8)) + Array("\n]}\n".utf8)
  }
}
