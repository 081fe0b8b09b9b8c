import CorpusModel
import Testing

@testable import Interchange

/// What is read of formats that other tools write.
@Suite struct OtherImportTests {
  private static func read(
    _ format: ImportFormat, _ files: KeyValuePairs<String, String>
  ) throws -> ImportedCorpus {
    try CorpusImport(format).read(
      files.map { ImportSource(path: $0.key, bytes: [UInt8]($0.value)) }
    ) { _, _ in nil }
  }

  private static func export(_ format: ImportFormat, _ corpus: CorpusExport) throws
    -> [ImportSource]
  {
    let sink = MemorySink()
    switch format {
    case .brat: _ = try BratExporter(corpus).export(to: sink)
    default: _ = try CASExporter(corpus).export(to: sink)
    }
    return sink.files.sorted { $0.key < $1.key }
      .filter { !$0.key.hasSuffix(".conf") }
      .map { ImportSource(path: $0.key, bytes: [UInt8]($0.value)) }
  }

  @Test(arguments: [ImportFormat.brat, .cas], [1, 2, 3, 4] as [UInt64])
  func `what was exported comes back but for what the exporter counted`(
    format: ImportFormat, seed: UInt64
  ) throws {
    let corpus = GeneratedCorpus.make(seed: seed)
    let imported = try CorpusImport(format).read(try Self.export(format, corpus)) { _, _ in nil }
    for text in corpus.texts {
      let same = try #require(imported.texts.first { $0.id == text.document.id })
      #expect(same.language == text.document.language)
      #expect(same.side.text == text.side.text)
      // brat cannot hold what is white space alone, nor a segment that ends in it.
      guard format == .cas else { continue }
      #expect(same.side.segments == text.side.segments)
      #expect(same.tokens ?? [] == text.tokens || text.tokens.isEmpty)
      let wanted = AnnotationFile.bytes(text.annotations, of: text.side.text).string
      #expect(AnnotationFile.bytes(same.annotations, of: same.side.text).string == wanted)
    }
  }

