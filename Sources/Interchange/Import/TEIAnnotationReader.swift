import CorpusModel

/// Reads the annotations that ``TEIAnnotations`` writes beside a text; those of others, whose targets are
/// no ranges of characters, are passed over.
struct TEIAnnotationReader {
  /// An annotation, before its text is known.
  struct Found {
    /// The `xml:id` of the body.
    var body: String
    /// The characters of the body.
    var range: CodePointSpan
    var layer: String
    /// What stands there, by the annotation.
    var words = ""
    var members: [LayerAnnotation.Member] = []
    var place: XMLPlace

    /// Sets a member; what a note says holds against an attribute.
    mutating func set(_ key: String, _ value: LayerAnnotation.Value?) {
      guard let value else { return }
      if let known = members.firstIndex(where: { $0.key == key }) {
        members[known].value = value
      } else {
        members.append(LayerAnnotation.Member(key, value))
      }
    }
  }

  private(set) var found: [Found] = []

  /// Whether a list is open.
  var isOpen: Bool { depth > 0 }

  private var depth = 0
  private var layer = ""
  private var current: Found?
  private var note: (key: String, isJSON: Bool, text: String)?
  private var isInWords = false

  /// Whether a list is one of a layer, and not of remarks on beads.
  static func opens(_ element: XMLStartTag) -> Bool {
    element.name == "listAnnotation" && element["type"] != "remarks"
  }

  mutating func start(_ element: XMLStartTag) {
    depth += 1
    switch element.name {
    case "listAnnotation": layer = element["n"] ?? element["type"] ?? ""
    case "annotation":
      guard !layer.isEmpty, let target = element["target"], let range = Self.range(target) else {
        break
      }
      current = Found(body: range.body, range: range.span, layer: layer, place: element.place)
      current?.set("confidence", element["cert"].flatMap(Self.number))
    case "note" where current != nil && note == nil && !isInWords:
      guard let type = element["type"] else {
        isInWords = true
        break
      }
      let n = element["n"]
      if let n, n != "json", type == "member" || type == "member-json" {
        note = (n, type == "member-json", "")
      } else {
        note = (type, n == "json", "")
      }
    default: if isInWords { words(element) }
    }
  }

  /// What the element around the words says.
  private mutating func words(_ element: XMLStartTag) {
    func set(_ key: String, _ value: LayerAnnotation.Value?) { current?.set(key, value) }
    func text(_ value: String?) -> LayerAnnotation.Value? { value.map { .text($0) } }
    switch element.name {
    case "persName", "orgName", "placeName", "rs":
      let kind = EntityKind.allCases.first { $0.name == element.name }
      set("type", text(kind?.rawValue))
      set("key", text(element["key"]))
    case "date":
      let calendar = element["calendar"] ?? element["datingMethod"]
      let system = CalendarSystem.allCases.first { calendar == "#\(TEI.calendar($0))" }
      set("calendar", text(system?.rawValue))
      let ends = [element["from"], element["to"]].compactMap { $0 }
      set("iso", text(element["when"] ?? (ends.count == 2 ? ends.joined(separator: "/") : nil)))
      set("original", text(element["when-custom"]))
    case "num":
      set("value", element["value"].flatMap(Self.number))
      set("kind", text(element["type"]))
    case "said": set("direct", element["direct"].flatMap(Self.flag))
    default: break
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if note != nil {
      note?.text += String(decoding: piece, as: UTF8.self)
    } else if isInWords {
      current?.words += String(decoding: piece, as: UTF8.self)
    }
  }

  mutating func end(_ name: String) {
    depth -= 1
    switch name {
    case "note":
      if let note {
        current?.set(note.key, note.isJSON ? .json(note.text) : .text(note.text))
        self.note = nil
      } else {
        isInWords = false
      }
    case "annotation":
      if let current { found.append(current) }
      current = nil
      note = nil
      isInWords = false
    default: break
    }
  }

  /// The body and the characters of `#string-range(ID.body,start,length)`.
  private static func range(_ target: String) -> (body: String, span: CodePointSpan)? {
    let prefix = "#string-range("
    guard target.hasPrefix(prefix), target.hasSuffix(")") else { return nil }
    let parts = target.dropFirst(prefix.count).dropLast()
      .split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3, let start = Int(parts[1]), let length = Int(parts[2]), start >= 0,
      length >= 0, start <= Int.max - length
    else { return nil }
    return (String(parts[0]), CodePointSpan(start, start + length))
  }

  /// A number as JSON spells it.
  private static func number(_ text: String) -> LayerAnnotation.Value? {
    let value = LayerAnnotation.Value.json(text)
    return TEIToken.number(value) == nil || Double(text) == nil ? nil : value
  }

  private static func flag(_ text: String) -> LayerAnnotation.Value? {
    switch text {
    case "true", "1": .json("true")
    case "false", "0": .json("false")
    default: nil
    }
  }
}

extension TEIAnnotationReader.Found {
  /// The annotation over its text.
  ///
  /// - Throws: `InputError` where the range leaves the text, or other words stand there.
  func annotation(over text: SourceText, in file: ImportFile) throws(InputError) -> LayerAnnotation
  {
    guard let span = text.span(of: range) else {
      throw file.fault(place, "the range leaves the text of \(body)")
    }
    guard words.utf8.elementsEqual(text.bytes[span.range]) else {
      throw file.fault(place, "the text of \(body) has other words there")
    }
    return LayerAnnotation(layer: layer, span: span, members: members)
  }
}
