import CorpusModel
import JSONSyntax

/// Reads STAM JSON: stores that Muwazi exported, whose bytes come out again when they are exported, and
/// those of others.
///
/// Of another's store, a text in Persian or Arabic (by a part of its name or path that is `fa` or `ar`)
/// has a segment a line, and its annotations are layers, each called as the set of their data.
struct STAMReader {
  private let store: STAMStore
  private var texts: [ImportedCorpus.Text] = []
  private var languages: [DocumentID: Language] = [:]
  private var segments: [[Segment]] = []
  private var numbers: [[TextSpan: Int]] = []
  private var pairs: [PerLanguage<DocumentID>: Int] = [:]
  private var corpus = ImportedCorpus()

  /// Reads a store among the files; the others are its texts, which are looked for beside it too.
  ///
  /// - Throws: `InputError` with the place of what is no STAM or leads nowhere.
  static func read(
    _ sources: [ImportSource],
    open: (_ name: String, _ from: String) throws(InputError) -> ImportSource?
  ) throws(InputError) -> ImportedCorpus {
    let stores = sources.filter { $0.name.hasSuffix(".json") }
    guard let file = stores.first, stores.count == 1 else {
      throw InputError(
        path: sources.first?.path ?? "-", message: "give one store, a file that ends in .json")
    }
    let store = try STAMStore(file) { name throws(InputError) in
      let given = sources.first { $0.path == name || $0.path.hasSuffix("/\(name)") }
      if let given { return given }
      return try open(name, file.path)
    }
    var reader = STAMReader(store: store)
    try reader.readTexts()
    for annotation in store.annotations { try reader.read(annotation) }
    return reader.finished()
  }

  private init(store: STAMStore) { self.store = store }

  private mutating func readTexts() throws(InputError) {
    let count = store.resources.count
    var languages = [Language?](repeating: nil, count: count)
    segments = Array(repeating: [], count: count)
    numbers = Array(repeating: [:], count: count)
    for annotation in store.annotations {
      guard let target = annotation.targets.first, annotation.targets.count == 1 else { continue }
      if let tag = annotation.value(STAMExporter.set, "language")?.string {
        languages[target.resource] = Language(tag: tag)
      } else if let span = target.span,
        let role = annotation.value(STAMExporter.set, "role")?.string
      {
        guard let role = SegmentRole(rawValue: role) else {
          throw store.fault(annotation.node, "\(role) is no role of a segment")
        }
        guard (segments[target.resource].last?.span.end ?? 0) <= span.start else {
          throw store.fault(annotation.node, "the segment begins before the one above it ends")
        }
        let paragraph = annotation.value(STAMExporter.set, "paragraph")?.string
        numbers[target.resource][span] = segments[target.resource].count
        segments[target.resource].append(
          Segment(span: span, role: role, paragraph: paragraph.flatMap { Int($0) } ?? 0))
      }
    }
    for (place, resource) in store.resources.enumerated() {
      guard let language = languages[place] ?? Self.language(resource) else {
        throw InputError(
          path: store.path,
          message: "\(resource.id) does not tell whether it is Persian or Arabic: neither its data "
            + "nor its path, in which fa or ar could stand")
      }
      // A resource without segments of ours has its lines.
      let isOfMuwazi = languages[place] != nil
      if !isOfMuwazi && segments[place].isEmpty {
        segments[place] = PlainText.segments(of: resource.text)
        for (number, segment) in segments[place].enumerated() {
          numbers[place][segment.span] = number
        }
      }
      let id = DocumentID(sanitizing: resource.id, fallback: language.rawValue)
      guard self.languages.updateValue(language, forKey: id) == nil else {
        throw InputError(path: store.path, message: "two resources are called \(id)")
      }
      texts.append(
        ImportedCorpus.Text(
          id: id, language: language,
          side: BeadSide(text: resource.text, segments: segments[place]),
          tokens: isOfMuwazi ? Array(repeating: [], count: segments[place].count) : nil))
    }
  }

  private static func language(_ resource: STAMStore.Resource) -> Language? {
    (resource.path + "/" + resource.id).split { "/.\\_-".contains($0) }.lazy
      .compactMap { Language(tag: String($0)) }.first
  }

  private mutating func read(_ annotation: STAMStore.Annotation) throws(InputError) {
    let set = STAMExporter.set
    if annotation.value(set, "status") != nil || annotation.value(set, "method") != nil {
      return try readBead(annotation)
    }
    guard let target = annotation.targets.first, let span = target.span,
      annotation.value(set, "role") == nil
    else { return }
    if let kind = annotation.value(set, "kind")?.string {
      return try readToken(kind, at: span, of: target.resource, annotation)
    }
    var members = annotation.data
    var layer = members.first?.set ?? "annotations"
    if layer == STAMExporter.layerSet, let own = annotation.value(layer, "layer")?.string {
      layer = own
      members.removeAll { $0.key == "layer" }
    }
    texts[target.resource].annotations.append(
      LayerAnnotation(
        layer: layer.isEmpty ? "annotations" : layer, span: span,
        members: members.compactMap { datum in
          datum.value.map { LayerAnnotation.Member(datum.key, $0) }
        }
      ))
  }

