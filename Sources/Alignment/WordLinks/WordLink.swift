import CorpusModel

/// A Persian and an Arabic token that say the same, by their indexes in their sentences, from 0.
public struct WordLink: Hashable, Sendable {
  /// The index of the Persian token.
  public var persian: Int
  /// The index of the Arabic token.
  public var arabic: Int

  /// Links two tokens.
  public init(persian: Int, arabic: Int) {
    self.persian = persian
    self.arabic = arabic
  }
}

extension WordLink: Comparable {
  /// Orders by the Persian token, then by the Arabic one.
  public static func < (left: WordLink, right: WordLink) -> Bool {
    (left.persian, left.arabic) < (right.persian, right.arabic)
  }
}

extension WordLink: CustomStringConvertible {
  /// The form of the Pharaoh decoder, `i-j` (Koehn 2004).
  public var description: String { "\(persian)-\(arabic)" }
}

/// One side of sentence pairs whose words are to be linked.
public struct TokenizedSentences: Sendable {
  /// The language.
  public var language: Language
  /// The text that holds all sentences.
  public var source: SourceText
  /// The tokens of each sentence, in order.
  public var sentences: [[Token]]

  /// Creates a side.
  public init(language: Language, source: SourceText, sentences: [[Token]]) {
    self.language = language
    self.source = source
    self.sentences = sentences
  }
}
