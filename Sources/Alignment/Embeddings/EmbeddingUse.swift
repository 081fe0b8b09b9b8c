/// What likeness of sentences is judged by where there are embeddings.
public enum EmbeddingUse: String, CaseIterable, Hashable, Sendable {
  /// By both, the embeddings as far as they agree with what the lexicon is sure of.
  case both
  /// By the embeddings alone.
  case embeddings
  /// By the lexicon alone.
  case lexicon
}
