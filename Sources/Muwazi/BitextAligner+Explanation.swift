import Alignment
import CorpusModel
import Interchange

extension BitextAligner {
  /// Says of each bead of a result what carried it, and of each null bead what was nearest.
  public func explain(_ result: Result) -> [BeadExplanation] {
    func text(_ language: Language) -> AlignmentText {
      AlignmentText(
        language: language, source: result.sides[language].text,
        segments: result.sides[language].segments, hasLines: isByLine)
    }
    return aligner.explain(
      Alignment(beads: result.beads.map(\.bead), mode: result.mode),
      of: PerLanguage(persian: text(.persian), arabic: text(.arabic)))
  }
}
