import Orthography

/// A word as it is compared with words of the other language by its letters.
struct Cognate: Sendable {
  let stem: CognateWord
  let word: CognateWord
  let isKnown: Bool

  init(_ type: BitextModel.WordType) {
    let stem = type.analysis?.stem ?? type.word
    self.stem = CognateWord(stem)
    word = type.word == stem ? self.stem : CognateWord(type.word)
    isKnown = type.analysis.map { !$0.isUnknown } ?? false
  }

  /// What two words would match by if they were equal.
  ///
  /// Where the lexicon knows both words and not as a pair, likeness is weaker evidence.
  func greatestScore(_ other: Cognate) -> Float {
    isKnown && other.isKnown ? WordWeighting.knownCognate : 1
  }
}

/// The words of a side by what their cognates have in common with them.
///
/// Two words are compared only where they share the skeleton of consonants or what is left of it without
/// one consonant (after SymSpell's symmetric deletes, Garbe 2012).
struct CognateIndex: Sendable {
  private let cognates: [Cognate]
  /// The words under each key, by the key's number.
  private let words: RowTable<Int32>
  private let keys: [FoldedWord: Int32]
  private let comparison = CognateComparison()

  /// Lays out the words of a side; what has no analysis is no word.
  init(_ types: [BitextModel.WordType]) {
    var keys: [FoldedWord: Int32] = [:]
    var keysOfWords = RowTable<Int32>()
    for type in types {
      if let analysis = type.analysis {
        Self.forEachKey(of: analysis.stem) { key in
          let number = keys[key] ?? Int32(keys.count)
          if number == keys.count { keys[key] = number }
          keysOfWords.append(number)
        }
      }
      keysOfWords.endRow()
    }
    self.keys = keys
    words = keysOfWords.transposed(keys.count, to: { $0 }, { word, _ in word })
    cognates = types.map { Cognate($0) }
  }

  /// Visits the words that share a key with a word, each once for each key.
  func forEach(near cognate: Cognate, _ body: (Int32, Cognate) -> Void) {
    Self.forEachKey(of: cognate.stem.word) { key in
      guard let number = keys[key] else { return }
      for word in words[Int(number)] { body(word, cognates[Int(word)]) }
    }
  }

  /// How surely two words are cognates; 0 where they are less alike than cognates are.
  func score(_ left: Cognate, _ right: Cognate) -> Float {
    let floor = WordWeighting.cognateFloor
    var similarity = comparison.similarity(left.stem, right.stem, atLeast: floor)
    if similarity < 1, left.word.word != left.stem.word || right.word.word != right.stem.word {
      similarity = max(
        similarity, comparison.similarity(left.word, right.word, atLeast: floor))
    }
    guard similarity >= floor else { return 0 }
    return (0.4 + 0.6 * ((similarity - floor) / (1 - floor))) * left.greatestScore(right)
  }

  private static func forEachKey(of stem: FoldedWord, _ body: (FoldedWord) -> Void) {
    guard stem.count >= 3 else { return }
    let skeleton = CognateKey.skeleton(of: stem)
    guard !skeleton.isEmpty else { return }
    body(skeleton)
    guard skeleton.count >= 4 else { return }
    for index in 0..<skeleton.count {
      body(skeleton.dropLast(skeleton.count - index) + skeleton.dropFirst(index + 1))
    }
  }
}
