import CorpusModel
import Foundation
import JSONSyntax
import Testing

/// The reports in `corpus/comparable`, on which the aligner is fitted and measured.
@Suite struct ComparableReportsTests {
  private static let directory = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "corpus/comparable")

  /// The files, as `train/r01`.
  static let names: [String] = ["test", "train"].flatMap { part in
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: directory.appending(path: part).path)
    return (files ?? []).filter { $0.hasSuffix(".json") }.map { "\(part)/\($0.dropLast(5))" }
      .sorted()
  }

  private static func check(_ name: String) throws -> ComparableReportCheck {
    let bytes = try Data(contentsOf: directory.appending(path: name + ".json"))
    return try ComparableReportCheck([UInt8](bytes), id: id(name))
  }

  private static func id(_ name: String) -> String { String(name.split(separator: "/")[1]) }

  @Test func `all of them are there`() {
    #expect(Self.names.count == 100)
    #expect(Self.names.filter { $0.hasPrefix("test/r") }.count == 23)
    #expect(Self.names.filter { $0.hasPrefix("train/r") }.count == 61)
  }

  @Test(arguments: names)
  func `agrees with itself`(_ name: String) throws {
    #expect(try Self.check(name).problems == [])
  }

  @Test func `ids are unique, near misses miss a pair of their part, no sentence is in both parts`()
    throws
  {
    let ids = Self.names.map(Self.id)
    #expect(Set(ids).count == ids.count)
    var sentences: [String: Set<String>] = [:]
    for name in Self.names {
      let check = try Self.check(name)
      let part = String(name.split(separator: "/")[0])
      for (id, text) in check.sentences where check.roles[id] != .boilerplate {
        sentences[part, default: []].insert(text)
      }
      if Self.id(name).hasPrefix("x") {
        let missed = check.topic.wholeMatch(of: /Near miss of (r\d\d): .+/)?.1
        #expect(Self.names.contains("\(part)/\(missed ?? "")"), "\(name): \(check.topic)")
      }
    }
    #expect(sentences["train", default: []].isDisjoint(with: sentences["test", default: []]))
  }

  private typealias Links = Set<[String]>

  /// The links of two sentences in the beads of a file.
  private static func links(_ name: String) throws -> Links {
    let bytes = try Data(contentsOf: directory.appending(path: name + ".json"))
    let root = try JSONReader.parse(SourceText(validating: [UInt8](bytes)))
    var links: Links = []
    for bead in root["beads"]?.elements ?? [] {
      let sides = (bead.elements ?? []).map { ($0.elements ?? []).compactMap(\.string) }
      guard sides.count == 2 else { continue }
      for first in sides[0] { for second in sides[1] { links.insert([first, second]) } }
    }
    return links
  }

  @Test func `two annotators who have not seen each other agree`() throws {
    var shared = 0
    var all = 0
    for name in Self.names where name.hasPrefix("test/r") {
      let first = try Self.links(name)
      let second = try Self.links("second/" + Self.id(name))
      #expect(!second.isEmpty)
      shared += first.intersection(second).count
      all += first.count + second.count
    }
    #expect(Double(2 * shared) / Double(all) > 0.98)
  }

  /// A small file in which all is well.
  static let sound = """
    {
     "id": "r99",
     "topic": "A meeting",
     "fa": [
      [
       "f1|صفحه نخست"
      ],
      [
       "f2|علی رضایی روز ۱۲ مهر ۱۴۰۲ گفت: ۲۵ افسر آمدند.",
       "f3|او افزود که ادامه می‌دهند."
      ]
     ],
     "ar": [
      [
       "a1|قال علي رضائي في 4 تشرين الأول 2023 إن خمسة وعشرين ضابطا جاؤوا.",
       "a2|ويوافق ذلك 19 ربيع الأول 1445."
      ]
     ],
     "roles": {
      "f1": "boilerplate"
     },
     "beads": [
      [
       [
        "f2"
       ],
       [
        "a1"
       ]
      ]
     ],
     "dates": {
      "fa": [
       [
        "۱۲ مهر ۱۴۰۲",
        "2023-10-04",
        "persian"
       ]
      ],
      "ar": [
       [
        "4 تشرين الأول 2023",
        "2023-10-04",
        "gregorian"
       ],
       [
        "19 ربيع الأول 1445",
        "2023-10-04",
        "hijri"
       ]
      ]
     },
     "numbers": [
      [
       "۲۵ افسر",
       "خمسة وعشرين ضابطا",
       25
      ]
     ],
     "names": [
      {
       "id": "p1",
       "type": "person",
       "fa": [
        "علی رضایی"
       ],
       "ar": [
        "علي رضائي"
       ]
      }
     ],
     "speech": [
      {
       "sentence": "f2",
       "speaker": "p1",
       "direct": false
      }
     ]
    }

    """

  @Test func `a sound file has no problems`() throws {
    #expect(try ComparableReportCheck(Array(Self.sound.utf8), id: "r99").problems == [])
  }

  @Test(arguments: [
    ("   \"f3|", "   \"f4|", "out of turn"),
    ("   \"f3|", "   \"f3| ", "white space"),
    ("\"f1\": \"boilerplate\"", "\"f9\": \"boilerplate\"", "no sentence"),
    ("\"f1\": \"boilerplate\"", "\"f2\": \"boilerplate\"", "not of the report"),
    ("\"f1\": \"boilerplate\"", "\"f1\": \"banner\"", "no role"),
    ("    \"f2\"\n", "    \"f7\"\n", "a bead of f7"),
    ("    \"f2\"\n", "    \"f3\",\n    \"f2\"\n", "disordered"),
    ("    \"f2\"\n", "    \"a2\"\n", "wrong side"),
    ("    \"f2\"\n   ],\n   [\n    \"a1\"\n   ]", "    \"f2\"\n   ],\n   []", "two sides"),
    (
      "\"۱۲ مهر ۱۴۰۲\",\n    \"2023-10-04\"", "\"۱۲ مهر ۱۴۰۲\",\n    \"2023-10-05\"",
      "is not 2023-10-05"
    ),
    ("\"۱۲ مهر ۱۴۰۲\"", "\"۱۲ مهر ۱۴۰۱\"", "stands in no persian sentence"),
    ("\"4 تشرين الأول 2023\"", "\"4 تشرين الثاني 2023\"", "is not 2023-10-04"),
    ("\"hijri\"", "\"persian\"", "is not 2023-10-04"),
    ("\"hijri\"", "\"lunar\"", "no date"),
    ("\"19 ربيع الأول 1445\"", "\"17 ربيع الأول 1445\"", "is not 2023-10-04"),
    ("\"۲۵ افسر\"", "\"۲۶ افسر\"", "stands in no persian sentence"),
    ("    \"علي رضائي\"", "    \"علي رضایی\"", "stands in no arabic sentence"),
    ("\"type\": \"person\"", "\"type\": \"animal\"", "no type"),
    ("\"speaker\": \"p1\"", "\"speaker\": \"p2\"", "who is no name"),
    ("\"sentence\": \"f2\"", "\"sentence\": \"f8\"", "speech in f8"),
    ("\"id\": \"r99\"", "\"id\": \"r98\"", "file's name"),
    (" \"topic\": \"A meeting\",\n", "", "no topic"),
    ("\n \"id\": \"r99\",", "\n  \"id\": \"r99\",", "not written as the others"),
    ("\"A meeting\"", "\"A\\u0020meeting\"", "not written as the others"),
  ])
  func `a broken file is told`(_ text: String, _ replacement: String, _ problem: String) throws {
    let broken = Self.sound.replacing(text, with: replacement)
    try #require(broken != Self.sound)
    let problems = try ComparableReportCheck(Array(broken.utf8), id: "r99").problems
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }
}
