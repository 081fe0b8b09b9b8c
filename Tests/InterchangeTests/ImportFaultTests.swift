import CorpusModel
import Testing

@testable import Interchange

/// What readers say of files that are not what they should be.
@Suite struct ImportFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var format: ImportFormat
    var files: [(path: String, text: String)]
    var flavour = XCESFlavour.opus
    /// `line:column` or `line`.
    var at: String
    var says: String
  }

  private static let tei = "xmlns=\"http://www.tei-c.org/ns/1.0\""
  private static let persian = (
    "NAME/raw/fa/n.xml", "<text><p id=\"p0\"><s id=\"s0\">یک</s><s id=\"s1\">دو</s></p></text>"
  )
  private static let arabic = ("NAME/raw/ar/n-ar.xml", "<text><s id=\"s0\">واحد</s></text>")

  private static func links(_ link: String) -> (String, String) {
    (
      "NAME/xml/ar-fa.xml",
      "<cesAlign>\n<linkGrp fromDoc=\"ar/n-ar.xml.gz\" toDoc=\"fa/n.xml.gz\">\n\(link)\n</linkGrp>\n"
        + "</cesAlign>"
    )
  }

  static let cases: [Case] = [
    Case(
      testDescription: "TMX that ends early", format: .tmx,
      files: [("a.tmx", "<tmx version=\"1.4\"><header/>\n<body><tu>")], at: "2", says: "tu"),
    Case(
      testDescription: "TMX that is none", format: .tmx, files: [("a.tmx", "\n<html/>")],
      at: "2:1", says: "root element"),
    Case(
      testDescription: "an empty file", format: .tmx, files: [("a.tmx", "")], at: "1", says: "empty"
    ),
    Case(
      testDescription: "TMX without a language", format: .tmx,
      files: [("a.tmx", "<tmx><body><tu>\n  <tuv><seg>a</seg></tuv></tu></body></tmx>")], at: "2:3",
      says: "xml:lang"),
    Case(
      testDescription: "TMX of other languages", format: .tmx,
      files: [
        ("a.tmx", "<tmx><body><tu><tuv xml:lang=\"en\"><seg>a</seg></tuv></tu></body></tmx>")
      ], at: "1", says: "Persian or Arabic"),
    Case(
      testDescription: "TMX with two Persian segments", format: .tmx,
      files: [
        (
          "a.tmx",
          "<tmx><body><tu><tuv xml:lang=\"fa\"><seg>a</seg></tuv><tuv xml:lang=\"fa-IR\"><seg>b</seg>"
            + "</tuv></tu></body></tmx>"
        )
      ], at: "1:12", says: "two segments"),
    Case(
      testDescription: "an entity that is declared", format: .tmx,
      files: [("a.tmx", "<!DOCTYPE tmx [<!ENTITY a \"b\">]>\n<tmx>&a;</tmx>")], at: "1",
      says: "entity a"),
    Case(
      testDescription: "an entity that is not", format: .tmx,
      files: [("a.tmx", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx>&nbsp;</tmx>")], at: "2",
      says: "nbsp"),
    Case(
      testDescription: "an entity in an attribute", format: .tmx,
      files: [("a.tmx", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx a=\"&nbsp;\"></tmx>")], at: "2",
      says: "nbsp"),
    Case(
      testDescription: "a ladder that goes on after its text", format: .hunalign,
      files: [
        ("n.ladder", "0\t0\t1\n1\t1\t1\n3\t2\t1\n"), ("n.fa", "یک\nدو\n"), ("n.ar", "ا\nب\n"),
      ],
      at: "2:1", says: "2 lines"),
    Case(
      testDescription: "a ladder of one language", format: .hunalign,
      files: [("n.ladder", "0\t0\n"), ("n.fa", "یک\n"), ("m.fa", "دو\n")], at: "",
      says: "both texts"),
    Case(
      testDescription: "a ladder of words", format: .hunalign,
      files: [("n.ladder", "یک\t0\n"), ("n.fa", "یک\n"), ("n.ar", "ا\n")], at: "1:1",
      says: "numbers of two sentences"),
    Case(
      testDescription: "brat that quotes another text", format: .brat,
      files: [("fa/a.ann", "T1\tx 0 2\tیک\nT2\tx 3 5\tسه\n"), ("fa/a.txt", "یک دو")], at: "2:1",
      says: "something else"),
    Case(
      testDescription: "brat beyond its text", format: .brat,
      files: [("fa/a.ann", "T1\tx 0 99\tیک\n"), ("fa/a.txt", "یک دو")], at: "1:1", says: "no place"),
    Case(
      testDescription: "a relation of brat that leads nowhere", format: .brat,
      files: [
        ("fa/a.ann", "T1\tx 0 2\tیک\nR1\ty Arg1:T1 Arg2:T9\n"), ("fa/a.txt", "یک دو"),
      ], at: "2:1", says: "no annotation T9"),
    Case(
      testDescription: "brat without its text", format: .brat, files: [("fa/a.ann", "")], at: "",
      says: "a.txt"),
    Case(
      testDescription: "a CAS that is none", format: .cas, files: [("a.json", "\n{}")], at: "2:1",
      says: "no CAS"),
    Case(
      testDescription: "a CAS that ends early", format: .cas, files: [("a.json", "{\"%FEATURE")],
      at: "1", says: ""),
    Case(
      testDescription: "half a character in a CAS", format: .cas,
      files: [
        (
          "fa/a.json",
          #"{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"😀"},"#
            + "\n" + #"{"%ID":2,"%TYPE":"x","@sofa":1,"begin":0,"end":1}]}"#
        )
      ], at: "2:1", says: "UTF-16"),
    Case(
      testDescription: "STAM that is none", format: .stam, files: [("a.json", "{\"@type\":\"x\"}")],
      at: "1:10", says: "no store"),
    Case(
      testDescription: "STAM without its text", format: .stam,
      files: [
        (
          "a.json",
          #"{"@type":"AnnotationStore","resources":["#
            + #"{"@type":"TextResource","@id":"a","@include":"fa/a.txt"}]}"#
        )
      ], at: "1:86", says: "not there"),
    Case(
      testDescription: "an offset of STAM beyond its text", format: .stam,
      files: [
        (
          "a.json",
          #"{"@type":"AnnotationStore","resources":[{"@id":"fa","text":"یک"}],"annotations":["#
            + "\n"
            + #"{"target":{"@type":"TextSelector","resource":"fa","offset":"#
            + #"{"begin":{"value":0},"end":{"value":9}}}}]}"#
        )
      ], at: "2:11", says: "offset"),
    Case(
      testDescription: "a page without text", format: .html,
      files: [("a.html", "<p><script>x</script>")],
      at: "1:1", says: "no text"),
    Case(
      testDescription: "a page that does not tell its language", format: .html,
      files: [("a.html", "<p>x</p>")], at: "", says: "language"),
    Case(
      testDescription: "an annotation of another text", format: .jsonl,
      files: [
        (
          "annotations.jsonl",
          #"{"layer":"segments","document":"a","language":"fa","start":0,"end":2,"text":"یک"}"#
        ),
        (
          "names.annotations.jsonl",
          "\n" + #"{"layer":"names","document":"a","language":"fa","start":0,"end":2,"text":"دو"}"#
        ),
      ], at: "2:1", says: "another text"),
    Case(
      testDescription: "an annotation in TEI of other words", format: .tei,
      files: [
        (
          "a.xml",
          "<TEI \(tei)><teiHeader><encodingDesc><appInfo><application ident=\"Muwazi\" version=\"1\"/>"
            + "</appInfo></encodingDesc></teiHeader><text xml:id=\"a.text\" xml:lang=\"fa\">"
            + "<body xml:id=\"a.body\" xml:space=\"preserve\"><p><s>یک دو</s></p></body></text>\n"
            + "<standOff><listAnnotation type=\"names\">\n"
            + "<annotation xml:id=\"x\" target=\"#string-range(a.body,3,2)\"><note>سه</note>"
            + "</annotation></listAnnotation></standOff></TEI>"
        )
      ], at: "3:1", says: "other words"),
    Case(
      testDescription: "Moses of unequal lengths", format: .moses,
      files: [("n.fa", "یک\nدو\n"), ("n.ar", "واحد\n")], at: "2:1", says: "2 lines"),
    Case(
      testDescription: "Moses of one side", format: .moses, files: [("n.fa", "یک\n")], at: "",
      says: "both languages"),
    Case(
      testDescription: "JSON Lines without a translation", format: .jsonl,
      files: [("t.jsonl", "{\"fa\":\"یک\",\"ar\":\"واحد\"}\n{\"fa\":\"دو\"}\n")], at: "2:1",
      says: "no translation"),
    Case(
      testDescription: "JSON Lines that end early", format: .jsonl,
      files: [("t.jsonl", "{\"fa\":\"یک\",\"ar\":")], at: "1", says: ""),
    Case(
      testDescription: "a score that is none", format: .jsonl,
      files: [("t.jsonl", "{\"fa\":\"یک\",\"ar\":\"واحد\",\"score\":7}\n")], at: "1:32",
      says: "0 to 1"),
    Case(
      testDescription: "spans that are too long", format: .jsonl,
      files: [("t.jsonl", "{\"fa\":\"یک\",\"ar\":\"واحد\",\"fa_spans\":[[0,5]]}\n")], at: "1:1",
      says: "longer than the text"),
    Case(
      testDescription: "spans far away", format: .jsonl,
      files: [
        ("t.jsonl", "{\"fa\":\"یک\",\"ar\":\"واحد\",\"fa_spans\":[[900000000000,900000000002]]}\n")
      ], at: "1:1", says: "too far"),
    Case(
      testDescription: "spans that overlap", format: .jsonl,
      files: [
        (
          "t.jsonl",
          "{\"fa\":\"یک\",\"ar\":\"ا\",\"fa_spans\":[[0,2]]}\n{\"fa\":\"ده\",\"ar\":\"ب\",\"fa_spans\":[[1,3]]}\n"
        )
      ], at: "2:1", says: "overlaps"),
    Case(
      testDescription: "XCES that names no sentence", format: .xces,
      files: [links("<link xtargets=\"s0;s7\"/>"), persian, arabic], at: "3:1",
      says: "no sentence s7"),
    Case(
      testDescription: "XCES in the other flavour", format: .xces,
      files: [links("<link xtargets=\"s0;s1\"/>"), persian, arabic], flavour: .intertext, at: "3:1",
      says: "flavour"),
    Case(
      testDescription: "XCES without its documents", format: .xces,
      files: [links("<link xtargets=\"s0;s0\"/>"), persian], at: "2:1", says: "n-ar.xml.gz"),
    Case(
      testDescription: "XCES with one side", format: .xces,
      files: [links("<link xtargets=\"s0\"/>"), persian, arabic], at: "3:1", says: "two sides"),
    Case(
      testDescription: "XCES of one language", format: .xces,
      files: [
        (
          "NAME/xml/ar-fa.xml",
          "<cesAlign><linkGrp fromDoc=\"fa/n.xml.gz\" toDoc=\"fa/n.xml.gz\"></linkGrp></cesAlign>"
        ), persian,
      ], at: "1:11", says: "one language"),
    Case(
      testDescription: "TEI in no namespace", format: .tei, files: [("a.xml", "<TEI></TEI>")],
      at: "1:1", says: "namespace"),
    Case(
      testDescription: "no TEI", format: .tei, files: [("a.xml", "<a \(tei)/>")], at: "1:1",
      says: "root element"),
    Case(
      testDescription: "TEI whose link leads nowhere", format: .tei,
      files: [
        (
          "a.xml",
          "<TEI \(tei)><text xml:lang=\"fa\"><body><p><s xml:id=\"a\">یک</s></p></body></text>\n"
            + "<standOff><linkGrp>\n <link target=\"#a #b\"/></linkGrp></standOff></TEI>"
        )
      ], at: "3:2", says: "#b leads to no sentence"),
    Case(
      testDescription: "TEI in another language", format: .tei,
      files: [("a.xml", "<TEI \(tei)><text xml:lang=\"en\"><body/></text></TEI>")], at: "",
      says: "Persian or Arabic"),
    Case(
      testDescription: "bytes that are no UTF-8", format: .tei,
      files: [("a.xml", "<TEI \(tei)>\n\u{0}</TEI>")], at: "2", says: ""),
  ]

  @Test(arguments: cases)
  func `names the place at which a file is at fault`(item: Case) throws {
    let sources = item.files.map { ImportSource(path: $0.path, bytes: [UInt8]($0.text)) }
    let given = item.format == .xces ? Array(sources.prefix(1)) : sources
    var reader = CorpusImport(item.format)
    reader.flavour = item.flavour
    let error = #expect(throws: InputError.self) {
      try reader.read(given) { name, _ in
        sources.first { $0.path == "NAME/raw/\(name.dropLast(3))" }
      }
    }
    let place = error?.location.map { "\($0.line):\($0.column)" } ?? ""
    #expect(
      item.at.contains(":") || item.at.isEmpty
        ? place == item.at : place.hasPrefix("\(item.at):"),
      "\(error?.description ?? "")")
    #expect(
      error.map { item.says.isEmpty || $0.message.contains(item.says) } == true,
      "\(error?.description ?? "")")
  }

  @Test func `takes parallel TEI of others`() throws {
    let text = """
      <TEI \(Self.tei)><teiHeader><fileDesc/></teiHeader><group>
      <text xml:id="p" xml:lang="fa-IR"><body><head>عنوان</head>
        <p><s xml:id="f1">یک
          دو.</s> <s xml:id="f2">سه</s></p></body></text>
      <text xml:id="q" xml:lang="ar"><body><p><seg xml:id="a1">واحد <w>اثنان</w></seg></p></body></text>
      </group><standOff><linkGrp type="translation"><link target="#f1 #f2 #a1"/></linkGrp></standOff></TEI>
      """
    let corpus = try CorpusImport(.tei).read(
      [ImportSource(path: "x.xml", bytes: [UInt8](text))]
    ) { _, _ in nil }
    #expect(corpus.texts.map(\.id.rawValue) == ["p", "q"])
    #expect(corpus.texts.map(\.language) == [.persian, .arabic])
    let sentences = corpus.texts.map { text in
      text.side.segments.map { text.side.text.text(in: $0.span) }
    }
    #expect(sentences == [["یک دو.", "سه"], ["واحد اثنان"]])
    #expect(corpus.pairs.map(\.beads.first?.bead.type) == ["2-1"])
  }

  @Test func `takes words of OPUS, and TMX with native codes`() throws {
    let text = try XCESText.read(
      ImportSource(
        path: "n.xml",
        bytes: [UInt8](
          "<text><s id=\"1\">\n <w>یک</w>\n <w>دو</w>\n</s><s id=\"2\"> سه </s></text>")),
      name: "fa/n.xml.gz")
    #expect(text.side.segments.map { text.side.text.text(in: $0.span) } == ["یک دو", "سه"])
    let tmx = try CorpusImport(.tmx).read(
      [
        ImportSource(
          path: "m.tmx",
          bytes: [UInt8](
            "<tmx version=\"1.4\"><body><tu><tuv xml:lang=\"FA\"><seg>یک <bpt i=\"1\">&lt;b></bpt>دو"
              + "<ept i=\"1\">x</ept></seg></tuv><tuv lang=\"ar\"><seg>واحد</seg></tuv>"
              + "<tuv xml:lang=\"en\"><seg>one</seg></tuv></tu></body></tmx>"))
      ]
    ) { _, _ in nil }
    #expect(tmx.texts.map(\.id.rawValue) == ["m-fa", "m-ar"])
    let side = tmx.texts[0].side
    #expect(side.text.text(in: side.segments[0].span) == "یک دو")
  }
}
