import CorpusModel
import JSONSyntax

/// Writes what a recorder noted of a record as the standard's output (JSON Schema Core 2020-12, section
/// 12.4): one object on one line. Where a schema refused the record, it holds errors, else annotations.
struct SchemaOutputWriter {
  let form: SchemaOutputForm
  let file: RecordFile
  private var locations: SchemaLocations

  init(_ form: SchemaOutputForm, of file: RecordFile, by program: SchemaProgram) {
    self.form = form
    self.file = file
    locations = SchemaLocations(of: program)
  }

  /// A unit on the way from the root to the one at hand.
  private struct Level {
    var unit: Int
    var next: Int
    /// How much of the paths belongs to the units around this one.
    var keywordEnd: Int
    var instanceEnd: Int
    var followedReference: Bool
    /// Whether an object was opened for the unit, and an array in it.
    var isOpen = false
    var hasList = false
  }

  /// The line, without its end.
  ///
  /// - Complexity: O(*n* *d*), *n* being the units and *d* the length of their locations.
  mutating func line(_ units: [SchemaRecorder.Unit], isValid: Bool, of record: JSONNode) -> String {
    let tree = Tree(units, isValid: isValid)
    var json = JSONWriter()
    var (keywordPath, instancePath) = ("", "")
    json.begin(.object)
    json.field("file", file.path)
    json.field("line", file.lines.location(ofByte: record.span.start).line)
    json.field("record", record["id"]?.string)
    var levels = [
      Level(unit: 0, next: tree.first[0], keywordEnd: 0, instanceEnd: 0, followedReference: false)
    ]
    if form == .basic {
      write(units[0], levels[0], isValid, "", "", to: &json, content: false)
      json.key(isValid ? "annotations" : "errors")
      json.begin(.array)
    }
    var isFresh = true
    var isFirstObject = true
    while var level = levels.popLast() {
      let unit = units[level.unit]
      if isFresh {
        isFresh = false
        keywordPath += unit.keyword
        instancePath += unit.instance
        let isSaid = tree.speaks[level.unit]
        let isWritten =
          form == .basic ? isSaid : isSaid || tree.count[level.unit] != 1
        if isWritten {
          // The object of the whole is open already.
          if form == .basic || !isFirstObject { json.begin(.object) }
          isFirstObject = false
          write(unit, level, isValid, keywordPath, instancePath, to: &json, content: isSaid)
          if form == .basic {
            json.end(.object)
          } else {
            level.isOpen = true
            if tree.first[level.unit] >= 0 {
              level.hasList = true
              json.key(isValid ? "annotations" : "errors")
              json.begin(.array)
            }
          }
        }
      }
      if level.next >= 0 {
        let child = level.next
        level.next = tree.next[child]
        levels.append(level)
        levels.append(
          Level(
            unit: child, next: tree.first[child], keywordEnd: keywordPath.utf8.count,
            instanceEnd: instancePath.utf8.count,
            followedReference: level.followedReference || units[child].isReference))
        isFresh = true
        continue
      }
      if level.hasList { json.end(.array) }
      if level.isOpen { json.end(.object) }
      keywordPath.cut(to: level.keywordEnd)
      instancePath.cut(to: level.instanceEnd)
    }
    if form == .basic {
      json.end(.array)
      json.end(.object)
    }
    return json.text
  }

  private mutating func write(
    _ unit: SchemaRecorder.Unit, _ level: Level, _ isValid: Bool, _ keyword: String,
    _ instance: String, to json: inout JSONWriter, content: Bool
  ) {
    json.field("valid", isValid)
    json.field("keywordLocation", keyword)
    // The location of a schema in a file depends on where that stands: it is told only where it must be.
    if locations.isDeclared(unit.schema) || level.followedReference {
      let base = locations.location(of: unit.schema)
      json.field("absoluteKeywordLocation", base + unit.suffix.fragmentEncoded)
    }
    json.field("instanceLocation", instance)
    guard content else { return }
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

  /// Which units have something to say, and what is below them.
  private struct Tree {
    var speaks: [Bool]
    /// The first unit below each, and the one after it below the same; -1 where there is none.
    var first: [Int]
    var next: [Int]
    /// How many there are below each.
    var count: [Int]

    init(_ units: [SchemaRecorder.Unit], isValid: Bool) {
      speaks = units.map { unit in
        switch unit.content {
        case .none: false
        case .error: !isValid
        default: isValid
        }
      }
      first = Array(repeating: -1, count: units.count)
      next = first
      count = Array(repeating: 0, count: units.count)
      // Every unit comes after its parent.
      for place in units.indices.dropFirst().reversed() where speaks[place] || count[place] > 0 {
        let parent = Int(units[place].parent)
        next[place] = first[parent]
        first[parent] = place
        count[parent] += 1
      }
    }
  }
}

extension SchemaRecorder.Unit {
  /// Whether the unit is that of a reference.
  fileprivate var isReference: Bool { keyword == "/$ref" || keyword == "/$dynamicRef" }
}

extension String {
  /// Takes off what follows a number of bytes.
  fileprivate mutating func cut(to count: Int) {
    removeSubrange(utf8.index(startIndex, offsetBy: count)...)
  }
}
