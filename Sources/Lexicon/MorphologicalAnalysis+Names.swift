extension MorphologicalAnalysis {
  /// The names of the features that are present, in a fixed order, as records have them.
  public var names: [String] { Self.named.filter { contains($0.feature) }.map(\.name) }

  private static let named: [(name: String, feature: MorphologicalAnalysis)] = [
    ("verb", .verb), ("past", .past), ("present", .present), ("participle", .participle),
    ("negated", .negated), ("passive", .passive), ("imperative", .imperative),
    ("copula", .copula), ("plural", .plural), ("broken-plural", .brokenPlural), ("dual", .dual),
    ("feminine", .feminine), ("comparative", .comparative), ("ezafe", .ezafe),
    ("enclitic", .enclitic), ("article", .article), ("proclitic", .proclitic),
    ("irregular", .irregular), ("guess", .guess),
  ]
}
