import CorpusModel
import CorpusStore
import Interchange
import JSONSyntax

/// Puts what other formats hold into a corpus on disk.
public struct CorpusImportRun: Sendable {
  /// What an import did.
  public struct Result: Sendable {
    /// The documents, with the numbers of their segments.
    public var documents: [(id: DocumentID, language: Language, segments: Int)]
    /// The pairs, with the numbers of their beads.
    public var pairs: [(documents: PerLanguage<DocumentID>, beads: Int)]

    /// One a line: `{"path","records"}`, a file of the corpus and the number of its records.
    public var records: [UInt8] {
      var json = JSONWriter()
      func line(_ path: String, _ count: Int) {
        json.object { record in
          record.field("path", path)
          record.field("records", count)
        }
        json.newline()
      }
      for (id, _, segments) in documents { line(CorpusDirectory.segments(of: id), segments) }
      for (pair, beads) in pairs { line(CorpusDirectory.beads(of: pair), beads) }
      return json.bytes
    }
  }

  private let directory: CorpusDirectory
  private var reader: CorpusImport

  /// Names the corpus, which is made where there is none.
  ///
  /// - Parameter language: that of texts whose format does not tell it; without it they do.
  public init(
    into directory: CorpusDirectory, as reader: CorpusImport, language: Language? = nil
  ) {
    self.directory = directory
    self.reader = reader
    self.reader.languages = ImportLanguage(stated: language) {
      LanguageDetection.language(of: $0)
    }
  }

  /// Reads files and adds what they hold to the corpus: sources, segments, tokens, pairs and beads.
  /// Nothing is written where one of them is at fault.
  ///
  /// - Throws: `InputError` where a file is not of the format, `StoreError` where the corpus has such a
  ///   document already or cannot be written.
  public func run(_ paths: [String]) throws -> Result {
    var sources: [ImportSource] = []
    for path in paths {
      sources.append(ImportSource(path: path, bytes: try TextReader.bytes(path)))
    }
    let imported: ImportedCorpus
    do throws(InputError) {
      imported = try reader.read(sources, open: Self.open)
    } catch {
      if error.message == ImportLanguage.undecided {
        throw LanguageDetection.Undecided(path: error.path)
      }
      throw error
    }
    for text in imported.texts {
      // A reader takes what its format holds; a corpus takes no NUL.
      _ = try TextReader.text(text.side.text.bytes, path: paths.first ?? "-")
    }
    try checkLanguages(imported, path: paths.first ?? "-")
    let additions = try imported.texts.map { try addition(of: $0, path: paths.first ?? "-") }
    let isNew = !directory.isCorpus
    if !isNew { try check(imported) }
    if isNew { try create(imported.description) }
    try write(imported)
    try Corpus.add(additions, to: directory)
    return Result(
      documents: imported.texts.map { ($0.id, $0.language, $0.side.segments.count) },
      pairs: imported.pairs.map { ($0.documents, $0.beads.count) })
  }

