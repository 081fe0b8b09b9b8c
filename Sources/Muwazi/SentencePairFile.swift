import Alignment
import CorpusModel
import Segmentation

/// Sentence pairs in a file, TSV: `fa⇥ar`, one pair a line.
///
/// A blank line is a pair of empty sentences, so that what is said of the pairs has as many lines as the
/// file.
public struct SentencePairFile: Sendable {
  /// The two columns, with the tokens of each line.
  public var sides: PerLanguage<TokenizedSentences>

  /// Reads a file.
  ///
  /// - Parameter isTokenized: whether spaces part the tokens already; else they are those of
  ///   `muwazi tokenize`, given the column.
  /// - Throws: `InputError` with line and column where a line is no pair.
  public init(_ text: SourceText, path: String, isTokenized: Bool = false) throws(InputError) {
    var columns = PerLanguage<[UInt8]>(persian: [], arabic: [])
    var lines = PerLanguage<[TextSpan]>(persian: [], arabic: [])
    let bytes = text.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let content = end > start && bytes[end - 1] == 0x0D ? start..<end - 1 : start..<end
      let fields = try Self.fields(content, of: text, path: path)
      for (language, field) in zip([Language.persian, .arabic], fields) {
        let first = columns[language].count
        columns[language] += bytes[field]
        lines[language].append(TextSpan(first, columns[language].count))
        columns[language].append(0x0A)
      }
      start = end + 1
    }
    func side(_ language: Language) throws(InputError) -> TokenizedSentences {
      // A valid text that was cut at line ends and tabs is valid.
      let source = try TextReader.text(columns[language], path: path)
      return TokenizedSentences(
        language: language, source: source,
        sentences: isTokenized
          ? Self.splitTokens(of: source, lines[language], language)
          : Self.tokens(of: source, lines[language], language))
    }
    sides = PerLanguage(persian: try side(.persian), arabic: try side(.arabic))
  }

  private static func fields(
    _ line: Range<Int>, of text: SourceText, path: String
  ) throws(InputError) -> [Range<Int>] {
    let bytes = text.bytes[line]
    guard let tab = bytes.firstIndex(of: 0x09) else {
      guard bytes.allSatisfy({ $0 == 0x20 }) else {
        throw InputError(
          path: path, location: text.location(ofByte: line.lowerBound),
          message: "a pair has two columns: fa and ar")
      }
      return [line.lowerBound..<line.lowerBound, line.lowerBound..<line.lowerBound]
    }
    if let second = bytes[(tab + 1)...].firstIndex(of: 0x09) {
      throw InputError(
        path: path, location: text.location(ofByte: second),
        message: "a pair has two columns, fa and ar, and no third")
    }
    return [line.lowerBound..<tab, tab + 1..<line.upperBound]
  }

  /// The tokens of each line as `muwazi tokenize` has them: a line break ends its sentences.
  private static func tokens(
    of source: SourceText, _ lines: [TextSpan], _ language: Language
  ) -> [[Token]] {
    let tokenizer = Tokenizer(language: language)
    let sentences = SentenceSegmenter(language: language).segments(in: source)
    var next = 0
    return lines.map { line in
      var tokens: [Token] = []
      while next < sentences.count, sentences[next].span.start < line.end {
        tokens += tokenizer.tokens(in: source, span: sentences[next].span)
        next += 1
      }
      return tokens
    }
  }

  /// The tokens that spaces part, each of the kind of what it begins with.
  private static func splitTokens(
    of source: SourceText, _ lines: [TextSpan], _ language: Language
  ) -> [[Token]] {
    let tokenizer = Tokenizer(language: language)
    return lines.map { line in
      source.bytes[line.range].split(separator: 0x20).map { piece in
        let span = TextSpan(piece.startIndex, piece.endIndex)
        let kinds = tokenizer.tokens(in: source, span: span).map(\.kind)
        return Token(
          span: span, kind: kinds.contains(.word) ? .word : kinds.first ?? .symbol)
      }
    }
  }
}
