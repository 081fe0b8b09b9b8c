import CorpusModel

/// `annotation-crosses-segments`: an annotation lies in one sentence (a warning); speech may go on.
struct AnnotationSegmentRule: CorpusRule {
  static let notes = [
    RuleNote(
      "annotation-crosses-segments", .warning, "an annotation, but for speech, lies in one segment",
      bad: "a name from the end of one sentence into the next", good: "two names")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.documents.flatMap { entry -> [Finding] in
      guard let segments = entry.segments, segments.unreadable.isEmpty else { return [] }
      let ends = segments.records.compactMap { $0.recordSpan?.end }.sorted()
      return corpus.annotations(of: entry).compactMap { annotation in
        guard annotation.layer != "speech", annotation.span.start < annotation.span.end else {
          return nil
        }
        // The first segment that ends after the annotation begins must not end before it does.
        var (low, high) = (0, ends.count)
        while low < high {
          let middle = (low + high) / 2
          if ends[middle] <= annotation.span.start { low = middle + 1 } else { high = middle }
        }
        guard low < ends.count, ends[low] < annotation.span.end else { return nil }
        return annotation.finding(
          Self.notes[0].name, .warning,
          "the annotation \(annotation.span.described) goes on beyond its segment, which ends at "
            + "\(ends[low])")
      }
    }
  }
}
