import CorpusModel
import JSONSyntax

/// Reads the rows of a lexicon (`fa⇥ar` or `fa⇥ar⇥weight`) as records, so that a schema serves them
/// too. Blank lines, lines that begin with `#` and a byte order mark are passed over.
enum TabSeparatedReader {
  /// The names of the columns; a further one is named by its number.
  private static let columns = ["fa", "ar", "weight"]

  static func read(path: String, text: SourceText) -> RecordFile {
    var file = RecordFile(path: path, text: text)
    for (place, line) in file.lines.lines.enumerated() {
      var line = line
      if place == 0, text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line.start += 3 }
      if line.count > 0, text.bytes[line.end - 1] == 0x0D { line.end -= 1 }
      let bytes = text.bytes[line.range]
      if bytes.first == UInt8(ascii: "#") || bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
        continue
      }
      file.records.append(row(line, of: text))
    }
    return file
  }

  private static func row(_ line: TextSpan, of text: SourceText) -> JSONNode {
    var builder = JSONTreeBuilder(text)
    builder.begin(.object, at: line)
    let fields = text.bytes[line.range].split(separator: 0x09, omittingEmptySubsequences: false)
    for (place, field) in fields.enumerated() {
      let span = TextSpan(field.startIndex, field.endIndex)
      let name = place < columns.count ? columns[place] : "column \(place + 1)"
      builder.key(name, at: span)
      let value = text.text(in: span)
      // What is no number of JSON stays a text, which the schema then refuses in its place.
      if place == 2, (try? JSONReader.parse(SourceText(value)))?.kind == .number {
        builder.number(value.filter { !$0.isWhitespace }, at: span)
      } else {
        builder.string(value, at: span)
      }
    }
    builder.end(at: line.end)
    return builder.finish()
  }
}
