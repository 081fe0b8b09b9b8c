import Foundation
import Glibc
import Testing

@Suite struct CorpusCommandTests {
  /// A corpus of a Persian and an Arabic report, not yet built.
  private func makeCorpus() throws -> (scratch: Scratch, corpus: String) {
    let scratch = try Scratch()
    let corpus = scratch.url("c").path
    #expect(try Tool.run("init", corpus, "--name", "n").status == 0)
    let files = [
      try scratch.write(Reports.persian, to: "report.txt"),
      try scratch.write(Reports.arabic, to: "taqrir.txt"),
    ]
    #expect(try Tool.run("add", corpus, files[0], files[1]).status == 0)
    return (scratch, corpus)
  }

  @Test func `from nothing to a built corpus`() throws {
    let (scratch, corpus) = try makeCorpus()
    #expect(
      try scratch.files(under: "c")["sources/ar/taqrir.txt"] == Data(Reports.arabic.utf8))
    let first = try Tool.run("build", corpus)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.isEmpty)
    #expect(first.errors.contains("documents  2   1 fa, 1 ar\n"))
    let second = try Tool.run("build", corpus)
    #expect(second.errors.hasSuffix("Nothing changed: every file is up to date.\n"))
    #expect(try Tool.run("build", "--quiet", corpus).errors.isEmpty)
  }

  @Test func `the bytes are the same whatever the jobs`() throws {
    let (scratch, corpus) = try makeCorpus()
    _ = try Tool.run("build", "--jobs", "1", corpus)
    let one = try scratch.files(under: "c")
    let forced = try Tool.run("build", "--jobs", "2", "--force", corpus)
    #expect(forced.errors.contains("0 written"))
    #expect(try scratch.files(under: "c") == one)
  }

  @Test func `adding says what is wrong and changes nothing`() throws {
    let (scratch, corpus) = try makeCorpus()
    let before = try scratch.files(under: "c")
    let short = try scratch.write("سلام", to: "short.txt")
    let other = try scratch.write(Reports.persian + "!", to: "other.txt")
    let empty = try scratch.write("\n \n", to: "empty.txt")
    let broken = try scratch.write(Data([0x61, 0xFF]), to: "broken.txt")
    let cases: [(arguments: [String], status: Int32, says: String)] = [
      ([scratch.url("report.txt").path], 2, "already has this text, as report"),
      (["--id", "report", other], 2, "already has a document report"),
      (["--id", "ب", other], 2, "cannot name a document"),
      (["--meta", "sha256=0", other], 2, "what the corpus itself writes"),
      (["--meta", "published=1399", "--meta", "published=18 تیر", other], 2, "2020-07-08"),
      (["--meta", "published=persian:1399-12-31", other], 2, "must exist"),
      ([short], 2, "too short"),
      (["--lang", "fa", empty], 3, "empty"),
      ([other, broken], 3, "\(broken):1:2: invalid UTF-8"),
      ([scratch.url("none.txt").path], 3, "No such file"),
    ]
    for fault in cases {
      let outcome = try Tool.shell("exec \"$MUWAZI\" add \"$@\"", corpus, fault.arguments)
      #expect(outcome.status == fault.status, "\(fault.arguments)")
      #expect(outcome.errors.contains(fault.says), "\(outcome.errors)")
      #expect(try scratch.files(under: "c") == before)
    }
  }

  @Test func `a changed source is named in the manifest`() throws {
    let (scratch, corpus) = try makeCorpus()
    try scratch.write("دیگر", to: "c/sources/fa/report.txt")
    let outcome = try Tool.run("build", corpus)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("\(corpus)/corpus.yaml:"))
    #expect(outcome.errors.contains("sources/fa/report.txt is not the file that was added"))
  }

  @Test func `a manifest that is no YAML is named with line and column`() throws {
    let (scratch, corpus) = try makeCorpus()
    try scratch.write("name: a\n\tdocuments: {}\n", to: "c/corpus.yaml")
    for command in ["build", "add"] {
      let outcome = try Tool.run(command, corpus, scratch.url("report.txt").path)
      guard command == "add" else { continue }
      #expect(outcome.status == 3)
      #expect(outcome.errors.hasPrefix("\(corpus)/corpus.yaml:2:1: not YAML"), "\(outcome.errors)")
    }
    #expect(try Tool.run("build", corpus).status == 3)
  }

  @Test func `a full disk leaves whole files, and the next build finishes the job`() throws {
    let (scratch, corpus) = try makeCorpus()
    // No file may grow beyond one block: some fit and some do not. The profile of a binary whose
    // coverage is counted would be one of these files.
    let outcome = try Tool.shell(
      "export LLVM_PROFILE_FILE=/dev/null; ulimit -f 1; exec \"$MUWAZI\" build \"$1\"", corpus)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasSuffix("cannot write: File too large\n"), "\(outcome.errors)")
    #expect(try scratch.files(under: "c").keys.allSatisfy { !$0.contains("partial") })
    #expect(try Tool.run("build", corpus).status == 0)
    let (undisturbed, other) = try makeCorpus()
    #expect(try Tool.run("build", other).status == 0)
    #expect(try scratch.files(under: "c") == undisturbed.files(under: "c"))
  }

  @Test func `two builds at once: one is told, and the files are those of one`() throws {
    let (scratch, corpus) = try makeCorpus()
    let lock = open(corpus, O_RDONLY | O_DIRECTORY)
    #expect(flock(lock, LOCK_EX) == 0)
    let outcome = try Tool.run("build", corpus)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("another muwazi is writing"))
    close(lock)
    #expect(try Tool.run("build", corpus).status == 0)
    _ = scratch
  }

  @Test(
    .enabled(if: Privileges.canBeDropped, "needs a user who is not root, or setpriv"))
  func `a directory without permission is named`() throws {
    let (scratch, corpus) = try makeCorpus()
    #expect(chmod(scratch.path, 0o755) == 0 && chmod("\(corpus)/layers", 0o555) == 0)
    defer { chmod("\(corpus)/layers", 0o755) }
    let written = try Tool.shell(Privileges.drop + "\"$MUWAZI\" build \"$1\"", corpus)
    #expect(written.status == 3)
    #expect(written.errors.contains("cannot write: Permission denied"), "\(written.errors)")
    #expect(chmod("\(corpus)/sources/fa/report.txt", 0) == 0)
    let read = try Tool.shell(Privileges.drop + "\"$MUWAZI\" build \"$1\"", corpus)
    #expect(read.status == 3)
    #expect(read.errors.contains("sources/fa/report.txt: cannot read: Permission denied"))
  }
}

/// Root may do everything; to be refused, a test must be somebody else.
enum Privileges {
  static let drop =
    geteuid() == 0 ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups " : "exec "

  static var canBeDropped: Bool {
    (try? Tool.shell(drop + "\"$MUWAZI\" --version").status) == 0
  }
}

extension Tool {
  static func shell(_ script: String, _ first: String, _ rest: [String]) throws -> Outcome {
    let quoted = ([first] + rest).map { "'" + $0.replacing("'", with: "'\\''") + "'" }
    return try shell("set -- " + quoted.joined(separator: " ") + "; " + script)
  }
}
