import CorpusModel

/// The third pass of normalization: ZWNJ restored between and within words.
struct ZWNJPass {
  /// What is known of words that have been met.
  typealias Cache = ZWNJWordCache

  /// A word before the one looked at.
  private struct Neighbour {
    var start: Int
    /// Where the space before it stands, or before its last part.
    var space: Int
    var end: Int
    /// Its index in the cache.
    var index: Int
    /// Its role, which stands in the cache too, but farther away.
    var role: ZWNJWord.Role
    /// Whether a ZWNJ takes the place of the space before it.
    var isJoined: Bool
  }

  private let restorer: ZWNJRestorer
  private let scanner: UTF8Scanner
  private var edits: [Edit] = []
  private var cache: Cache
  /// The end of the sentence that was asked about last, and whether it has a ZWNJ.
  private var sentence = (end: 0, hasZWNJ: false)

  /// The edits of a text that the first two passes have seen; `cache` is kept from chunk to chunk.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  static func edits(
    in bytes: UnsafeBufferPointer<UInt8>, restorer: ZWNJRestorer, cache: inout Cache
  ) -> [Edit] {
    var pass = ZWNJPass(restorer: restorer, scanner: UTF8Scanner(bytes: bytes), cache: Cache())
    // Not a copy: a cache takes megabytes.
    swap(&pass.cache, &cache)
    pass.run()
    swap(&pass.cache, &cache)
    return pass.edits
  }

  private init(restorer: ZWNJRestorer, scanner: UTF8Scanner, cache: Cache) {
    self.restorer = restorer
    self.scanner = scanner
    self.cache = cache
  }

  /// Words beyond this many bytes are none.
  private static let longestWord = 128

  private mutating func run() {
    var offset = 0
    var beforeLast: Neighbour?
    var last: Neighbour?
    let bytes = scanner.bytes
    while true {
      // Bytes with which no letter of the script begins, those within characters among them.
      while offset < bytes.count, !Self.startsLetter(bytes[offset]) { offset += 1 }
      guard let (codePoint, next) = scanner.scalar(at: offset) else { break }
      guard ArabicScript.isLetter(codePoint) else {
        offset = next
        continue
      }
      let start = offset
      // Before a hamza that marks the ezafe: نامهٔ is judged as نامه.
      var lettersEnd = next
      var isPlain = true
      var hasZWNJ = false
      offset = next
      // Most words have nothing but plain letters.
      while offset + 1 < bytes.count, Self.isPlainLetter(bytes[offset], bytes[offset + 1]) {
        offset += 2
      }
      lettersEnd = offset
      while let (codePoint, next) = scanner.scalar(at: offset) {
        if codePoint == 0x654, lettersEnd == offset,
          scanner.scalar(before: offset)?.codePoint == 0x647
        {
          offset = next
          continue
        }
        if codePoint == 0x200C {
          hasZWNJ = true
        } else if ArabicScript.isMark(codePoint) || codePoint == 0x640 {
          isPlain = false
        } else if !ArabicScript.isLetter(codePoint) {
          break
        }
        // A letter after the hamza: not an ezafe.
        if lettersEnd != offset { isPlain = false }
        offset = next
        lettersEnd = next
      }
      guard isPlain, offset - start <= Self.longestWord else {
        beforeLast = nil
        last = nil
        continue
      }
      if let previous = last, start != previous.end + 1 || scanner.bytes[previous.end] != 0x20 {
        beforeLast = nil
        last = nil
      }
      makeRoom(keeping: &beforeLast, &last)
      let found = index(of: start..<lettersEnd, hasZWNJ: hasZWNJ)
      let isFused =
        cache.role(of: found).contains(.fused)
        && !(cache.facts[found].isOptional && hasOwnZWNJ(around: start))
      // Its neighbours see it with its ZWNJ, as they will once it is restored.
      let index = isFused ? restored(found) : found
      let role = cache.role(of: index)
      var isJoined = false
      var joined = index
      if let previous = last {
        if let first = beforeLast, !previous.isJoined, role.contains(.third),
          restorer.joins(
            cache.facts[first.index].word, cache.facts[previous.index].word,
            cache.facts[index].word)
        {
          join(previous.space)
          isJoined = true
        } else if previous.role.contains(.first) || role.contains(.second) {
          switch cache.joins(previous.index, index, judge: restorer.joins) {
          case .never: break
          case .always: isJoined = true
          case .unlessAuxiliary:
            isJoined = follower(of: offset).map { !ZWNJRestorer.isAuxiliary($0) } ?? false
          case .beforeLightVerb:
            isJoined = follower(of: offset).map(ZWNJRestorer.isLightVerb) ?? false
          case .unlessAfterPreposition: isJoined = !isAfterPreposition(beforeLast)
          case .beforeComplement:
            let participle = cache.facts[index].word.text
            isJoined =
              !hasOwnZWNJ(around: start)
              && !isAfterPreposition(beforeLast)
              && follower(of: offset).map {
                ZWNJRestorer.isAdjectival(participle, before: $0)
              } ?? false
          }
        }
        if !isJoined, lettersEnd != offset, role.contains(.lightParticiple) {
          isJoined = restorer.joins(
            cache.facts[previous.index].word, participleWithEzafe: cache.facts[index].word)
        }
        if isJoined {
          join(start - 1)
          // A word that joins without end is none.
          if offset - previous.start <= Self.longestWord {
            joined = self.index(of: previous.index, and: index)
          }
        }
      }
      if isFused {
        for insertion in cache.facts[found].insertions {
          let place = start + insertion
          edits.append(
            Edit(span: TextSpan(place, place), replacement: "\u{200C}", rules: .zwnj))
        }
      }
      beforeLast = last
      last =
        lettersEnd == offset
        ? Neighbour(
          start: isJoined && joined != index ? last?.start ?? start : start, space: start - 1,
          end: offset, index: joined, role: joined == index ? role : cache.role(of: joined),
          isJoined: isJoined) : nil
    }
  }

  /// Whether a word is a preposition, or another that makes no compound.
  private func isAfterPreposition(_ word: Neighbour?) -> Bool {
    word.map { $0.role.contains(.separate) } ?? false
  }

  /// Whether the sentence around a byte has a ZWNJ: its writer uses them, so that a spelling which is right
  /// without one is meant.
  ///
  /// Sentences are told apart as ``TextChunk`` does, so that the answer is the same in any chunk.
  private mutating func hasOwnZWNJ(around offset: Int) -> Bool {
    if offset < sentence.end { return sentence.hasZWNJ }
    let bytes = scanner.bytes
    var start = offset
    while start > sentence.end, bytes[start - 1] != 0x0A,
      !TextChunk.isBetweenSentences(bytes, start)
    {
      start -= 1
    }
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A,
      end == offset || !TextChunk.isBetweenSentences(bytes, end)
    {
      end += 1
    }
    sentence = (end, (start..<end).contains { WordTable.isZWNJ(bytes, $0) })
    return sentence.hasZWNJ
  }

  /// The word after the one that ends at a byte, with its ZWNJ; `nil` where something else than a space
  /// stands between.
  private func follower(of end: Int) -> String? {
    guard end < scanner.bytes.count, scanner.bytes[end] == 0x20 else { return nil }
    var wordEnd = end + 1
    while wordEnd - end <= Self.longestWord, let (codePoint, next) = scanner.scalar(at: wordEnd),
      ArabicScript.isLetter(codePoint) || codePoint == 0x200C
    {
      wordEnd = next
    }
    return wordEnd > end + 1 ? scanner.string(end + 1, wordEnd) : nil
  }

  /// Whether a letter of the script may begin with a byte: U+0600–07FF, U+0840–08FF, U+F000–FFFF.
  @inline(__always)
  private static func startsLetter(_ lead: UInt8) -> Bool {
    lead & 0xF8 == 0xD8 || lead == 0xE0 || lead == 0xEF
  }

  /// Whether two bytes are a letter of the ranges U+0620–063F, U+0641–064A, U+0671–06BF or U+06C0–06D3.
  @inline(__always)
  private static func isPlainLetter(_ lead: UInt8, _ trail: UInt8) -> Bool {
    switch lead {
    case 0xD8: trail >= 0xA0
    case 0xD9: (0x81...0x8A).contains(trail) || trail >= 0xB1
    case 0xDA: true
    case 0xDB: trail <= 0x93
    default: false
    }
  }

  /// Puts a ZWNJ in the place of a space; the space before the word before is known late.
  private mutating func join(_ space: Int) {
    let edit = Edit(span: TextSpan(space, space + 1), replacement: "\u{200C}", rules: .zwnj)
    let place = edits.lastIndex { $0.span.start < space }.map { $0 + 1 } ?? 0
    edits.insert(edit, at: place)
  }

  /// Forgets words that are many, but for those that the next word is judged by.
  private mutating func makeRoom(keeping beforeLast: inout Neighbour?, _ last: inout Neighbour?) {
    guard cache.isFull else { return }
    let kept = cache.facts
    cache = Cache()
    for index in [beforeLast?.index, last?.index] {
      guard let index else { continue }
      let word = Array(kept[index].word.text.utf8)
      let new = word.withUnsafeBufferPointer { word in cache.index(of: word) { _ in kept[index] } }
      if beforeLast?.index == index { beforeLast?.index = new }
      if last?.index == index { last?.index = new }
    }
  }

  private mutating func index(of range: Range<Int>, hasZWNJ: Bool) -> Int {
    let word = UnsafeBufferPointer(rebasing: scanner.bytes[range])
    return cache.index(of: word) { [restorer] word in
      let restored = hasZWNJ ? nil : restorer.restoring(fused: word)
      return Cache.Facts(
        word: restorer.word(word), insertions: restored.map(Self.insertions(of:)) ?? [],
        isOptional: restored.map(restorer.isOptional) ?? false)
    }
  }

  /// The index of two words that have become one.
  private mutating func index(of first: Int, and second: Int) -> Int {
    self.index(
      ofWhole: cache.facts[first].word.text + "\u{200C}" + cache.facts[second].word.text)
  }

  /// The index of a word with the ZWNJ that are missing in it.
  private mutating func restored(_ index: Int) -> Int {
    let facts = cache.facts[index]
    var word = Array(facts.word.text.utf8)
    for insertion in facts.insertions.reversed() {
      word.insert(contentsOf: "\u{200C}".utf8, at: insertion)
    }
    return self.index(ofWhole: String(decoding: word, as: UTF8.self))
  }

  private mutating func index(ofWhole word: String) -> Int {
    let word = Array(word.utf8)
    return word.withUnsafeBufferPointer { word in
      cache.index(of: word) { [restorer] word in
        Cache.Facts(word: restorer.word(word), insertions: [], isOptional: false)
      }
    }
  }

  /// The bytes of the word as it stood before which a ZWNJ was missing.
  private static func insertions(of restored: String) -> [Int] {
    var offsets: [Int] = []
    var offset = 0
    for scalar in restored.unicodeScalars {
      if scalar == "\u{200C}" { offsets.append(offset) } else { offset += UTF8.width(scalar) }
    }
    return offsets
  }
}
