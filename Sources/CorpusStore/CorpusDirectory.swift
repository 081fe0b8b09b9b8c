import CorpusModel

/// Where the files of a corpus stand. Paths are relative to the corpus unless ``absolute(_:)`` made
/// them absolute.
///
/// ```
/// corpus.yaml  README.md  build.json  pairs.jsonl
/// sources/fa/ID.txt  sources/ar/ID.txt
/// layers/ID.segments.jsonl  layers/ID.tokens.jsonl  layers/ID.annotations.jsonl
/// alignments/FA__AR.beads.jsonl  gold/FA__AR.beads.jsonl
/// ```
public struct CorpusDirectory: Hashable, Sendable {
  /// The directory as the user named it.
  public let root: String

  /// The manifest, which a person edits.
  public static let manifest = "corpus.yaml"
  /// What a reader of the corpus should know; a person's from the start.
  public static let readme = "README.md"
  /// What each derived file was made from.
  public static let buildState = "build.json"
  /// Which documents report the same event.
  public static let pairs = "pairs.jsonl"

  /// The directories of a corpus, in the order in which they are made.
  static let directories = ["sources/fa", "sources/ar", "layers", "alignments", "gold"]

  /// Names the directory of a corpus, there or not.
  public init(_ root: String) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
  }

  /// Whether there is a corpus: a directory with a manifest.
  public var isCorpus: Bool { FileSystem.exists(absolute(Self.manifest)) }

  /// A path of the corpus as the system takes it.
  public func absolute(_ path: String) -> String { "\(root)/\(path)" }

  /// The place of a document's source.
  public static func source(of id: DocumentID, language: Language) -> String {
    "sources/\(language.rawValue)/\(id).txt"
  }

  /// The place of a document's sentences.
  public static func segments(of id: DocumentID) -> String { "layers/\(id).segments.jsonl" }

  /// The place of a document's tokens.
  public static func tokens(of id: DocumentID) -> String { "layers/\(id).tokens.jsonl" }

  /// The place of a document's annotations, which `muwazi annotate` or a person makes.
  public static func annotations(of id: DocumentID) -> String { "layers/\(id).annotations.jsonl" }

  /// The place of a pair's beads.
  public static func beads(of pair: PerLanguage<DocumentID>) -> String {
    "alignments/\(beadsName(of: pair))"
  }

  /// The place of a pair's gold, which only a person writes.
  public static func gold(of pair: PerLanguage<DocumentID>) -> String {
    "gold/\(beadsName(of: pair))"
  }

  private static func beadsName(of pair: PerLanguage<DocumentID>) -> String {
    "\(pair.persian)__\(pair.arabic).beads.jsonl"
  }

  /// The pair whose beads stand in a file of that name; `nil` where the name is no such name.
  public static func pair(ofBeads path: String) -> PerLanguage<DocumentID>? {
    let name = FileSystem.name(of: path)
    let suffix = ".beads.jsonl"
    guard name.hasSuffix(suffix) else { return nil }
    let sides = name.dropLast(suffix.count).split(separator: "__", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return nil }
    let pair = PerLanguage(
      persian: DocumentID(rawValue: String(sides[0])),
      arabic: DocumentID(rawValue: String(sides[1])))
    return pair.persian.isWellFormed && pair.arabic.isWellFormed ? pair : nil
  }

  /// Removes what an interrupted writer left. Only a process that holds the lock may call it.
  ///
  /// - Throws: ``FileError`` where a directory cannot be read.
  public func removeTemporaries() throws(FileError) {
    for directory in ["."] + Self.directories where FileSystem.isDirectory(absolute(directory)) {
      for name in try FileSystem.names(in: absolute(directory))
      where name.hasPrefix(".") && name.hasSuffix(AtomicFile.temporarySuffix) {
        try FileSystem.remove(absolute("\(directory)/\(name)"))
      }
    }
  }
}
