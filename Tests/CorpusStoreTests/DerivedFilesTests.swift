import Testing

@testable import CorpusStore

@Suite struct DerivedFilesTests {
  private func files(_ scratch: Scratch, after outcomes: [DerivedFiles.Outcome] = [])
    -> DerivedFiles
  {
    var state = BuildState()
    for outcome in outcomes { state[outcome.entry.path] = outcome.entry }
    return DerivedFiles(directory: CorpusDirectory(scratch.path), state: state)
  }

  @Test func `a file is current until its inputs or its bytes change`() throws {
    let scratch = try Scratch()
    let outcome = try files(scratch).put([1], at: "layers/a", inputs: "i")
    #expect(outcome.isWritten)
    let built = files(scratch, after: [outcome])
    #expect(try built.current("layers/a", inputs: "i") == [1])
    #expect(try built.current("layers/a", inputs: "j") == nil)
    #expect(try !built.put([1], at: "layers/a", inputs: "j").isWritten)
    try AtomicFile.write([2], to: scratch.path + "/layers/a")
    #expect(try built.current("layers/a", inputs: "i") == nil)
    try FileSystem.remove(scratch.path + "/layers/a")
    #expect(try built.current("layers/a", inputs: "i") == nil)
  }

  @Test func `an edited file is kept beside the new one`() throws {
    let scratch = try Scratch()
    let outcome = try files(scratch).put([UInt8]("made"), at: "a", inputs: "i")
    let built = files(scratch, after: [outcome])
    try AtomicFile.write([UInt8]("edited"), to: scratch.path + "/a")
    let next = try built.put([UInt8]("made anew"), at: "a", inputs: "j")
    let copy = try #require(next.editedCopy)
    #expect(try scratch.files() == ["a": [UInt8]("made anew"), copy: [UInt8]("edited")])
  }

  @Test func `what the last build made is replaced without a copy`() throws {
    let scratch = try Scratch()
    let outcome = try files(scratch).put([1], at: "a", inputs: "i")
    let next = try files(scratch, after: [outcome]).put([2], at: "a", inputs: "j")
    #expect(next.editedCopy == nil)
    #expect(try scratch.files() == ["a": [2]])
  }

  @Test func `only an untouched file is removed`() throws {
    let scratch = try Scratch()
    let built = files(scratch, after: [try files(scratch).put([1], at: "a", inputs: "i")])
    try AtomicFile.write([2], to: scratch.path + "/a")
    #expect(try !built.removeIfUntouched("a"))
    try AtomicFile.write([1], to: scratch.path + "/a")
    #expect(try built.removeIfUntouched("a"))
    #expect(try scratch.files().isEmpty)
  }
}
