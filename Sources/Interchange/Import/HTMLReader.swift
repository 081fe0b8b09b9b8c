import CorpusModel

/// Reads pages of HTML: each block of a page becomes a line, and those that are not its main text are
/// marked as boilerplate.
///
/// What a page marks as an article or as its main part, is its text, less what it marks as navigation,
/// an aside, a form or a footer within. A page that marks nothing is divided by the lengths of its blocks
/// and the share of their words that are links: the rules of Kohlschütter, Fankhauser and Nejdl,
/// *Boilerplate Detection using Shallow Text Features* (WSDM 2010), figure 2.
enum HTMLReader {
  /// Reads a page.
  ///
  /// - Throws: `InputError` where it holds no text, or does not tell its language.
  static func read(
    _ source: ImportSource, languages: ImportLanguage
  ) throws(InputError) -> ImportedCorpus {
    let page = try HTMLPage.read(source)
    guard !page.blocks.isEmpty else {
      throw InputError(
        path: source.path, location: SourceLocation(line: 1, column: 1),
        message: "the page holds no text")
    }
    let isReport = isReport(page.blocks)
    let headline = headline(of: page, isReport)
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    for (index, block) in page.blocks.enumerated() {
      let start = bytes.count
      bytes += block.text
      let role: SegmentRole =
        index == headline ? .headline : isReport[index] ? .body : .boilerplate
      segments.append(Segment(span: TextSpan(start, bytes.count), role: role, paragraph: index))
      bytes.append(0x0A)
    }
    let text = SourceText(String(decoding: bytes, as: UTF8.self))
    // The surroundings may be in another language than the report.
    let report = segments.filter { $0.role != .boilerplate }
    let sample = report.map { text.text(in: $0.span) }.joined(separator: "\n")
    var document = try languages.document(
      ImportSource(path: source.path, bytes: []), BeadSide(text: SourceText(sample), segments: []))
    document.side = BeadSide(text: text, segments: segments)
    document.metadata = page.metadata
    let title = DisplayText.flattening(page.title)
    if document.metadata.title == nil && !title.isEmpty { document.metadata.title = title }
    document.metadata.provenance = "HTML page \(source.name)"
    var corpus = ImportedCorpus()
    corpus.texts = [document]
    return corpus
  }

  /// Which blocks are of the report.
  static func isReport(_ blocks: [HTMLPage.Block]) -> [Bool] {
    let marked = blocks.map { $0.isMain && !$0.isAside }
    let words = zip(blocks, marked).reduce(0) { $0 + ($1.1 ? $1.0.words - $1.0.linkedWords : 0) }
    // An article that is a list of links, or a teaser, is not the text of the page.
    if words >= 40 { return zip(blocks, marked).map { $1 && $0.linkDensity <= 0.5 } }
    return blocks.indices.map { index in
      let none = (words: 0, density: 0.0)
      let previous =
        index > 0 ? (blocks[index - 1].words, blocks[index - 1].linkDensity) : none
      let next = index + 1 < blocks.count ? blocks[index + 1].words : 0
      let own = blocks[index]
      guard own.linkDensity <= 1 / 3.0, !own.isAside else { return false }
      if previous.1 > 5 / 9.0 { return own.words > 40 || next > 17 }
      return own.words > 16 || next > 15 || previous.0 > 4
    }
  }

  /// The block that is the headline: the first heading of the first order, else of the second, that
  /// stands before or in the report.
  private static func headline(of page: HTMLPage, _ isReport: [Bool]) -> Int? {
    for name in ["h1", "h2"] {
      let found = page.blocks.indices.filter { page.blocks[$0].element == name }
      if let own = found.first(where: { isReport[$0] || !page.blocks[$0].isAside }) { return own }
    }
    return nil
  }
}
