import CorpusModel
import JSONSyntax

/// Which documents report the same event, as `pairs.jsonl` keeps it.
///
/// One a line: `{"fa","ar","score"}`; a null side means that no counterpart was found.
public enum PairList {
  /// A line of the list.
  public struct Row: Hashable, Sendable {
    /// The Persian document.
    public var persian: DocumentID?
    /// The Arabic document.
    public var arabic: DocumentID?
    /// How sure the pairing is, in [0, 1].
    public var score: Double

    /// Creates a line.
    public init(persian: DocumentID?, arabic: DocumentID?, score: Double) {
      self.persian = persian
      self.arabic = arabic
      self.score = score
    }

    /// The two documents, where there are two.
    public var pair: PerLanguage<DocumentID>? {
      guard let persian, let arabic else { return nil }
      return PerLanguage(persian: persian, arabic: arabic)
    }
  }

  /// The bytes of a list.
  public static func bytes(_ rows: [Row]) -> [UInt8] {
    var json = JSONWriter()
    for row in rows {
      json.object { record in
        record.field("fa", row.persian?.rawValue)
        record.field("ar", row.arabic?.rawValue)
        record.field("score", row.score, decimals: 4)
      }
      json.newline()
    }
    return json.bytes
  }

  /// Reads a list.
  ///
  /// - Throws: `InputError` with the line that is no pair.
  public static func read(_ bytes: [UInt8], path: String) throws(InputError) -> [Row] {
    let list = try RecordFile(bytes, path: path)
    var rows: [Row] = []
    for record in list.records {
      func side(_ key: String) throws(InputError) -> DocumentID? {
        guard let value = record[key] else { throw list.fault(record, "a pair has no \"\(key)\"") }
        if value.isNull { return nil }
        guard let id = value.string else { throw list.fault(value, "\"\(key)\" names a document") }
        return DocumentID(rawValue: id)
      }
      rows.append(
        Row(
          persian: try side("fa"), arabic: try side("ar"), score: record["score"]?.double ?? 0))
    }
    return rows
  }
}
