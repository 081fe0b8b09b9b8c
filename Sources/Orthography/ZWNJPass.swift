import CorpusModel

/// The third pass of normalization: ZWNJ restored between and within words.
struct ZWNJPass {
  private let restorer: ZWNJRestorer
  private let scanner: UTF8Scanner
  private var edits: [Edit] = []
  private var cache: [String: [Int]] = [:]

  /// The edits of a text that the first two passes have seen; `cache` is kept from chunk to chunk.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  static func edits(
    in bytes: UnsafeBufferPointer<UInt8>, restorer: ZWNJRestorer, cache: inout [String: [Int]]
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
    var previous: (start: Int, end: Int, word: String)?
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
      let word = scanner.string(start, offset)
      if let last = previous, start == last.end + 1, scanner.bytes[last.end] == 0x20, !hasMark,
        restorer.joins(last.word, word)
      {
        edits.append(
          Edit(span: TextSpan(last.end, start), replacement: "\u{200C}", rules: .zwnj))
      }
      if !hasZWNJ, !hasMark { divide(word, start) }
      previous = hasMark ? nil : (start, offset, word)
    }
  }

  private mutating func divide(_ word: String, _ start: Int) {
    let offsets: [Int]
    if let cached = cache[word] {
      offsets = cached
    } else {
      offsets = insertions(word)
      if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
      cache[word] = offsets
    }
    for offset in offsets {
      edits.append(
        Edit(
          span: TextSpan(start + offset, start + offset), replacement: "\u{200C}", rules: .zwnj))
    }
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
