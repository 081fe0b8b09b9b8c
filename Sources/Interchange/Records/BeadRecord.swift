import CorpusModel
import JSONSyntax

/// A bead as its file keeps it: with an id, and with the spans that its sentence numbers meant when
/// it was written.
public struct BeadRecord: Sendable {
  /// Its name in its file; empty where a person gave none.
  public var id: String
  /// The pair of documents that the bead belongs to, where a file holds those of several.
  public var pair: String?
  /// The bead.
  public var bead: Bead
  /// The spans of its sentences, in code points, as the file has them.
  public var spans: PerLanguage<[CodePointSpan]>
  /// The text of its sentences, as the file has it.
  public var texts: PerLanguage<String>
  /// Where the file has it.
  public var location: SourceLocation

  /// Reads the beads of a file. What the tool can make anew (type, spans, texts, score) may be
  /// missing, so that a person writes only `fa`, `ar` and `status`.
  ///
  /// - Throws: `InputError` with the line and column of what is no bead.
  public static func read(_ bytes: [UInt8], path: String) throws(InputError) -> [BeadRecord] {
    let file = try RecordFile(bytes, path: path)
    var records: [BeadRecord] = []
    records.reserveCapacity(file.records.count)
    // White space alone stands before a record in its line.
    var lines = LineCounter()
    for node in file.records {
      lines.move(to: node.span.start, in: file.text.bytes)
      records.append(try BeadNode(file: file, node: node).record(at: lines.location))
    }
    return records
  }
}

/// One line of a file of beads.
private struct BeadNode {
  let file: RecordFile
  let node: JSONNode

  func record(at location: SourceLocation) throws(InputError) -> BeadRecord {
    guard node.kind == .object else { throw file.fault(node, "a bead is an object") }
    var status = BeadStatus.auto
    if let value = node["status"] {
      guard let named = value.string.flatMap(BeadStatus.init(rawValue:)) else {
        throw file.fault(value, "\"status\" is \"auto\", \"manual\" or \"rejected\"")
      }
      status = named
    }
    var score = 1.0
    if let value = node["score"] {
      guard let number = value.double, (0...1).contains(number) else {
        throw file.fault(value, "\"score\" is a number from 0 to 1")
      }
      score = number
    }
    let note = try string("note")
    let bead = Bead(
      persian: try indexes("fa"), arabic: try indexes("ar"), score: score, status: status,
      method: try string("method") ?? "manual", annotators: try strings("annotators"),
      note: note?.isEmpty == true ? nil : note)
    return BeadRecord(
      id: try string("id") ?? "", pair: try string("pair"), bead: bead,
      spans: PerLanguage(persian: try spans("fa_spans"), arabic: try spans("ar_spans")),
      texts: PerLanguage(
        persian: try string("fa_text") ?? "", arabic: try string("ar_text") ?? ""),
      location: location)
  }

  private func indexes(_ key: String) throws(InputError) -> [SegmentIndex] {
    guard let value = node[key] else { throw file.fault(node, "a bead has no \"\(key)\"") }
    var indexes: [SegmentIndex] = []
    for element in try elements(value, key) {
      guard let index = element.integer, index >= 0 else {
        throw file.fault(element, "\"\(key)\" lists numbers of sentences, from 0 up")
      }
      if let last = indexes.last, last.rawValue >= index {
        throw file.fault(element, "\"\(key)\" lists its sentences in ascending order")
      }
      indexes.append(SegmentIndex(index))
    }
    return indexes
  }

  private func spans(_ key: String) throws(InputError) -> [CodePointSpan] {
    guard let value = node[key] else { return [] }
    var spans: [CodePointSpan] = []
    for element in try elements(value, key) {
      let ends = element.elements?.compactMap(\.integer) ?? []
      guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else {
        throw file.fault(element, "\"\(key)\" lists spans, [start,end]")
      }
      spans.append(CodePointSpan(ends[0], ends[1]))
    }
    return spans
  }

  private func strings(_ key: String) throws(InputError) -> [String] {
    guard let value = node[key] else { return [] }
    var strings: [String] = []
    for element in try elements(value, key) {
      guard let string = element.string else { throw file.fault(element, "\"\(key)\" lists texts") }
      strings.append(string)
    }
    return strings
  }

  private func elements(_ value: JSONNode, _ key: String) throws(InputError) -> [JSONNode] {
    guard let elements = value.elements else { throw file.fault(value, "\"\(key)\" is a list") }
    return elements
  }

  private func string(_ key: String) throws(InputError) -> String? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let string = value.string else { throw file.fault(value, "\"\(key)\" is a text") }
    return string
  }
}
