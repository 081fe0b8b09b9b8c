import CorpusModel
import Testing

@testable import CorpusStore

@Suite struct CorpusTests {
  private func addition(_ id: String, _ text: String) -> Corpus.Addition {
    Corpus.Addition(
      path: "in/\(id).txt", id: DocumentID(rawValue: id), language: .persian, bytes: [UInt8](text))
  }

  private func makeCorpus(_ scratch: Scratch) throws -> CorpusDirectory {
    let directory = CorpusDirectory(scratch.path + "/c")
    try Corpus.create(in: directory, name: "n", description: "", readme: "read me\n")
    return directory
  }

  @Test func `copies byte for byte`() throws {
    let scratch = try Scratch()
    let directory = try makeCorpus(scratch)
    let text = "\u{FEFF}سلام\r\n\u{A0}دنیا"
    let documents = try Corpus.add([addition("x", text)], to: directory)
    #expect(try directory.read("sources/fa/x.txt") == [UInt8](text))
    #expect(documents.first?.sha256 == Digest.sha256([UInt8](text)))
    #expect(try Corpus(opening: directory).manifest.documents.map(\.id.rawValue) == ["x"])
  }

  @Test func `a second corpus in the same place is refused`() throws {
    let scratch = try Scratch()
    let directory = try makeCorpus(scratch)
    #expect(throws: StoreError.alreadyACorpus(path: directory.root)) {
      try Corpus.create(in: directory, name: "n", description: "", readme: "")
    }
  }

  @Test func `a README that is there stays`() throws {
    let scratch = try Scratch()
    let directory = CorpusDirectory(scratch.path)
    try AtomicFile.write([UInt8]("mine"), to: directory.absolute("README.md"))
    try Corpus.create(in: directory, name: "n", description: "", readme: "theirs")
    #expect(try directory.read("README.md") == [UInt8]("mine"))
  }

  static let refusals: [(additions: [(String, String)], error: StoreError)] = [
    ([("x", "two")], .duplicateID(DocumentID(rawValue: "x"))),
    ([("X", "two")], .duplicateID(DocumentID(rawValue: "X"))),
    ([("y", "one")], .duplicateContent(path: "in/y.txt", existing: DocumentID(rawValue: "x"))),
    ([("y", "two"), ("y", "three")], .duplicateID(DocumentID(rawValue: "y"))),
    ([("y", "two"), ("9", "three")], .malformedID("9")),
    ([("a__b", "two")], .malformedID("a__b")),
    ([("../x", "two")], .malformedID("../x")),
  ]

  @Test(arguments: refusals)
  func `refuses, and then nothing has changed`(
    refusal: (additions: [(String, String)], error: StoreError)
  ) throws {
    let scratch = try Scratch()
    let directory = try makeCorpus(scratch)
    try Corpus.add([addition("x", "one")], to: directory)
    let before = try scratch.files()
    #expect(throws: refusal.error) {
      try Corpus.add(refusal.additions.map { addition($0.0, $0.1) }, to: directory)
    }
    #expect(try scratch.files() == before)
  }

  @Test func `a file that the manifest does not name is not overwritten`() throws {
    let scratch = try Scratch()
    let directory = try makeCorpus(scratch)
    let place = directory.absolute("sources/fa/x.txt")
    try AtomicFile.write([UInt8]("someone's"), to: place)
    #expect(throws: StoreError.sourceExists(path: place)) {
      try Corpus.add([addition("x", "one")], to: directory)
    }
  }

  @Test func `no corpus, no addition`() throws {
    let scratch = try Scratch()
    #expect(throws: StoreError.notACorpus(path: scratch.path)) {
      try Corpus.add([addition("x", "one")], to: CorpusDirectory(scratch.path))
    }
  }

  @Test func `a death at any moment loses nothing, and adding again finishes the job`() throws {
    let additions = [addition("x", "one"), addition("y", "two")]
    let undisturbed = try Scratch()
    try Corpus.add(additions, to: try makeCorpus(undisturbed))
    var step = 0
    while true {
      let scratch = try Scratch()
      let directory = try makeCorpus(scratch)
      let fault = Fault(atStep: step)
      try? Fault.$current.withValue(fault) { _ = try Corpus.add(additions, to: directory) }
      if !fault.hasStruck { break }
      // Dead behind the last rename, the job is done.
      if try Corpus(opening: directory).manifest.documents.isEmpty {
        try Corpus.add(additions, to: directory)
      }
      try directory.removeTemporaries()
      #expect(try scratch.files() == undisturbed.files())
      step += 1
    }
    #expect(step == 9)
  }
}
