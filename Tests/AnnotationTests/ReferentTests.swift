import CorpusModel
import Testing

@testable import Annotation

@Suite struct ReferentTests {
  private let pair = PerLanguage(
    persian: DocumentID(rawValue: "fa1"), arabic: DocumentID(rawValue: "ar1"))

  private func mentions(_ text: String, _ language: Language) -> [EntityMention] {
    let source = SourceText(text)
    return NameReader(language: language).names(in: source).map { name in
      EntityMention(
        document: pair[language], language: language, type: name.type, key: name.key,
        text: source.text(in: name.span))
    }
  }

  @Test func `joins the names of both languages`() {
    let all =
      mentions("سرلشکر محمد باقری در دمشق با علی ایوب دیدار کرد. باقری از آمریکا گفت.", .persian)
      + mentions(
        "التقى محمد باقري في دمشق علي عبد الله أيوب. وتحدث باقري عن الولايات المتحدة.", .arabic)
    let clusters = ReferentClusterer().clusters(of: all, pairs: [pair])
    func cluster(_ form: String) -> Int? {
      all.firstIndex { $0.text == form }.map { clusters.assignment[$0] }
    }
    #expect(cluster("محمد باقری") == cluster("محمد باقري"))
    #expect(cluster("باقری") == cluster("محمد باقری"))
    #expect(cluster("علی ایوب") == cluster("علي عبد الله أيوب"))
    #expect(cluster("آمریکا") == cluster("الولايات المتحدة"))
    #expect(cluster("محمد باقری") != cluster("علی ایوب"))
    #expect(Set(clusters.referents.map(\.id)).count == clusters.referents.count)
  }

  @Test func `reads what it writes`() throws {
    let referents = [
      Referent(
        id: ReferentID(rawValue: "place-ayran"), type: .place,
        names: PerLanguage(persian: ["ایران"], arabic: ["إيران", "الجمهورية الإسلامية"]),
        reference: "Q794")
    ]
    let bytes = ReferentList.bytes(referents)
    let read = try ReferentList.read(bytes, path: "referents.tsv")
    #expect(ReferentList.bytes(read) == bytes)
    #expect(read.first?.reference == "Q794")
  }

  @Test(arguments: [
    ("place-x\tplace\t\tا", "referents.tsv:2:1:"), ("\tplace\t\tا\tب", "referents.tsv:2:1:"),
    ("x\tplaces\t\tا\tب", "referents.tsv:2:3:"),
    ("x\tplace\t\tا\tب\nx\tplace\t\tا\tب", "referents.tsv:3:1:"),
  ])
  func `names the place of a fault`(rows: String, place: String) {
    let bytes = Array("\(ReferentList.header)\n\(rows)\n".utf8)
    do {
      _ = try ReferentList.read(bytes, path: "referents.tsv")
      Issue.record("\(rows) was read")
    } catch {
      #expect("\(error)".hasPrefix(place), "\(error)")
    }
  }

  @Test func `projects a name that the other side has not`() {
    let persian = SourceText("هاماشینگر به بغداد رسید.")
    let arabic = SourceText("وصل هاماشينغر إلى بغداد.")
    var projector = NameProjector()
    let name = NameMention(
      span: TextSpan(0, "هاماشینگر".utf8.count), type: .person, key: "hmshngr", rule: .unknownWords,
      confidence: 0.6, title: nil)
    let projected = projector.project(
      [name], of: persian, in: .persian, to: arabic, sentences: [arabic.span], besides: [])
    #expect(projected.map { arabic.text(in: $0.span) } == ["هاماشينغر"])
    let besides = [
      NameMention(
        span: projected.first?.span ?? arabic.span, type: .person, key: "hmshngr",
        rule: .unknownWords, confidence: 0.6, title: nil)
    ]
    #expect(
      projector.project(
        [name], of: persian, in: .persian, to: arabic, sentences: [arabic.span], besides: besides
      ).isEmpty)
  }
}
