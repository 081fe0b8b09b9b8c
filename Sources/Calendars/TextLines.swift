import CorpusModel

/// The lines of a text, each taken apart into atoms once: no date or number runs over a line's end.
enum TextLines {
  /// Calls `body` with each line that has anything to read.
  static func forEach(
    _ bytes: UnsafeBufferPointer<UInt8>, _ span: TextSpan, _ vocabulary: CalendarVocabulary,
    _ language: Language, _ body: (AtomReader) -> Void
  ) {
    let scanner = AtomScanner(bytes: bytes, vocabulary: vocabulary)
    var atoms: [TextAtom] = []
    var start = span.start
    while start < span.end {
      var end = start
      while end < span.end, bytes[end] != 0x0A { end += 1 }
      scanner.scan(start, end, into: &atoms)
      if atoms.contains(where: { $0.term >= 0 || $0.kind == .digits }) {
        body(AtomReader(bytes: bytes, atoms: atoms, vocabulary: vocabulary, language: language))
      }
      start = end + 1
    }
  }
}
