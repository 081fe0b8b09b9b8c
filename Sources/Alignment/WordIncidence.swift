/// Which distinct words stand in each sentence of a side, and what they weigh: flat tables for the loops
/// that visit all of them.
struct WordIncidence: Sendable {
  /// The distinct words of each sentence, by first occurrence.
  let words: RowTable<Int32>
  /// The weight of each distinct word, in bits.
  let weights: [Float]

  /// The words of all sentences, one sentence after the other.
  var types: [Int32] { words.entries }

  /// The weight of the word at a place in ``types``.
  func weight(at position: Int) -> Float { weights[Int(words.entries[position])] }

  /// The number of sentences.
  var count: Int { words.count }

  /// Where the words of a sentence stand in ``types``.
  func row(_ sentence: Int) -> Range<Int> { words.row(sentence) }

  /// Where the words of neighbouring sentences stand in ``types``.
  func rows(_ sentences: Range<Int>) -> Range<Int> { words.rows(sentences) }

  /// The same turned round: for each distinct word, the sentences that hold it, ascending.
  func postings() -> RowTable<Int32> {
    words.transposed(weights.count, to: { $0 }, { sentence, _ in sentence })
  }
}
