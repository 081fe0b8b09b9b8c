/// What the tables know of a word, or of words that stand together.
struct NameTerm: Sendable {
  var cues: NameCues = []
  /// The kinds of name that it surely is; in ``cues`` also those that it may be.
  var certain: NameCues = []
  /// The most words of a name that begins with this word; 1 where none of more does.
  var longest: UInt8 = 1
  /// The group of spellings, in both languages, that name one thing; -1 where it stands in no pair.
  var group: Int32 = -1

  /// Whether it is this kind of name whatever stands beside it.
  func isCertain(_ cue: NameCues) -> Bool { certain.contains(cue) }
}
