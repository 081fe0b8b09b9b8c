import CorpusModel
import JSONSyntax
import Lexicon

/// The members of a token's record that tell its kind and its lemmas, made once for each distinct token.
struct LemmaMembers {
  private let lemmatizer: Lemmatizer
  private var memory: [Key: SpanWriter.Members] = [:]

  private struct Key: Hashable {
    var text: String
    var kind: TokenKind
  }

  /// So many tokens are remembered at most; a text of any length needs no more memory.
  private static let capacity = 1 << 15

  init(_ lemmatizer: Lemmatizer) { self.lemmatizer = lemmatizer }

  /// `"kind"`, `"lemma"`, the likeliest dictionary form, and `"lemmas"`, all of them; what is no word is
  /// its own lemma.
  mutating func members(of token: Token, in text: SourceText) -> SpanWriter.Members {
    let key = Key(text: text.text(in: token.span), kind: token.kind)
    if let known = memory[key] { return known }
    let lemmas =
      token.kind == .word ? lemmatizer.lemmas(of: key.text).map(\.text) : [key.text]
    let members = SpanWriter.Members { record in
      record.field("kind", token.kind.rawValue)
      record.field("lemma", lemmas[0])
      record.field("lemmas", lemmas)
    }
    if memory.count >= Self.capacity { memory.removeAll(keepingCapacity: true) }
    memory[key] = members
    return members
  }
}
