/// One side of all sentence pairs as the aligner sees it: units, each an instance of a class of words that
/// share lemma and meanings, in flat arrays.
///
/// A unit is a token, or a proclitic written with one.
struct LinkUnits: Sendable {
  /// The class of each unit, sentence after sentence.
  var classes: [Int32] = []
  /// The token of each unit, by its index in its sentence.
  var tokens: [Int32] = []
  /// Where each sentence's units begin; one more than there are sentences.
  var starts: [Int] = [0]
  /// What each class is.
  var types: [LinkClass] = []

  var sentenceCount: Int { starts.count - 1 }

  /// The units of a sentence, as a range of the flat arrays.
  func range(_ sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }

  /// Ends a sentence.
  mutating func endSentence() { starts.append(classes.count) }
}

/// What units of one class share.
struct LinkClass: Sendable {
  /// The word or number, as the sentence aligner's matcher takes it.
  var type: BitextModel.WordType
  /// The scalar that stands for a mark; 0 for a word.
  var mark: UInt32
  /// Whether the lexicon knows what the word says, so that an unknown word is hardly its counterpart.
  var isKnown: Bool
  /// How much the class tells, in bits.
  var information: Float
}
