import CorpusModel

/// What somebody says in a text.
public struct SpeechMention: Hashable, Sendable {
  /// How the speaker was found: the provenance.
  public enum Resolution: String, CaseIterable, Hashable, Sendable {
    /// The sentence names the speaker.
    case name
    /// It calls the speaker by an office, which the text gives to somebody.
    case role
    /// It has a pronoun.
    case pronoun
    /// It leaves the speaker out: whoever spoke before goes on.
    case elided
    /// It describes somebody whom the text does not name («یک مقام آگاه»).
    case described
  }

  /// What is said: the bytes of the source.
  public var span: TextSpan
  /// The words by which the text reports it; `nil` for a headline with a colon.
  public var cue: TextSpan?
  /// The speaker by the fullest form that the text has; `nil` where it cannot be told.
  public var speaker: String?
  /// The key of the speaker's name.
  public var speakerKey: String?
  /// Where the sentence calls the speaker so or so.
  public var speakerSpan: TextSpan?
  /// How the speaker was found.
  public var resolution: Resolution
  /// Whether the words are the speaker's own.
  public var isDirect: Bool
  /// How sure the speaker is, in (0, 1]; no calibrated probability.
  public var confidence: Double
}