  @Test func `annotations of brat keep what is said of them`() throws {
    let corpus = try Self.read(
      .brat,
      [
        "fa/n1.ann": """
        T1\tPerson 0 3\tعلی
        T2\tEvent 4 7;9 11\tگفت که
        E1\tEvent:T2 Speaker:T1
        A1\tSure E1
        A2\tTense T2 past
        R1\tsaid Arg1:T1 Arg2:E1\t
        N1\tReference T1 Wikidata:Q1\tعلی
        #1\tAnnotatorNotes T1\tکیست؟
        *\tEquiv T1 T2
        """,
        "fa/n1.txt": "علی گفت  که\nرفت",
      ])
    let text = try #require(corpus.texts.first)
    #expect(text.language == .persian && text.id.rawValue == "n1")
    #expect(text.side.segments.map { text.side.text.text(in: $0.span) } == ["علی گفت  که", "رفت"])
    let records = AnnotationFile.bytes(text.annotations, of: text.side.text).string
    #expect(
      records == #"""
        {"layer":"brat","start":0,"end":3,"text":"علی","id":"T1","type":"Person","reference":"Wikidata:Q1","note":"کیست؟","relations":[{"type":"said","target":"T2"},{"type":"Equiv","target":"T2"}],"event":null,"Sure":null,"Tense":null,"fragments":null}
        {"layer":"brat","start":4,"end":11,"text":"گفت  که","id":"T2","type":"Event","reference":null,"note":null,"relations":null,"event":"Event:T2 Speaker:T1","Sure":true,"Tense":"past","fragments":[[4,7],[9,11]]}

        """#)
  }

  @Test func `a CAS of another tool has its types as layers`() throws {
    let corpus = try Self.read(
      .cas,
      [
        "n1.json": #"""
        {"%TYPES":{},"%FEATURE_STRUCTURES":[
        {"%ID":1,"%TYPE":"uima.cas.Sofa","sofaID":"_InitialView","sofaString":"😀 علی رفت"},
        {"%ID":2,"%TYPE":"uima.tcas.DocumentAnnotation","@sofa":1,"begin":0,"end":10,"language":"fa"},
        {"%ID":3,"%TYPE":"x.type.Sentence","@sofa":1,"begin":0,"end":10},
        {"%ID":4,"%TYPE":"x.type.Token","@sofa":1,"begin":3,"end":6},
        {"%ID":5,"%TYPE":"x.ner.NamedEntity","@sofa":1,"begin":3,"end":6,"value":"PER","identifier":"eli"},
        {"%ID":6,"%TYPE":"webanno.custom.Mood","@sofa":1,"begin":7,"end":10,"mood":"sad","degree":2}
        ],"%VIEWS":{}}
        """#
      ])
    let text = try #require(corpus.texts.first)
    #expect(text.side.segments.map(\.span) == [text.side.text.span])
    #expect(text.tokens?.first?.map { text.side.text.text(in: $0.span) } == ["علی"])
    #expect(
      AnnotationFile.bytes(text.annotations, of: text.side.text).string == #"""
        {"layer":"names","start":2,"end":5,"text":"علی","type":"person","key":"eli","title":null,"rule":null,"confidence":null}
        {"layer":"Mood","start":6,"end":9,"text":"رفت","mood":"sad","degree":2}

        """#)
  }

  @Test func `a ladder joins the lines that are sentences`() throws {
    let corpus = try Self.read(
      .hunalign,
      [
        "n1.ladder": "0\t0\t0.3\n1\t1\t0.5\n2\t3\t1\n3\t3\t1\n4\t4\t0\n",
        "n1.ar": "أ\n<p>\n ب \nت\n",
        "n1.fa": "یک\n<p>\nدو\nسه",
      ])
    #expect(corpus.texts.map(\.id.rawValue) == ["n1-ar", "n1-fa"])
    let beads = corpus.pairs.flatMap(\.beads).map(\.bead)
    #expect(
      beads.map { bead in
        Language.allCases.map { bead.segments[$0].map(\.description).joined(separator: ",") }
          .joined(separator: "=")
      } == ["0=0", "1=", "=1", "2=2"])
    #expect(beads.allSatisfy { $0.method == "hunalign" })
    #expect(corpus.texts[0].side.segments.map(\.paragraph) == [0, 1, 1])
  }

  static let pages: [(name: String, page: String, segments: String)] = [
    (
      "an article among other things",
      """
      <!DOCTYPE html><html lang=fa><head><title>تیتر - خبرگزاری</title><style>p{}</style></head><body>
      <nav><a href=/>خانه</a> <a href=/b>سیاست</a></nav>
      <article><header><h1>تیتر&nbsp;خبر</h1></header>
      <p>\(String(repeating: "واژه ", count: 30))<a href=x>پیوند</a> &amp; پایان.<br>سطر دوم
      <p>\(String(repeating: "واژه ", count: 12))</p><aside>آگهی</aside><script>var x = "<p>"</script>
      </article><footer>همه حقوق</footer></body></html>
      """,
      "boilerplate:خانه سیاست|headline:تیتر\u{A0}خبر|body:واژه…|body:سطر دوم|body:واژه…|"
        + "boilerplate:آگهی|boilerplate:همه حقوق"
    ),
    (
      "a head that is not closed",
      "<title>t</title><article><h1>تیتر</h1><p>\(String(repeating: "واژه ", count: 50))</article>",
      "headline:تیتر|body:واژه…"
    ),
    (
      "a page that marks nothing",
      """
      <body><div><a>خانه</a> <a>سیاست</a></div><div>\(String(repeating: "واژه ", count: 30))</div>
      <div>\(String(repeating: "متن ", count: 20))</div><ul><li><a>یک</a><li><a>دو</a></ul>
      """, "boilerplate:خانه سیاست|body:واژه…|body:متن…|boilerplate:یک|boilerplate:دو"
    ),
  ]

  @Test(arguments: pages.indices) func `a page is divided into its text and the rest`(index: Int)
    throws
  {
    let page = Self.pages[index]
    let text = try #require(try Self.read(.html, ["fa/p.html": page.page]).texts.first)
    let found = text.side.segments.map { segment in
      let words = text.side.text.text(in: segment.span)
      return
        "\(segment.role.rawValue):\(words.count > 12 ? words.prefix { $0 != " " } + "…" : words)"
    }
    #expect(found.joined(separator: "|") == page.segments, "\(page.name)")
  }

  @Test func `a page tells of itself`() throws {
    let page = """
      <meta property="og:site_name" content="خبرگزاری"><meta property="og:title" content="تیتر &amp; خبر">
      <link rel=canonical href="https://example.org/1"><p>متن
      <meta property="article:published_time" content="2020-07-08T14:34:00+04:30">
      """
    let text = try #require(try Self.read(.html, ["fa/p.html": page]).texts.first)
    #expect(text.metadata.outlet == "خبرگزاری" && text.metadata.title == "تیتر & خبر")
    #expect(text.metadata.url == "https://example.org/1")
    #expect(text.metadata.published?.iso == "2020-07-08T14:34")
  }

  @Test func `a page in another encoding is read where it says so`() throws {
    // "سلام" in Windows-1256.
    let word: [UInt8] = [0xD3, 0xE1, 0xC7, 0xE3]
    let page = [UInt8]("<meta charset=windows-1256><p>") + word
    let read = try CorpusImport(.html).read([ImportSource(path: "fa/p.html", bytes: page)]) {
      _, _ in
      nil
    }
    #expect(read.texts.first?.side.text == SourceText("سلام\n"))
    #expect(throws: InputError.self) {
      try CorpusImport(.html).read([ImportSource(path: "fa/p.html", bytes: word)]) { _, _ in nil }
    }
  }

  @Test func `STAM of another tool has a segment a line and layers of its sets`() throws {
    let corpus = try Self.read(
      .stam,
      [
        "s.store.stam.json": #"""
        {"@type":"AnnotationStore","resources":[{"@type":"TextResource","@id":"n1.fa.txt","text":"علی رفت\nدو"}],
        "annotationsets":[{"@type":"AnnotationDataSet","@id":"mood","data":[
        {"@type":"AnnotationData","@id":"D1","key":"degree","value":{"@type":"Int","value":2}}]}],
        "annotations":[{"@type":"Annotation","@id":"A1","target":{"@type":"TextSelector","resource":"n1.fa.txt",
        "offset":{"begin":{"@type":"BeginAlignedCursor","value":4},"end":{"@type":"EndAlignedCursor","value":-3}}},
        "data":[{"@type":"AnnotationData","@id":"D1","set":"mood"}]}]}
        """#
      ])
    let text = try #require(corpus.texts.first)
    #expect(text.side.segments.count == 2 && text.tokens == nil)
    #expect(
      AnnotationFile.bytes(text.annotations, of: text.side.text).string
        == #"{"layer":"mood","start":4,"end":7,"text":"رفت","degree":2}"# + "\n")
  }

  @Test func `UTF-16 units lead to bytes, but for the halves of a character`() {
    let places = UTF16Places(SourceText("a😀ب"))
    #expect((0...6).map { places.byte($0) } == [0, 1, nil, 5, 7, nil, nil])
  }
}