  private mutating func readToken(
    _ kind: String, at span: TextSpan, of resource: Int, _ annotation: STAMStore.Annotation
  ) throws(InputError) {
    guard let kind = TokenKind(rawValue: kind) else {
      throw store.fault(annotation.node, "\(kind) is no kind of a token")
    }
    guard let segment = texts[resource].side.segment(holding: span.start),
      texts[resource].side.segments[segment].span.contains(span),
      (texts[resource].tokens?[segment].last?.span.end ?? 0) <= span.start
    else {
      throw store.fault(
        annotation.node, "the token lies in no segment, or before the one above it")
    }
    texts[resource].tokens?[segment].append(Token(span: span, kind: kind))
  }

  private mutating func readBead(_ annotation: STAMStore.Annotation) throws(InputError) {
    let set = STAMExporter.set
    var pair = PerLanguage<Int?>(persian: nil, arabic: nil)
    var bead = Bead(persian: [], arabic: [], score: 1, method: "stam")
    for target in annotation.targets {
      let language = texts[target.resource].language
      guard pair[language] == nil || pair[language] == target.resource else {
        throw store.fault(annotation.node, "a bead joins two texts, one Persian and one Arabic")
      }
      pair[language] = target.resource
      guard let span = target.span, let number = numbers[target.resource][span] else {
        throw store.fault(annotation.node, "the bead names what is no segment")
      }
      bead.segments[language].append(SegmentIndex(number))
    }
    bead.orderSegments()
    let (documents, id) = try names(of: annotation, pair)
    if let score = annotation.value(set, "score")?.string {
      guard let number = Double(score), (0...1).contains(number) else {
        throw store.fault(annotation.node, "a score is a number from 0 to 1")
      }
      bead.score = number
    }
    if let status = annotation.value(set, "status")?.string {
      guard let status = BeadStatus(rawValue: status) else {
        throw store.fault(annotation.node, "\(status) is no status of a bead")
      }
      bead.status = status
    }
    bead.method = annotation.value(set, "method")?.string ?? bead.method
    bead.annotators = annotation.data.filter { $0.set == set && $0.key == "annotator" }
      .compactMap { $0.value?.string }
    bead.note = annotation.value(set, "note")?.string
    let place = pairs[documents] ?? corpus.pairs.count
    if place == corpus.pairs.count {
      pairs[documents] = place
      corpus.pairs.append(ImportedCorpus.Pair(documents: documents, beads: []))
    }
    corpus.pairs[place].beads.append(BeadFile.Named(id: id, bead: bead))
  }

  /// The documents of a bead and its name: `FA__AR.b12`, which tells the pair also of a bead with one
  /// side.
  private func names(
    of annotation: STAMStore.Annotation, _ pair: PerLanguage<Int?>
  ) throws(InputError) -> (PerLanguage<DocumentID>, id: String?) {
    let known = pair.map { $0.map { texts[$0].id } }
    if let persian = known.persian, let arabic = known.arabic {
      let start = "\(persian)__\(arabic)."
      let id =
        annotation.id.hasPrefix(start) ? annotation.id.dropFirst(start.count) : annotation.id[...]
      return (PerLanguage(persian: persian, arabic: arabic), id.isEmpty ? nil : String(id))
    }
    // The parts of the name that may end the name of a document.
    let name = annotation.id
    for (place, _) in name.utf8.enumerated() {
      let index = name.utf8.index(name.utf8.startIndex, offsetBy: place)
      guard name[index...].hasPrefix("__") else { continue }
      let persian = DocumentID(rawValue: String(name[..<index]))
      guard languages[persian] == .persian, known.persian ?? persian == persian else { continue }
      let rest = name[index...].dropFirst(2)
      for dot in rest.indices.reversed() where rest[dot] == "." {
        let arabic = DocumentID(rawValue: String(rest[..<dot]))
        guard languages[arabic] == .arabic, known.arabic ?? arabic == arabic else { continue }
        return (
          PerLanguage(persian: persian, arabic: arabic), String(rest[rest.index(after: dot)...])
        )
      }
    }
    throw store.fault(annotation.node, "of a bead with one side, the name tells no pair")
  }

  private func finished() -> ImportedCorpus {
    var corpus = corpus
    corpus.texts = texts
    return corpus
  }
}
