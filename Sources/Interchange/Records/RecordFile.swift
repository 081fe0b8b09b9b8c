import CorpusModel
import JSONSyntax

/// A file of records, JSON Lines, whose faults are named with line and column.
package struct RecordFile {
  package let path: String
  package let text: SourceText
  package let records: [JSONNode]

  /// Reads a file.
  ///
  /// - Throws: `InputError` where it is no UTF-8 or no JSON Lines.
  package init(_ bytes: [UInt8], path: String) throws(InputError) {
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

  /// Reads a file a line at a time, so that a large one costs little more than its bytes; the file
  /// that `body` gets has no records of its own.
  ///
  /// - Throws: `InputError` where it is no UTF-8 or no JSON Lines, and what `body` throws.
  package static func forEach(
    in bytes: [UInt8], path: String,
    _ body: (_ file: RecordFile, _ record: JSONNode) throws(InputError) -> Void
  ) throws(InputError) {
    let file: RecordFile
    do throws(SourceTextError) {
      file = RecordFile(path: path, text: try SourceText(validating: bytes), records: [])
    } catch {
      throw InputError(path: path, error)
    }
    var start = 0
    while start < bytes.count {
      // Some lines at once share a tree.
      var lines: [TextSpan] = []
      let limit = start + batchSize
      repeat {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        lines.append(TextSpan(start, end))
        start = end + 1
      } while start < min(limit, bytes.count)
      let (records, faults) = JSONReader.readableLines(of: file.text, lines, faults: 1)
      for record in records { try body(file, record) }
      if let fault = faults.first {
        throw InputError(
          path: path, location: file.text.location(ofByte: fault.offset), message: fault.message)
      }
    }
  }

  /// The bytes of lines that are read at once.
  private static let batchSize = 1 << 15

  private init(path: String, text: SourceText, records: [JSONNode]) {
    self.path = path
    self.text = text
    self.records = records
  }

  /// A fault of a value.
  package func fault(_ node: JSONNode, _ message: String) -> InputError {
    InputError(path: path, location: text.location(ofByte: node.span.start), message: message)
  }

  /// Where a value stands.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes before it.
  func location(of node: JSONNode) -> SourceLocation {
    text.location(ofByte: node.span.start)
  }

  /// The span that a record names, in bytes; where the record quotes the text, it must be what stands
  /// there.
  ///
  /// - Throws: `InputError` where the span leaves the text or the quotation is of another text.
  package func span(of record: JSONNode, over source: SourceText) throws(InputError) -> TextSpan {
    guard let start = record["start"]?.integer, let end = record["end"]?.integer,
      let span = source.span(of: CodePointSpan(start, end))
    else { throw fault(record, "\"start\" and \"end\" are no span of the text") }
    guard let quotation = record["text"] else { return span }
    guard let quoted = quotation.string, quoted.utf8.elementsEqual(source.bytes[span.range]) else {
      throw fault(quotation, "the source has another text there")
    }
    return span
  }
}
