import CorpusModel

/// An annotation as a file of records describes it, before its text is put together.
struct PlacedAnnotation: Sendable {
  /// Layer and members; the span is not known yet.
  var annotation: LayerAnnotation
  /// Where it stands.
  var span: CodePointSpan
  /// What stands there.
  var text: String
  /// The file that has it; `nil` for the only one.
  var path: String?
  var location: SourceLocation
}

extension BeadSide {
  /// The side with annotations laid over it. What stands between its segments is not known but from the
  /// annotations that reach across: it becomes what they say.
  ///
  /// - Complexity: O(*n* + *m*), *n* being the characters of the text and *m* those of the annotations.
  /// - Throws: `InputError` where an annotation leaves the text or says that something else stands there.
  func laying(
    _ placed: [PlacedAnnotation], path: String
  ) throws(InputError) -> (side: BeadSide, annotations: [LayerAnnotation]) {
    let spans = segments.map { text.codePoints(of: $0.span) }
    var scalars = Array(text.text(in: text.span).unicodeScalars)
    var isOpen = [Bool](repeating: true, count: scalars.count)
    for span in spans {
      for index in span.start..<span.end { isOpen[index] = false }
    }
    for annotation in placed {
      func fault(_ message: String) -> InputError {
        InputError(path: annotation.path ?? path, location: annotation.location, message: message)
      }
      let span = annotation.span
      guard span.end <= scalars.count else {
        throw fault("\(span.start)-\(span.end) leaves the text, as far as its segments are given")
      }
      let letters = Array(annotation.text.unicodeScalars)
      guard letters.count == span.end - span.start else {
        throw fault("the text is not as long as its span")
      }
      for (index, letter) in zip(span.start..<span.end, letters) where scalars[index] != letter {
        guard isOpen[index] else { throw fault("the segments have another text there") }
        scalars[index] = letter
        isOpen[index] = false
      }
    }
    var whole = String.UnicodeScalarView()
    whole.append(contentsOf: scalars)
    let source = SourceText(String(whole))
    var side = self
    side.text = source
    for (index, span) in spans.enumerated() {
      if let moved = source.span(of: span) { side.segments[index].span = moved }
    }
    return (
      side,
      placed.map { placed in
        var annotation = placed.annotation
        annotation.span = source.span(of: placed.span) ?? annotation.span
        return annotation
      }
    )
  }
}
