import CorpusModel
import Orthography

/// Makes what names of one referent have in common in both languages.
///
/// Names of the table are called by their group there. Of other places and organizations the consonants
/// of each word are taken by their classes (``CognateKey``), of persons those of the first and the last
/// unit: agencies leave out what stands between (علی ایوب, علي عبد الله أيوب).
struct NameKey {
  let vocabulary: NameVocabulary

  /// The key of a name.
  func key(of name: NameCandidate, in words: [AnnotatedWord]) -> String {
    if name.type == .person { return personKey(Array(words[name.words])) }
    if name.group >= 0 { return text(vocabulary.groups.words(name.group), Self.letters) }
    return text(words[name.words].map { skeleton($0) }, Self.letters)
  }

  /// The key of a person's name.
  func personKey(_ words: [AnnotatedWord]) -> String {
    let units = PersonUnits(words, vocabulary).units
    guard let first = units.first, let last = units.last else { return "" }
    let parts =
      units.count == 1 ? [unitKey(words, first)] : [first, last].map { unitKey(words, $0) }
    return text(parts, Self.letters)
  }

  /// The consonants of the words of a unit, as one word.
  private func unitKey(_ words: [AnnotatedWord], _ unit: Range<Int>) -> FoldedWord {
    unit.map { skeleton(words[$0]) }.reduce(FoldedWord(), +)
  }

  /// The consonants of a word, by the Persian spelling where the table pairs them.
  private func skeleton(_ word: AnnotatedWord) -> FoldedWord {
    if word.term >= 0 {
      let term = vocabulary[word.term]
      if term.group >= 0, !term.cues.isDisjoint(with: .personal) {
        return CognateKey.skeleton(
          of: vocabulary.groups.words(term.group).reduce(FoldedWord(), +))
      }
    }
    return CognateKey.skeleton(of: word.stem)
  }

  private func text(_ words: [FoldedWord], _ letters: [String]) -> String {
    words.map { word in
      (0..<word.count).map { index in
        let code = Int(word[index])
        return code < letters.count ? letters[code] : "x"
      }.joined()
    }.filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// A Latin letter or two for each folded letter.
  private static let letters: [String] =
    [""]
    + [
      "a", "b", "p", "t", "th", "j", "ch", "h", "kh", "d", "dh", "r", "z", "zh", "s", "sh", "s",
      "d",
      "t", "z", "e", "gh", "f", "q", "k", "g", "l", "m", "n", "v", "h", "y",
    ] + "abcdefghijklmnopqrstuvwxyz".map { String($0) }
}
