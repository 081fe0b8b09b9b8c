import CorpusModel

/// What a `<teiHeader>` says of a corpus and its documents, as the export writes it and as far as another
/// header says it the same way.
final class TEIHeaderReader {
  /// A document's `<bibl>`.
  struct Entry {
    var metadata = DocumentMetadata()
    var extra: [ExportDocument.ExtraMetadata] = []
    /// Whether the header of a corpus has it.
    var isOfCorpus = false
  }

  private var path: [String] = []
  private var text = ""
  private var attributes: [[String: String]] = []
  private var description = CorpusDescription(name: "", toolVersion: "")
  private var responsibility = ""
  private var kind = ""
  private var published: DateExpression?
  private var bibl: (id: String, entry: Entry)?
  private var paragraphs = 0

  /// Whether the header is open.
  private(set) var isOpen = false
  /// Whether Muwazi wrote the file.
  private(set) var isOfMuwazi = false
  /// The documents by their names.
  private(set) var bibliography: [DocumentID: Entry] = [:]
  /// Descriptions of categories and names of people by their `xml:id`.
  private(set) var names: [String: String] = [:]

  /// What the header says of a corpus; `nil` where it is none of a corpus that Muwazi wrote.
  var corpus: CorpusDescription? {
    isOfMuwazi && kind == "corpus" ? description : nil
  }

  func start(_ element: XMLStartTag) {
    isOpen = true
    path.append(element.name)
    text = ""
    var own: [String: String] = [:]
    own["id"] = element.xml("id")
    for (key, value) in [
      ("type", element["type"]), ("when", element["when"]), ("n", element["n"]),
      ("calendar", element["calendar"]), ("ident", element["ident"]),
    ] { own[key] = value }
    attributes.append(own)
    if element.name == "bibl", let id = own["id"], id.hasSuffix(".bibl") {
      bibl = (String(id.dropLast(5)), Entry())
    }
    if element.name == "application", own["ident"] == "Muwazi" { isOfMuwazi = true }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) { text += String(decoding: piece, as: UTF8.self) }

  func end() {
    let name = path.removeLast()
    let own = attributes.removeLast()
    defer { text = "" }
    if path.isEmpty {
      isOpen = false
      for id in bibliography.keys { bibliography[id]?.isOfCorpus = kind == "corpus" }
      return
    }
    if bibl != nil { return endInBibliography(name, own) }
    switch (path.last, name) {
    case ("titleStmt", "title"): if own["type"] == nil { description.name = text }
    case ("respStmt", "resp"): responsibility = text
    case ("respStmt", "persName"):
      if let id = own["id"] { names[id] = text }
      if responsibility == "edited the corpus" { description.editors.append(text) }
    case ("publicationStmt", "idno"): kind = own["type"] ?? ""
    case ("publicationStmt", "date"): description.date = text
    case ("availability", "licence"): description.license = text
    case ("availability", "p"):
      if text != "The corpus states no rights." { description.rights = text }
    case ("projectDesc", "p"):
      paragraphs += 1
      if paragraphs == 1, text != "The corpus \(description.name)." {
        description.description = text
      }
    case ("category", "catDesc"): if let id = attributes.last?["id"] { names[id] = text }
    default: break
    }
  }

  private func endInBibliography(_ name: String, _ own: [String: String]) {
    guard var (id, entry) = bibl else { return }
    switch name {
    case "bibl":
      bibliography[DocumentID(rawValue: id)] = entry
      bibl = nil
      return
    case "title": entry.metadata.title = text
    case "publisher": entry.metadata.outlet = text
    case "date":
      let calendar = own["calendar"].flatMap { value in
        CalendarSystem.allCases.first { value == "#\(TEI.calendar($0))" }
      }
      entry.metadata.published = DateExpression(
        iso: own["when"] ?? "", calendar: calendar ?? .gregorian, original: text)
    case "idno":
      if own["type"] == "code" { entry.metadata.code = text }
      if own["type"] == "URL" { entry.metadata.url = text }
    case "note":
      switch own["type"] {
      case "provenance": entry.metadata.provenance = text
      case "rights": entry.metadata.rights = text
      case "metadata":
        if let key = own["n"] {
          entry.extra.append(ExportDocument.ExtraMetadata(key: key, value: text))
        }
      default: break
      }
    default: break
    }
    id = bibl?.id ?? id
    bibl = (id, entry)
  }
}
