import CorpusModel
import JSONSyntax

/// Puts the texts back into JSON Lines that were exported without them.
///
/// What comes out is, byte for byte, what the export would have written with the texts.
public struct Rehydration: Sendable {
  /// A source that a file of documents names.
  public struct Document: Hashable, Sendable {
    /// Its name.
    public var id: DocumentID
    /// The SHA-256 of its bytes.
    public var sha256: String
    /// Where the file names it.
    public var location: SourceLocation
  }

  private let texts: [DocumentID: SourceText]

  /// Takes the sources by the names of their documents.
  public init(_ texts: [DocumentID: SourceText]) { self.texts = texts }

  /// Reads `documents.jsonl`.
  ///
  /// - Throws: `InputError` with the line that names no document.
  public static func documents(
    _ bytes: [UInt8], path: String
  ) throws(InputError) -> [Document] {
    var documents: [Document] = []
    try RecordFile.forEach(in: bytes, path: path) { file, record throws(InputError) in
      guard let id = record["document"]?.string.map(DocumentID.init(rawValue:)), id.isWellFormed,
        let sha256 = record["sha256"]?.string
      else { throw file.fault(record, "a line names a \"document\" and its \"sha256\"") }
      documents.append(Document(id: id, sha256: sha256, location: file.location(of: record)))
    }
    return documents
  }

  /// Puts the texts into the lines of `translation.jsonl` or `annotations.jsonl`.
  ///
  /// - Throws: `InputError` with the line whose span leaves its text, or names no document given.
  public func restore(_ bytes: [UInt8], path: String) throws(InputError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    try RecordFile.forEach(in: bytes, path: path) { file, record throws(InputError) in
      guard let members = record.members else { throw file.fault(record, "a record is an object") }
      let isAnnotation = record["layer"] != nil
      var json = JSONWriter()
      var after = record.span.start
      // The text goes after the member that it follows in a whole record.
      guard let anchor = members.first(where: { $0.key == (isAnnotation ? "offset_unit" : "id") })
      else { throw file.fault(record, "the record is none of an export without texts") }
      after = anchor.value.span.end
      if isAnnotation {
        let text = try text(of: record, "document", file)
        guard let start = record["start"]?.integer, let end = record["end"]?.integer,
          let span = text.span(of: CodePointSpan(start, end))
        else { throw file.fault(record, "\"start\" and \"end\" are no span of the text") }
        json.field("text", text.text(in: span))
      } else {
        json.key("translation")
        var texts: [(String, String)] = []
        for language in [Language.arabic, .persian] {
          texts.append((language.rawValue, try joined(record, language, file)))
        }
        json.object { object in for (key, text) in texts { object.field(key, text) } }
      }
      result += file.text.bytes[record.span.start..<after]
      result.append(0x2C)
      result += json.bytes
      result += file.text.bytes[after..<record.span.end]
      result.append(0x0A)
    }
    return result
  }

  private func text(
    of record: JSONNode, _ key: String, _ file: RecordFile
  ) throws(InputError) -> SourceText {
    guard let name = record[key]?.string, let text = texts[DocumentID(rawValue: name)] else {
      throw file.fault(record[key] ?? record, "\"\(key)\" names no document of documents.jsonl")
    }
    return text
  }

  private func joined(
    _ record: JSONNode, _ language: Language, _ file: RecordFile
  ) throws(InputError) -> String {
    let text = try text(of: record, "\(language.rawValue)_document", file)
    let key = "\(language.rawValue)_spans"
    var sentences: [String] = []
    for element in record[key]?.elements ?? [] {
      let ends = element.elements?.compactMap(\.integer) ?? []
      guard ends.count == 2, let span = text.span(of: CodePointSpan(ends[0], ends[1])) else {
        throw file.fault(element, "\"\(key)\" has a span that the text has not")
      }
      sentences.append(text.text(in: span))
    }
    return sentences.joined(separator: " ")
  }
}
