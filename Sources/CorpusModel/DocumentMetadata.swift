/// What is known about a report, from its text or from the person who added it.
public struct DocumentMetadata: Hashable, Sendable {
  /// The headline.
  public var title: String?
  /// The newspaper, agency or site that published it.
  public var outlet: String?
  /// Where it was published on the web.
  public var url: String?
  /// The outlet's own number of the report («کد خبر»).
  public var code: String?
  /// When it was published.
  public var published: DateExpression?
  /// Where the text was taken from, in words.
  public var provenance: String?
  /// Who holds the rights, in words.
  public var rights: String?

  /// Creates metadata in which nothing is known.
  public init() {}
}
