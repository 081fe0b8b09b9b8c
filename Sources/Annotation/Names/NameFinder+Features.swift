import CorpusModel
import Orthography

extension NameFinder {
  /// Places that are called by what they are: «شهر قارشی», «فرودگاه مهرآباد», «قصر المرادية».
  mutating func findFeatures() {
    for index in words.indices where isWord(index) && !isTaken[index] {
      // «العاصمة النمساوية»
      if language == .arabic, words[index].word.hasSuffix(Self.capital),
        has(index + 1, .nationality),
        words[index + 1].isDefinite
      {
        append(index..<index + 2, .place, .pattern, 0.8)
        take(index..<index + 2)
        continue
      }
      guard let headEnd = entry(at: index, [.placeHead, .featureHead]), isWord(headEnd),
        !isTaken[headEnd]
      else { continue }
      // A longer name of the table has its head already: «خلیج فارس».
      if let match = table[index], match.certain.contains(.place), match.end > headEnd { continue }
      let isFeature = has(headEnd - 1, .featureHead) && !has(headEnd - 1, .placeHead)
      guard let end = featureEnd(headEnd) else { continue }
      let start = isFeature ? index : headEnd
      // The town itself stands in the table.
      if !isFeature, place(at: headEnd) == end { continue }
      append(start..<end, .place, .pattern, 0.85)
      take(start..<end)
    }
  }

  private static let plural: FoldedWord = "ها"
  private static let abstract: FoldedWord = "یه"
  private static let capital: FoldedWord = "العاصمه"

  private func featureEnd(_ start: Int) -> Int? {
    guard !has(start, .stop) else { return nil }
    if let match = table[start], match.cues.contains(.place) {
      // «محطة بغداد المركزية»
      let end = match.end
      let isAdjective =
        language == .arabic && isWord(end) && words[end].isDefinite && !words[end].hasParticle
        && has(start - 1, .featureHead) && !has(end, [.stop, .nationality, .role, .title])
        && (words[end].stem.last == FoldedLetter.yeCode || words[end].stem.hasSuffix(Self.abstract))
      return isAdjective ? end + 1 : end
    }
    // «پایگاه فضایی چابهار»: an adjective or two before the place.
    if language == .persian, has(start - 1, .featureHead) {
      for next in start + 1..<max(start + 1, min(words.count, start + 3)) {
        guard words[next - 1].kind == .word, words[next - 1].stem.last == FoldedLetter.yeCode,
          words[next - 1].stem.count > 3, !has(next - 1, [.stop, .role, .title, .place])
        else { break }
        if let match = table[next], match.cues.contains(.place) { return match.end }
      }
    }
    guard !has(start, [.stop, .role, .anyOrgHead, .placeHead, .featureHead, .nationality]) else {
      return nil
    }
    guard !words[start].hasParticle else { return nil }
    if has(start, .personal) && !has(start, .weak) || isUnknown(start) {
      guard !words[start].word.hasSuffix(Self.plural) else { return nil }
      // «سد دربندخان»: one word, or two at the end of the phrase.
      let second = start + 1
      let isLonger =
        (isUnknown(second) || has(second, [.personal, .link])) && !has(second, .stop)
        && !words[second].hasParticle && endsPhrase(second + 1)
      return isLonger ? second + 1 : second
    }
    if has(start, .title), has(start + 1, .personal) || isUnknown(start + 1) {
      return has(start + 2, .personal) ? start + 3 : start + 2
    }
    // «حي الليمون», «وادي الحواسنة»: a noun with the article, at the end of the phrase.
    if language == .arabic, words[start].isDefinite, Self.quarters.contains(words[start - 1].stem),
      words[start].stem.last != FoldedLetter.yeCode
    {
      return start + 1
    }
    return nil
  }

  /// What is always called by a name.
  private static let quarters: Set<FoldedWord> = [
    "حی", "وادی", "قصر", "مخیم", "شارع", "ساحه", "سوق", "ملعب", "استاد", "جسر",
  ]
}
