import CorpusModel
import JSONSyntax

/// A file of records, JSON Lines, whose faults are named with line and column.
struct RecordFile {
  let path: String
  let text: SourceText
  let records: [JSONNode]

  /// Reads a file.
  ///
  /// - Throws: `InputError` where it is no UTF-8 or no JSON Lines.
  init(_ bytes: [UInt8], path: String) throws(InputError) {
    self.path = path
    do throws(SourceTextError) {
      text = try SourceText(validating: bytes)
    } catch {
      throw InputError(path: path, error)
    }
    do throws(JSONSyntaxError) {
      records = try JSONReader.lines(of: text)
    } catch {
      throw InputError(path: path, location: error.location, message: error.message)
    }
  }

  /// A fault of a value.
  func fault(_ node: JSONNode, _ message: String) -> InputError {
    InputError(path: path, location: text.location(ofByte: node.span.start), message: message)
  }
}
