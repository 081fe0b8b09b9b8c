import CorpusStore
import Testing

@Suite struct DirectoryLockTests {
  @Test func `one writer at a time, and the next when it is done`() throws {
    let scratch = try Scratch()
    do {
      let first = try DirectoryLock(scratch.path)
      #expect(throws: StoreError.locked(path: scratch.path)) {
        _ = try DirectoryLock(scratch.path)
      }
      _ = consume first
    }
    _ = try DirectoryLock(scratch.path)
    #expect(try scratch.files().isEmpty)
  }
}
