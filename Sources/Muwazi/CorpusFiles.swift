import CorpusModel
import CorpusStore
import Validation

/// The files of a corpus as its validator sees them: all but hidden ones and the copies that a build
/// keeps of edited files.
public struct CorpusFiles: CorpusUnderTest {
  private let directory: CorpusDirectory

  /// Names the corpus.
  public init(_ directory: CorpusDirectory) { self.directory = directory }

  /// The directory as the user named it.
  public var name: String { directory.root }

  /// Every file, relative to the directory, ordered by bytes.
  public func paths() throws(InputError) -> [String] {
    var paths: [String] = []
    try collect("", into: &paths)
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func collect(_ folder: String, into paths: inout [String]) throws(InputError) {
    let place = folder.isEmpty ? directory.root : directory.absolute(folder)
    let names: [String]
    do throws(FileError) {
      names = try FileSystem.names(in: place)
    } catch {
      throw InputError(path: place, message: error.message)
    }
    for name in names where !name.hasPrefix(".") && !name.contains(DerivedFiles.editedMark) {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if FileSystem.isDirectory(directory.absolute(path)) {
        try collect(path, into: &paths)
      } else {
        paths.append(path)
      }
    }
  }

  /// The bytes of a file.
  public func bytes(of path: String) throws(InputError) -> [UInt8] {
    try TextReader.bytes(directory.absolute(path))
  }

  /// The SHA-256 in lower-case hexadecimal.
  public func sha256(of bytes: [UInt8]) -> String { Digest.sha256(bytes) }
}
