import CorpusModel
import Testing

@testable import Interchange

@Suite struct SelectionTests {
  /// Pairs of one sentence a side.
  private static func corpus(_ pairs: [(String, String)], score: Double = 0.9) -> CorpusExport {
    var texts: [CorpusExport.Text] = []
    var links: [CorpusExport.Pair] = []
    for (number, pair) in pairs.enumerated() {
      func text(_ id: String, _ language: Language, _ words: String) -> CorpusExport.Text {
        CorpusExport.Text(
          ExportDocument(id: DocumentID(rawValue: id), language: language, sha256: ""),
          side: BeadSide(
            text: SourceText(words), segments: [Segment(span: TextSpan(0, words.utf8.count))]))
      }
      texts.append(text("fa-\(number)", .persian, pair.0))
      texts.append(text("ar-\(number)", .arabic, pair.1))
      let bead = Bead(persian: [SegmentIndex(0)], arabic: [SegmentIndex(0)], score: score)
      links.append(
        CorpusExport.Pair(
          PerLanguage(
            persian: DocumentID(rawValue: "fa-\(number)"),
            arabic: DocumentID(rawValue: "ar-\(number)")), beads: [BeadFile.Named(bead: bead)]))
    }
    return CorpusExport(CorpusDescription(name: "x", toolVersion: "1"), texts: texts, pairs: links)
  }

  static let filters: [(name: String, filter: BeadFilter, goes: BeadFilter.Reason)] = {
    func filter(_ change: (inout BeadFilter) -> Void) -> BeadFilter {
      var filter = BeadFilter()
      change(&filter)
      return filter
    }
    return [
      ("score", filter { $0.minimumScore = 0.95 }, .score),
      ("ratio", filter { $0.maximumLengthRatio = 2 }, .lengthRatio),
      ("untranslated", filter { $0.dropsUntranslated = true }, .untranslated),
      ("numbers", filter { $0.dropsUnequalNumbers = true }, .numbers),
      ("duplicates", filter { $0.dropsDuplicates = true }, .duplicate),
    ]
  }()

  @Test(arguments: filters)
  func `each filter removes what it is for, and says so`(
    item: (name: String, filter: BeadFilter, goes: BeadFilter.Reason)
  ) throws {
    let corpus = Self.corpus([
      ("در سال ۱٬۳۹۶ نشست", "في عام 1396 اجتمع"), ("دو", "ثانٍ وثالث ورابع وخامس وسادس"),
      ("کابل ۱۲", "كابل ١٢"), ("سه نفر در ۵ روز", "ثلاثة أشخاص في 6 أيام"),
      ("در سال 1396 نشست!", "في عام ١٣٩٦ اجتمع."),
    ])
    let expected: [BeadFilter.Reason: [Int]] = [
      .score: [0, 1, 2, 3, 4], .lengthRatio: [1], .untranslated: [2], .numbers: [3],
      .duplicate: [4],
    ]
    let (selected, report) = try item.filter.select(from: corpus)
    let gone = try selected.bitexts.indices.filter {
      try selected.beads(of: selected.bitexts[$0]).isEmpty
    }
    #expect(gone == expected[item.goes])
    #expect(report[item.goes] == gone.count)
    #expect(report.lines(of: item.filter) == ["\(gone.count) of 5: \(item.goes.rawValue)"])
  }

  static let figures: [(text: String, numbers: [String])] = [
    ("۱۲٬۳۴۵ و ٣٫٥", ["12345", "3.5"]), ("1,234.5", ["1234.5"]), ("در ۱۲، ۱۳", ["12", "13"]),
    ("007", ["7"]), ("", []), ("۲۰۱۹.", ["2019"]),
  ]

  @Test(arguments: figures)
  func `reads figures of all three digit sets`(item: (text: String, numbers: [String])) {
    #expect(Figures.of(item.text) == item.numbers)
  }

