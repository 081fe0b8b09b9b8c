import CorpusModel
import CorpusStore

extension CorpusDirectory {
  /// The text of a source, if it is still the one that was added.
  ///
  /// - Throws: `InputError` where it is missing, another file, or not UTF-8.
  func source(of entry: ManifestDocument) throws -> SourceText {
    let manifest = absolute(CorpusDirectory.manifest)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(absolute(entry.source))
    } catch {
      throw InputError(
        path: manifest, location: entry.location?.source,
        message: "\(entry.source): \(error.message)")
    }
    let hash = Digest.sha256(bytes)
    guard hash == entry.sha256 else {
      throw InputError(
        path: manifest, location: entry.location?.sha256,
        message: "\(entry.source) is not the file that was added; restore it or, if the change is "
          + "meant, write its new SHA-256 here: \(hash)")
    }
    return try TextReader.text(bytes, path: absolute(entry.source))
  }
}
