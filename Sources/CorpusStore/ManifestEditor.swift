import CorpusModel
import Yams

/// Adds documents to the text of a manifest and touches nothing else of it: comments, order, keys
/// and quotes of a person stay byte for byte.
///
/// Yams writes no comments back, so the entry is inserted as text; the result is read again and must
/// say what the old manifest said, and the new document besides.
struct ManifestEditor {
  let path: String

  /// The text of an empty manifest.
  static func text(name: String, description: String) -> String {
    """
    # A corpus of Muwazi. `muwazi add` appends documents; the rest is yours to write: correct the
    # metadata, add keys and comments, they are kept.
    muwazi: \(Manifest.layoutVersion)
    name: \(YAMLScalar.write(name))
    description: \(YAMLScalar.write(description))
    documents:

    """
  }

  /// The manifest with a document at the end of its list.
  ///
  /// - Throws: ``StoreError/unreadable(_:)`` where the manifest is at fault;
  ///   ``StoreError/manifestNotEditable(path:)`` where nothing can be inserted into it.
  func adding(_ documents: [ManifestDocument], to bytes: [UInt8]) throws(StoreError) -> [UInt8] {
    let (manifest, root) = try read(bytes)
    let entries = documents.map { Self.entry($0) }
    guard let edited = insert(entries, into: bytes, root: root),
      let (result, newRoot) = try? read(edited),
      result.documents.map(Self.withoutLocation)
        == (manifest.documents + documents).map(Self.withoutLocation),
      keepsTheRest(root, newRoot)
    else { throw .manifestNotEditable(path: path) }
    return edited
  }

  private func read(_ bytes: [UInt8]) throws(StoreError) -> (Manifest, Node) {
    do throws(InputError) {
      return try ManifestReader(path: path).read(bytes)
    } catch {
      throw .unreadable(error)
    }
  }

  private static func withoutLocation(_ document: ManifestDocument) -> ManifestDocument {
    var document = document
    document.location = nil
    // Where the text has its date is for the layers to say.
    document.metadata.published?.span = nil
    return document
  }

  /// Whether every key but `documents`, and every document that was there, says what it said.
  private func keepsTheRest(_ old: Node, _ new: Node) -> Bool {
    guard let oldFields = old.mapping, let newFields = new.mapping else { return false }
    let others = { (fields: Node.Mapping) in fields.filter { $0.key.string != "documents" } }
    guard
      others(oldFields).elementsEqual(
        others(newFields), by: { $0.key == $1.key && $0.value == $1.value })
    else { return false }
    let oldDocuments = oldFields["documents"]?.mapping ?? [:]
    let newDocuments = newFields["documents"]?.mapping ?? [:]
    return oldDocuments.allSatisfy { newDocuments[$0.key] == $0.value }
  }

  // MARK: Inserting

  private func insert(_ entries: [[String]], into bytes: [UInt8], root: Node) -> [UInt8]? {
    var lines = Lines(bytes)
    guard let fields = root.mapping else { return nil }
    let keys = Array(fields.keys)
    guard let position = keys.firstIndex(where: { $0.string == "documents" }) else {
      // No list yet: it comes last.
      lines.insert(["documents:"] + entries.flatMap { indented($0, by: "  ") }, before: lines.count)
      return lines.bytes
    }
    let keyLine = keys[position].location.line - 1
    let end =
      position + 1 < keys.count
      ? lines.endOfValue(before: keys[position + 1].location.line - 1, after: keyLine)
      : lines.endOfValue(before: lines.count, after: keyLine)
    guard let value = fields.values.dropFirst(position).first else { return nil }
    if let documents = value.mapping, let first = documents.keys.first {
      let indent = String(repeating: " ", count: first.location.column - 1)
      lines.insert(entries.flatMap { indented($0, by: indent) }, before: end)
    } else {
      lines.removeEmptyFlowMapping(at: keyLine)
      lines.insert(entries.flatMap { indented($0, by: "  ") }, before: end)
    }
    return lines.bytes
  }

  private func indented(_ lines: [String], by indent: String) -> [String] {
    lines.map { indent + $0 }
  }

  /// The lines of an entry, in the one order in which the tool writes them.
  private static func entry(_ document: ManifestDocument) -> [String] {
    var lines = [
      "\(YAMLScalar.write(document.id.rawValue)):",
      "  language: \(document.language.rawValue)",
      "  source: \(YAMLScalar.write(document.source))",
      "  sha256: \(YAMLScalar.write(document.sha256))",
    ]
    let metadata = document.metadata
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("  \(key): \(YAMLScalar.write(value))") }
    }
    add("title", metadata.title)
    add("outlet", metadata.outlet)
    add("url", metadata.url)
    add("code", metadata.code)
    if let date = metadata.published {
      lines += [
        "  published:",
        "    iso: \(YAMLScalar.write(date.iso))",
        "    calendar: \(date.calendar.rawValue)",
        "    original: \(YAMLScalar.write(date.original))",
      ]
    }
    add("provenance", metadata.provenance)
    add("rights", metadata.rights)
    for extra in document.extraMetadata {
      lines.append("  \(YAMLScalar.write(extra.key)): \(YAMLScalar.write(extra.value))")
    }
    return lines
  }
}

/// The lines of a text, each with its own line ending.
private struct Lines {
  private var lines: [ArraySlice<UInt8>]
  private let ending: [UInt8]

  init(_ bytes: [UInt8]) {
    lines = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    ending = lines.first?.suffix(2) == [0x0D, 0x0A] ? [0x0D, 0x0A] : [0x0A]
  }

  var count: Int { lines.count }

  var bytes: [UInt8] { Array(lines.joined()) }

  /// The line after the last one of a value that ends before `line`: blank lines and comments at the
  /// margin belong to what follows.
  func endOfValue(before line: Int, after keyLine: Int) -> Int {
    var end = line
    while end > keyLine + 1 {
      let text = lines[end - 1]
      let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == 0x0A }
      // The end of a YAML document, too, stays behind what is inserted.
      let isDocumentEnd =
        text.starts(with: Array("...".utf8)) || text.starts(with: Array("---".utf8))
      guard isBlank || text.first == 0x23 || isDocumentEnd else { break }
      end -= 1
    }
    return end
  }

  mutating func insert(_ new: [String], before line: Int) {
    if line > 0, lines[line - 1].last != 0x0A { lines[line - 1] += ending[...] }
    lines.insert(contentsOf: new.map { Array($0.utf8)[...] + ending[...] }, at: line)
  }

  /// Takes away the `{}` of an empty list.
  mutating func removeEmptyFlowMapping(at line: Int) {
    let text = lines[line]
    guard let open = text.firstIndex(of: 0x7B), text[text.index(after: open)...].first == 0x7D
    else {
      return
    }
    lines[line].removeSubrange(open...open + 1)
  }
}
