import Foundation
import Testing

@Suite struct TextCommandTests {
  private struct Record: Decodable {
    var start: Int
    var end: Int
    var text: String
  }

  private func records(_ outcome: Tool.Outcome) throws -> [Record] {
    try outcome.output.split(separator: 0x0A).map {
      try JSONDecoder().decode(Record.self, from: $0)
    }
  }

  @Test(arguments: ["segment", "tokenize"], [Reports.persian, Reports.arabic])
  func `every span slices its text, in code points`(command: String, report: String) throws {
    // A byte order mark and an emoji shift everything for whoever counts wrong.
    let text = "\u{FEFF}😀 \(report)\r\n"
    let outcome = try Tool.run(command, "-", input: Data(text.utf8))
    #expect(outcome.status == 0)
    let scalars = Array(text.unicodeScalars)
    let records = try records(outcome)
    #expect(records.count > 2)
    for record in records {
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[record.start..<record.end])
      #expect(String(slice) == record.text)
    }
  }

  static let unreadable: [(name: String, bytes: [UInt8], says: String)] = [
    (
      "invalid UTF-8", Array("سلام\nab".utf8) + [0xE2, 0x28],
      ":2:3: invalid UTF-8: byte 0xE2 at byte offset 11"
    ),
    (
      "truncated UTF-8", Array("سلام".utf8).dropLast(),
      ":1:4: invalid UTF-8: byte 0xD9 at byte offset 6"
    ),
    (
      "an encoded surrogate", [0xED, 0xA0, 0x80], ":1:1: invalid UTF-8: byte 0xED at byte offset 0"
    ),
    ("NUL", Array("سل\0".utf8), ":1:3: NUL at byte offset 4: not a text file"),
    (
      "UTF-16", [0xFF, 0xFE, 0x33, 0x06],
      ":1:1: the file is UTF-16 or UTF-32; convert it to UTF-8 first"
    ),
  ]

  @Test(arguments: unreadable)
  func `names file, line, column and byte of what is no text`(
    fault: (name: String, bytes: [UInt8], says: String)
  ) throws {
    let scratch = try Scratch()
    let file = try scratch.write(Data(fault.bytes), to: "گزارش.txt")
    for command in ["segment", "tokenize", "normalize"] {
      let outcome = try Tool.run(command, "--lang", "fa", file)
      #expect(outcome.status == 3)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == file + fault.says + "\n")
    }
  }

  @Test func `an empty file has no sentences`() throws {
    let outcome = try Tool.run("segment", "--lang", "fa", "-")
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  @Test(arguments: ["", "12 34", "سلام"]) func `a text too short to tell is said`(text: String)
    throws
  {
    let outcome = try Tool.run("segment", "-", input: Data(text.utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix("say --lang fa or --lang ar\n"))
  }

  @Test func `one line without a line break is one text`() throws {
    let outcome = try Tool.run("segment", "--lang", "fa", "-", input: Data("سلام دنیا".utf8))
    #expect(outcome.text == "{\"start\":0,\"end\":9,\"text\":\"سلام دنیا\"}\n")
  }

  @Test func `50 MB in one line without a space are one sentence`() throws {
    let count = 25_000_000
    let scratch = try Scratch()
    let word = Data((0..<1_000).flatMap { _ in [0xD8, 0xB3] as [UInt8] })
    let file = try scratch.write(
      Data((0..<count / 1_000).flatMap { _ in word }), to: "line.txt")
    let outcome = try Tool.run("segment", "--lang", "fa", file)
    #expect(outcome.status == 0)
    #expect(outcome.output.starts(with: Data("{\"start\":0,\"end\":\(count),\"text\":\"سس".utf8)))
    #expect(outcome.output.count == 2 * count + "{'start':0,'end':\(count),'text':''}\n".utf8.count)
  }

  @Test(arguments: [["segment"], ["tokenize"], ["normalize"], ["normalize", "--map"]])
  func `prints the same with any number of threads, from a file and from a pipe`(
    command: [String]
  ) throws {
    let scratch = try Scratch()
    let text = String(repeating: Reports.persian + "\r\n\n\u{2028}كتاب ۱۲\n", count: 1_500)
    let file = try scratch.write(text, to: "text.txt")
    let one = try Tool.shell("\"$MUWAZI\" \(command.joined(separator: " ")) --jobs 1 \"$1\"", file)
    #expect(one.status == 0 && one.output.count > text.utf8.count / 50)
    let many = try Tool.shell("\"$MUWAZI\" \(command.joined(separator: " ")) --jobs 5 \"$1\"", file)
    #expect(many.output == one.output)
    let piped = try Tool.shell("cat \"$1\" | \"$MUWAZI\" \(command.joined(separator: " ")) -", file)
    #expect(piped.output == one.output)
  }

  @Test func `prints what comes before a fault in a pipe, and nothing of such a file`() throws {
    let scratch = try Scratch()
    let line = "سلام دنیا.\n"
    let count = 20_000
    let bytes = Data(String(repeating: line, count: count).utf8) + [0xFF] + Data(line.utf8)
    let file = try scratch.write(bytes, to: "text.txt")
    let says =
      ":\(count + 1):1: invalid UTF-8: byte 0xFF at byte offset \(count * line.utf8.count)\n"
    let whole = try Tool.run("segment", "--lang", "fa", file)
    #expect(whole.status == 3 && whole.output.isEmpty && whole.errors == file + says)
    let piped = try Tool.shell("cat \"$1\" | \"$MUWAZI\" segment --lang fa -", file)
    #expect(piped.status == 3 && piped.errors == "-" + says)
    #expect(piped.text.hasPrefix("{\"start\":0,\"end\":10,\"text\":\"سلام دنیا.\"}\n"))
  }

  @Test func `a directory is no text`() throws {
    let scratch = try Scratch()
    let outcome = try Tool.run("segment", scratch.path)
    #expect(outcome.status == 3)
    #expect(outcome.errors == "\(scratch.path): cannot read: Is a directory\n")
  }

  private struct ClauseRecord: Decodable, Equatable {
    var start: Int
    var end: Int
    var text: String
    var sentence: Int
  }

  @Test func `clauses name their sentences`() throws {
    let outcome = try Tool.run(
      "segment", "--clauses", "--lang", "fa", "-",
      input: Data("باران آمد. وزیر گفت که جاده بسته است.".utf8))
    let records = try outcome.output.split(separator: 0x0A).map {
      try JSONDecoder().decode(ClauseRecord.self, from: $0)
    }
    #expect(
      records == [
        ClauseRecord(start: 0, end: 10, text: "باران آمد.", sentence: 0),
        ClauseRecord(start: 11, end: 19, text: "وزیر گفت", sentence: 1),
        ClauseRecord(start: 20, end: 37, text: "که جاده بسته است.", sentence: 1),
      ])
  }

  @Test func `cues of a user's own hold a sentence together`() throws {
    let scratch = try Scratch()
    let table = try scratch.write(Data("fa\ttitle\tسرهنگ\n".utf8), to: "cues.tsv")
    let input = Data("سرهنگ. کریمی آمد.".utf8)
    let without = try Tool.run("segment", "--lang", "fa", "-", input: input)
    #expect(without.output.split(separator: 0x0A).count == 2)
    let with = try Tool.run("segment", "--lang", "fa", "--cues", table, "-", input: input)
    #expect(with.output.split(separator: 0x0A).count == 1)
    let tokens = try Tool.run("tokenize", "--lang", "fa", "--cues", table, "-", input: input)
    #expect(tokens.output.split(separator: 0x0A).count == 5)
  }

  @Test(arguments: ["segment", "tokenize"])
  func `names file, line and column of what is no cue`(command: String) throws {
    let scratch = try Scratch()
    let table = try scratch.write(
      Data("# mine\nfa\ttitle\tسرهنگ\nfa\tnickname\tحسن\n".utf8), to: "cues.tsv")
    let outcome = try Tool.run(
      command, "--lang", "fa", "--cues", table, "-", input: Data("سلام.".utf8))
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == table + ":3:4: no kind of cue is called “nickname”\n")
  }
}
