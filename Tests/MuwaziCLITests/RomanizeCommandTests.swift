import Foundation
import Testing

@Suite struct RomanizeCommandTests {
  private struct Record: Decodable {
    var start: Int
    var end: Int
    var text: String
    var romanization: String
    var source: String
    var several: Bool
  }

  @Test func `prints lines as the input has them`() throws {
    let input = "\u{FEFF}في العراق\r\n\nمِصْرُ؟"
    let outcome = try Tool.run(
      "romanize", "--lang", "ar", "--scheme", "din-31635", "-", input: Data(input.utf8))
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text == "\u{FEFF}fī l-ʿirāq\r\n\nmiṣru?")
  }

  @Test func `says of each word where it stands and where its vowels come from`() throws {
    let input = "😀 این کِتابِ زخرفت"
    let outcome = try Tool.run(
      "romanize", "--lang", "fa", "--scheme", "ala-lc", "--tokens", "-", input: Data(input.utf8))
    let records = try outcome.output.split(separator: 0x0A).map {
      try JSONDecoder().decode(Record.self, from: $0)
    }
    let scalars = Array(input.unicodeScalars)
    for record in records {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[record.start..<record.end])
      #expect(String(text) == record.text)
    }
    #expect(records.map(\.romanization) == ["īn", "kitāb-i", "z·kh·r·f·t"])
    #expect(records.map(\.source) == ["lexicon", "diacritics", "consonants"])
    #expect(records.allSatisfy { !$0.several })
  }

  @Test(arguments: ["buckwalter", "hsb"]) func `restores the very bytes`(scheme: String) throws {
    let input = Data("\u{FEFF}گفت: «COVID-19» \\ می‌رود ٹ ۱۲\r\n\n<ab>‏".utf8)
    let scratch = try Scratch()
    let file = try scratch.write(input, to: "text")
    let outcome = try Tool.shell(
      "\"$MUWAZI\" romanize --lang fa --scheme $2 \"$1\" | "
        + "\"$MUWAZI\" romanize --lang fa --scheme $2 --reverse -", file, scheme)
    #expect(outcome.status == 0 && outcome.output == input)
  }

  @Test func `names the place of what it cannot restore`() throws {
    let outcome = try Tool.run(
      "romanize", "--scheme", "hsb", "--reverse", "-", input: Data("ktAb\nkt\\q".utf8))
    #expect(outcome.status == 3 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("-:2:3: "))
  }

  @Test func `lists the schemes`() throws {
    let outcome = try Tool.run("romanize", "--list-schemes")
    #expect(outcome.status == 0)
    #expect(
      outcome.text.split(separator: "\n").map { $0.prefix { $0 != "\t" } } == [
        "ala-lc", "din-31635", "iso-233", "ijmes", "bgn", "buckwalter", "hsb",
      ])
  }

  @Test(arguments: [
    ["romanize", "--lang", "fa", "--scheme", "ala-lc", "--reverse", "-"],
    ["romanize", "--lang", "fa", "--scheme", "hsb", "--tokens", "-"],
    ["romanize", "--lang", "fa", "-"], ["romanize", "--lang", "fa", "--scheme", "ala-lc"],
    ["romanize", "--lang", "fa", "--scheme", "ala", "-"],
    ["romanize", "--scheme", "ala-lc", "-"],
  ])
  func `refuses what it cannot do`(arguments: [String]) throws {
    let script = "\"$MUWAZI\" \(arguments.joined(separator: " ")) < /dev/null"
    #expect(try Tool.shell(script).status == 2)
  }
}
