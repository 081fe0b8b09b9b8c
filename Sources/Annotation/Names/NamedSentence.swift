import CorpusModel

/// A sentence with its words and the names in it, on its way to mentions and speech.
struct NamedSentence: Sendable {
  var span: TextSpan
  var words: [AnnotatedWord]
  /// The names, by their first words.
  var names: [NameCandidate]
  /// The person whom each name names; -1 for other names.
  var referents: [Int] = []
  /// The keys that persons give the names; empty where none does.
  var keys: [String] = []

  /// The bytes of a name.
  func span(of name: NameCandidate) -> TextSpan { span(of: name.words) }

  /// The bytes of some words: without the particles before the first.
  func span(of range: Range<Int>) -> TextSpan {
    TextSpan(words[range.lowerBound].nameStart, words[range.upperBound - 1].span.end)
  }
}
