import CorpusModel
import CorpusStore
import Glibc
import Validation

/// Validates what a user names: a corpus, a directory of files, a file, standard input.
public struct PathValidation {
  /// What the user wants files to be held against instead of the schemas that come with Muwazi.
  public enum UserSchema {
    /// A JSON Schema.
    case json(JSONSchema)
    /// A RELAX NG schema.
    case relaxNG(RelaxNGSchema)
  }

  private let schema: UserSchema?
  private let validator: Validator
  private let output: SchemaOutputForm?

  /// Prepares for validation.
  ///
  /// - Parameters:
  ///   - schema: what files are held against instead of the schema of their kind.
  ///   - output: the form of JSON Schema's own output that is wanted beside the findings.
  public init(schema: UserSchema? = nil, output: SchemaOutputForm? = nil) {
    self.schema = schema
    self.output = output
    validator = Validator(output: output)
  }

  /// Gives everything that is wrong at a path, in order, piece by piece: of a file of JSON Lines, some
  /// hundred KB a thread are held at once, whatever its size.
  ///
  /// - Parameters:
  ///   - jobs: at most so many threads do the work; the reports are the same for any number.
  ///   - give: takes the next report.
  /// - Throws: what `give` throws.
  /// - Precondition: `jobs > 0`.
  public func validate(
    _ path: String, jobs: Int, _ give: (ValidationReport) throws -> Void
  ) async throws {
    precondition(jobs > 0, "work needs a worker")
    if path != "-", FileSystem.isDirectory(path) { return try give(report(on: path)) }
    if case .relaxNG = schema { return try give(report(onFile: path)) }
    let beginning: Beginning
    do throws(FileError) {
      beginning = try begin(path)
    } catch {
      return try give(
        ValidationReport(unreadable: [InputError(path: path, message: error.message)]))
    }
    switch beginning {
    case .whole(let bytes): try give(report(onFile: path, bytes))
    case .lines(let first, let chunks):
      var userSchema: JSONSchema?
      if case .json(let schema) = schema { userSchema = schema }
      let lines = LineValidation(
        path: path, first: first, schema: userSchema, validator: validator)
      var stream = ChunkStream(path: path, next: first, chunks: chunks)
      try await validate(lines, &stream, jobs: jobs, give)
      if let fault = stream.fault { try give(ValidationReport(unreadable: [fault])) }
    }
  }

  /// A file that has been read to where it is known what it is.
  private enum Beginning {
    case whole([UInt8])
    case lines(LineChunk, LineChunks<FileError>)
  }

  private func begin(_ path: String) throws(FileError) -> Beginning {
    let file = try OpenFile(path)
    var chunks = LineChunks<FileError>(read: { (buffer) throws(FileError) in
      try file.read(into: buffer)
    })
    let first = try chunks.next() ?? LineChunk(bytes: [], firstLine: 1, firstByte: 0)
    guard !LineValidation.accepts(path: path, beginning: first.bytes) else {
      return .lines(first, chunks)
    }
    return .whole(first.bytes + (try chunks.remainder()))
  }

  /// A file whose reading may fail after pieces of it have been used.
  private struct ChunkStream {
    let path: String
    var next: LineChunk?
    var chunks: LineChunks<FileError>
    var fault: InputError?

    mutating func advance() {
      do throws(FileError) {
        next = try chunks.next()
      } catch {
        fault = InputError(path: path, message: error.message)
        next = nil
      }
    }
  }

  private func validate(
    _ lines: LineValidation, _ stream: inout ChunkStream, jobs: Int,
    _ give: (ValidationReport) throws -> Void
  ) async throws {
    if jobs == 1 {
      while let chunk = stream.next {
        try give(lines.report(on: chunk))
        stream.advance()
      }
      return
    }
    try await withThrowingTaskGroup(of: (Int, ValidationReport).self) { group in
      var reports: [Int: ValidationReport] = [:]
      var (started, given) = (0, 0)
      while stream.next != nil || given < started {
        // One piece more than there are threads waits, so that none of them does.
        while let chunk = stream.next, started - given <= jobs {
          let place = started
          group.addTask { (place, lines.report(on: chunk)) }
          started += 1
          stream.advance()
        }
        while reports[given] == nil, let (place, report) = try await group.next() {
          reports[place] = report
        }
        if let report = reports.removeValue(forKey: given) { try give(report) }
        given += 1
      }
    }
  }

