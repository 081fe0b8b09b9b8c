import CorpusModel

/// Reads two texts of as many lines, `NAME.fa` and `NAME.ar`, with the files that OPUS and the export put
/// beside them: `NAME.ids`, which names the documents, and `NAME.scores`.
enum MosesReader {
  /// Reads the files; names end in `.fa`, `.ar`, `.ids` and `.scores`.
  ///
  /// - Throws: `InputError` where a side is missing or the numbers of lines differ.
  static func read(_ sources: [ImportSource]) throws(InputError) -> ImportedCorpus {
    var files: [String: ImportSource] = [:]
    for source in sources {
      let kind = String(source.name.split(separator: ".").last ?? "")
      guard ["fa", "ar", "ids", "scores"].contains(kind) else {
        throw InputError(
          path: source.path, message: "a file of Moses ends in .fa, .ar, .ids or .scores")
      }
      guard files.updateValue(source, forKey: kind) == nil else {
        throw InputError(path: source.path, message: "two files end in .\(kind)")
      }
    }
    guard let persian = files["fa"], let arabic = files["ar"] else {
      throw InputError(
        path: sources.first?.path ?? "-", message: "give the file of both languages, .fa and .ar")
    }
    let lines = PerLanguage(persian: try Self.lines(persian), arabic: try Self.lines(arabic))
    guard lines.persian.count == lines.arabic.count else {
      let shorter = lines.persian.count < lines.arabic.count ? persian : arabic
      let least = min(lines.persian.count, lines.arabic.count)
      throw ImportFile(path: shorter.path, bytes: []).fault(
        line: least + 1,
        "the file ends here; \(persian.path) has \(lines.persian.count) lines, \(arabic.path) "
          + "\(lines.arabic.count)")
    }
    let ids = try files["ids"].map { source throws(InputError) in
      try column(source, count: lines.persian.count)
    }
    let scores = try files["scores"].map { source throws(InputError) in
      try column(source, count: lines.persian.count)
    }
    var assembly = ParallelAssembly(path: persian.path)
    let stem = persian.stem
    for index in lines.persian.indices {
      var unit = ParallelUnit(
        documents: PerLanguage(
          persian: DocumentID(sanitizing: "\(stem)-fa", fallback: "fa"),
          arabic: DocumentID(sanitizing: "\(stem)-ar", fallback: "ar")),
        texts: PerLanguage(
          persian: String(lines.persian[index].trimmingSpaces),
          arabic: String(lines.arabic[index].trimmingSpaces)),
        method: "moses", location: SourceLocation(line: index + 1, column: 1))
      if let ids, let source = files["ids"] {
        unit.documents = try documents(ids[index], line: index + 1, path: source.path)
      }
      if let scores, let source = files["scores"] {
        guard let score = Double(scores[index]), (0...1).contains(score) else {
          throw ImportFile(path: source.path, bytes: []).fault(
            line: index + 1, "a score is a number from 0 to 1")
        }
        unit.score = score
      }
      assembly.add(unit)
    }
    return try assembly.corpus()
  }

  private static func lines(_ source: ImportSource) throws(InputError) -> [String] {
    do throws(SourceTextError) {
      let text = try SourceText(validating: source.bytes)
      var lines = text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines.map { line in
        String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      }
    } catch {
      throw InputError(path: source.path, error)
    }
  }

  private static func column(
    _ source: ImportSource, count: Int
  ) throws(InputError) -> [String] {
    let lines = try lines(source)
    guard lines.count == count else {
      throw ImportFile(path: source.path, bytes: []).fault(
        line: min(lines.count, count) + 1, "\(lines.count) lines here, \(count) in the texts")
    }
    return lines
  }

  /// The documents of a line of `.ids`: `ar/ID.xml.gz⇥fa/ID.xml.gz⇥s1⇥s1 s2`, languages in any order.
  private static func documents(
    _ line: String, line number: Int, path: String
  ) throws(InputError) -> PerLanguage<DocumentID> {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    var documents = PerLanguage<DocumentID?>(persian: nil, arabic: nil)
    for column in columns.prefix(2) {
      let parts = column.split(separator: "/")
      guard let name = parts.last,
        let language = parts.dropLast().compactMap({ Language(tag: String($0)) }).first
      else { continue }
      documents[language] = DocumentID(
        sanitizing: XCESReader.name(ofDocument: String(name)), fallback: language.rawValue)
    }
    guard let persian = documents.persian, let arabic = documents.arabic else {
      throw ImportFile(path: path, bytes: []).fault(
        line: number, "the line names no Persian and Arabic document (fa/NAME.xml, ar/NAME.xml)")
    }
    return PerLanguage(persian: persian, arabic: arabic)
  }
}
