import CorpusModel

/// `speaker-missing`: speech that is quoted word for word says who speaks (a note).
struct SpeakerRule: CorpusRule {
  static let notes = [
    RuleNote(
      "speaker-missing", .info, "direct speech names its speaker",
      bad: #"`"direct":true,"speaker":null`"#, good: #"`"speaker":"وزیر خارجه"`"#)
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.annotations(layer: "speech").compactMap { annotation in
      guard annotation.node["direct"]?.bool == true,
        annotation.string("speaker")?.isEmpty != false
      else { return nil }
      return annotation.finding(
        Self.notes[0].name, .info, at: "speaker", "nobody is named who says this")
    }
  }
}
