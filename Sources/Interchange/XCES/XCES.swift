import CorpusModel

/// Names that the parts of the XCES export and import share.
enum XCES {
  /// Segment 12 of a document is `s12`, the number that the corpus uses.
  static func sentence(_ index: SegmentIndex) -> String { "s\(index.rawValue)" }

  /// The paragraphs of a text, each a range of segments.
  static func paragraphs(of segments: [Segment]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    for (index, segment) in segments.enumerated() {
      if let last = paragraphs.last, segments[last.lowerBound].paragraph == segment.paragraph {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<index + 1
      } else {
        paragraphs.append(index..<index + 1)
      }
    }
    return paragraphs
  }
}

/// Which of the two notations that go by the name of XCES.
public enum XCESFlavour: String, CaseIterable, Hashable, Sendable {
  /// As OPUS ships corpora and its tools read them: `xtargets` gives the `fromDoc` ids first.
  case opus
  /// As InterText reads them: `xtargets` gives the `toDoc` ids first.
  case intertext
}
