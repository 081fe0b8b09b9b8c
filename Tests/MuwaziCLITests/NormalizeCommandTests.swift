import Foundation
import Testing

@Suite struct NormalizeCommandTests {
  private struct Record: Decodable, Equatable {
    var start: Int
    var end: Int
    var replacement: String
    var rule: String
  }

  private static let text = "\u{FEFF}😀 علي  كتاب\u{200F}\r\nﻻ ۱۲٪ \u{A0}هـ\n\nپایان"

  @Test func `prints the text, its line ends where they were`() throws {
    let outcome = try Tool.run("normalize", "--lang", "fa", "-", input: Data(Self.text.utf8))
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output == Data("\u{FEFF}😀 علی کتاب\r\nلا ۱۲٪ هـ\n\nپایان".utf8))
  }

  @Test func `prints changes that make the same text, in code points`() throws {
    let options = ["--lang", "fa", "--digits", "ascii", "--with", "hamza", "--without", "tatweel"]
    let input = Data((Self.text + " مسؤول").utf8)
    let script = "\"$MUWAZI\" normalize $2 \(options.joined(separator: " ")) \"$1\""
    let scratch = try Scratch()
    let file = try scratch.write(input, to: "text.txt")
    let plain = try Tool.shell(script, file, "")
    let mapped = try Tool.shell(script, file, "--map")
    let records = try mapped.output.split(separator: 0x0A).map {
      try JSONDecoder().decode(Record.self, from: $0)
    }
    #expect(records.contains { $0.rule == "digits" } && records.contains { $0.rule == "hamza" })
    var scalars = Array(String(decoding: input, as: UTF8.self).unicodeScalars)
    for record in records.reversed() {
      scalars.replaceSubrange(record.start..<record.end, with: record.replacement.unicodeScalars)
    }
    var rebuilt = String.UnicodeScalarView()
    rebuilt.append(contentsOf: scalars)
    #expect(plain.output == Data(String(rebuilt).utf8))
  }

  @Test(arguments: ["nothing", "digits", "zwnj", ""])
  func `refuses a rule that it does not know`(rule: String) throws {
    let outcome = try Tool.run("normalize", "--lang", "fa", "--with", rule, "-")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no rule '\(rule)'"))
  }

  @Test func `an empty text stays empty and a normal one has no changes`() throws {
    #expect(try Tool.run("normalize", "--lang", "ar", "-").output.isEmpty)
    let normal = Data("نص سليم.\n".utf8)
    let outcome = try Tool.run("normalize", "--lang", "ar", "--map", "-", input: normal)
    #expect(outcome.status == 0 && outcome.output.isEmpty)
  }

  @Test func `puts lost joiners back, and only those`() throws {
    let broken = "گروههای گفتوگو میپذیرد و کتاب ها می شود؛ میهن و دانشگاه می‌ماند\n"
    let whole = "گروه‌های گفت‌وگو می‌پذیرد و کتاب‌ها می‌شود؛ میهن و دانشگاه می‌ماند\n"
    for input in [broken, whole] {
      let outcome = try Tool.run(
        "normalize", "--lang", "fa", "--zwnj", "-", input: Data(input.utf8))
      #expect(String(decoding: outcome.output, as: UTF8.self) == whole)
    }
    #expect(try Tool.run("normalize", "--lang", "ar", "--zwnj", "-").status == 2)
  }
}