  @Test(arguments: ["", "train", "train=0.8", "a=0.5,a=0.5", "a/b=1", "a=0.5,b=0.6", "a=nan,b=1"])
  func `refuses what is no division`(text: String) {
    #expect(CorpusSplit(text) == nil)
  }

  private static let stories = (0..<40).map { number in
    (
      (0..<30).map { "واژه\(number)x\($0)" }.joined(separator: " "),
      (0..<30).map { "كلمة\(number)y\($0)" }.joined(separator: " ")
    )
  }

  @Test func `divides pairs by their shares, the same every time`() throws {
    let corpus = Self.corpus(Self.stories)
    let split = try #require(CorpusSplit("train=0.8,dev=0.1,test=0.1"))
    let assignment = try split.assignment(of: corpus)
    #expect(try split.assignment(of: corpus) == assignment)
    let parts = corpus.pairs.map { assignment[$0.documents.persian] }
    #expect(parts == corpus.pairs.map { assignment[$0.documents.arabic] })
    #expect([0, 1, 2].map { part in parts.count { $0 == part } } == [32, 4, 4])
    let other = try #require(CorpusSplit("train=0.8,dev=0.1,test=0.1", seed: 1))
    #expect(try other.assignment(of: corpus) != assignment)
  }

  @Test func `keeps near-duplicates together`() throws {
    // Each story appears twice, the second time with a word changed.
    var stories = Self.stories
    stories += Self.stories.map {
      ($0.0.replacing("x3", with: "خبر"), $0.1 + " إضافة")
    }
    let corpus = Self.corpus(stories)
    for seed in 0..<3 as Range<UInt64> {
      let split = try #require(CorpusSplit("train=0.5,test=0.5", seed: seed))
      let assignment = try split.assignment(of: corpus)
      for number in 0..<40 {
        #expect(
          assignment[corpus.pairs[number].documents.persian]
            == assignment[corpus.pairs[number + 40].documents.persian], "story \(number)")
      }
    }
  }

  @Test func `a sketch tells how much two texts share`() {
    let words = (0..<400).map { "واژه\($0)" }
    let whole = MinHash(words.joined(separator: " "))
    let half = MinHash(
      (words[..<200] + words[200...].map { "x" + $0 + "y" }).joined(separator: " "))
    #expect(whole.resemblance(to: whole) == 1)
    #expect((0.2...0.7).contains(whole.resemblance(to: half)))
    #expect(whole.resemblance(to: MinHash("چیز دیگری که با آن هیچ ندارد")) < 0.05)
    #expect(MinHash("کم").resemblance(to: MinHash("کم")) == 0)
  }

  @Test func `without texts, JSON Lines are restored byte for byte from the sources`() throws {
    let corpus = GeneratedCorpus.make(seed: 11)
    let (whole, standOff) = (MemorySink(), MemorySink())
    _ = try JSONLinesExporter(corpus).export(to: whole)
    _ = try JSONLinesExporter(corpus, isStandOff: true).export(to: standOff)
    let texts = Dictionary(
      corpus.texts.map { ($0.document.id, $0.side.text) }, uniquingKeysWith: { first, _ in first })
    let documents = try Rehydration.documents(
      [UInt8](try #require(standOff.files["documents.jsonl"])), path: "documents.jsonl")
    #expect(documents.map(\.id) == corpus.texts.map(\.document.id))
    for path in ["translation.jsonl", "annotations.jsonl"] {
      let bare = try #require(standOff.files[path])
      #expect(!bare.contains("الاتفاقية"))
      let restored = try Rehydration(texts).restore([UInt8](bare), path: path)
      #expect(restored.string == whole.files[path])
    }
    let shorter = texts.mapValues { _ in SourceText("x") }
    #expect(throws: InputError.self) {
      try Rehydration(shorter).restore(
        [UInt8](try #require(standOff.files["annotations.jsonl"])), path: "annotations.jsonl")
    }
  }
}
