import CorpusModel
import Testing

@testable import Alignment

@Suite struct WordAlignerTests {
  private static func links(
    _ persian: String, _ arabic: String, _ symmetrization: Symmetrization = .growDiagFinalAnd
  ) -> [String] {
    let pair = PerLanguage(
      persian: persian.split(separator: " ").map(String.init),
      arabic: arabic.split(separator: " ").map(String.init))
    return WordAligner(symmetrization: symmetrization).links(in: WordLinkGold.sides([pair]))[0]
      .map { "\(pair.persian[$0.persian])=\(pair.arabic[$0.arabic])" }
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var persian: String
    var arabic: String
    var links: [String]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "the verb moves from the end to the front", persian: "وزیر دیروز در تهران گفت .",
      arabic: "قال الوزير أمس في طهران .", links: ["وزیر=الوزير", "تهران=طهران", "گفت=قال", ".=."]),
    Case(
      name: "numbers by value, in words and digits", persian: "۲۳ نفر کشته شدند",
      arabic: "قتل ثلاثة وعشرون شخصا",
      links: ["۲۳=ثلاثة", "۲۳=وعشرون", "نفر=شخصا", "کشته=قتل", "شدند=قتل"]),
    Case(
      name: "a conjunction that is written with its word", persian: "ایران و چین",
      arabic: "إيران والصين", links: ["ایران=إيران", "و=والصين", "چین=والصين"]),
    Case(
      name: "a dual holds its number", persian: "دو سفیر آمدند", arabic: "جاء السفيران",
      links: ["دو=السفيران", "سفیر=السفيران"]),
    Case(
      name: "a light verb goes with its noun", persian: "وزیران گفتگو کردند",
      arabic: "تباحث الوزراء",
      links: ["وزیران=الوزراء", "گفتگو=تباحث", "کردند=تباحث"]),
    Case(
      name: "names by likeness", persian: "هیلدگارد شوماخر آمد", arabic: "جاءت هيلدغارد شوماخر",
      links: ["هیلدگارد=هيلدغارد", "شوماخر=شوماخر", "آمد=جاءت"]),
    Case(
      name: "marks of either script", persian: "تهران ، قم ؛ یزد", arabic: "طهران ، قم ; يزد",
      links: ["تهران=طهران", "،=،", "قم=قم", "؛=;", "یزد=يزد"]),
  ]) func `one pair alone is linked by what is known of its words`(pair: Case) {
    let links = Self.links(pair.persian, pair.arabic)
    for link in pair.links { #expect(links.contains(link), "\(link) is not in \(links)") }
  }

  @Test(arguments: ["news", "held-out"])
  func `words are linked as by hand, each pair alone and all together`(name: String) throws {
    let gold = try WordLinkGold(name)
    let alone = gold.pairs.map {
      WordAligner().links(in: WordLinkGold.sides([$0.tokens]))[0]
    }
    let together = WordAligner().links(in: WordLinkGold.sides(gold.pairs.map(\.tokens)))
    for (links, bars) in [(alone, (0.92, 0.77)), (together, (0.93, 0.84))] {
      let figures = gold.measure(links)
      #expect(figures.precision >= bars.0, "\(figures)")
      #expect(figures.recall >= bars.1, "\(figures)")
    }
    let sure = WordAligner(symmetrization: .intersection)
      .links(in: WordLinkGold.sides(gold.pairs.map(\.tokens)))
    #expect(gold.measure(sure).precision >= 0.95, "\(gold.measure(sure))")
  }

  @Test func `more threads give the same links`() throws {
    let gold = try WordLinkGold()
    let sides = WordLinkGold.sides(gold.pairs.map(\.tokens))
    #expect(WordAligner(threads: 5).links(in: sides) == WordAligner(threads: 1).links(in: sides))
  }

  @Test func `repetition teaches a word that no lexicon has`() {
    let texts: [(String, String)] = [
      ("زبزوغ آمد", "جاء دردوقاش"), ("زبزوغ رفت", "ذهب دردوقاش"),
      ("زبزوغ در تهران است", "دردوقاش في طهران"), ("کتاب را زبزوغ خواند", "قرأ دردوقاش الكتاب"),
      ("باران آمد", "جاء المطر"), ("وزیر رفت", "ذهب الوزير"), ("خانه در قم است", "البيت في قم"),
    ]
    let pairs = texts.map { text in
      PerLanguage<[String]>(
        persian: text.0.split(separator: " ").map { String($0) },
        arabic: text.1.split(separator: " ").map { String($0) })
    }
    let links = WordAligner().links(in: WordLinkGold.sides(pairs))
    for (pair, links) in zip(pairs.prefix(4), links) {
      let found = links.contains {
        pair.persian[$0.persian] == "زبزوغ" && pair.arabic[$0.arabic] == "دردوقاش"
      }
      #expect(found, "\(pair) \(links)")
    }
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 0), (1, 3000), (3000, 1), (600, 500)])
  func `sides of any length end`(persian: Int, arabic: Int) {
    let pair = PerLanguage(
      persian: [String](repeating: "کتاب", count: persian),
      arabic: [String](repeating: "كتاب", count: arabic))
    let links = WordAligner().links(in: WordLinkGold.sides([pair]))
    #expect(links.count == 1)
    for link in links[0] {
      #expect((0..<persian).contains(link.persian) && (0..<arabic).contains(link.arabic))
    }
    #expect(Set(links[0]).count == links[0].count && links[0] == links[0].sorted())
  }

  @Test func `no pairs, no links`() {
    #expect(WordAligner(threads: 3).links(in: WordLinkGold.sides([])).isEmpty)
  }
}
