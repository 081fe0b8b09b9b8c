import Foundation
import Glibc
import Testing

/// Real processes, killed or interrupted at many moments of a build.
@Suite struct SuddenDeathTests {
  private static func makeCorpus(in scratch: Scratch) throws -> String {
    let corpus = scratch.url("c").path
    #expect(try Tool.run("init", corpus, "--name", "n").status == 0)
    var files: [String] = []
    for number in 0..<12 {
      let persian = try scratch.write(
        "\(Reports.persian)\nشماره \(number)\n", to: "fa\(number).txt")
      files.append(persian)
      files.append(try scratch.write("\(Reports.arabic)\nرقم \(number)\n", to: "ar\(number).txt"))
    }
    #expect(try Tool.shell("exec \"$MUWAZI\" add \"$@\"", corpus, files).status == 0)
    return corpus
  }

  @Test(arguments: [SIGKILL, SIGINT, SIGTERM])
  func `the next build finishes the job`(signal: Int32) throws {
    let undisturbed = try Scratch()
    let whole = try Self.makeCorpus(in: undisturbed)
    let start = ContinuousClock.now
    #expect(try Tool.run("build", "--quiet", whole).status == 0)
    let duration = ContinuousClock.now - start
    let expected = try undisturbed.files(under: "c")

    let scratch = try Scratch()
    let corpus = try Self.makeCorpus(in: scratch)
    var killed = 0
    for moment in 1...16 {
      let process = try Tool.start("build", "--quiet", corpus)
      usleep(UInt32(duration / .microseconds(1) * Double(moment) / 16))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let died =
        process.terminationReason == .uncaughtSignal
        || process.terminationStatus == 128 + signal
      killed += died ? 1 : 0
      if signal != SIGKILL {
        let left = try scratch.files(under: "c").keys.filter { $0.contains("partial") }
        #expect(left == [])
      }
      if moment == 8 {
        #expect(try Tool.run("build", "--quiet", corpus).status == 0)
        #expect(try scratch.files(under: "c") == expected)
        for name in ["layers", "alignments", "build.json", "pairs.jsonl"] {
          try? FileManager.default.removeItem(at: scratch.url("c/\(name)"))
        }
      }
    }
    #expect(try Tool.run("build", "--quiet", corpus).status == 0)
    let files = try scratch.files(under: "c")
    #expect(files == expected)
    #expect(killed > 0, "no build was caught alive")
  }
}
