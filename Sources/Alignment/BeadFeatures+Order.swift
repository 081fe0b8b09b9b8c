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
    layout.gap.persian = gap(of: group.persian, total: persian, in: .persian) {
      place, weight, other in
      distance += weight * abs(place / persian - other / arabic)
      matched += weight
    }
    layout.gap.arabic = gap(of: group.arabic, total: arabic, in: .arabic) { _, _, _ in }
    layout.disorder = matched > 0 ? distance / matched : 1.0 / 3
    return layout
  }

  /// Marks the words of a side with their places; the side's weight.
  private mutating func mark(_ range: Range<Int>, in language: Language) -> Float {
    placeStamp[language] += 1
    var total: Float = 0
    for sentence in range {
      for type in model.sentences[language][sentence].types {
        let weight = model.words[language][Int(type)].weight
        if places[language][Int(type)].stamp != placeStamp[language] {
          places[language][Int(type)] = (placeStamp[language], total + weight / 2)
        }
        total += weight
      }
    }
    return max(total, 1e-6)
  }

  private func gap(
    of range: Range<Int>, total: Float, in language: Language,
    onMatch: (_ place: Float, _ weight: Float, _ other: Float) -> Void
  ) -> Float {
    let counterpart = language.counterpart
    let matches = model.matches[language]
    var longest: Float = 0
    var run: Float = 0
    var place: Float = 0
    for sentence in range {
      for type in model.sentences[language][sentence].types {
        let weight = model.words[language][Int(type)].weight
        place += weight
        let match = matches.row(Int(type)).first {
          places[counterpart][Int(matches.entries[$0].type)].stamp == placeStamp[counterpart]
        }
        if let match {
          let entry = matches.entries[match]
          onMatch(
            place - weight / 2, weight * entry.score, places[counterpart][Int(entry.type)].place)
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
