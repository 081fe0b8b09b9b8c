import CorpusModel

/// Divides a span of a text into words, numbers, marks and addresses.
///
/// - A word keeps its zero-width non-joiners, marks and tatweel: «می‌رود», «كَتَبَ».
/// - A number keeps its separators: «۲٫۵», `1,200`, «۱۷:۱۴», and a date of three groups, «۲۰-۰۱-۱۳۹۶»,
///   `31/10/1917`. The hyphen of a range or score, «۱۸-۲۰», is a token of its own; so is the percent sign.
///   (Persian PerDT and Arabic PUD divide so.)
/// - A Latin word keeps inner hyphens, apostrophes and digits: `COVID-19`.
/// - A run of one mark, «...» or «!!!», is one token.
/// - An emoji sequence is one symbol.
///
/// Every byte of the span that is neither white space nor an invisible control (byte order mark,
/// bidirectional control, stray joiner) stands in exactly one token.
public struct Tokenizer: Sendable {
  /// The language of the text.
  public let language: Language

  /// Creates a tokenizer.
  public init(language: Language) { self.language = language }

  /// The tokens of a span, in order.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the span.
  /// - Precondition: the span lies in the text and cuts no code point.
  public func tokens(in text: SourceText, span: TextSpan) -> [Token] {
    text.bytes.withUnsafeBufferPointer { bytes in
      precondition(span.end <= bytes.count, "the span lies in the text")
      var scanner = TokenScanner(text: text, bytes: bytes, end: span.end)
      var tokens: [Token] = []
      // Some 11 bytes a token, its space included.
      tokens.reserveCapacity(span.count / 8)
      var index = span.start
      while index < span.end {
        let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
        if ScalarClass.isBlank(scalar) {
          index += length
          continue
        }
        let token = scanner.token(at: index, scalar, length)
        tokens.append(token)
        index = token.span.end
      }
      return tokens
    }
  }
}
