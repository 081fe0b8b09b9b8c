import CorpusModel
import CorpusStore
import Interchange
import Validation

/// What the pipeline asks of the rooms.
///
/// Each stage names its version: a file is made anew when the version of its stage changes, so every
/// change of rules or data that changes results must change it.
struct Stages: Sendable {
  /// The version of each stage.
  struct Versions: Sendable {
    var segmentation: String
    var tokenization: String
    var pairing: String
    var alignment: String
  }

  var versions: Versions
  /// Sentences with their roles.
  var segment: @Sendable (SourceText, Language) -> [Segment]
  /// The tokens of each sentence.
  var tokenize: @Sendable (SourceText, Language, [Segment]) -> [[Token]]
  /// Which documents report the same event.
  var pair: @Sendable (PerLanguage<[PipelineDocument]>) -> [PairList.Row]
  /// Which sentences say the same, given the beads of a person. Only the automatic ones of the
  /// result count.
  var align: @Sendable (PerLanguage<PipelineDocument>, _ keeping: [Bead]) -> [Bead]
  /// What is wrong with the files of the corpus.
  var validate: @Sendable (CorpusDirectory) -> ValidationReport
}
