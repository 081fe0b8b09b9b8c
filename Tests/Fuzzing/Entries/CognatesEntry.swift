import Orthography

extension FuzzEntry {
  /// Folded words, their skeletons and likeness.
  static let cognates = FuzzEntry(name: "cognates") { bytes in
    let halves = bytes.split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
    let words = [halves[0], halves.count > 1 ? halves[1] : []].map {
      FoldedWord(String(decoding: $0, as: UTF8.self))
    }
    let likeness = CognateKey.similarity(words[0], words[1])
    try require((0...1).contains(likeness), "likeness \(likeness)")
    try require(likeness == CognateKey.similarity(words[1], words[0]), "likeness has a direction")
    for word in words {
      try require(CognateKey.similarity(word, word) == 1, "a word is unlike itself")
      try require(CognateKey.skeleton(of: word).count <= word.count, "the skeleton is longer")
    }
  }
}
