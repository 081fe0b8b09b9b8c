import CorpusModel

/// A corpus on disk, or in a test's memory, as validation asks for it.
public protocol CorpusUnderTest: Sendable {
  /// The directory as the user named it: the paths of findings start with it.
  var name: String { get }

  /// Every file, relative to the directory, with `/`, ordered by bytes; hidden and temporary files
  /// are left out.
  ///
  /// - Throws: `InputError` where a directory cannot be read.
  func paths() throws(InputError) -> [String]

  /// The bytes of a file, by its path relative to the directory.
  ///
  /// - Throws: `InputError` where the file cannot be read.
  func bytes(of path: String) throws(InputError) -> [UInt8]

  /// The SHA-256 in lower-case hexadecimal.
  func sha256(of bytes: [UInt8]) -> String
}
