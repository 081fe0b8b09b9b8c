/// A file of a data set as its card and its metadata name it.
public struct DatasetFile: Hashable, Sendable {
  /// Its path under the directory of the export.
  public var path: String
  /// Its SHA-256 in lower-case hexadecimal.
  public var sha256: String
  /// The number of its records.
  public var records: Int
  /// The split it belongs to, such as `train`; `nil` where the data are not split.
  public var split: String?

  /// Describes a file.
  public init(path: String, sha256: String, records: Int, split: String? = nil) {
    self.path = path
    self.sha256 = sha256
    self.records = records
    self.split = split
  }

  /// Which of the two kinds of records it holds: `translation` or `annotations`; `nil` for any other.
  var kind: String? {
    for kind in ["translation", "annotations"]
    where path == "\(kind).jsonl" || path.hasSuffix("/\(kind).jsonl") {
      return kind
    }
    return nil
  }
}
