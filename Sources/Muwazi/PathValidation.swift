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
  private let validator = Validator()

  /// Prepares for validation.
  public init(schema: UserSchema? = nil) { self.schema = schema }

  /// Everything that is wrong at a path.
  public func report(on path: String) -> ValidationReport {
    guard path != "-", FileSystem.isDirectory(path) else { return report(onFile: path) }
    let directory = CorpusDirectory(path)
    if schema == nil, directory.isCorpus { return validator.validate(CorpusFiles(directory)) }
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
    return switch schema {
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
