import CorpusModel
import Lexicon
import Orthography

/// Gives Persian light verbs and auxiliaries the links of the word that they make a verb with: «گفتگو کردند»,
/// «برگزار خواهد شد», «ساخته شده است» answer one Arabic word, and the grammatical part of them has no lexical
/// counterpart that statistics could find.
struct ComplexPredicates {
  private let lexicon: BilingualLexicon
  private var kinds: [FoldedWord: Kind] = [:]
  private var verbal: [FoldedWord: Bool] = [:]

  private enum Kind {
    case other, participle, light, copula
  }

  init(lexicon: BilingualLexicon) { self.lexicon = lexicon }

  /// Adds links of grammatical verbs that have none.
  ///
  /// One follows at once the word that it belongs to, and that word is linked to a verb, a masdar or a
  /// participle. A copula belongs to a participle or another auxiliary only: «است» after a noun is a verb
  /// by itself.
  mutating func complete(
    _ links: [WordLink], persian: [FoldedWord], arabic: [FoldedWord]
  ) -> [WordLink] {
    var linked = [[Int]](repeating: [], count: persian.count)
    for link in links { linked[link.persian].append(link.arabic) }
    var added: [WordLink] = []
    var previous = Kind.other
    for index in persian.indices {
      let kind = self.kind(of: persian[index])
      defer { previous = kind }
      guard index > 0, linked[index].isEmpty, kind == .light || kind == .copula,
        kind == .light || previous != .other
      else { continue }
      for other in linked[index - 1] where isVerbal(arabic[other]) {
        linked[index].append(other)
        added.append(WordLink(persian: index, arabic: other))
      }
    }
    return added.isEmpty ? links : (links + added).sorted()
  }

  private mutating func kind(of word: FoldedWord) -> Kind {
    if let known = kinds[word] { return known }
    let lemma = lexicon.lemmas(of: word, in: .persian).first { $0.analysis.contains(.verb) }
    let kind: Kind
    if let lemma, lemma.word == Self.be {
      kind = .copula
    } else if let lemma,
      Self.light.contains(lemma.word)
        || lemma.word == Self.want && lemma.analysis.contains(.present)
    {
      kind = .light
    } else {
      kind = lemma?.analysis.contains(.participle) == true ? .participle : .other
    }
    kinds[word] = kind
    return kind
  }

  private mutating func isVerbal(_ word: FoldedWord) -> Bool {
    if let known = verbal[word] { return known }
    let answer = lexicon.isVerbal(arabic: word)
    verbal[word] = answer
    return answer
  }

  private static let be: FoldedWord = "بودن"
  private static let want: FoldedWord = "خواستن"
  /// The verbs with which Persian makes verbs of nouns and adjectives, by far most of them.
  private static let light: Set<FoldedWord> = [
    "کردن", "شدن", "دادن", "داشتن", "گرفتن", "زدن", "یافتن", "نمودن", "آوردن", "رساندن", "کشیدن",
    "خوردن", "گشتن", "گردیدن", "ساختن", "بستن", "گذاشتن",
  ]
}
