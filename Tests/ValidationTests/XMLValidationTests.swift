import CorpusModel
import Foundation
import Testing

@testable import Validation

@Suite struct XMLValidationTests {
  static let schema = """
    <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start><element name="text"><oneOrMore><ref name="s"/></oneOrMore></element></start>
      <define name="s"><element name="s">
        <attribute name="n"><data type="positiveInteger"/></attribute>
        <optional><attribute name="role"><choice><value>body</value><value>lead</value></choice></attribute></optional>
        <text/>
      </element></define>
    </grammar>
    """

  private func validate(_ xml: String) throws -> ValidationReport {
    let schema = try RelaxNGSchema(Array(Self.schema.utf8), path: "s.rng")
    return Validator().validate(path: "x.xml", bytes: Array(xml.utf8), against: schema)
  }

  @Test func `a valid document has no finding`() throws {
    let report = try validate(
      "<text>\n<s n=\"1\">سلام</s><s n='2' role=\"lead\">دنیا &lt; ☃</s></text>\n")
    #expect(report.findings.map(\.description) == [])
    #expect(report.unreadable.map(\.description) == [])
  }

  @Test(arguments: [
    ("<text>\n  <s n=\"1\">سلام</s> <p/>\n</text>", "<p/>", "p"),
    ("<text>\n  <s n=\"1\"/><!-- <s> --> <s\n n=\"x\"\n/>\n</text>", "<s\n n=\"x\"", "n"),
    ("<text><![CDATA[<s>]]></text>", "<text>", ""),
    ("<text>\n\n</text>", "</text>", "an element is missing"),
    ("<text><s n=\"1\" کلید=\"۱\">م</s></text>", "<s n=\"1\" ک", "کلید"),
    ("<text><s n=\"1\">الف</s><s n=\"2\" role=\"nav\">ب</s></text>", "<s n=\"2\"", "role"),
    ("<?xml version=\"1.0\"?>\n<?p <x> ?><other/>", "<other/>", "text"),
  ])
  func `points at the element that is wrong`(xml: String, at: String, names: String) throws {
    let report = try validate(xml)
    #expect(report.unreadable.isEmpty)
    let finding = try #require(report.findings.first)
    let text = SourceText(xml)
    let offset = LineTable(text).offset(of: finding.location)
    #expect(text.text(in: TextSpan(offset, text.bytes.count)).hasPrefix(at), "\(report.findings)")
    #expect(finding.message.contains(names) || names.isEmpty, "\(finding.message)")
    #expect(finding.rule == "relaxng")
    #expect(finding.pointer?.hasPrefix("/") == true)
  }

  @Test(arguments: [
    ("", 1, 1), ("<text>", 1, 7), ("<text>\n<s></text>", 2, 11), ("سلام", 1, 1),
    ("<a>\n&nbsp;</a>", 2, 7),
    ("<a b=1/>", 1, 6), ("<a/><b/>", 1, 5), ("<ب:a/>", 1, 4),
  ])
  func `what is not well-formed is unreadable, with its place`(
    xml: String, line: Int, column: Int
  ) throws {
    let report = try validate(xml)
    #expect(report.findings.isEmpty)
    let fault = try #require(report.unreadable.first)
    #expect(fault.location == SourceLocation(line: line, column: column), "\(fault)")
    #expect(fault.message.hasPrefix("not well-formed XML: "))
  }

  @Test(arguments: [
    "<!DOCTYPE text [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<text>&b;</text>",
    "<!DOCTYPE text [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><text><s n=\"1\">&x;</s></text>",
    "<!DOCTYPE text [<!ENTITY % p SYSTEM \"http://a.example/p.dtd\"> %p;]><text/>",
  ])
  func `a document that declares entities is refused`(xml: String) throws {
    let fault = try #require(try validate(xml).unreadable.first)
    #expect(fault.message.contains("entities are not read"), "\(fault)")
    #expect(fault.location?.line == 1)
  }

  @Test func `a document type alone is read over and nothing is fetched`() throws {
    let report = try validate(
      "<!DOCTYPE text SYSTEM \"http://a.example/text.dtd\">\n<text><s n=\"1\"/></text>")
    #expect(report.findings.map(\.description) == [])
    #expect(report.unreadable.map(\.description) == [])
  }

  @Test func `depth is bounded`() throws {
    let depth = 100_000
    let xml = String(repeating: "<text>", count: depth) + String(repeating: "</text>", count: depth)
    let fault = try #require(try validate(xml).unreadable.first)
    #expect(fault.location?.line == 1)
  }

