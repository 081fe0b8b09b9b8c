import CorpusModel
import CorpusStore
import Interchange
import JSONSyntax

/// Puts texts back into an export without them.
public enum RehydrationRun {
  /// Reads the export in `directory`, finds its sources by their hashes among `sources` (files, or
  /// directories that are searched), and writes the whole export to `output`.
  ///
  /// - Returns: the files written, one record a line: `{"path","format","sha256","records"}`.
  /// - Throws: `InputError` where a source is missing or was changed, `FileError` where a file cannot be
  ///   written. Nothing is written then.
  public static func run(
    _ directory: String, sources: [String], to output: String
  ) throws -> [UInt8] {
    let list = "\(directory)/documents.jsonl"
    let documents = try Rehydration.documents(try TextReader.bytes(list), path: list)
    let found = try self.sources(sources)
    var texts: [DocumentID: SourceText] = [:]
    for document in documents {
      if let source = found.byHash[document.sha256] {
        texts[document.id] = try TextReader.text(source.bytes, path: source.path)
      } else if let other = found.byName[document.id.rawValue] {
        throw InputError(
          path: list, location: document.location,
          message: "\(other) is not the text that was exported: its SHA-256 is another than "
            + document.sha256)
      } else {
        throw InputError(
          path: list, location: document.location,
          message: "\(document.id) is not among the sources given (SHA-256 \(document.sha256))")
      }
    }
    let rehydration = Rehydration(texts)
    var restored: [(path: String, bytes: [UInt8])] = []
    for name in try files(of: directory) {
      let path = "\(directory)/\(name)"
      restored.append((name, try rehydration.restore(try TextReader.bytes(path), path: path)))
    }
    let target = ExportDirectory(output)
    var json = JSONWriter()
    for (path, bytes) in restored {
      try target.write(path) { append in try append(bytes) }
      json.object { record in
        record.field("path", path)
        record.field("format", ExportFormat.jsonl.rawValue)
        record.field("sha256", target.sha256(of: path) ?? "")
        record.field("records", bytes.count { $0 == 0x0A })
      }
      json.newline()
    }
    return json.bytes
  }

  /// The files whose texts were left out: translations, segments, then a file a layer.
  private static func files(of directory: String) throws -> [String] {
    let layers = try FileSystem.names(in: directory).filter {
      $0.hasSuffix(".annotations.jsonl") && !$0.hasPrefix(".")
    }
    return ["translation.jsonl", "annotations.jsonl"]
      + layers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private struct Source {
    var path: String
    var bytes: [UInt8]
  }

  private static func sources(_ paths: [String]) throws -> (
    byHash: [String: Source], byName: [String: String]
  ) {
    var byHash: [String: Source] = [:]
    var byName: [String: String] = [:]
    var waiting = Array(paths.reversed())
    while let path = waiting.popLast() {
      if FileSystem.isDirectory(path) {
        let names = try FileSystem.names(in: path).filter { !$0.hasPrefix(".") }
        waiting += names.reversed().map { "\(path)/\($0)" }
        continue
      }
      let bytes = try TextReader.bytes(path)
      let hash = Digest.sha256(bytes)
      if byHash[hash] == nil { byHash[hash] = Source(path: path, bytes: bytes) }
      let name = FileSystem.stem(of: path)
      if byName[name] == nil { byName[name] = path }
    }
    return (byHash, byName)
  }
}
