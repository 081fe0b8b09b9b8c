import CorpusModel

/// How the sides of a bead relate as translations: a layer that a person makes.
public enum TranslationRelation: String, CaseIterable, Hashable, Sendable {
  /// The same in the same words.
  case literal
  /// The same in other words.
  case paraphrase
  /// One side says a part of what the other says.
  case partial
  /// The Arabic side says what the Persian does not.
  case addition
  /// The Arabic side leaves out what the Persian says.
  case omission
  /// The sides differ in what they state.
  case shift

  /// What a bead without a counterpart is likely to be; `nil` where a person must look.
  public static func suggestion(for bead: Bead) -> TranslationRelation? {
    guard bead.isNull else { return nil }
    return bead.segments.arabic.isEmpty ? .omission : .addition
  }
}
