import CorpusModel

/// Reads a corpus for validation.
struct CorpusReader {
  private(set) var contents: CorpusContents
  private(set) var unreadable: [InputError] = []
  /// The files of records, each with the kind its name promises.
  private(set) var files: [(kind: RecordKind, file: RecordFile)] = []

  /// The name of the manifest.
  static let manifestPath = "corpus.yaml"

  init(_ corpus: some CorpusUnderTest) throws(InputError) {
    let bytes = try corpus.bytes(of: Self.manifestPath)
    let path = corpus.name + "/" + Self.manifestPath
    let text: SourceText
    do throws(SourceTextError) {
      text = try SourceText(validating: bytes)
    } catch {
      throw InputError(path: path, error)
    }
    let manifest = YAMLReader.read(path: path, text: text)
    if let fault = manifest.unreadable.first { throw fault }
    contents = CorpusContents(manifest: manifest)
    files.append((.corpus, manifest))
    let paths = try corpus.paths()
    readSources(of: corpus, among: Set(paths))
    for path in paths where path != Self.manifestPath && !path.hasPrefix("sources/") {
      read(path, of: corpus)
    }
  }

  private mutating func readSources(of corpus: some CorpusUnderTest, among paths: Set<String>) {
    for entry in contents.documents {
      guard let path = entry.node["source"]?.string, paths.contains(path) else { continue }
      guard let bytes = take({ () throws(InputError) in try corpus.bytes(of: path) }) else {
        continue
      }
      let source = text(bytes, path: corpus.name + "/" + path)
      contents[entry.id]?.source = source
      contents[entry.id]?.digest = corpus.sha256(of: bytes)
    }
  }

  private mutating func read(_ path: String, of corpus: some CorpusUnderTest) {
    if path.hasPrefix("schemas/"), path.hasSuffix(Self.schemaEnding) {
      return readSchema(path, of: corpus)
    }
    // Tables of a user's own are no lexicons because they stand in a corpus.
    guard let kind = RecordKind(path: path), kind != .lexiconRow,
      let bytes = take({ () throws(InputError) in try corpus.bytes(of: path) })
    else { return }
    let name = corpus.name + "/" + path
    guard let text = text(bytes, path: name) else { return }
    let file = FileNotation(path: path, bytes: bytes).read(path: name, text: text)
    unreadable += file.unreadable
    files.append((kind, file))
    place(file, kind, path)
  }

  private static let schemaEnding = ".schema.json"

  /// Reads the schema of a layer of the user's own: `schemas/topics.schema.json` is that of `topics`.
  private mutating func readSchema(_ path: String, of corpus: some CorpusUnderTest) {
    let name = corpus.name + "/" + path
    guard let bytes = take({ () throws(InputError) in try corpus.bytes(of: path) }),
      let text = text(bytes, path: name)
    else { return }
    let layer = path.dropFirst("schemas/".count).dropLast(Self.schemaEnding.count)
    do throws(SchemaError) {
      contents.layerSchemas[String(layer)] = try JSONSchema(text, path: name)
    } catch {
      unreadable.append(
        InputError(path: error.path, location: error.location, message: error.message))
    }
  }

  /// Puts a file where the rules look for it.
  private mutating func place(_ file: RecordFile, _ kind: RecordKind, _ path: String) {
    switch kind {
    case .pair where path == "pairs.jsonl": contents.pairs = file
    case .annotation where !path.hasPrefix("layers/"): break
    case .segment, .token, .annotation:
      let id = DocumentID(rawValue: Self.stem(path))
      guard contents[id] != nil else {
        contents.orphans.append((id.rawValue, file))
        return
      }
      switch kind {
      case .segment: contents[id]?.segments = file
      case .token: contents[id]?.tokens = file
      default: contents[id]?.annotations = file
      }
    case .bead:
      let stem = Self.stem(path)
      guard let middle = stem.firstRange(of: "__") else {
        contents.orphans.append((stem, file))
        return
      }
      contents.beads.append(
        CorpusContents.Beads(
          pair: PerLanguage(
            persian: DocumentID(rawValue: String(stem[..<middle.lowerBound])),
            arabic: DocumentID(rawValue: String(stem[middle.upperBound...]))),
          isGold: path.hasPrefix("gold/"), file: file))
    default: break
    }
  }

  /// `layers/fa-x.segments.jsonl` → `fa-x`
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: ".").dropLast(2).joined(separator: ".")
  }

  private mutating func text(_ bytes: [UInt8], path: String) -> SourceText? {
    do throws(SourceTextError) {
      return try SourceText(validating: bytes)
    } catch {
      unreadable.append(InputError(path: path, error))
      return nil
    }
  }

  private mutating func take(_ body: () throws(InputError) -> [UInt8]) -> [UInt8]? {
    do throws(InputError) {
      return try body()
    } catch {
      unreadable.append(error)
      return nil
    }
  }
}
