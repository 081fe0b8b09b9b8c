import CorpusModel

/// The referents of a corpus as a table that a person edits: `id⇥type⇥reference⇥fa⇥ar`, the forms of each
/// language with `|` between.
///
/// What a person joined or parted goes before what is found: a form that stands in the table belongs to the
/// referent of its line.
public enum ReferentList {
  /// The table's first line.
  public static let header = "id\ttype\treference\tfa\tar"

  /// The table of referents, in the order of their ids.
  public static func bytes(_ referents: [Referent]) -> [UInt8] {
    var text = header + "\n"
    for referent in referents.sorted(by: { $0.id < $1.id }) {
      let fields = [
        referent.id.rawValue, referent.type.rawValue, referent.reference ?? "",
        referent.names.persian.joined(separator: "|"), referent.names.arabic.joined(separator: "|"),
      ]
      text += fields.joined(separator: "\t") + "\n"
    }
    return Array(text.utf8)
  }

  /// Reads a table.
  ///
  /// - Throws: `InputError` with line and column where a line is no referent or an id comes twice.
  public static func read(_ bytes: [UInt8], path: String) throws(InputError) -> [Referent] {
    let text: SourceText
    do throws(SourceTextError) {
      text = try SourceText(validating: bytes)
    } catch {
      throw InputError(path: path, error)
    }
    var referents: [Referent] = []
    var known: Set<ReferentID> = []
    let lines = text.text(in: text.span).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in lines.enumerated() {
      let line = raw.hasSuffix("\r") ? raw.dropLast() : raw
      if line.isEmpty || line.hasPrefix("#") || line == header { continue }
      func fault(_ column: Int, _ message: String) -> InputError {
        InputError(
          path: path, location: SourceLocation(line: index + 1, column: column), message: message)
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard fields.count == 5 else {
        throw fault(
          1, "a referent has five fields (id, type, reference, fa, ar), not \(fields.count)")
      }
      let id = ReferentID(rawValue: fields[0])
      guard !fields[0].isEmpty else { throw fault(1, "a referent has an id") }
      guard known.insert(id).inserted else { throw fault(1, "\(fields[0]) comes twice") }
      guard let type = NameType(rawValue: fields[1]) else {
        throw fault(
          fields[0].unicodeScalars.count + 2,
          "\(fields[1]) is no type: person, organization, place")
      }
      func forms(_ field: String) -> [String] {
        field.split(separator: "|").map { String($0) }
      }
      referents.append(
        Referent(
          id: id, type: type,
          names: PerLanguage(persian: forms(fields[3]), arabic: forms(fields[4])),
          reference: fields[2].isEmpty ? nil : fields[2]))
    }
    return referents
  }
}
