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

  /// A fault of a value.
  package func fault(_ node: JSONNode, _ message: String) -> InputError {
    InputError(path: path, location: text.location(ofByte: node.span.start), message: message)
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
