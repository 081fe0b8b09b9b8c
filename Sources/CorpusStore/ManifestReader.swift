import CorpusModel
import Yams

/// Reads `corpus.yaml`, naming the line and column of whatever is wrong with it.
struct ManifestReader {
  let path: String

  /// Reads a manifest.
  ///
  /// - Throws: `InputError` with the place of the fault.
  func read(_ bytes: [UInt8]) throws(InputError) -> (manifest: Manifest, root: Node) {
    let root = try YAMLSyntax.compose(bytes, path: path)
    let fields = try mapping(root, "a manifest")
    var manifest = Manifest(name: "")
    for (key, value) in fields {
      switch key.string {
      case "name": manifest.name = try string(value, "name")
      case "description": manifest.description = try string(value, "description")
      case "documents": manifest.documents = try documents(value)
      case "editors": manifest.editors = try strings(value, "editors")
      case "date" where !value.isNull: manifest.date = try string(value, "date")
      case "rights" where !value.isNull: manifest.rights = try string(value, "rights")
      case "license" where !value.isNull: manifest.license = try string(value, "license")
      case "muwazi":
        guard value.scalar?.string == String(Manifest.layoutVersion) else {
          throw fault(
            value, "this muwazi reads corpora of layout \(Manifest.layoutVersion); this is another")
        }
      default: break
      }
    }
    guard root.mapping?["name"] != nil else { throw fault(root, "the manifest has no \"name\"") }
    return (manifest, root)
  }

  private func documents(_ node: Node) throws(InputError) -> [ManifestDocument] {
    if node.isNull { return [] }
    var documents: [ManifestDocument] = []
    for (key, value) in try mapping(node, "\"documents\"") {
      documents.append(try document(key, value))
    }
    return documents
  }

  private func document(_ key: Node, _ node: Node) throws(InputError) -> ManifestDocument {
    let id = DocumentID(rawValue: try string(key, "a document's name"))
    guard id.isAccepted else { throw fault(key, StoreError.malformedID(id.rawValue).description) }
    let fields = try mapping(node, "document \(id)")
    func required(_ name: String) throws(InputError) -> Node {
      guard let value = fields[name] else {
        throw fault(key, "document \(id) has no \"\(name)\"")
      }
      return value
    }
    let languageNode = try required("language")
    guard let language = Language(rawValue: try string(languageNode, "language")) else {
      throw fault(languageNode, "\"language\" is \"fa\" or \"ar\"")
    }
    let sourceNode = try required("source")
    let source = try string(sourceNode, "source")
    guard !source.isEmpty, !source.hasPrefix("/"), !source.split(separator: "/").contains("..")
    else { throw fault(sourceNode, "\"source\" is a path within the corpus") }
    let hashNode = try required("sha256")
    let hash = try string(hashNode, "sha256")
    guard hash.utf8.count == 64, hash.utf8.allSatisfy({ Self.hexadecimal.contains($0) }) else {
      throw fault(hashNode, "\"sha256\" is 64 digits of lower-case hexadecimal")
    }
    var document = ManifestDocument(
      id: id, language: language, source: source, sha256: hash,
      location: ManifestDocument.Location(
        id: key.location, source: sourceNode.location, sha256: hashNode.location))
    try readMetadata(fields, into: &document)
    return document
  }

  private static let hexadecimal = Set("0123456789abcdef".utf8)

  private func readMetadata(_ fields: Node.Mapping, into document: inout ManifestDocument)
    throws(InputError)
  {
    for (keyNode, value) in fields where !value.isNull {
      let key = try string(keyNode, "a key of document \(document.id)")
      switch key {
      case "language", "source", "sha256": break
      case "title": document.metadata.title = try string(value, key)
      case "outlet": document.metadata.outlet = try string(value, key)
      case "url": document.metadata.url = try string(value, key)
      case "code": document.metadata.code = try string(value, key)
      case "provenance": document.metadata.provenance = try string(value, key)
      case "rights": document.metadata.rights = try string(value, key)
      case "published": document.metadata.published = try date(value)
      // A list or a mapping of a person's own is theirs; only a plain value has a place in records.
      default:
        if let string = value.scalar?.string {
          document.extraMetadata.append(.init(key: key, value: string))
        }
      }
    }
  }

  private func date(_ node: Node) throws(InputError) -> DateExpression {
    guard node.mapping != nil else {
      let iso = try string(node, "published")
      return DateExpression(iso: iso, calendar: .gregorian, original: iso)
    }
    let fields = try mapping(node, "\"published\"")
    guard let isoNode = fields["iso"] else { throw fault(node, "\"published\" has no \"iso\"") }
    let iso = try string(isoNode, "iso")
    var calendar = CalendarSystem.gregorian
    if let calendarNode = fields["calendar"] {
      guard let named = CalendarSystem(rawValue: try string(calendarNode, "calendar")) else {
        throw fault(calendarNode, "\"calendar\" is \"persian\", \"islamic\" or \"gregorian\"")
      }
      calendar = named
    }
    var original = iso
    if let originalNode = fields["original"] { original = try string(originalNode, "original") }
    return DateExpression(iso: iso, calendar: calendar, original: original)
  }

  private func mapping(_ node: Node, _ what: String) throws(InputError) -> Node.Mapping {
    guard let mapping = node.mapping else {
      throw fault(node, "\(what) is a mapping of keys to values")
    }
    return mapping
  }

  /// A list of texts, or one text.
  private func strings(_ node: Node, _ what: String) throws(InputError) -> [String] {
    guard let sequence = node.sequence else {
      return node.isNull ? [] : [try string(node, what)]
    }
    var strings: [String] = []
    for element in sequence { strings.append(try string(element, what)) }
    return strings
  }

  private func string(_ node: Node, _ what: String) throws(InputError) -> String {
    guard let scalar = node.scalar else { throw fault(node, "\(what) is a text") }
    // `title:` with nothing after it, as a form not yet filled in.
    return node.isNull ? "" : scalar.string
  }

  private func fault(_ node: Node, _ message: String) -> InputError {
    InputError(path: path, location: node.location, message: message)
  }
}

extension Node {
  /// Where the file has it.
  var location: SourceLocation {
    mark.map { SourceLocation(line: $0.line, column: $0.column) }
      ?? SourceLocation(line: 1, column: 1)
  }

  /// Whether nothing is written, or `null` or `~`.
  var isNull: Bool {
    guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

extension DocumentID {
  /// Whether a corpus takes a document of that name: well-formed, and without the `__` that parts
  /// the two names of a pair.
  var isAccepted: Bool { isWellFormed && !rawValue.contains("__") }
}
