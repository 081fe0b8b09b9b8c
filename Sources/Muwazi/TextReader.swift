import CorpusModel
import CorpusStore

/// Reads texts as users name them: a path, or `-` for standard input.
public enum TextReader {
  /// The bytes of a file.
  ///
  /// - Throws: `InputError` where the file cannot be read.
  public static func bytes(_ path: String) throws(InputError) -> [UInt8] {
    do throws(FileError) {
      return path == "-" ? try FileSystem.readStandardInput() : try FileSystem.read(path)
    } catch {
      throw InputError(path: path, message: error.message)
    }
  }

  /// A text in UTF-8.
  ///
  /// - Throws: `InputError` where the file cannot be read, or names the first byte that is wrong.
  public static func text(_ path: String) throws(InputError) -> SourceText {
    try text(try bytes(path), path: path)
  }

  /// Bytes that are a text in UTF-8.
  ///
  /// - Throws: `InputError` naming the first byte that is wrong.
  public static func text(_ bytes: [UInt8], path: String) throws(InputError) -> SourceText {
    do throws(SourceTextError) {
      return try SourceText(validating: bytes)
    } catch {
      throw InputError(path: path, error)
    }
  }
}
