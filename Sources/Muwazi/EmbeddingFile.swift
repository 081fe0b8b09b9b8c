import Alignment
import CorpusModel
import Interchange

/// The vectors of a text's sentences, from an array of NumPy's.
public struct EmbeddingFile: Sendable {
  /// The file as the user named it.
  public let path: String
  /// A row a sentence.
  public let rows: SentenceEmbeddings

  /// Reads a file.
  ///
  /// - Throws: `InputError` where it cannot be read or is no two-dimensional array of finite float32 or float16
  ///   values in C order.
  public init(path: String) throws(InputError) {
    let array = try NumPyArray(try TextReader.bytes(path), path: path)
    self.path = path
    rows = SentenceEmbeddings(array.values, count: array.rows, width: array.columns)
  }

  /// Holds the number of rows against that of the units.
  ///
  /// - Throws: `InputError` where they differ.
  func expect(rows expected: Int, of unit: BitextAligner.Unit) throws(InputError) {
    guard rows.count == expected else {
      throw InputError(
        path: path,
        message: "the array has \(rows.count) rows, the text \(expected) \(unit.name)s; "
          + "row i is to be \(unit.name) i")
    }
  }
}