  @Test(arguments: [
    ("", 1),
    (
      "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\">\n<start><ref name=\"x\"/></start></grammar>",
      2
    ),
    ("<html/>", 1),
    ("<element name=\"a\" xmlns=\"http://relaxng.org/ns/structure/1.0\">\n<nothing/></element>", 2),
    (
      "<externalRef href=\"http://a.example/x.rng\" xmlns=\"http://relaxng.org/ns/structure/1.0\"/>",
      1
    ),
  ])
  func `a schema that is none says where`(schema: String, line: Int) {
    let error = #expect(throws: SchemaError.self) {
      try RelaxNGSchema(Array(schema.utf8), path: "s.rng")
    }
    #expect(error?.location.line == line, "\(error?.description ?? "")")
  }

  @Test func `a schema may include a file beside it`() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "muwazi-rng-\(UUID())")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try Self.schema.write(
      to: directory.appendingPathComponent("base.rng"), atomically: true, encoding: .utf8)
    let schema = try RelaxNGSchema(
      Array(
        "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"><include href=\"base.rng\"/></grammar>"
          .utf8),
      path: directory.appendingPathComponent("user.rng").path)
    let report = Validator().validate(
      path: "x.xml", bytes: Array("<text><s/></text>".utf8), against: schema)
    #expect(report.findings.map(\.rule) == ["relaxng"])
  }

  @Test(arguments: [
    (
      "<text><s n=\"1\"/><p/></text>", "<p> may not stand in <text>; allowed: <s>", "/*[1]/*[2]"
    ),
    (
      "<text><s n=\"1\" x=\"2\"/></text>",
      "the attribute x may not stand on <s>; allowed: n, role", "/*[1]/*[1]/@x"
    ),
    (
      "<text><s n=\"0\"/></text>",
      "the attribute n of <s> may not be “0”; allowed: an integer from 1 up", "/*[1]/*[1]/@n"
    ),
    (
      "<text><s n=\"1\" role=\"nav\"/></text>",
      "the attribute role of <s> may not be “nav”; allowed: “body” or “lead”", "/*[1]/*[1]/@role"
    ),
    ("<text><s/></text>", "<s> lacks the attribute n", "/*[1]/*[1]"),
    ("<s n=\"1\"/>", "<s> may not stand as the root; allowed: <text>", "/*[1]"),
    (
      "<text/>", "an element is missing inside this one; allowed, each in its place: <s>", "/text"
    ),
  ])
  func `says what was allowed`(xml: String, message: String, pointer: String) throws {
    let report = try validate(xml)
    #expect(report.findings.map(\.message) == [message])
    #expect(report.findings.map(\.pointer) == [pointer])
  }

  @Test func `every name that no document has is found in one pass`() throws {
    let report = try validate("<text><p/>\n<s n=\"1\" a=\"\"/>\n<s b=\"\" n=\"x\"/><q/></text>")
    #expect(report.findings.map(\.location.line) == [1, 2, 3, 3, 3])
  }

  /// Where a grammar lets anything stand, nothing of it is called wrong.
  @Test func `wildcards are left alone`() throws {
    let open = """
      <grammar xmlns="http://relaxng.org/ns/structure/1.0">
        <start><element name="a"><attribute name="n"><value>1</value></attribute>
          <zeroOrMore><attribute><anyName><except><name>n</name></except></anyName></attribute></zeroOrMore>
          <zeroOrMore><element><anyName/><empty/></element></zeroOrMore></element></start>
      </grammar>
      """
    let schema = try RelaxNGSchema(Array(open.utf8), path: "s.rng")
    let report = Validator().validate(
      path: "x.xml", bytes: Array("<a x=\"1\" n=\"2\"><a q=\"1\"/><b/></a>".utf8), against: schema)
    #expect(
      report.findings.map(\.message) == ["the attribute n of <a> may not be “2”; allowed: “1”"])
  }

  @Test(arguments: [
    (
      "<element name=\"a\" xmlns=\"http://relaxng.org/ns/structure/1.0\"><empty/></element>",
      "<b/>",
      "<b> may not stand as the root; allowed: <a>"
    ),
    (
      """
      <grammar xmlns="http://relaxng.org/ns/structure/1.0">
        <start combine="choice"><ref name="a"/></start>
        <start combine="choice"><ref name="b"/></start>
        <define name="a"><element name="a"><empty/></element></define>
        <define name="b"><element name="b"><attribute name="n"/></element></define>
      </grammar>
      """, "<b/>", "<b> lacks the attribute n"
    ),
  ])
  func `a schema may be one element, or begin in several ways`(
    schema: String, xml: String, message: String
  ) throws {
    let schema = try RelaxNGSchema(Array(schema.utf8), path: "s.rng")
    let report = Validator().validate(path: "x.xml", bytes: Array(xml.utf8), against: schema)
    #expect(report.findings.map(\.message) == [message])
  }

  static let identifiers: [(xml: String, lines: [Int], messages: [String])] = [
    ("<a xml:id=\"a\">\n<b xml:id=\"b\"/></a>", [], []),
    ("<a xml:id=\"سند-۱\"/>", [], []), ("<a id=\"1 2\"><b id=\"1 2\"/></a>", [], []),
    ("<a>\n<b xml:id=\"1\"/></a>", [2], ["the xml:id “1” is no XML name"]),
    ("<a>\n<b\n xml:id=\"a:b\"/></a>", [2], ["the xml:id “a:b” is no XML name"]),
    ("<a xml:id=\"\"/>", [1], ["the xml:id “” is no XML name"]),
    (
      "<a xml:id=\"x\">\n<b xml:id=\"x\"/>\n<b xml:id=\" x \"/></a>", [2, 3],
      [
        "the xml:id “x” stands already on line 1", "the xml:id “x” stands already on line 1",
      ]
    ),
    ("<a><b xml:id=\"1\"/><b xml:id=\"1\"/></a>", [1, 1], ["is no XML name", "is no XML name"]),
  ]

  @Test(arguments: identifiers.indices) func `holds xml:id against its own rules`(index: Int) {
    let (xml, lines, messages) = Self.identifiers[index]
    let report = Validator().validate(path: "x.xml", bytes: Array(xml.utf8))
    #expect(report.unreadable.map(\.description) == [])
    #expect(report.findings.map(\.location.line) == lines)
    #expect(report.findings.allSatisfy { $0.rule == "xml-id" && $0.severity == .error })
    for (finding, message) in zip(report.findings, messages) {
      #expect(finding.message.contains(message), "\(finding)")
    }
  }

  @Test func `XML without a schema is asked to be well-formed`() {
    #expect(Validator().validate(path: "x.xml", bytes: Array("<a/>".utf8)).findings.isEmpty)
    #expect(Validator().validate(path: "x.tei", bytes: Array("<a>".utf8)).unreadable.count == 1)
  }
}

