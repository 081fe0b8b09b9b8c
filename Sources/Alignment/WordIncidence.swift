/// Which distinct words stand in each sentence of a side, and what they weigh: flat tables for the loops
/// that visit all of them.
struct WordIncidence: Sendable {
  /// The words of all sentences, one sentence after the other.
  private(set) var types: [Int32] = []
  /// The weight of each distinct word, in bits.
  private(set) var weights: [Float] = []
  private var starts: [Int32] = [0]

  init(_ sentences: [BitextModel.Sentence], _ words: [BitextModel.WordType]) {
    types.reserveCapacity(sentences.reduce(0) { $0 + $1.types.count })
    starts.reserveCapacity(sentences.count + 1)
    for sentence in sentences {
      types += sentence.types
      starts.append(Int32(types.count))
    }
    weights = words.map(\.weight)
  }

  /// The number of sentences.
  var count: Int { starts.count - 1 }

  /// Where the words of a sentence stand in ``types``.
  func row(_ sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

  /// Where the words of neighbouring sentences stand in ``types``.
  func rows(_ sentences: Range<Int>) -> Range<Int> {
    Int(starts[sentences.lowerBound])..<Int(starts[sentences.upperBound])
  }

  /// The same turned round: for each distinct word, the sentences that hold it, ascending.
  func postings() -> Postings { Postings(self) }

  /// In which sentences each distinct word stands.
  struct Postings: Sendable {
    /// The sentences of all words, one word after the other.
    private(set) var sentences: [Int32]
    private var starts: [Int32]

    fileprivate init(_ incidence: WordIncidence) {
      let words = incidence.weights.count
      var next = [Int32](repeating: 0, count: words + 1)
      for type in incidence.types { next[Int(type) + 1] += 1 }
      for word in 0..<words { next[word + 1] += next[word] }
      starts = next
      sentences = [Int32](repeating: 0, count: incidence.types.count)
      for sentence in 0..<incidence.count {
        for position in incidence.row(sentence) {
          let word = Int(incidence.types[position])
          sentences[Int(next[word])] = Int32(sentence)
          next[word] += 1
        }
      }
    }

    /// Where the sentences of a word stand in ``sentences``.
    func row(_ word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }
  }
}
