import CorpusModel
import Orthography
import Segmentation

extension FuzzEntry {
  /// Sentences, their tokens, and the UTF-16 that ICU is given.
  static let sentences = FuzzEntry(name: "sentences") { bytes in
    var input = FuzzInput(bytes)
    let language = input.language()
    let cut = Int(input.byte())
    let text = input.text()
    let segmenter = SentenceSegmenter(language: language)
    let spans = segmenter.segments(in: text).map(\.span)
    try requireOrder(spans, in: text, "sentences")
    try requireCover(spans, in: text, of: text.span, "sentences")
    let tokenizer = Tokenizer(language: language)
    for span in spans {
      let tokens = tokenizer.tokens(in: text, span: span).map(\.span)
      try requireOrder(tokens, in: text, "tokens")
      try requireCover(tokens, in: text, of: span, "tokens")
      try require(tokens.allSatisfy(span.contains), "a token leaves its sentence")
    }
    try requireWindows(text, cut, spans, segmenter)
    try requireUnits(text)
  }

  /// Cut after any line feed, or in a line whose rest comes again, the sentences are the same.
  private static func requireWindows(
    _ text: SourceText, _ cut: Int, _ spans: [TextSpan], _ segmenter: SentenceSegmenter
  ) throws {
    var found: [TextSpan] = []
    var start = 0
    var size = cut + 4
    while start < text.bytes.count {
      var end = min(start + size, text.bytes.count)
      while end < text.bytes.count, UTF8.isContinuation(text.bytes[end]) { end += 1 }
      let window = SourceText(text.text(in: TextSpan(start, end)))
      let (segments, consumed) = segmenter.segments(
        in: window, isWhole: end == text.bytes.count)
      found += segments.map { TextSpan($0.span.start + start, $0.span.end + start) }
      start += consumed
      size = consumed == 0 ? size * 2 : cut + 4
    }
    try require(found == spans, "window by window, other sentences: \(found), not \(spans)")
  }

  private static func requireUnits(_ text: SourceText) throws {
    let units = UTF16Text()
    units.load(text, text.span)
    for unit in 0...units.count {
      let offset = units.byteOffset(ofUnit: unit)
      try require(isBoundary(offset, text.bytes), "unit \(unit) is at \(offset)")
      let back = units.unitOffset(ofByte: offset)
      try require(back == unit || back == unit - 1, "unit \(unit) comes back as \(back)")
    }
  }
}
