import CorpusModel
import JSONSyntax

/// Writes what a recorder noted of a record as the standard's output (JSON Schema Core 2020-12, section
/// 12.4): one object on one line. Where a schema refused the record, it holds errors, else annotations.
struct SchemaOutputWriter {
  private let form: SchemaOutputForm
  private let file: RecordFile
  private var locations: SchemaLocations
  private var json = JSONWriter()

  init(_ form: SchemaOutputForm, of file: RecordFile, by program: SchemaProgram) {
    self.form = form
    self.file = file
    locations = SchemaLocations(of: program)
  }

  /// The line, without its end.
  mutating func line(_ units: [SchemaRecorder.Unit], isValid: Bool, of record: JSONNode) -> String {
    json.removeAll()
    let tree = SchemaOutputTree(units, isValid: isValid)
    switch form {
    case .basic: writeList(tree, isValid, record)
    case .detailed: writeTree(tree, isValid, record)
    }
    return json.text
  }

  /// All units that have something to say, one after the other.
  private mutating func writeList(_ tree: SchemaOutputTree, _ isValid: Bool, _ record: JSONNode) {
    var isFirst = true
    tree.walk { step in
      if isFirst {
        isFirst = false
        begin(record)
        write(step, of: tree, isValid, saysContent: false)
        json.key(isValid ? "annotations" : "errors")
        json.begin(.array)
      }
      guard tree.speaks[step.unit] else { return }
      json.begin(.object)
      write(step, of: tree, isValid, saysContent: true)
      json.end(.object)
    } leaving: { _ in
    }
    json.end(.array)
    json.end(.object)
  }

  /// The units within one another; one that says nothing and holds a single other gives way to that.
  private mutating func writeTree(_ tree: SchemaOutputTree, _ isValid: Bool, _ record: JSONNode) {
    func isWritten(_ unit: Int) -> Bool { tree.speaks[unit] || tree.count[unit] != 1 }
    var isFirst = true
    tree.walk { step in
      guard isWritten(step.unit) else { return }
      if isFirst { begin(record) } else { json.begin(.object) }
      isFirst = false
      write(step, of: tree, isValid, saysContent: tree.speaks[step.unit])
      if tree.count[step.unit] > 0 {
        json.key(isValid ? "annotations" : "errors")
        json.begin(.array)
      }
    } leaving: { unit in
      guard isWritten(unit) else { return }
      if tree.count[unit] > 0 { json.end(.array) }
      json.end(.object)
    }
  }

  /// Begins the object of a record with what tells it from others.
  private mutating func begin(_ record: JSONNode) {
    json.begin(.object)
    json.field("file", file.path)
    json.field("line", file.lines.location(ofByte: record.span.start).line)
    json.field("record", record["id"]?.string)
  }

  private mutating func write(
    _ step: SchemaOutputTree.Step, of tree: SchemaOutputTree, _ isValid: Bool, saysContent: Bool
  ) {
    let unit = tree.units[step.unit]
    json.field("valid", isValid)
    json.field("keywordLocation", step.keywordLocation)
    // The location of a schema in a file depends on where that stands: it is told only where it must be.
    if locations.isDeclared(unit.schema) || step.followsReference {
      let base = locations.location(of: unit.schema)
      json.field("absoluteKeywordLocation", base + unit.suffix.fragmentEncoded)
    }
    json.field("instanceLocation", step.instanceLocation)
    guard saysContent else { return }
    let place = file.lines.location(ofByte: unit.offset)
    json.field("position", [place.line, place.column])
    switch unit.content {
    case .none: break
    case .error(let message): json.field("error", message)
    case .value(let node):
      json.key("annotation")
      json.value(node)
    case .names(let names): json.field("annotation", names)
    case .places(let places): json.field("annotation", places)
    case .place(let place): json.field("annotation", place)
    case .all: json.field("annotation", true)
    }
  }
}
