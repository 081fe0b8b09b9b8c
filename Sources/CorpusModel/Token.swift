/// A word, number, mark or address of a text.
public struct Token: Hashable, Sendable {
  /// The token in its source.
  public var span: TextSpan
  /// What it is.
  public var kind: TokenKind

  /// Creates a token.
  public init(span: TextSpan, kind: TokenKind) {
    self.span = span
    self.kind = kind
  }
}

/// What a token is.
public enum TokenKind: String, CaseIterable, Hashable, Sendable {
  /// Letters, with the marks and zero-width non-joiners between them.
  case word
  /// Digits of any script, with the separators between them.
  case number
  /// A mark of punctuation.
  case punctuation
  /// Anything else that is seen: currency signs, emoji, arrows.
  case symbol
  /// A web address.
  case url
  /// An e-mail address.
  case email
  /// A user name, such as `@IRNA`.
  case handle
  /// A hash tag.
  case hashtag
}
