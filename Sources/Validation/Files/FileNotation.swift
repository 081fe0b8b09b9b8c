import CorpusModel

/// How a file is written.
enum FileNotation {
  case json, jsonLines, yaml, xml, tabSeparated

  /// Tells by the ending of the name or, where that says nothing, by how the file begins.
  init(path: String, bytes: [UInt8]) {
    let ending = path.split(separator: "/").last?.split(separator: ".").last?.lowercased()
    switch ending {
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    case "yaml", "yml": self = .yaml
    case "tsv": self = .tabSeparated
    case "xml", "tei", "rng", "tmx": self = .xml
    default:
      switch bytes.first(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) {
      case UInt8(ascii: "<"): self = .xml
      case UInt8(ascii: "{"): self = Self.holdsLines(bytes) ? .jsonLines : .json
      case UInt8(ascii: "["), UInt8(ascii: "\""): self = .json
      default: self = .yaml
      }
    }
  }

  /// Whether the first line is an object that ends on it.
  private static func holdsLines(_ bytes: [UInt8]) -> Bool {
    let line = bytes.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A }
    return line.last { $0 != 0x0D && $0 != 0x20 } == UInt8(ascii: "}")
  }

  /// Reads the records of a file.
  func read(path: String, text: SourceText) -> RecordFile {
    switch self {
    case .json: .json(path: path, text: text)
    case .jsonLines: .jsonLines(path: path, text: text)
    case .yaml: YAMLReader.read(path: path, text: text)
    case .tabSeparated: TabSeparatedReader.read(path: path, text: text)
    case .xml: RecordFile(path: path, text: text)
    }
  }
}
