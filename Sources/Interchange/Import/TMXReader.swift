import CorpusModel

/// Reads TMX 1.1 to 1.4: every `<tu>` that has a Persian or an Arabic `<tuv>` is a bead. Native codes
/// within a `<seg>` (`bpt`, `ept`, `it`, `ph`, `ut`) are left out; what they mark stays.
final class TMXReader: XMLEventHandler {
  private let file: ImportFile
  private let stem: String
  private var assembly: ParallelAssembly
  private var path: [String] = []
  private var text = ""
  private var isCollecting = false
  /// How many elements of native codes are open.
  private var codes = 0
  private var property = ""
  private var unit: ParallelUnit
  private var place = XMLPlace(offset: 0, line: 1)
  private var language: Language?
  private var isForeign = false
  private var corpusName: String?
  private var ids: Set<String> = []

  private init(_ source: ImportSource) {
    file = ImportFile(path: source.path, bytes: source.bytes)
    stem = source.stem
    assembly = ParallelAssembly(path: source.path)
    unit = Self.unit(stem, at: SourceLocation(line: 1, column: 1))
  }

  /// Reads a file.
  ///
  /// - Throws: `InputError` where it is no TMX, or no unit of it is Persian or Arabic.
  static func read(_ source: ImportSource) throws(InputError) -> ImportedCorpus {
    let reader = TMXReader(source)
    try XMLEventReader.read(source.bytes, path: source.path, handler: reader)
    guard !reader.isForeign || !reader.assembly.units.isEmpty else {
      throw InputError(
        path: source.path, location: SourceLocation(line: 1, column: 1),
        message: "no translation unit is in Persian or Arabic (xml:lang fa, ar)")
    }
    var corpus = try reader.assembly.corpus()
    corpus.description = reader.corpusName.map { CorpusDescription(name: $0, toolVersion: "") }
    return corpus
  }

  private static func unit(_ stem: String, at location: SourceLocation) -> ParallelUnit {
    ParallelUnit(
      documents: PerLanguage(
        persian: DocumentID(sanitizing: "\(stem)-fa", fallback: "fa"),
        arabic: DocumentID(sanitizing: "\(stem)-ar", fallback: "ar")),
      texts: PerLanguage(persian: "", arabic: ""), method: "tmx", location: location)
  }

  func start(_ element: XMLStartTag) throws(InputError) {
    if path.isEmpty {
      guard element.name == "tmx", element.namespace.isEmpty || element.namespace.contains("tmx")
      else { throw file.fault(element.place, "the root element is not <tmx>") }
    }
    path.append(element.name)
    switch element.name {
    case "tu":
      unit = Self.unit(stem, at: SourceLocation(line: element.place.line, column: 1))
      unit.id = element["tuid"] ?? ""
      place = element.place
      language = nil
    case "tuv":
      guard let tag = element.xml("lang") ?? element["lang"] else {
        throw file.fault(element.place, "a <tuv> without xml:lang")
      }
      language = Language(tag: tag)
      if language == nil { isForeign = true }
    case "seg", "prop", "note":
      property = element["type"] ?? ""
      text = ""
      isCollecting = true
    case "bpt", "ept", "it", "ph", "ut": if isCollecting { codes += 1 }
    default: break
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isCollecting && codes == 0 { text += String(decoding: piece, as: UTF8.self) }
  }

  func end() throws(InputError) {
    let name = path.removeLast()
    switch name {
    case "bpt", "ept", "it", "ph", "ut": if isCollecting { codes -= 1 }
    case "seg":
      isCollecting = false
      if let language {
        guard unit.texts[language].isEmpty else {
          throw file.fault(place, "the unit has two segments in one language")
        }
        unit.texts[language] = text
      }
    case "note":
      isCollecting = false
      if path.last == "tu" { unit.note = text }
    case "prop":
      isCollecting = false
      if path.last == "tu" { try set(property, to: text) }
      if path.last == "header", property == "x-corpus" { corpusName = text }
    case "tu":
      if unit.texts.persian.isEmpty && unit.texts.arabic.isEmpty { return }
      try finish()
    default: break
    }
  }

  /// Takes a property that the export writes; others are passed over.
  private func set(_ property: String, to value: String) throws(InputError) {
    switch property {
    case "x-score":
      guard let score = Double(value), (0...1).contains(score) else {
        throw file.fault(place, "x-score is a number from 0 to 1")
      }
      unit.score = score
    case "x-status":
      guard let status = BeadStatus(rawValue: value) else {
        throw file.fault(place, "x-status is auto, manual or rejected")
      }
      unit.status = status
    case "x-method": unit.method = value
    case "x-annotator": unit.annotators.append(value)
    case "x-fa-document": unit.documents.persian = try document(value)
    case "x-ar-document": unit.documents.arabic = try document(value)
    case "x-fa-spans": unit.spans.persian = try spans(value)
    case "x-ar-spans": unit.spans.arabic = try spans(value)
    default: break
    }
  }

  private func document(_ name: String) throws(InputError) -> DocumentID {
    let id = DocumentID(rawValue: name)
    guard id.isWellFormed else { throw file.fault(place, "\(name) can be no document's name") }
    return id
  }

  private func spans(_ text: String) throws(InputError) -> [CodePointSpan] {
    guard let spans = SpanList.read(text) else {
      throw file.fault(place, "\"\(text)\" is no list of spans")
    }
    return spans
  }

  private func finish() throws(InputError) {
    let pair = "\(unit.documents.map(\.rawValue).joined)."
    if unit.id.hasPrefix(pair) { unit.id = String(unit.id.dropFirst(pair.count)) }
    // A tuid need not be unique; a bead's name must be.
    if !unit.id.isEmpty, !ids.insert(pair + unit.id).inserted { unit.id = "" }
    assembly.add(unit)
  }
}