/// The customization of TEI that comes with Muwazi.
@Suite struct TEISchemaTests {
  /// A document with some content in its first sentence.
  private func document(_ content: String, after: String = "") -> [UInt8] {
    Array(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0">
        <teiHeader><fileDesc><titleStmt><title>x</title></titleStmt>
          <publicationStmt><p>-</p></publicationStmt><sourceDesc><p>-</p></sourceDesc></fileDesc></teiHeader>
        <text><body><div type="report"><p>
          <s xml:id="s0">\(content)</s>
        </p></div></body></text>\(after)
      </TEI>
      """.replacing(
        "<publicationStmt><p>-</p>",
        with: "<publicationStmt><authority>-</authority>"
      ).utf8)
  }

  @Test(arguments: [
    "<w norm=\"x\" lemma=\"آمدن\" join=\"right\">آمد</w><pc>.</pc>",
    "<said who=\"#a\" direct=\"true\"><quote>سلام</quote></said>",
    "<date when=\"2017-04-09\" when-custom=\"1396-01-20\" datingMethod=\"#p\" calendar=\"#p\">دیروز</date>",
    "<persName ref=\"#a #b\"><w>حسن</w> <surname>روحانی</surname></persName>",
    "<orgName>سازمان</orgName> <placeName>تهران</placeName> <num value=\"12.5\">۱۲٫۵</num>",
    "<cl><w>باران</w></cl><note>چنین!</note><seg type=\"x\">y</seg>",
  ])
  func `takes what people add by hand`(content: String) {
    let report = Validator().validate(path: "x.xml", bytes: document(content))
    #expect(report.findings.map(\.description) == [])
    #expect(report.unreadable.isEmpty)
  }

  @Test func `takes lists and layers beside the text`() {
    let layers = """
      <standOff><listPerson><person xml:id="a"><persName>حسن</persName></person></listPerson>
      <spanGrp type="names"><span target="#s0" type="person" ref="#a">حسن</span></spanGrp></standOff>
      """
    let report = Validator().validate(path: "x.xml", bytes: document("x", after: layers))
    #expect(report.findings.map(\.description) == [])
  }

  @Test(arguments: [
    ("<worde>x</worde>", "<worde> may not stand in <s>; allowed: <addName>, "),
    ("<w lema=\"x\">x</w>", "the attribute lema may not stand on <w>; allowed: "),
    ("<pc><w>x</w></pc>", "<w> may not stand in <pc>; allowed: nothing"),
    ("<date when=\"yesterday\">x</date>", "the attribute when of <date> may not be “yesterday”; "),
    ("<num value=\"twelve\">x</num>", "allowed: a number or "),
    ("<said direct=\"perhaps\">x</said>", "allowed: “true” or “false”, "),
    ("<title>x</title>", "<title> may not stand in <s>"),
    (
      "<w cert=\"1.5\">x</w>", "allowed: a number from 0 to 1, “high”, “medium”, “low” or “unknown”"
    ),
    ("<w corresp=\"#a  b\">x</w><w xml:id=\"s0\"/>", "the xml:id “s0” stands already on line 5"),
  ])
  func `refuses what TEI or this project has not`(content: String, name: String) {
    let report = Validator().validate(path: "x.xml", bytes: document(content))
    #expect(report.findings.map(\.location.line) == [5])
    #expect(report.findings.first?.message.contains(name) == true, "\(report.findings)")
  }

  @Test func `XML that is no TEI is only asked to be well-formed`() {
    #expect(Validator().validate(path: "x.xml", bytes: Array("<a b='c'/>".utf8)).findings.isEmpty)
  }
}
