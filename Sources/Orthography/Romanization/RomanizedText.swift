public import CorpusModel

/// Romanized text: a view of its source, with a map back.
public struct RomanizedText: Sendable {
  /// The view, in UTF-8.
  public internal(set) var bytes: [UInt8] = []
  /// The words in Arabic script, in order.
  public internal(set) var tokens: [RomanizedToken] = []
  /// What was romanized, in the source.
  public let source: TextSpan

  init(source: TextSpan) { self.source = source }

  /// The view as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The romanization of a token.
  public func text(of token: RomanizedToken) -> String {
    String(decoding: bytes[token.view.range], as: UTF8.self)
  }

  /// The span of the source that a span of the view stands for: whole words, or what stands between two.
  ///
  /// - Complexity: O(log *t*), *t* being the tokens.
  /// - Precondition: the span lies in the view.
  public func sourceSpan(ofView span: TextSpan) -> TextSpan {
    precondition(span.end <= bytes.count, "the span lies in the view")
    let start = sourceOffset(ofView: span.start, isEnd: false)
    return TextSpan(start, max(start, sourceOffset(ofView: span.end, isEnd: true)))
  }

  private func sourceOffset(ofView offset: Int, isEnd: Bool) -> Int {
    // The first token that ends after the offset, or at it where the offset ends a span.
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      let end = tokens[middle].view.end
      if end < offset || (!isEnd && end == offset) { low = middle + 1 } else { high = middle }
    }
    if low < tokens.count {
      let view = tokens[low].view
      if isEnd ? view.start < offset : view.start <= offset {
        return isEnd ? tokens[low].span.end : tokens[low].span.start
      }
    }
    if isEnd { return low < tokens.count ? tokens[low].span.start : source.end }
    return low > 0 ? tokens[low - 1].span.end : source.start
  }
}
