/// Which words of a sentence stand in quotation marks.
struct Quotations {
  /// The words inside each pair of marks.
  private(set) var quotes: [Range<Int>] = []
  /// Whether the sentence ends inside a quotation that it opens or goes on with.
  private(set) var isOpen = false
  /// Whether the whole sentence stands inside a quotation that began before it.
  private(set) var isContinuation = false
  private var isQuoted: [Bool]

  /// Quotations of fewer words are names or words spoken of.
  static let leastWords = 3

  init(_ words: [AnnotatedWord], opensInside: Bool) {
    isQuoted = Array(repeating: false, count: words.count)
    var start = opensInside ? 0 : -1
    var wasStraight = false
    for (index, word) in words.enumerated() {
      if start < 0, word.opensQuote || word.isStraightQuote {
        start = index + 1
        wasStraight = word.isStraightQuote
      } else if start >= 0, word.closesQuote && !wasStraight || word.isStraightQuote && wasStraight
      {
        close(start..<index)
        start = -1
      }
    }
    guard start >= 0 else { return }
    // A straight mark that nothing closes was none.
    guard !wasStraight else { return }
    isOpen = true
    isContinuation = opensInside && start == 0
    close(start..<words.count)
  }

  private mutating func close(_ range: Range<Int>) {
    quotes.append(range)
    if range.count >= Self.leastWords { for index in range { isQuoted[index] = true } }
  }

  /// Whether a word stands in a quotation of several words.
  func contains(_ index: Int) -> Bool { isQuoted.indices.contains(index) && isQuoted[index] }

  /// The longest quotation.
  var longest: Range<Int>? {
    quotes.filter { $0.count >= Self.leastWords }.max { $0.count < $1.count }
  }
}
