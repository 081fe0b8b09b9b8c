import CorpusModel

/// Reads hunalign's ladder with the two texts that it is of, a sentence a line (Varga et al., *Parallel
/// corpora for medium density languages*, 2005).
///
/// Blank lines and `<p>`, which hunalign takes for sentences, divide paragraphs here and stand in no bead.
enum LadderImport {
  /// Reads the files: the ladder, then the texts in the order in which hunalign had them.
  ///
  /// - Throws: `InputError` where a line is none of a ladder, or names a sentence that its text does not
  ///   have.
  static func read(
    _ sources: [ImportSource], languages: ImportLanguage
  ) throws(InputError) -> ImportedCorpus {
    guard sources.count == 3 else {
      throw InputError(
        path: sources.first?.path ?? "-",
        message: "give the ladder, then the two texts in the order that hunalign had them in")
    }
    var languages = languages
    languages.stated = nil
    var corpus = ImportedCorpus()
    var numbers = PerLanguage<[SegmentIndex?]>(persian: [], arabic: [])
    for source in sources[1...] {
      let text = try source.text()
      let (segments, lines) = Self.segments(of: text)
      var document = try languages.document(source, BeadSide(text: text, segments: segments))
      // n1.fa and n1.ar would have one name.
      if let first = corpus.texts.first, first.id == document.id {
        for place in corpus.texts.indices {
          corpus.texts[place].id = DocumentID(
            rawValue: "\(first.id)-\(corpus.texts[place].language.rawValue)")
        }
        document.id = DocumentID(rawValue: "\(document.id)-\(document.language.rawValue)")
      }
      numbers[document.language] = lines
      corpus.texts.append(document)
    }
    guard corpus.texts[0].language != corpus.texts[1].language else {
      throw InputError(
        path: sources[2].path,
        message:
          "both texts are in \(corpus.texts[0].language.rawValue); one is Persian, one Arabic")
    }
    let first = corpus.texts[0].language
    var beads: [BeadFile.Named] = []
    for rung in try LadderReader.rungs(sources[0].bytes, path: sources[0].path, first: first) {
      var bead = rung.bead
      bead.method = "hunalign"
      for language in Language.allCases {
        var held: [SegmentIndex] = []
        for index in bead.segments[language] {
          guard index.rawValue < numbers[language].count else {
            throw ImportFile(path: sources[0].path, bytes: []).fault(
              line: rung.line,
              "the \(language.rawValue) text has \(numbers[language].count) lines, counted from 0; "
                + "the ladder names line \(index)")
          }
          if let number = numbers[language][index.rawValue] { held.append(number) }
        }
        bead.segments[language] = held
      }
      // Of two marks of paragraphs nothing is left.
      if bead.segments.persian.isEmpty && bead.segments.arabic.isEmpty { continue }
      beads.append(BeadFile.Named(bead: bead))
    }
    let persian = corpus.texts[first == .persian ? 0 : 1].id
    let arabic = corpus.texts[first == .persian ? 1 : 0].id
    corpus.pairs = [
      ImportedCorpus.Pair(
        documents: PerLanguage(persian: persian, arabic: arabic), beads: beads)
    ]
    return corpus
  }

  /// The sentences of a text, and the number of each line's.
  private static func segments(of text: SourceText) -> ([Segment], [SegmentIndex?]) {
    var segments: [Segment] = []
    var lines: [SegmentIndex?] = []
    var paragraph = 0
    var isBroken = false
    for line in PlainText.lines(of: text) {
      let span = PlainText.trimmed(line, in: text)
      guard !span.isEmpty, text.text(in: span) != "<p>" else {
        isBroken = !segments.isEmpty
        lines.append(nil)
        continue
      }
      if isBroken { paragraph += 1 }
      isBroken = false
      lines.append(SegmentIndex(segments.count))
      segments.append(Segment(span: span, paragraph: paragraph))
    }
    return (segments, lines)
  }
}
