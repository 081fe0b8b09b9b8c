import Calendars
import CorpusModel
import Orthography

/// A number of a sentence, and the scanned words that state it.
struct StatedNumber: Sendable {
  var words: Range<Int>
  var value: NumberValue

  /// The numbers of a span, in order, without overlap.
  ///
  /// - Parameter words: those of the span, in order.
  static func numbers(
    in text: SourceText, span: TextSpan, words: [ScannedWord], _ reader: NumberReader
  ) -> [StatedNumber] {
    var result: [StatedNumber] = []
    var next = 0
    for mention in reader.numbers(in: text, span: span) {
      guard let value = NumberValue(mention.value) else { continue }
      while next < words.count, words[next].span.end <= mention.span.start { next += 1 }
      var end = next
      while end < words.count, words[end].span.start < mention.span.end { end += 1 }
      if end > next { result.append(StatedNumber(words: next..<end, value: value)) }
      next = end
    }
    return result
  }
}
