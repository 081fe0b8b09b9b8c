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
  let isByLine: Bool

  /// Creates an aligner.
  ///
  /// - Parameters:
  ///   - lexicons: texts of further lexicons, one entry a line, with the files they came from.
  ///   - isByLine: whether each line of a text is one sentence; else the texts are read as reports.
  /// - Throws: `InputError` with the line of a lexicon that is no entry.
  public init(
    options: AlignmentOptions = AlignmentOptions(),
    lexicons: [(path: String, text: SourceText)] = [],
    isByLine: Bool = false
  ) throws(InputError) {
    self.aligner = SentenceAligner(
      lexicon: try UserLexicons.lexicon(adding: lexicons), options: options)
    self.isByLine = isByLine
  }

  /// Aligns a Persian and an Arabic text.
  public func align(_ texts: PerLanguage<SourceText>) -> Result {
    let sides = PerLanguage(
      persian: side(texts.persian, .persian), arabic: side(texts.arabic, .arabic))
    let alignment = aligner.align(
      PerLanguage(
        persian: AlignmentText(
          language: .persian, source: texts.persian, segments: sides.persian.segments,
          hasLines: isByLine),
        arabic: AlignmentText(
          language: .arabic, source: texts.arabic, segments: sides.arabic.segments,
          hasLines: isByLine)))
    return Result(
      sides: sides, beads: alignment.beads.map { BeadFile.Named(bead: $0) }, mode: alignment.mode)
  }

  private func side(_ text: SourceText, _ language: Language) -> BeadSide {
    BeadSide(
      text: text,
      segments: isByLine
        ? LineSegmenter.segments(in: text) : ReportReader(language: language).read(text).segments)
  }
}
