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

  /// Which kind of records it holds: `translation`, `annotations` (segments), or the name that the file of
  /// a layer begins with; `nil` for any other.
  var kind: String? {
    let name = path.split(separator: "/").last ?? ""
    for kind in ["translation", "annotations"] where name == "\(kind).jsonl" { return kind }
    let suffix = ".annotations.jsonl"
    return name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : nil
  }
}

extension [DatasetFile] {
  /// The kinds of records: translations, segments, then layers in the order of their files.
  var kinds: [String] {
    var kinds = ["translation", "annotations"]
    for kind in compactMap(\.kind) where !kinds.contains(kind) { kinds.append(kind) }
    return kinds
  }
}
