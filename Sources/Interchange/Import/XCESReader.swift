import CorpusModel

/// Reads sentence alignments in XCES: those of OPUS (`cesAlign`, `fromDoc` first) and those of InterText
/// (`linkGrp`, `toDoc` first). The two cannot be told apart by looking at `xtargets`: the caller says
/// which it is.
final class XCESReader: XMLEventHandler {
  private let file: ImportFile
  private let flavour: XCESFlavour
  private let open: (String) throws(InputError) -> ImportSource?
  private var depth = 0
  private var texts: [String: XCESText] = [:]
  private var corpus = ImportedCorpus()
  /// The group that is open: its documents by their end, `from` and `to`.
  private var group: (from: XCESText, to: XCESText, place: Int)?

  private init(
    _ source: ImportSource, _ flavour: XCESFlavour,
    _ open: @escaping (String) throws(InputError) -> ImportSource?
  ) {
    file = ImportFile(path: source.path, bytes: source.bytes)
    self.flavour = flavour
    self.open = open
  }

  /// Reads a file of links and the documents that it names.
  ///
  /// - Parameter open: gives the file that a `fromDoc` or `toDoc` names.
  /// - Throws: `InputError` where a file is no XCES, a document is missing or not in Persian and Arabic,
  ///   or a link names a sentence that there is not.
  static func read(
    _ source: ImportSource, flavour: XCESFlavour,
    open: @escaping (String) throws(InputError) -> ImportSource?
  ) throws(InputError) -> ImportedCorpus {
    let reader = XCESReader(source, flavour, open)
    try XMLEventReader.read(source.bytes, path: source.path, handler: reader)
    return reader.corpus
  }

  /// Whether a file begins as one of links does, rather than as a document.
  static func holdsLinks(_ source: ImportSource) -> Bool {
    let beginning = String(decoding: source.bytes.prefix(4096), as: UTF8.self)
    return beginning.contains("<cesAlign") || beginning.contains("<linkGrp")
  }

  /// A document's name without what marks it for XML: `n1` for `n1.xml.gz` or `n1.fa.xml`.
  static func name(ofDocument name: String) -> String {
    var name = Substring(name)
    for suffix in [".gz", ".xml", ".fa", ".ar"] where name.hasSuffix(suffix) {
      name = name.dropLast(suffix.count)
    }
    return String(name)
  }

  func start(_ element: XMLStartTag) throws(InputError) {
    depth += 1
    if depth == 1 {
      guard element.name == "cesAlign" || element.name == "linkGrp" else {
        throw file.fault(element.place, "the root element is neither <cesAlign> nor <linkGrp>")
      }
    }
    switch element.name {
    case "linkGrp": try begin(element)
    case "link": try link(element)
    default: break
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {}

  func end() { depth -= 1 }

  private func begin(_ element: XMLStartTag) throws(InputError) {
    guard let from = element["fromDoc"], let to = element["toDoc"] else {
      throw file.fault(element.place, "<linkGrp> names no fromDoc and toDoc")
    }
    let sides = (from: try text(from, element), to: try text(to, element))
    guard sides.from.language != sides.to.language else {
      throw file.fault(element.place, "\(from) and \(to) are in one language")
    }
    let isPersianFirst = sides.from.language == .persian
    group = (sides.from, sides.to, corpus.pairs.count)
    corpus.pairs.append(
      ImportedCorpus.Pair(
        documents: PerLanguage(
          persian: isPersianFirst ? sides.from.id : sides.to.id,
          arabic: isPersianFirst ? sides.to.id : sides.from.id),
        beads: []))
  }

  private func text(_ name: String, _ element: XMLStartTag) throws(InputError) -> XCESText {
    if let known = texts[name] { return known }
    guard let source = try open(name) else {
      throw file.fault(
        element.place, "there is no file \(name) here, packed ones being unpacked first")
    }
    let text = try XCESText.read(source, name: name)
    if let other = corpus.texts.first(where: { $0.id == text.id }) {
      throw file.fault(element.place, "two documents are called \(other.id)")
    }
    texts[name] = text
    corpus.texts.append(
      ImportedCorpus.Text(id: text.id, language: text.language, side: text.side))
    return text
  }

  private func link(_ element: XMLStartTag) throws(InputError) {
    guard let group else { throw file.fault(element.place, "a <link> outside <linkGrp>") }
    guard let targets = element["xtargets"] else {
      throw file.fault(element.place, "<link> has no xtargets")
    }
    let ends = targets.split(separator: ";", omittingEmptySubsequences: false)
    guard ends.count == 2 else {
      throw file.fault(element.place, "xtargets \"\(targets)\" has not two sides, divided by ;")
    }
    let (from, to) = flavour == .opus ? (ends[0], ends[1]) : (ends[1], ends[0])
    var bead = Bead(persian: [], arabic: [], score: 1, method: "xces")
    for (ids, text) in [(from, group.from), (to, group.to)] {
      for id in ids.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }) {
        guard let index = text.numbers[String(id)] else {
          throw file.fault(
            element.place,
            "\(text.name) has no sentence \(id); is this the flavour \(flavour.rawValue)?")
        }
        bead.segments[text.language].append(SegmentIndex(index))
      }
    }
    bead.orderSegments()
    guard !bead.segments.persian.isEmpty || !bead.segments.arabic.isEmpty else { return }
    if let certainty = element["certainty"] {
      // Other aligners give any number: only a probability is one.
      if let score = Double(certainty), (0...1).contains(score) { bead.score = score }
    }
    switch element["status"] {
    case "man"?: bead.status = .manual
    case nil, "auto"?, "plain"?: break
    case let status?: throw file.fault(element.place, "status \(status) is not man, auto or plain")
    }
    corpus.pairs[group.place].beads.append(BeadFile.Named(id: element["id"], bead: bead))
  }
}
