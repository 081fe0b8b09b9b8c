import Foundation

/// The built `muwazi`, run as a process of its own.
enum Tool {
  /// What a process said and how it ended.
  struct Outcome {
    /// The exit status; 128 plus the number of the signal where one ended the process.
    var status: Int32
    var output: Data
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The executable, beside the bundle of the tests.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "muwazi").path

  /// Runs `muwazi` with arguments.
  static func run(_ arguments: String..., input: Data = Data()) throws -> Outcome {
    try execute(path, arguments, input: input)
  }

  /// Runs a shell script in which `$MUWAZI` is the executable and `$1`, `$2`, … the arguments.
  static func shell(_ script: String, _ arguments: String...) throws -> Outcome {
    try execute("/bin/sh", ["-c", script, "sh"] + arguments, input: Data())
  }

  /// Starts `muwazi` without waiting for it. It may be killed while it writes what it counted of its
  /// coverage, which would spoil the count of all tests: it counts nothing.
  static func start(_ arguments: String..., input: Pipe? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "LLVM_PROFILE_FILE": "/dev/null"
    ]) { $1 }
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func execute(_ program: String, _ arguments: [String], input: Data) throws
    -> Outcome
  {
    // Files, not pipes: no reader has to keep up, and nothing can block.
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["MUWAZI": path]) { $1 }
    try scratch.write(input, to: "in")
    process.standardInput = try FileHandle(forReadingFrom: scratch.url("in"))
    for name in ["out", "err"] { try scratch.write(Data(), to: name) }
    process.standardOutput = try FileHandle(forWritingTo: scratch.url("out"))
    process.standardError = try FileHandle(forWritingTo: scratch.url("err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus,
      output: try Data(contentsOf: scratch.url("out")),
      errors: String(decoding: try Data(contentsOf: scratch.url("err")), as: UTF8.self))
  }
}

/// A directory that lives as long as a test.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "muwazi-cli-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func url(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    try data.write(to: url(name))
    return url(name).path
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Every file under a directory with its bytes, hidden ones too.
  func files(under name: String) throws -> [String: Data] {
    let root = url(name).path
    var files: [String: Data] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      let url = URL(filePath: "\(root)/\(file)")
      let isRegular = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
      if isRegular == true { files[file] = try Data(contentsOf: url) }
    }
    return files
  }
}

/// Reports made up for the tests.
enum Reports {
  static let persian = """
    رئیس ستاد کل با وزیر دفاع دیدار کرد

    دو طرف درباره همکاری‌های نظامی گفتگو کردند. وی افزود: «این توافق برای هر دو کشور مهم است.»
    """
  static let arabic = """
    رئيس الأركان يلتقي وزير الدفاع

    بحث الجانبان التعاون العسكري بين البلدين. وأضاف: «هذا الاتفاق مهم لكلا البلدين».
    """
}
