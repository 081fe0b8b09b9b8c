import CorpusModel
import Foundation
import Muwazi
import Testing
import Validation

@Suite struct PathValidationTests {
  /// Runs `body` in a directory of its own with some files.
  private func inDirectory(
    _ files: [String: String], _ body: (String) throws -> Void
  ) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("muwazi-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in files {
      let url = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try body(root.path)
  }

  @Test func `a directory is its files, a corpus more`() throws {
    let pair = "{\"fa\":\"fa-x\",\"ar\":null,\"score\":0.5}\n"
    try inDirectory(["pairs.jsonl": pair, "a/b.xml": "<a>", "notes.txt": "{"]) { directory in
      let report = PathValidation().report(on: directory)
      #expect(report.findings.isEmpty)
      #expect(report.unreadable.map(\.path) == [directory + "/a/b.xml"])
    }
    let manifest = "muwazi: 1\nname: x\ndocuments:\n"
    try inDirectory(["pairs.jsonl": pair, "corpus.yaml": manifest]) { directory in
      let report = PathValidation().report(on: directory)
      #expect(report.findings.map(\.rule) == ["dangling-document"])
      #expect(report.findings.first?.path == directory + "/pairs.jsonl")
    }
  }

  @Test func `a schema may refer to files beside it and below a root`() throws {
    try inDirectory([
      "main.json": """
      {"properties": {"a": {"$ref": "sub/item.json"}, "b": {"$ref": "http://s.example/v1/b.json"}}}
      """,
      "sub/item.json": "{\"$ref\": \"../kind.json#/$defs/kind\"}",
      "kind.json": "{\"$defs\": {\"kind\": {\"type\": \"integer\"}}}",
      "remote/b.json": "{\"const\": 1}", "x.json": "{\"a\": \"\", \"b\": 2}",
    ]) { directory in
      let schema = try PathValidation.UserSchema.read(
        directory + "/main.json", roots: [("http://s.example/v1", directory + "/remote")])
      let report = PathValidation(schema: schema).report(on: directory + "/x.json")
      #expect(report.findings.map(\.rule) == ["schema/type", "schema/const"])
      #expect(report.findings.map(\.pointer) == ["/a", "/b"])
      #expect(throws: SchemaError.self) {
        try PathValidation.UserSchema.read(directory + "/main.json")
      }
    }
  }

  @Test func `a root gives nothing outside its directory`() throws {
    try inDirectory([
      "main.json": "{\"$ref\": \"http://s.example/%2e%2e/../secret.json\"}", "secret.json": "{}",
      "root/x": "",
    ]) { directory in
      #expect(throws: SchemaError.self) {
        try PathValidation.UserSchema.read(
          directory + "/main.json", roots: [("http://s.example", directory + "/root")])
      }
    }
  }

  @Test func `what is missing is unreadable`() throws {
    let report = PathValidation().report(on: "/nowhere/at/all.json")
    #expect(report.unreadable.map(\.path) == ["/nowhere/at/all.json"])
    #expect(throws: InputError.self) { try PathValidation.UserSchema.read("/nowhere/s.json") }
  }

  @Test(arguments: [1, 2, 5])
  func `piece by piece is said what is said of the whole`(jobs: Int) async throws {
    var text = ""
    for number in 0..<30_000 {
      text += number % 500 == 3 ? "{\"fa\":1}\n" : "{\"fa\":\"fa-x\",\"ar\":null,\"score\":0.5}\n"
    }
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("muwazi-\(UUID())")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    for (name, text) in [("pairs.jsonl", text), ("x.json", "[1]"), ("none.jsonl", "")] {
      let path = root.appendingPathComponent(name).path
      try Data(text.utf8).write(to: URL(filePath: path))
      let whole = PathValidation().report(on: path)
      var parts = ValidationReport()
      try await PathValidation().validate(path, jobs: jobs) { parts.append($0) }
      #expect(parts.findings == whole.findings)
      #expect(parts.unreadable == whole.unreadable)
      #expect(whole.findings.isEmpty == text.isEmpty)
    }
    var missing = ValidationReport()
    try await PathValidation().validate("/nowhere.jsonl", jobs: jobs) { missing.append($0) }
    #expect(missing.unreadable.map(\.path) == ["/nowhere.jsonl"])
  }
}
