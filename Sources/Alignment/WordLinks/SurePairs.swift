/// Links that the lexicon is sure of between words that are left alone.
///
/// A Persian verb ends its sentence, an Arabic one may open it: further apart than the jumps of a hidden
/// Markov model like to go. What is left on both sides is linked best first, each word once, as competitive
/// linking does (Melamed, "Models of translational equivalence among words", 2000).
enum SurePairs {
  /// Less sure matches link nothing by themselves.
  private static let least: Float = 0.6

  /// The links of a sentence with those added, ascending.
  ///
  /// - Complexity: linear in the words and in those pairs of free words that match.
  static func added(
    to links: [WordLink], persian: ArraySlice<Int32>, arabic: ArraySlice<Int32>,
    types: [LinkClass], matches: [[WordMatch]]
  ) -> [WordLink] {
    let linked = (Set(links.map(\.persian)), Set(links.map(\.arabic)))
    var free: [Int32: [Int]] = [:]
    for (place, type) in arabic.enumerated() where !linked.1.contains(place) {
      free[type, default: []].append(place)
    }
    var pairs: [(score: Float, distance: Double, link: WordLink)] = []
    for (place, type) in persian.enumerated()
    where !linked.0.contains(place) && types[Int(type)].mark == 0 {
      for match in matches[Int(type)] where match.score >= least {
        for other in free[match.type] ?? [] {
          let distance =
            Double(place) / Double(persian.count) - Double(other) / Double(arabic.count)
          pairs.append((match.score, abs(distance), WordLink(persian: place, arabic: other)))
        }
      }
    }
    pairs.sort { ($1.score, $0.distance, $0.link) < ($0.score, $1.distance, $1.link) }
    var taken = linked
    var result = links
    for pair in pairs
    where !taken.0.contains(pair.link.persian) && !taken.1.contains(pair.link.arabic) {
      taken.0.insert(pair.link.persian)
      taken.1.insert(pair.link.arabic)
      result.append(pair.link)
    }
    return result.sorted()
  }
}
