import CorpusModel

/// How the words that match lie in a group of sentences: what is left without counterpart in one piece,
/// and whether the sides tell things in one order.
struct MatchLayout {
  /// The greatest share of a side's weight that stands in one run of words without counterpart: of a
  /// sentence whose second half is told elsewhere, about a half.
  var gap = PerLanguage<Float>(persian: 0, arabic: 0)
  /// The mean distance between the places of matching words, each place a share of its side's weight:
  /// near 0 where the sides tell things in one order, 1/3 by chance.
  var disorder: Float = 0
  /// The weight of the matches between rare words, which names and figures mostly are.
  var rareBits: Float = 0
}

extension GroupScorer {
  /// The layout of a group's matches.
  ///
  /// - Complexity: linear in the words of the group and their matches.
  mutating func layout(_ group: SentenceGroup) -> MatchLayout {
    var layout = MatchLayout()
    let persian = mark(group.persian, in: .persian)
    let arabic = mark(group.arabic, in: .arabic)
    var distance: Float = 0
    var matched: Float = 0
    var rareBits: Float = 0
    let isRare = isRare
    layout.gap.persian = gap(of: group.persian, by: group.arabic, total: persian, in: .persian) {
      type, place, weight, other in
      distance += weight * abs(place / persian - other / arabic)
      matched += weight
      if isRare[Int(type)] { rareBits += weight }
    }
    layout.gap.arabic = gap(of: group.arabic, by: group.persian, total: arabic, in: .arabic) {
      _, _, _, _ in
    }
    layout.rareBits = rareBits
    layout.disorder = matched > 0 ? distance / matched : 1.0 / 3
    return layout
  }

  /// Marks the words of a side with their places; the side's weight.
  private mutating func mark(_ range: Range<Int>, in language: Language) -> Float {
    placeStamp[language] += 1
    let (words, stamp) = (model.incidence[language], placeStamp[language])
    let total = places[language].withUnsafeMutableBufferPointer { places in
      var total: Float = 0
      for position in words.rows(range) {
        let type = Int(words.types[position])
        let weight = words.weights[type]
        if places[type].stamp != stamp { places[type] = (stamp, total + weight / 2) }
        total += weight
      }
      return total
    }
    return max(total, 1e-6)
  }

  private mutating func gap(
    of range: Range<Int>, by others: Range<Int>, total: Float, in language: Language,
    onMatch: (_ type: Int32, _ place: Float, _ weight: Float, _ other: Float) -> Void
  ) -> Float {
    let words = model.incidence[language]
    var longest: Float = 0
    var run: Float = 0
    var place: Float = 0
    for sentence in range {
      join(linksOf: sentence, with: others, in: language)
      for (link, position) in zip(joined, words.row(sentence)) {
        let type = words.types[position]
        let weight = words.weights[Int(type)]
        place += weight
        if link.score > 0 {
          onMatch(
            type, place - weight / 2, weight * link.score,
            places[language.counterpart][Int(link.type)].place)
          longest = max(longest, run)
          run = 0
        } else {
          run += weight
        }
      }
    }
    return max(longest, run) / total
  }
}
