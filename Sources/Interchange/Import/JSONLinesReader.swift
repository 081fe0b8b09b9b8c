import CorpusModel
import JSONSyntax

/// Reads JSON Lines of translations, as ``JSONLinesExporter`` writes them or as others do:
/// `{"translation":{"fa":…,"ar":…}}` or `{"fa":…,"ar":…}`, any other member being optional.
///
/// A file whose lines have a `layer` holds annotations: its segments are the documents' segments.
enum JSONLinesReader {
  /// Reads the files.
  ///
  /// - Throws: `InputError` with the line that is neither.
  static func read(_ sources: [ImportSource]) throws(InputError) -> ImportedCorpus {
    var corpus = ImportedCorpus()
    var assembly = ParallelAssembly(path: sources.first?.path ?? "-")
    for source in sources {
      if source.name == Croissant.path {
        corpus.description = try description(source)
        continue
      }
      var lines = LineCounter()
      try RecordFile.forEach(in: source.bytes, path: source.path) {
        file, record throws(InputError) in
        lines.move(to: record.span.start, in: source.bytes)
        let location = SourceLocation(line: lines.line, column: 1)
        guard record.kind == .object else { throw file.fault(record, "a record is an object") }
        if record["layer"] != nil {
          try annotation(record, file, location, to: &assembly)
        } else {
          try translation(record, file, location, stem: source.stem, to: &assembly)
        }
      }
    }
    let read = try assembly.corpus()
    corpus.texts = read.texts
    corpus.pairs = read.pairs
    return corpus
  }

  private static func annotation(
    _ record: JSONNode, _ file: RecordFile, _ location: SourceLocation,
    to assembly: inout ParallelAssembly
  ) throws(InputError) {
    guard let layer = record["layer"]?.string, !layer.isEmpty else {
      throw file.fault(record["layer"] ?? record, "\"layer\" is the name of a layer")
    }
    guard let id = record["document"]?.string.map(DocumentID.init(rawValue:)), id.isWellFormed,
      let language = record["language"]?.string.flatMap(Language.init(rawValue:))
    else { throw file.fault(record, "an annotation names its document and its language, fa or ar") }
    guard let start = record["start"]?.integer, let end = record["end"]?.integer, 0 <= start,
      start <= end, let text = record["text"]?.string
    else { throw file.fault(record, "an annotation has \"start\", \"end\" and \"text\"") }
    guard layer == "segments" else {
      assembly.annotations[id, default: []].append(
        PlacedAnnotation(
          annotation: LayerAnnotation(
            layer: layer, span: TextSpan(0, 0),
            members: AnnotationFile.members(
              of: record, in: file.text, without: Set(LayerTables.placing))),
          span: CodePointSpan(start, end), text: text, path: file.path, location: location))
      return
    }
    guard let role = (record["label"]?.string ?? "body").asRole else {
      throw file.fault(record["label"] ?? record, "\"label\" is no role of a segment")
    }
    if let known = assembly.languages[id], known != language {
      throw file.fault(record, "\(id) is in two languages here")
    }
    assembly.languages[id] = language
    assembly.segments[id, default: []].append(
      PlacedSegment(
        span: CodePointSpan(start, end), text: text, role: role,
        paragraph: record["paragraph"]?.integer ?? 0, path: file.path, location: location))
  }

  private static func translation(
    _ record: JSONNode, _ file: RecordFile, _ location: SourceLocation, stem: String,
    to assembly: inout ParallelAssembly
  ) throws(InputError) {
    let texts = record["translation"] ?? record
    guard let persian = text(texts, .persian), let arabic = text(texts, .arabic) else {
      throw file.fault(
        texts, "no translation: {\"translation\":{\"fa\":…,\"ar\":…}} or {\"fa\":…,\"ar\":…}")
    }
    func document(_ language: Language) throws(InputError) -> DocumentID {
      guard let value = record["\(language.rawValue)_document"] else {
        return DocumentID(
          sanitizing: "\(stem)-\(language.rawValue)", fallback: language.rawValue)
      }
      guard let id = value.string.map(DocumentID.init(rawValue:)), id.isWellFormed else {
        throw file.fault(value, "that can be no document's name")
      }
      return id
    }
    var unit = ParallelUnit(
      documents: PerLanguage(persian: try document(.persian), arabic: try document(.arabic)),
      texts: PerLanguage(persian: persian, arabic: arabic), method: "jsonl",
      path: file.path, location: location)
    for language in Language.allCases {
      unit.spans[language] = try spans(record, "\(language.rawValue)_spans", file)
    }
    if let value = record["score"], !value.isNull {
      guard let score = value.double, (0...1).contains(score) else {
        throw file.fault(value, "\"score\" is a number from 0 to 1")
      }
      unit.score = score
    }
    if let value = record["status"], !value.isNull {
      guard let status = value.string.flatMap(BeadStatus.init(rawValue:)) else {
        throw file.fault(value, "\"status\" is \"auto\", \"manual\" or \"rejected\"")
      }
      unit.status = status
    }
    if let method = record["method"]?.string { unit.method = method }
    let pair = "\(unit.documents.map(\.rawValue).joined)."
    let id = record["id"]?.string ?? ""
    unit.id = id.hasPrefix(pair) ? String(id.dropFirst(pair.count)) : id
    assembly.add(unit)
  }

  private static func text(_ record: JSONNode, _ language: Language) -> String? {
    (record[language.rawValue] ?? record["\(language.rawValue)_text"])?.string
  }

  private static func spans(
    _ record: JSONNode, _ key: String, _ file: RecordFile
  ) throws(InputError) -> [CodePointSpan]? {
    guard let value = record[key], !value.isNull else { return nil }
    var spans: [CodePointSpan] = []
    for element in value.elements ?? [] {
      let ends = element.elements?.compactMap(\.integer) ?? []
      guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else {
        throw file.fault(element, "\"\(key)\" lists spans, [start,end]")
      }
      spans.append(CodePointSpan(ends[0], ends[1]))
    }
    return spans
  }

  private static func root(of source: ImportSource) throws(InputError) -> JSONNode {
    let text: SourceText
    do throws(SourceTextError) {
      text = try SourceText(validating: source.bytes)
    } catch {
      throw InputError(path: source.path, error)
    }
    do throws(JSONSyntaxError) {
      return try JSONReader.parse(text)
    } catch {
      throw InputError(path: source.path, error)
    }
  }

  /// What Croissant metadata say of the corpus.
  private static func description(_ source: ImportSource) throws(InputError) -> CorpusDescription {
    let root = try Self.root(of: source)
    var description = CorpusDescription(name: root["name"]?.string ?? "corpus", toolVersion: "")
    let words = root["description"]?.string ?? ""
    description.description = words == DatasetCard.summary(description) ? "" : words
    description.license = root["license"]?.string.map { license in
      let prefix = "https://spdx.org/licenses/"
      return license.hasPrefix(prefix) && license.hasSuffix(".html")
        ? String(license.dropFirst(prefix.count).dropLast(5)) : license
    }
    description.rights = root["copyrightNotice"]?.string
    description.date = root["datePublished"]?.string
    description.editors = (root["creator"]?.elements ?? []).compactMap { $0["name"]?.string }
    return description
  }
}

extension String {
  fileprivate var asRole: SegmentRole? { SegmentRole(rawValue: self) }
}
