import Alignment
import CorpusModel

extension BitextAligner {
  /// Says of each bead of a result what carried it, and of each null bead what was nearest.
  public func explain(_ result: Result) -> [BeadExplanation] {
    aligner.explain(
      Alignment(beads: result.beads.map(\.bead), mode: result.mode),
      of: alignmentTexts(result.sides))
  }
}
