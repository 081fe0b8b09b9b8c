import CorpusModel

/// The third pass of normalization: ZWNJ restored between and within words.
struct ZWNJPass {
  /// What is known of words that have been met.
  typealias Cache = [String: WordFacts]

  /// What is found out about a word once.
  struct WordFacts {
    /// The bytes before which a ZWNJ is missing.
    var insertions: [Int]
    var role: ZWNJRestorer.Role
  }

  private let restorer: ZWNJRestorer
  private let scanner: UTF8Scanner
  private var edits: [Edit] = []
  private var cache = Cache()

  /// The edits of a text that the first two passes have seen; `cache` is kept from chunk to chunk.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  static func edits(
    in bytes: UnsafeBufferPointer<UInt8>, restorer: ZWNJRestorer, cache: inout Cache
  ) -> [Edit] {
    var pass = ZWNJPass(restorer: restorer, scanner: UTF8Scanner(bytes: bytes))
    swap(&pass.cache, &cache)
    pass.run()
    swap(&pass.cache, &cache)
    return pass.edits
  }

  private init(restorer: ZWNJRestorer, scanner: UTF8Scanner) {
    self.restorer = restorer
    self.scanner = scanner
  }

  /// Words beyond this many bytes are none.
  private static let longestWord = 128

  /// Words kept beyond which the cache starts anew: a text has fewer that recur.
  private static let cacheLimit = 100_000

  private mutating func run() {
    var offset = 0
    var previous: (end: Int, word: String, role: ZWNJRestorer.Role)?
    while let (codePoint, next) = scanner.scalar(at: offset) {
      guard ArabicScript.isLetter(codePoint) else {
        offset = next
        continue
      }
      let start = offset
      offset = next
      var hasMark = false
      var hasZWNJ = false
      while let (codePoint, next) = scanner.scalar(at: offset) {
        if codePoint == 0x200C {
          hasZWNJ = true
        } else if ArabicScript.isMark(codePoint) || codePoint == 0x640 {
          hasMark = true
        } else if !ArabicScript.isLetter(codePoint) {
          break
        }
        offset = next
      }
      guard offset - start <= Self.longestWord else {
        previous = nil
        continue
      }
      guard !hasMark else {
        previous = nil
        continue
      }
      let word = scanner.string(start, offset)
      let facts = facts(of: word, hasZWNJ: hasZWNJ)
      if let last = previous, start == last.end + 1, scanner.bytes[last.end] == 0x20,
        last.role.contains(.first) || facts.role.contains(.second),
        restorer.joins(last.word, word)
      {
        edits.append(
          Edit(span: TextSpan(last.end, start), replacement: "\u{200C}", rules: .zwnj))
      }
      for insertion in facts.insertions {
        let place = start + insertion
        edits.append(
          Edit(span: TextSpan(place, place), replacement: "\u{200C}", rules: .zwnj))
      }
      previous = (offset, word, facts.role)
    }
  }

  private mutating func facts(of word: String, hasZWNJ: Bool) -> WordFacts {
    if let known = cache[word] { return known }
    let facts = WordFacts(
      insertions: hasZWNJ ? [] : insertions(word), role: restorer.role(of: word))
    if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
    cache[word] = facts
    return facts
  }

  /// The bytes of a word before which a ZWNJ is missing.
  private func insertions(_ word: String) -> [Int] {
    guard let restored = restorer.restoring(fused: word) else { return [] }
    var offsets: [Int] = []
    var offset = 0
    for scalar in restored.unicodeScalars {
      if scalar == "\u{200C}" { offsets.append(offset) } else { offset += UTF8.width(scalar) }
    }
    return offsets
  }
}
