import CorpusModel
import Segmentation

/// What the aligner compares: a segment, or a sentence of a segment that is a line of several.
///
/// Translators join and part sentences, and not at the same places: of «s1 s2 | s3» and «s1 | s2 s3» no two
/// lines are equal, but their sentences are. Beads of lines are made of beads of sentences
/// (``BeadJoiner``).
struct AlignmentUnit: Hashable, Sendable {
  /// The index of the segment that holds it.
  var segment: Int
  /// Its bytes.
  var span: TextSpan

  /// The units of a text, those of its boilerplate left out.
  static func units(of text: AlignmentText) -> [AlignmentUnit] {
    let segments = text.segments.indices.filter { text.segments[$0].role.isReport }
    guard text.hasLines else {
      return segments.map { AlignmentUnit(segment: $0, span: text.segments[$0].span) }
    }
    let sentences = SentenceSegmenter(language: text.language).segments(in: text.source)
    var units: [AlignmentUnit] = []
    var next = 0
    for segment in segments {
      let line = text.segments[segment].span
      while next < sentences.count, sentences[next].span.end <= line.start { next += 1 }
      let first = units.count
      while next < sentences.count, sentences[next].span.start < line.end {
        let span = sentences[next].span
        units.append(
          AlignmentUnit(
            segment: segment, span: TextSpan(max(span.start, line.start), min(span.end, line.end))))
        next += 1
      }
      // A line of marks alone is no sentence, but a segment still.
      if units.count == first { units.append(AlignmentUnit(segment: segment, span: line)) }
    }
    return units
  }
}
