import CorpusModel

/// Reads files of other formats into a corpus.
public struct CorpusImport: Sendable {
  /// The format.
  public var format: ImportFormat
  /// Which notation of XCES.
  public var flavour = XCESFlavour.opus
  /// How to tell the language of a text whose format does not.
  public var languages = ImportLanguage()

  /// Names a format.
  public init(_ format: ImportFormat) { self.format = format }

  /// Reads files. Nothing is written.
  ///
  /// - Parameters:
  ///   - sources: the files.
  ///   - open: gives a document that a file of links names, by the path in that file and the path of
  ///     the file that names it; `nil` where there is none.
  /// - Throws: `InputError` with the place at which a file is not of the format.
  public func read(
    _ sources: [ImportSource],
    open: @escaping (_ name: String, _ from: String) throws(InputError) -> ImportSource?
  ) throws(InputError) -> ImportedCorpus {
    switch format {
    case .tei: return try TEIReader.read(sources)
    case .moses: return try MosesReader.read(sources)
    case .jsonl: return try JSONLinesReader.read(sources)
    case .tmx:
      return try each(sources) { source throws(InputError) in try TMXReader.read(source) }
    case .brat: return try BratReader.read(sources, languages: languages, open: open)
    case .cas:
      return try each(sources) { source throws(InputError) in
        try CASReader.read(source, languages: languages)
      }
    case .hunalign: return try LadderImport.read(sources, languages: languages)
    case .html:
      return try each(sources) { source throws(InputError) in
        try HTMLReader.read(source, languages: languages)
      }
    case .text:
      return try each(sources) { source throws(InputError) in
        let text = try source.text()
        var corpus = ImportedCorpus()
        corpus.texts = [
          try languages.document(
            source, BeadSide(text: text, segments: PlainText.segments(of: text)))
        ]
        return corpus
      }
    case .stam: return try STAMReader.read(sources, open: open)
    case .xces: return try readXCES(sources, open: open)
    }
  }

  /// Reads files of links, the documents that they name, among the files or elsewhere, and the documents
  /// among the files that no link names.
  private func readXCES(
    _ sources: [ImportSource],
    open: @escaping (_ name: String, _ from: String) throws(InputError) -> ImportSource?
  ) throws(InputError) -> ImportedCorpus {
    let links = sources.filter(XCESReader.holdsLinks)
    let documents = sources.filter { !XCESReader.holdsLinks($0) }
    guard !links.isEmpty else {
      throw InputError(
        path: sources.first?.path ?? "-", message: "none of the files holds links")
    }
    var corpus = try each(links) { source throws(InputError) in
      try XCESReader.read(source, flavour: flavour) { name throws(InputError) in
        let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        let given = documents.first { $0.path == plain || $0.path.hasSuffix("/\(plain)") }
        if let given { return given }
        return try open(name, source.path)
      }
    }
    let known = Set(corpus.texts.map(\.id))
    for source in documents {
      let text = try XCESText.read(source, name: source.path)
      guard !known.contains(text.id) else { continue }
      corpus.texts.append(
        ImportedCorpus.Text(id: text.id, language: text.language, side: text.side))
    }
    return corpus
  }

  private func each(
    _ sources: [ImportSource], _ read: (ImportSource) throws(InputError) -> ImportedCorpus
  ) throws(InputError) -> ImportedCorpus {
    var corpus = ImportedCorpus()
    for source in sources {
      if let twice = corpus.add(try read(source)) {
        throw InputError(path: source.path, message: "another file has a document \(twice) too")
      }
    }
    return corpus
  }
}
