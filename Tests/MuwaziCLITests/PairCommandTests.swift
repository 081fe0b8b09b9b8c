import Foundation
import Testing

@Suite struct PairCommandTests {
  @Test func `each report stands in one record`() throws {
    let scratch = try Scratch()
    for folder in ["fa", "ar", "none"] {
      try FileManager.default.createDirectory(
        at: scratch.url(folder), withIntermediateDirectories: true)
    }
    try scratch.write(Reports.persian, to: "fa/گزارش ۱.txt")
    try scratch.write(Reports.persian, to: "fa/notes.md")
    let persian = scratch.url("fa").path
    let alone = try Tool.run("pair", persian, scratch.url("none").path)
    #expect(alone.status == 0, "\(alone.errors)")
    #expect(alone.text == "{\"fa\":\"گزارش ۱\",\"ar\":null,\"score\":0.0000}\n")
    try scratch.write(Reports.arabic, to: "ar/taqrir.txt")
    let both = try Tool.run("pair", persian, scratch.url("ar").path)
    #expect(both.text.hasPrefix("{\"fa\":\"گزارش ۱\",\"ar\":\"taqrir\",\"score\":"))
  }

  @Test func `a folder or file that cannot be read is named`() throws {
    let scratch = try Scratch()
    let missing = try Tool.run("pair", scratch.path, scratch.url("none").path)
    #expect(missing.status == 3)
    #expect(missing.errors.hasSuffix("none: cannot list: No such file or directory\n"))
    let broken = try scratch.write(Data([0x61, 0xFF]), to: "a.txt")
    let outcome = try Tool.run("pair", scratch.path, scratch.path)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("\(broken):1:2: invalid UTF-8"))
  }
}
