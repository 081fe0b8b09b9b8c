import CorpusModel

/// The text of a document as TEI: divisions, blocks, sentences, words.
struct TEIText {
  let document: ExportDocument
  let side: BeadSide
  let tokens: [[Token]]

  /// Segments of one paragraph and one role: a block of the text.
  struct Block {
    var role: SegmentRole
    var paragraph: Int
    var segments: Range<Int>
  }

  /// The blocks in their order.
  var blocks: [Block] {
    var blocks: [Block] = []
    for (index, segment) in side.segments.enumerated() {
      if let last = blocks.last, last.role == segment.role, last.paragraph == segment.paragraph {
        blocks[blocks.count - 1].segments = last.segments.lowerBound..<index + 1
      } else {
        blocks.append(
          Block(role: segment.role, paragraph: segment.paragraph, segments: index..<index + 1))
      }
    }
    return blocks
  }

  /// How much there is of it.
  var extent: TextExtent {
    var extent = TextExtent()
    extent.segments = side.segments.count
    extent.words = tokens.reduce(0) { sum, tokens in sum + tokens.count { !$0.kind.isMark } }
    extent.codePoints = side.text.codePointCount
    return extent
  }

  /// The number of marks.
  var marks: Int { tokens.reduce(0) { sum, tokens in sum + tokens.count { $0.kind.isMark } } }

  /// The title: the one that is known, else the headline, else the name.
  var title: String {
    if let title = document.metadata.title, !title.isEmpty { return title }
    guard let headline = side.segments.first(where: { $0.role == .headline }) else {
      return document.id.rawValue
    }
    return DisplayText.flattening(side.text.text(in: headline.span))
  }

  /// Makes sure that segments and tokens follow one another within their text.
  ///
  /// - Throws: ``ExportError``.
  func checkOrder() throws(ExportError) {
    var end = 0
    for (index, segment) in side.segments.enumerated() {
      guard end <= segment.span.start, segment.span.end <= side.text.bytes.count else {
        throw .disorderedSegments(document.id, SegmentIndex(index))
      }
      end = segment.span.end
    }
    for (index, (segment, tokens)) in zip(side.segments, tokens).enumerated() {
      var start = segment.span.start
      for token in tokens {
        guard start <= token.span.start, token.span.end <= segment.span.end else {
          throw .disorderedTokens(document.id, SegmentIndex(index))
        }
        start = token.span.end
      }
    }
  }
}

extension TokenKind {
  /// Whether the token is a mark rather than a word.
  var isMark: Bool { self == .punctuation || self == .symbol }
}
