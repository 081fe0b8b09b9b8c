import CorpusModel

/// Who speaks, as far as a sentence tells.
struct Speaker: Sendable {
  /// The person among those named; -1 for others.
  var person = -1
  var text: String
  var key: String
  /// Where the sentence calls him so or so.
  var span: TextSpan?
  var resolution: SpeechMention.Resolution
}
