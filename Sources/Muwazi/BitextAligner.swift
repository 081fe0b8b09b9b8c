import Alignment
import CorpusModel
import Interchange
import Lexicon
import Segmentation

/// Aligns two texts outside a corpus.
public struct BitextAligner: Sendable {
  /// What an alignment is made of.
  public struct Result: Sendable {
    /// The two texts with their sentences.
    public var sides: PerLanguage<BeadSide>
    /// The beads, named in their order.
    public var beads: [BeadFile.Named]
    /// Whether beads were allowed to cross.
    public var mode: AlignmentMode
  }

  let aligner: SentenceAligner
  private let embeddingAligner: EmbeddingAligner?
  private let unit: Unit

  /// What beads join.
  public enum Unit: Sendable {
    /// The sentences of a report, boilerplate left out.
    case sentence
    /// The clauses of those sentences, as `muwazi segment --clauses` numbers them.
    case clause
    /// The lines as they come.
    case line

    /// What one is called in a message.
    var name: String {
      switch self {
      case .sentence: "sentence"
      case .clause: "clause"
      case .line: "line"
      }
    }
  }

  /// Creates an aligner.
  ///
  /// - Parameters:
  ///   - lexicons: texts of further lexicons, one entry a line, with the files they came from.
  ///   - unit: what beads join.
  ///   - similarity: what likeness is judged by where texts come with embeddings.
  /// - Throws: `InputError` with the line of a lexicon that is no entry.
  public init(
    options: AlignmentOptions = AlignmentOptions(),
    lexicons: [(path: String, text: SourceText)] = [],
    unit: Unit = .sentence,
    similarity: EmbeddingUse = .both
  ) throws(InputError) {
    let lexicon = try UserLexicons.lexicon(adding: lexicons)
    aligner = SentenceAligner(lexicon: lexicon, options: options)
    embeddingAligner =
      similarity == .lexicon
      ? nil
      : EmbeddingAligner(lexicon: lexicon, options: options, usesLexicon: similarity == .both)
    self.unit = unit
  }

  /// Aligns a Persian and an Arabic text.
  public func align(_ texts: PerLanguage<SourceText>) -> Result {
    let sides = sides(of: texts)
    return result(sides, aligner.align(alignmentTexts(sides)))
  }

  /// Aligns a Persian and an Arabic text by embeddings too, if there are any.
  ///
  /// - Throws: `InputError` where an array has not a row for each sentence, or the two have rows of different
  ///   widths.
  public func align(
    _ texts: PerLanguage<SourceText>, embeddings: PerLanguage<EmbeddingFile>?
  ) throws(InputError) -> Result {
    guard let embeddings, let embeddingAligner else { return align(texts) }
    let sides = sides(of: texts)
    for language in Language.allCases {
      try embeddings[language].expect(rows: sides[language].segments.count, of: unit)
    }
    guard embeddings.persian.rows.width == embeddings.arabic.rows.width else {
      throw InputError(
        path: embeddings.arabic.path,
        message: "the rows have \(embeddings.arabic.rows.width) values, those of "
          + "\(embeddings.persian.path) \(embeddings.persian.rows.width)")
    }
    return result(
      sides, embeddingAligner.align(alignmentTexts(sides), embeddings.map(\.rows)))
  }

  private func sides(of texts: PerLanguage<SourceText>) -> PerLanguage<BeadSide> {
    PerLanguage(persian: side(texts.persian, .persian), arabic: side(texts.arabic, .arabic))
  }

  func alignmentTexts(_ sides: PerLanguage<BeadSide>) -> PerLanguage<AlignmentText> {
    func text(_ language: Language) -> AlignmentText {
      AlignmentText(
        language: language, source: sides[language].text, segments: sides[language].segments,
        hasLines: unit == .line)
    }
    return PerLanguage(persian: text(.persian), arabic: text(.arabic))
  }

  private func result(_ sides: PerLanguage<BeadSide>, _ alignment: Alignment) -> Result {
    Result(
      sides: sides, beads: alignment.beads.map { BeadFile.Named(bead: $0) }, mode: alignment.mode)
  }

  private func side(_ text: SourceText, _ language: Language) -> BeadSide {
    switch unit {
    case .line: BeadSide(text: text, segments: LineSegmenter.segments(in: text))
    case .sentence:
      BeadSide(text: text, segments: ReportReader(language: language).read(text).segments)
    case .clause: BeadSide(text: text, segments: ReportClauses.segments(of: text, language))
    }
  }
}
