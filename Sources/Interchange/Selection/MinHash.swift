/// A sketch of a text by which near-duplicates are found: the least hashes of its shingles (Broder, *On
/// the resemblance and containment of documents*, 1997).
struct MinHash {
  /// The number of hashes, and how many of them make a band (Leskovec, Rajaraman and Ullman, *Mining of
  /// Massive Datasets*, 3.4): texts that share half of their shingles meet in a band with a probability
  /// of 1 − (1 − 0.5⁴)³² = 0.87, those that share two thirds with one of 0.999.
  static let count = 128
  private static let rows = 4

  /// The letters of a shingle: about two words.
  private static let width = 9

  /// The least hashes; none where a text has too few letters for a shingle.
  let minima: [UInt64]

  /// Sketches a text.
  ///
  /// - Complexity: O(*n*), *n* being the number of its letters: one permutation, its values dealt out to
  ///   `count` bins (Li, Owen and Zhang, *One Permutation Hashing*, 2012), empty bins filled from their
  ///   neighbours (Shrivastava and Li, 2014).
  init(_ text: String) {
    let letters = FoldedLetters.of(text)
    guard letters.count >= Self.width else {
      minima = []
      return
    }
    var bins = [UInt64](repeating: .max, count: Self.count)
    for start in 0...(letters.count - Self.width) {
      let hash = StableHash.of(letters[start..<start + Self.width])
      let bin = Int(hash % UInt64(Self.count))
      bins[bin] = min(bins[bin], hash / UInt64(Self.count))
    }
    var filled = bins
    for bin in bins.indices where bins[bin] == .max {
      var distance = 1
      while bins[(bin + distance) % Self.count] == .max { distance += 1 }
      filled[bin] = StableHash.mixed(
        bins[(bin + distance) % Self.count] &+ UInt64(distance) &* 0x9E37_79B9)
    }
    minima = filled
  }

  /// The share of shingles that two texts have in common, about.
  func resemblance(to other: MinHash) -> Double {
    guard !minima.isEmpty, minima.count == other.minima.count else { return 0 }
    return Double(zip(minima, other.minima).count { $0 == $1 }) / Double(minima.count)
  }

  /// The hashes of its bands: texts that share one may be near-duplicates.
  var bands: [UInt64] {
    stride(from: 0, to: minima.count, by: Self.rows).map { start in
      var hash = StableHash.mixed(UInt64(start))
      for value in minima[start..<start + Self.rows] { hash = StableHash.mixed(hash ^ value) }
      return hash
    }
  }
}
