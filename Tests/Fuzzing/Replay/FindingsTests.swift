import Foundation
import FuzzEntries
import Testing

/// Inputs that a fuzzer found, and that broke something once, break nothing now.
@Suite struct FindingsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Findings")

  @Test(arguments: FuzzEntry.all.map(\.name)) func `stands what once broke it`(name: String) throws
  {
    let entry = try #require(FuzzEntry.all.first { $0.name == name })
    let folder = Self.folder.appending(path: name)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for file in files.sorted() {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      #expect(throws: Never.self, "\(name)/\(file)") { try entry.check(bytes) }
    }
  }

  @Test func `every folder of findings has its entry`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let names = Set(FuzzEntry.all.map(\.name))
    #expect(folders.allSatisfy { names.contains($0) || $0.hasPrefix(".") })
  }

  /// Some inputs that a fuzzer would begin with, so that the entries themselves stay right.
  @Test(arguments: FuzzEntry.all.map(\.name)) func `stands made-up bytes`(name: String) throws {
    let entry = try #require(FuzzEntry.all.first { $0.name == name })
    let pieces =
      ["می", "روم", "کتاب", "ها", " ", " ", ".", "؟", "«", "»", "\n", "\u{200C}", "ي", "ك"]
      + [
        "ٔ", "ۀ", "12", "٪", "(", ")", "…", "\u{FEFF}", "\r\n", "د.", "\u{202B}", "😀", "a@b.c", "ة",
      ]
    var state: UInt64 = 7
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<60 {
      var bytes = (0..<6).map { _ in UInt8(random(256)) }
      for _ in 0..<random(40) { bytes += Array(pieces[random(pieces.count)].utf8) }
      #expect(throws: Never.self, "\(bytes)") { try entry.check(bytes) }
    }
  }
}
