import CorpusModel

/// A name found in a sentence, by its words.
struct NameCandidate: Sendable {
  /// The words, by their indexes in the sentence.
  var words: Range<Int>
  var type: NameType
  var rule: NameMention.Rule
  var confidence: Double
  /// The group of spellings that the table has for it; -1 where there is none.
  var group: Int32 = -1
  /// The words of the title before it.
  var title: Range<Int>?
}
