import CorpusModel
import Lexicon
import Segmentation

/// The clauses of a report: what beads join with `--clauses`.
enum ReportClauses {
  /// The clauses of all sentences, boilerplate included, in the order in which `muwazi segment --clauses`
  /// numbers them; each has the role and the paragraph of its sentence.
  static func segments(of text: SourceText, _ language: Language) -> [Segment] {
    let segmenter = ClauseSegmenter(language: language, verbs: .standard(for: language))
    return ReportReader(language: language).read(text).segments.flatMap { sentence in
      segmenter.clauses(in: text, sentence: sentence.span).map { span in
        Segment(span: span, role: sentence.role, paragraph: sentence.paragraph)
      }
    }
  }
}
