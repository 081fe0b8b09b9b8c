import Foundation
import Testing

@Suite struct ExitStatusTests {
  static let commandLines: [(arguments: String, status: Int32)] = [
    ("--help", 0), ("--version", 0), ("help build", 0), ("", 0),
    ("--generate-completion-script bash", 0), ("nonsense", 2), ("segment", 2),
    ("segment --lang de x", 2), ("build --jobs 0 x", 2), ("build --jobs many x", 2),
    ("add c --id x a b", 2), ("add c -", 2), ("add c --meta novalue a", 2),
    ("segment no-such-file", 3), ("build no-such-directory", 3),
  ]

  @Test(arguments: commandLines)
  func `is the contract's`(line: (arguments: String, status: Int32)) throws {
    let outcome = try Tool.shell("exec \"$MUWAZI\" " + line.arguments)
    #expect(outcome.status == line.status)
    // Results, and help is one, go to standard output; everything else does not.
    #expect(outcome.output.isEmpty == (line.status != 0))
    #expect(outcome.errors.isEmpty == (line.status == 0))
  }

  @Test func `a full disk behind standard output is said`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(Reports.persian, to: "a.txt")
    for script in [
      "\"$MUWAZI\" segment \"$1\" >/dev/full", "\"$MUWAZI\" tokenize \"$1\" >/dev/full",
      "\"$MUWAZI\" --help >/dev/full",
    ] {
      let outcome = try Tool.shell(script, file)
      #expect(outcome.status == 3)
      #expect(outcome.errors == "standard output: cannot write: No space left on device\n")
    }
  }

  @Test func `a reader that has seen enough is no error`() throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      Data(repeatElement(Data((Reports.persian + "\n").utf8), count: 2_000).joined()), to: "a.txt")
    let outcome = try Tool.shell(
      "{ \"$MUWAZI\" tokenize --lang fa \"$1\"; echo $? >\"$2\"; } | head -n 1", file,
      scratch.url("status").path)
    #expect(outcome.text.split(separator: "\n").count == 1)
    #expect(outcome.errors.isEmpty)
    #expect(try Data(contentsOf: scratch.url("status")) == Data("0\n".utf8))
  }

  @Test func `an interrupt ends with 130`() async throws {
    let input = Pipe()
    let process = try Tool.start("segment", "-", input: input)
    try await Task.sleep(for: .milliseconds(200))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(process.terminationReason == .exit)
    try input.fileHandleForWriting.close()
  }
}
