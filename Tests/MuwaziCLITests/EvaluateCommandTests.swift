import Foundation
import Testing

@Suite struct EvaluateCommandTests {
  @Test func `prints the three measures`() throws {
    let scratch = try Scratch()
    let gold = try scratch.write(
      """
      {"fa":[0],"ar":[0]}
      {"fa":[1,2],"ar":[1]}
      {"fa":[3],"ar":[2],"status":"rejected"}

      """, to: "gold.jsonl")
    let perfect = try Tool.run("evaluate", gold, gold)
    #expect(perfect.status == 0)
    #expect(
      perfect.text
        == ["strict", "lax", "link"].map {
          "{\"measure\":\"\($0)\",\"precision\":1.0000,\"recall\":1.0000,\"f1\":1.0000}\n"
        }.joined())
    // One bead of two is right; of three links, two are found and none is wrong.
    let half = try Tool.run(
      "evaluate", gold, "-", input: Data("{\"fa\":[0],\"ar\":[0]}\n{\"fa\":[1],\"ar\":[1]}\n".utf8))
    let lines = half.text.split(separator: "\n")
    #expect(
      lines.first == "{\"measure\":\"strict\",\"precision\":0.5000,\"recall\":0.5000,\"f1\":0.5000}"
    )
    #expect(
      lines.last == "{\"measure\":\"link\",\"precision\":1.0000,\"recall\":0.6667,\"f1\":0.8000}")
  }

  @Test func `names the line that is no bead`() throws {
    let scratch = try Scratch()
    let gold = try scratch.write("{\"fa\":[0],\"ar\":[0]}\n{\"fa\":0}\n", to: "gold.jsonl")
    let outcome = try Tool.run("evaluate", gold, gold)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("\(gold):2:"))
    #expect(outcome.output.isEmpty)
  }
}
