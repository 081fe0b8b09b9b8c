import CorpusModel
import CorpusStore
import Interchange

/// A document on its way through the pipeline.
struct PipelineDocument: Sendable {
  /// What the manifest says of it.
  var entry: ManifestDocument
  /// Its untouched text.
  var text: SourceText
  /// Its sentences.
  var segments: [Segment]
  /// The SHA-256 of the layer that keeps the sentences.
  var segmentsHash: String

  /// The side of a pair that the document makes.
  var side: BeadSide { BeadSide(text: text, segments: segments) }
}