  /// Everything that is wrong at a path.
  public func report(on path: String) -> ValidationReport {
    guard path != "-", FileSystem.isDirectory(path) else { return report(onFile: path) }
    let directory = CorpusDirectory(path)
    if schema == nil, directory.isCorpus {
      guard output == nil else {
        return ValidationReport(unreadable: [
          InputError(
            path: path, message: "a corpus, of whose rules JSON Schema's output says nothing")
        ])
      }
      return validator.validate(CorpusFiles(directory))
    }
    var report = ValidationReport()
    do throws(InputError) {
      for file in try CorpusFiles(directory).paths() where isExpected(file) {
        report.append(self.report(onFile: directory.absolute(file)))
      }
    } catch {
      report.unreadable.append(error)
    }
    return report
  }

  private func report(onFile path: String) -> ValidationReport {
    let bytes: [UInt8]
    do throws(InputError) {
      bytes = try TextReader.bytes(path)
    } catch {
      return ValidationReport(unreadable: [error])
    }
    return report(onFile: path, bytes)
  }

  private func report(onFile path: String, _ bytes: [UInt8]) -> ValidationReport {
    switch schema {
    case .json(let schema): validator.validate(path: path, bytes: bytes, against: schema)
    case .relaxNG(let schema): validator.validate(path: path, bytes: bytes, against: schema)
    case nil: validator.validate(path: path, bytes: bytes)
    }
  }

  /// Of a directory only the files that the schema, or any of the schemas, can be about.
  private func isExpected(_ path: String) -> Bool {
    let endings: [String] =
      switch schema {
      case .json: [".json", ".jsonl", ".ndjson", ".yaml", ".yml"]
      case .relaxNG: [".xml", ".tei"]
      case nil: [".json", ".jsonl", ".ndjson", ".yaml", ".yml", ".xml", ".tei"]
      }
    return endings.contains { path.hasSuffix($0) }
  }
}

extension PathValidation.UserSchema {
  /// Reads and compiles a schema: RELAX NG where the file ends in `.rng`, else JSON Schema.
  ///
  /// - Parameters:
  ///   - roots: directories for the URIs that begin with each key, as `--ref-root` maps them.
  ///   - assertsFormats: whether `format` is asserted.
  /// - Throws: `InputError` where the file cannot be read; `SchemaError` where it is no schema.
  public static func read(
    _ path: String, roots: [(uri: String, directory: String)] = [], assertsFormats: Bool = false
  ) throws -> PathValidation.UserSchema {
    let bytes = try TextReader.bytes(path)
    if path.hasSuffix(".rng") { return .relaxNG(try RelaxNGSchema(bytes, path: path)) }
    let text = try TextReader.text(bytes, path: path)
    let loader: @Sendable (String) throws(SchemaError) -> (path: String, text: SourceText)? = {
      uri throws(SchemaError) in
      guard let file = file(of: uri, roots: roots) else { return nil }
      do throws(InputError) {
        return (file, try TextReader.text(file))
      } catch {
        throw SchemaError(
          message: error.message, path: file,
          location: error.location ?? SourceLocation(line: 1, column: 1))
      }
    }
    let absolute = FileSystem.absolute(path)
    var schema = try JSONSchema(text, path: path, uri: "file://" + absolute, loader: loader)
    schema.assertsFormats = assertsFormats
    return .json(schema)
  }

  /// The file of a URI, by the longest root that begins it; a `file:` URI is its own.
  private static func file(of uri: String, roots: [(uri: String, directory: String)]) -> String? {
    let root = roots.filter { uri.hasPrefix($0.uri) }.max { $0.uri.count < $1.uri.count }
    if let root {
      let rest = uri.dropFirst(root.uri.count).drop { $0 == "/" }
      // A URI must not lead out of its directory.
      guard !rest.split(separator: "/").contains("..") else { return nil }
      return root.directory + "/" + rest
    }
    return uri.hasPrefix("file:///") ? String(uri.dropFirst("file://".count)) : nil
  }
}

extension FileSystem {
  /// The path from the root of the file system.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    guard let directory = getcwd(nil, 0) else { return path }
    defer { free(directory) }
    return String(cString: directory) + "/" + path
  }
}

/// A file that stays open as long as somebody reads it.
private final class OpenFile {
  private let file: InputFile

  init(_ path: String) throws(FileError) { file = try InputFile(path) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    try file.read(into: buffer)
  }
}
