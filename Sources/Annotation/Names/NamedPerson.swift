import CorpusModel
import Orthography

/// A person whom a text names, with what it says of his office.
struct NamedPerson: Sendable {
  /// The key of the fullest form.
  var key: String
  /// The fullest form: the bytes of the source.
  var span: TextSpan
  /// The number of units of that form.
  var unitCount: Int
  /// The offices, each by its words.
  var roles: [[FoldedWord]] = []
}
