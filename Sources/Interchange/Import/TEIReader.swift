import CorpusModel

/// Reads TEI: the files of a corpus that Muwazi exported, or parallel texts of others, in which `<s>` or
/// `<seg>` elements of texts in Persian and Arabic are joined by `<link target="#a #b">`.
///
/// The texts of Muwazi's files are taken as they are, white space included, so that every offset holds.
/// Of others, whose white space is layout, each sentence becomes a line.
enum TEIReader {
  /// Reads the files, in any order.
  ///
  /// - Throws: `InputError` where a file is no TEI, two texts have one name, no text is in Persian or
  ///   Arabic, or a link leads nowhere.
  static func read(_ sources: [ImportSource]) throws(InputError) -> ImportedCorpus {
    var files: [TEIFile] = []
    for source in sources { files.append(try TEIFile.read(source)) }
    var corpus = ImportedCorpus()
    var places = TEIPlaces()
    for file in files {
      let annotations = Dictionary(grouping: file.annotations.found, by: \.body)
      for text in file.texts {
        guard !corpus.texts.contains(where: { $0.id == text.id }) else {
          throw InputError(
            path: file.file.path, location: SourceLocation(line: 1, column: 1),
            message: "a second text is called \(text.id)")
        }
        places.add(text, file: file.name, document: corpus.texts.count)
        var imported = text.imported
        // Where white space is layout, characters are not counted.
        if text.isExact, let body = text.bodyID {
          for found in annotations[body] ?? [] {
            imported.annotations.append(
              try found.annotation(over: imported.side.text, in: file.file))
          }
        }
        corpus.texts.append(imported)
      }
      try checkTargets(of: file)
    }
    let headers = files.map(\.header)
    corpus.description = headers.lazy.compactMap(\.corpus).first
    // The corpus's file knows of a document what the document's own does not.
    for index in corpus.texts.indices {
      let id = corpus.texts[index].id
      let entries = headers.compactMap { $0.bibliography[id] }
      guard let known = entries.first(where: \.isOfCorpus) ?? entries.first else { continue }
      corpus.texts[index].metadata = known.metadata
      corpus.texts[index].extraMetadata = known.extra
      corpus.texts[index].metadata.title = title(of: corpus.texts[index], entries)
    }
    for file in files {
      try TEILinks(file, places, corpus.texts).read(into: &corpus)
    }
    guard !corpus.texts.isEmpty else {
      throw InputError(
        path: sources.first?.path ?? "-",
        message: "no <text> is in Persian or Arabic (xml:lang fa, ar)")
    }
    return corpus
  }

  /// Makes sure that the annotations of a file of ours are of its texts.
  private static func checkTargets(of file: TEIFile) throws(InputError) {
    let bodies = Set(file.texts.compactMap(\.bodyID))
    let stray = file.annotations.found.first { !bodies.contains($0.body) }
    guard let stray, file.header.isOfMuwazi else { return }
    throw file.file.fault(stray.place, "\(stray.body) is no body of this file")
  }

  /// The title of a document. The export puts the name of a document without a title into the file of
  /// the corpus, and its headline into its own.
  private static func title(
    of text: ImportedCorpus.Text, _ entries: [TEIHeaderReader.Entry]
  ) -> String? {
    let stated = entries.compactMap(\.metadata.title)
    guard let inCorpus = entries.first(where: \.isOfCorpus) else { return stated.first }
    guard inCorpus.metadata.title == text.id.rawValue else { return inCorpus.metadata.title }
    let hasHeadline = text.side.segments.contains { $0.role == .headline }
    let own = entries.first { !$0.isOfCorpus }?.metadata.title
    return hasHeadline && own == text.id.rawValue ? own : nil
  }
}

/// Where pointers of TEI files lead.
struct TEIPlaces {
  /// A sentence of a document.
  struct Place {
    var document: Int
    var segment: Int
  }

  private var byFile: [String: [String: Place]] = [:]
  private var byName: [String: Place] = [:]
  private var documents: [String: Int] = [:]

  mutating func add(_ text: TEIFile.Text, file: String, document: Int) {
    for (name, segment) in text.numbers {
      let place = Place(document: document, segment: segment)
      byFile[file, default: [:]][name] = place
      byName[name] = place
    }
    documents[file] = document
    if let name = text.xmlID { documents["#" + name] = document }
  }

  /// The sentence of a pointer: `file.xml#id`, `#id`, or `prefix:id`.
  func sentence(_ pointer: Substring, from file: String) -> Place? {
    let (path, name) = Self.halves(pointer)
    if let path { return byFile[path]?[name] }
    return byFile[file]?[name] ?? byName[name]
  }

  /// The document of a pointer to a text or a file.
  func document(_ pointer: Substring) -> Int? {
    let (path, name) = Self.halves(pointer)
    if let path, let document = documents[path] { return document }
    return documents["#" + name]
  }

  /// The last part of the file and the name within it.
  static func halves(_ pointer: Substring) -> (file: String?, name: String) {
    if let hash = pointer.firstIndex(of: "#") {
      let path = pointer[..<hash]
      let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
      return (file.isEmpty ? nil : String(file), String(pointer[pointer.index(after: hash)...]))
    }
    // A private scheme, such as `seg:`, whose words are names.
    if let colon = pointer.firstIndex(of: ":") {
      return (nil, String(pointer[pointer.index(after: colon)...]))
    }
    return (nil, String(pointer))
  }
}
