import Glibc
import Testing

@testable import CorpusStore

@Suite struct AtomicFileTests {
  @Test func `replaces a file and leaves nothing beside it`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/a"
    try AtomicFile.write([UInt8]("one"), to: path)
    try AtomicFile.write([UInt8]("two"), to: path)
    #expect(try scratch.files() == ["a": [UInt8]("two")])
  }

  @Test func `an abandoned file leaves the old one`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/a"
    try AtomicFile.write([UInt8]("one"), to: path)
    do {
      var file = try AtomicFile(path)
      try file.write([UInt8]("half").span)
    }
    #expect(try scratch.files() == ["a": [UInt8]("one")])
  }

  @Test(arguments: 0..<3) func `a death at any step leaves the old file or the new`(step: Int)
    throws
  {
    let scratch = try Scratch()
    let path = scratch.path + "/a"
    try AtomicFile.write([UInt8]("old"), to: path)
    #expect(throws: FileError.self) {
      try Fault.$current.withValue(Fault(atStep: step)) {
        try AtomicFile.write([UInt8]("new"), to: path)
      }
    }
    #expect(try FileSystem.read(path) == [UInt8](step < 2 ? "old" : "new"))
    let directory = CorpusDirectory(scratch.path)
    #expect(try scratch.files().count == (step < 2 ? 2 : 1))
    try directory.removeTemporaries()
    #expect(try scratch.files().count == 1)
  }

  @Test func `keeps the mode of the file and the link to it`() throws {
    let scratch = try Scratch()
    let (file, link) = (scratch.path + "/file", scratch.path + "/link")
    try AtomicFile.write([UInt8]("old"), to: file)
    chmod(file, 0o640)
    symlink("file", link)
    try AtomicFile.write([UInt8]("new"), to: link)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(try FileSystem.read(file) == [UInt8]("new"))
  }

  @Test func `names the file and the reason where a directory is missing`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/missing/a"
    let error = #expect(throws: FileError.self) { try AtomicFile.write([1], to: path) }
    #expect(error == FileError(.write, path, code: ENOENT))
    #expect(error?.description == "\(path): cannot write: No such file or directory")
  }

  @Test func `a full disk is an error and the old file stays`() throws {
    let error = #expect(throws: FileError.self) {
      let disk = try FileDescriptor("/dev/full", flags: O_WRONLY, for: .write)
      try disk.write([1, 2, 3].span, path: "/dev/full")
    }
    #expect(error?.code == ENOSPC)
  }
}
