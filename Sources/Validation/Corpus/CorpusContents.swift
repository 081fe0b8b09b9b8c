import CorpusModel
import JSONSyntax

/// A corpus as its rules see it: every record with its place.
struct CorpusContents {
  /// A document of the manifest.
  struct Entry {
    let id: DocumentID
    let language: Language?
    /// Its name in the manifest.
    let key: TextSpan
    let node: JSONNode
    /// The SHA-256 of the bytes that are there; `nil` where there are none.
    var digest: String?
    var source: SourceText?
    var segments: RecordFile?
    var tokens: RecordFile?
    var annotations: RecordFile?
  }

  /// The beads of a pair.
  struct Beads {
    let pair: PerLanguage<DocumentID>
    let isGold: Bool
    let file: RecordFile
  }

  let manifest: RecordFile
  var documents: [Entry] = []
  var pairs: RecordFile?
  var beads: [Beads] = []
  /// Layers whose name names no document.
  var orphans: [(id: String, file: RecordFile)] = []
  /// The schemas that the corpus has for layers of its own, by the layer's name.
  var layerSchemas: [String: JSONSchema] = [:]

  private var places: [DocumentID: Int] = [:]

  init(manifest: RecordFile) {
    self.manifest = manifest
    guard let root = manifest.records.first else { return }
    for member in root["documents"]?.members ?? [] {
      let id = DocumentID(rawValue: member.key)
      places[id] = documents.count
      documents.append(
        Entry(
          id: id, language: member.value["language"]?.string.flatMap(Language.init(rawValue:)),
          key: member.keySpan, node: member.value))
    }
  }

  /// The document of a name.
  subscript(id: DocumentID) -> Entry? {
    get { places[id].map { documents[$0] } }
    set {
      if let place = places[id], let newValue { documents[place] = newValue }
    }
  }

  /// The layers that quote a text, with the document they quote.
  var layers: [(entry: Entry, file: RecordFile)] {
    documents.flatMap { entry in
      [entry.segments, entry.tokens, entry.annotations].compactMap { $0 }.map { (entry, $0) }
    }
  }

  /// How grave a rule is in this corpus; `nil` where the manifest switches it off.
  func severity(of rule: String, otherwise standard: Severity) -> Severity? {
    guard let choice = manifest.records.first?["rules"]?[rule] else { return standard }
    // YAML 1.1 reads a plain `off` as false.
    if choice.bool == false || choice.string == "off" { return nil }
    return choice.string.flatMap(Severity.init(rawValue:)) ?? standard
  }
}
