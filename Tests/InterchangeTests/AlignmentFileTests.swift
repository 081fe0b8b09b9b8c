import CorpusModel
import Testing

@testable import Interchange

@Suite struct AlignmentFileTests {
  typealias Options = AlignmentFile.Options

  /// The beads of a file as `0,1=2`, documents parted by `|`.
  private static func read(_ text: String, _ options: Options = Options()) throws -> String {
    let file = try AlignmentFile(Array(text.utf8), path: "f", options: options)
    return file.documents.map { document in
      document.beads.map { bead in
        bead.segments.persian.map(\.description).joined(separator: ",") + "="
          + bead.segments.arabic.map(\.description).joined(separator: ",")
      }.joined(separator: " ")
    }.joined(separator: " | ")
  }

  static let readable: [(name: String, text: String, beads: String)] = [
    ("records", "{\"fa\":[0],\"ar\":[1,2]}\n{\"fa\":[1],\"ar\":[]}\n", "0=1,2 1="),
    (
      "records of two pairs",
      """
      {"pair":"a","fa":[0],"ar":[0]}
      {"pair":"b","fa":[0],"ar":[1]}
      {"pair":"a","fa":[1],"ar":[1]}
      """, "0=0 1=1 | 0=1"
    ),
    ("a ladder", "0\t0\t0.3\n1\t2\t-1e-3\n1\t3\tnan\n2\t4\t0\n", "0=0,1 =2 1=3"),
    ("a ladder without scores", "0 0\r\n1 1\r\n", "0=0"),
    ("a ladder that begins later", "5\t7\n6\t8", "5=7"),
    ("lists", "[0]:[0, 1]:0.25\n# a remark\n\n[ 2,1 ] : [2]\n[]:[3]:0.0\n", "0=0,1 1,2=2 =3"),
    ("lists after a mark", "\u{FEFF}[0]:[0]\n", "0=0"),
    (
      "links of OPUS",
      """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
      <!-- <link xtargets="9;9"/> -->
      <cesAlign version="1.0">
      <linkGrp targType="s" fromDoc="ar/a.xml.gz" toDoc="fa/a.xml.gz">
      <link id="SL1" xtargets="s1 s2;s1" />
      <link xtargets='3;' certainty="0.4"></link>
      </linkGrp></cesAlign>
      """, "1=1,2 =3"
    ),
    (
      "paragraph and sentence",
      "<c><linkGrp><link xtargets=\"p1.1;1\"/><link xtargets=\"p1.2 p2.1;2\"/></linkGrp></c>",
      "1=1 2,3=2"
    ),
    (
      "ids without numbers",
      "<c><linkGrp><link xtargets=\"x y;b\"/><link xtargets=\"z;a&#97;\"/></linkGrp></c>",
      "1,2=1 3=2"
    ),
  ]

  @Test(arguments: readable) func `reads what tools write`(
    name: String, text: String, beads: String
  ) throws {
    #expect(try Self.read(text) == beads, "\(name)")
  }

  @Test func `the first side may be Arabic, the order of links InterText's`() throws {
    var options = Options()
    options.firstLanguage = .arabic
    #expect(try Self.read("[0]:[1, 2]\n", options) == "1,2=0")
    #expect(try Self.read("0 0\n1 2\n", options) == "0,1=0")
    options.xcesOrder = .intertext
    let links =
      "<c><linkGrp fromDoc=\"x.fa.xml\" toDoc=\"x.ar.xml\"><link xtargets=\"1 2;3\"/></linkGrp></c>"
    #expect(try Self.read(links, options) == "3=1,2")
  }

  static let faults: [(text: String, format: AlignmentFormat?, place: String, says: String)] = [
    ("x", nil, "1:1", "no alignment"),
    ("{\"fa\":[0]}\n", nil, "1:1", "no \"ar\""),
    ("0\t0\n1\n", nil, "2:2", "two sentences"),
    ("0\t0\nیک\t1\n", nil, "2:1", "two sentences"),
    ("0\t0\n1\t1\tسلام\n", nil, "2:5", "no ladder"),
    ("2\t2\n1\t3\n", nil, "2:4", "goes up"),
    ("0\t0\n0\t0\n", nil, "2:4", "goes up"),
    ("0\t0\n999999999\t1\n", nil, "2:12", "more than"),
    ("0\t9999999999\n", nil, "1:3", "two sentences"),
    ("[0]:[0]\n[0][1]\n", nil, "2:4", "colon"),
    ("[0]:[0, 0]\n", nil, "1:10", "twice"),
    ("[0]:[0 1]\n", nil, "1:8", "not closed"),
    ("[0]:[-1]\n", nil, "1:6", "from 0 up"),
    ("[0]:[0]:x\n", nil, "1:9", "a number"),
    ("[0]:[0] 7\n", nil, "1:9", "goes on"),
    ("{}", .vecalign, "1:1", "two lists"),
    ("<a/>", nil, "", "no linkGrp"),
    ("<c>\n<link xtargets=\"1;1\"/></c>", nil, "2:1", "in a linkGrp"),
    ("<c><linkGrp>\n <link/></linkGrp></c>", nil, "2:2", "no xtargets"),
    ("<linkGrp><link xtargets=\"1 2\"/></linkGrp>", nil, "1:10", "semicolon"),
    ("<linkGrp><link xtargets=\"1 1;2\"/></linkGrp>", nil, "1:10", "twice"),
    ("<linkGrp><link xtargets=\"1;2", nil, "1:", "AttValue"),
    ("<linkGrp><link xtargets=1", nil, "1:", "AttValue"),
    ("<linkGrp><link xtargets", nil, "1:", "attribute"),
    ("<linkGrp><link xtargets=\"&x;\"/>", nil, "1:", "not defined"),
    ("<linkGrp><link xtargets=\"1;1\"/>", nil, "1:", "linkGrp"),
    ("<linkGrp><!-- ", nil, "1:", "Comment"),
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", nil, "1:", "declares the entity b"),
    ("<", nil, "1:", "StartTag"),
  ]

  @Test(arguments: faults.indices) func `says where a file is no alignment`(index: Int) {
    let fault = Self.faults[index]
    var options = Options()
    options.format = fault.format
    let error = #expect(throws: InputError.self) {
      try Self.read(fault.text, options)
    }
    #expect(
      error?.description.hasPrefix(
        fault.place.isEmpty
          ? "f: " : fault.place.hasSuffix(":") ? "f:\(fault.place)" : "f:\(fault.place): ") == true,
      "\(error?.description ?? "")")
    #expect(error?.message.contains(fault.says) == true, "\(error?.message ?? "")")
  }

  @Test func `hostile files end soon`() {
    for text in [
      String(repeating: "<", count: 100_000), String(repeating: "<!--", count: 50_000),
      String(repeating: "[", count: 100_000), "[" + String(repeating: "1,", count: 100_000),
      String(repeating: "<a b='c' ", count: 20_000), String(repeating: "-", count: 1_000_000),
    ] {
      for format in AlignmentFormat.allCases {
        var options = Options()
        options.format = format
        #expect(throws: InputError.self) { try Self.read(text, options) }
      }
    }
  }
}