  /// Makes sure that no pair has its languages swapped: both texts would have to tell so.
  private func checkLanguages(_ imported: ImportedCorpus, path: String) throws {
    let texts = Dictionary(
      imported.texts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for pair in imported.pairs {
      let isSwapped = Language.allCases.allSatisfy { language in
        texts[pair.documents[language]].map {
          LanguageDetection.language(of: $0.side.text) == language.counterpart
        } ?? false
      }
      guard isSwapped else { continue }
      throw InputError(
        path: path,
        message: "the languages are swapped: \(pair.documents.persian), said to be Persian, is "
          + "Arabic, and \(pair.documents.arabic) is Persian")
    }
  }

  private func addition(of text: ImportedCorpus.Text, path: String) throws -> Corpus.Addition {
    guard text.id.isWellFormed, !text.id.rawValue.contains("__") else {
      throw StoreError.malformedID(text.id.rawValue)
    }
    return Corpus.Addition(
      path: path, id: text.id, language: text.language, bytes: text.side.text.bytes,
      metadata: text.metadata,
      extraMetadata: text.extraMetadata.map { .init(key: $0.key, value: $0.value) })
  }

  /// The file that another one names: beside it, or where OPUS puts it.
  private static func open(_ name: String, from path: String) throws(InputError) -> ImportSource? {
    let folder = FileSystem.directory(of: path)
    var names = [name]
    if name.hasSuffix(".gz") { names.append(String(name.dropLast(3))) }
    for name in names {
      for place in [
        name.hasPrefix("/") ? name : "\(folder)/\(name)", "\(folder)/../raw/\(name)",
        "\(folder)/../xml/\(name)", "\(folder)/raw/\(name)",
      ] where !name.hasSuffix(".gz") && FileSystem.exists(place) {
        return ImportSource(path: place, bytes: try TextReader.bytes(place))
      }
    }
    return nil
  }

  /// Makes sure that nothing of the corpus would be overwritten.
  private func check(_ imported: ImportedCorpus) throws {
    let manifest = try Corpus(opening: directory).manifest
    let ids = Set(manifest.documents.map { $0.id.rawValue.lowercased() })
    for text in imported.texts where ids.contains(text.id.rawValue.lowercased()) {
      throw StoreError.duplicateID(text.id)
    }
    let hashes = Dictionary(
      manifest.documents.map { ($0.sha256, $0.id) }, uniquingKeysWith: { first, _ in first })
    for text in imported.texts {
      if let existing = hashes[Digest.sha256(text.side.text.bytes)] {
        throw StoreError.duplicateContent(path: text.id.rawValue, existing: existing)
      }
    }
  }

  private func create(_ description: CorpusDescription?) throws {
    let name = description?.name ?? FileSystem.name(of: directory.root)
    let words = description?.description ?? ""
    try Corpus.create(
      in: directory, name: name.isEmpty ? "corpus" : name, description: words,
      readme: CorpusReadme.text(name: name, description: words))
    guard let description else { return }
    var lines: [String] = []
    func line(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(ImportedScalar.write(value))") }
    }
    if !description.editors.isEmpty {
      lines.append(
        "editors: [\(description.editors.map(ImportedScalar.write).joined(separator: ", "))]")
    }
    line("date", description.date)
    line("rights", description.rights)
    line("license", description.license)
    guard !lines.isEmpty else { return }
    let place = directory.absolute(CorpusDirectory.manifest)
    let manifest = String(
      decoding: try directory.read(CorpusDirectory.manifest), as: UTF8.self)
    guard manifest.hasSuffix("documents:\n") else { return }
    let edited =
      manifest.dropLast("documents:\n".count) + lines.joined(separator: "\n") + "\ndocuments:\n"
    try storing { () throws(FileError) in try AtomicFile.write(Array(edited.utf8), to: place) }
  }

  /// Writes layers, pairs and beads; the sources and the manifest, which make documents of them, follow.
  private func write(_ imported: ImportedCorpus) throws {
    let stages = Stages.standard()
    func put(_ bytes: [UInt8], _ path: String) throws {
      let place = directory.absolute(path)
      try storing { () throws(FileError) in
        try FileSystem.makeDirectory(FileSystem.directory(of: place))
        try AtomicFile.write(bytes, to: place)
      }
    }
    var sides: [DocumentID: BeadSide] = [:]
    for text in imported.texts {
      let side = text.side
      sides[text.id] = side
      try put(
        SegmentLayer.bytes(side.segments, of: side.text), CorpusDirectory.segments(of: text.id))
      let tokens = text.tokens ?? stages.tokenize(side.text, text.language, side.segments)
      try put(TokenLayer.bytes(tokens, of: side.text), CorpusDirectory.tokens(of: text.id))
      if !text.annotations.isEmpty {
        try put(
          AnnotationFile.bytes(text.annotations, of: side.text),
          CorpusDirectory.annotations(of: text.id))
      }
    }
    var rows = try pairs()
    for pair in imported.pairs {
      guard let persian = sides[pair.documents.persian], let arabic = sides[pair.documents.arabic]
      else { continue }
      try put(
        BeadFile.bytes(pair.beads, over: PerLanguage(persian: persian, arabic: arabic)),
        CorpusDirectory.beads(of: pair.documents))
      rows.append(
        PairList.Row(
          persian: pair.documents.persian, arabic: pair.documents.arabic, score: 1))
    }
    let paired = Set(imported.pairs.flatMap { [$0.documents.persian, $0.documents.arabic] })
    for text in imported.texts where !paired.contains(text.id) {
      rows.append(
        PairList.Row(
          persian: text.language == .persian ? text.id : nil,
          arabic: text.language == .arabic ? text.id : nil, score: 0))
    }
    try put(PairList.bytes(rows), CorpusDirectory.pairs)
  }

  private func pairs() throws -> [PairList.Row] {
    let path = directory.absolute(CorpusDirectory.pairs)
    guard FileSystem.exists(path) else { return [] }
    return try PairList.read(try directory.read(CorpusDirectory.pairs), path: path)
  }
}

/// A string as a double-quoted YAML scalar.
enum ImportedScalar {
  static func write(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: quoted += "\\\""
      case 0x5C: quoted += "\\\\"
      case 0x0A: quoted += "\\n"
      // What YAML does not hold, and what no reader should see raw.
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
