import Foundation
import Testing

@Suite struct WordLinkCommandTests {
  private static let pairs = "وزیر در تهران سخن گفت.\tقال الوزير في طهران.\n\nکتاب\tكتاب\n"

  @Test func `a line for each pair, links of tokens`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.pairs, to: "pairs.tsv")
    let outcome = try Tool.run("align", "--words", file)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.text.components(separatedBy: "\n")
    #expect(lines.count == 4 && lines[1].isEmpty && lines[2] == "0-0" && lines[3].isEmpty)
    let links = lines[0].split(separator: " ")
    #expect(["0-1", "2-3", "5-4"].allSatisfy { links.contains($0[...]) }, "\(links)")
    #expect(try Tool.run("align", "--words", file, "--jobs", "3").output == outcome.output)
    let sure = try Tool.run("align", "--words", file, "--symmetrization", "intersection")
    #expect(sure.text.count <= outcome.text.count)
  }

  @Test func `learns a lexicon that align takes`() throws {
    let scratch = try Scratch()
    let lines = (0..<20).map { $0 < 8 ? "زبزوغ آمد\tجاء دردوقاش\n" : "باران \($0)\tمطر \($0)\n" }
    let file = try scratch.write(lines.joined(), to: "pairs.tsv")
    let outcome = try Tool.run("lexicon", "learn", file)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("زبزوغ\tدردوقاش\t0."))
    let lexicon = try scratch.write(outcome.output, to: "learned.tsv")
    let looked = try Tool.run("lexicon", "lookup", "--lexicon", lexicon, "زبزوغ")
    #expect(looked.text.contains("\"ar\":\"دردوقاش\""))
    #expect(looked.text.contains("\"source\":\"\(lexicon)\""))
  }

  @Test func `looks words up in both directions`() throws {
    let outcome = try Tool.run("lexicon", "lookup", "کتاب‌هایشان")
    #expect(outcome.status == 0)
    let first = try #require(outcome.text.split(separator: "\n").first)
    #expect(
      first.hasPrefix(
        "{\"query\":\"کتاب‌هایشان\",\"lang\":\"fa\",\"rule\":\"lemma\",\"lemma\":\"کتاب\","
          + "\"analysis\":[\"plural\",\"enclitic\"],\"fa\":\"کتاب\",\"ar\":\"كتاب\",\"pos\":\"N\",")
    )
    let arabic = try Tool.run("lexicon", "lookup", "--lang", "ar", "--format", "text", "الكتاب")
    #expect(arabic.text.hasPrefix("\u{2068}کتاب\u{2069} ⇄ \u{2068}كتاب\u{2069}  N"))
    let none = try Tool.run("lexicon", "lookup", "زبزوغک")
    #expect(none.status == 0 && none.output.isEmpty && none.errors.contains("no entry"))
  }

  @Test func `explains beads for programs and for people`() throws {
    let scratch = try Scratch()
    let persian = try scratch.write(Reports.persian, to: "fa.txt")
    let arabic = try scratch.write(Reports.arabic, to: "ar.txt")
    let outcome = try Tool.run("align", "--explain", persian, arabic)
    #expect(outcome.status == 0, "\(outcome.errors)")
    var keys: Set<[String]> = []
    for line in outcome.output.split(separator: 0x0A) {
      let record = try #require(
        try JSONSerialization.jsonObject(with: line) as? [String: Any])
      keys.insert(record.keys.sorted())
      for part in record["parts"] as? [[String: Any]] ?? [] {
        for word in part["words"] as? [[String: Any]] ?? [] {
          let span = try #require(word["fa_span"] as? [Int])
          var slice = String.UnicodeScalarView()
          slice.append(contentsOf: Array(Reports.persian.unicodeScalars)[span[0]..<span[1]])
          #expect(String(slice) == word["fa"] as? String)
        }
      }
    }
    #expect(keys == [["ar", "fa", "id", "nearest", "parts", "score", "status", "type"]])
    let text = try Tool.run("align", "--explain", "--format", "text", persian, arabic)
    #expect(text.text.contains("\u{2068}وزیر\u{2069} = \u{2068}وزير\u{2069}  lexicon"))
    #expect(text.text.contains("log-odds in all"))
  }

  @Test(arguments: [
    (["align", "--words", "PAIRS", "PAIRS"], 2, "no further file"),
    (["align", "--tokenized", "PAIRS", "PAIRS"], 2, "--tokenized is for --words"),
    (["align", "--words", "PAIRS", "--symmetrization", "none"], 2, "'none'"),
    (["align", "--words", "none.tsv"], 3, "none.tsv: cannot read"),
    (["align", "--words", "BROKEN"], 3, ":2:1: a pair has two columns"),
    (["lexicon", "learn", "BROKEN"], 3, ":2:1: a pair has two columns"),
    (["lexicon", "learn", "--min-count", "0", "PAIRS"], 2, "--min-count"),
    (["lexicon", "learn", "--min-weight", "2", "PAIRS"], 2, "--min-weight"),
    (["lexicon", "lookup", " "], 2, "no word"),
    (["lexicon", "lookup", "--lexicon", "BROKEN", "کتاب"], 3, ":2:1: a pair has"),
  ]) func `what is wrong is said`(arguments: [String], status: Int32, says: String) throws {
    let scratch = try Scratch()
    let pairs = try scratch.write(Self.pairs, to: "pairs.tsv")
    let broken = try scratch.write("کتاب\tكتاب\nکتاب\n", to: "broken.tsv")
    let given = arguments.map { $0 == "PAIRS" ? pairs : $0 == "BROKEN" ? broken : $0 }
    let outcome = try Tool.shell("exec \"$MUWAZI\" \"$@\"", given[0], Array(given.dropFirst()))
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
