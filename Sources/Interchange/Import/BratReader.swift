import CorpusModel
import JSONSyntax

/// Reads brat's stand-off annotation: `NAME.ann` beside `NAME.txt`.
///
/// A text-bound annotation whose label is the role of a segment is one; where there is none, the text has
/// a segment a line. The others are annotations of the layer `brat` with the members `id`, `type`, and what
/// the file says of them: attributes, `note`, `reference`, `relations`, `event`, `fragments`; or, where
/// Muwazi wrote them, of the layers that they had.
struct BratReader {
  private struct Bound {
    var line: Int
    var label: String
    var span: TextSpan
    var fragments: [CodePointSpan]
    var members: [LayerAnnotation.Member] = []
    var note: String?
    var relations: [(type: String, target: String)] = []
  }

  private let path: String
  private let text: SourceText
  private var order: [String] = []
  private var bound: [String: Bound] = [:]
  /// The trigger of each event.
  private var triggers: [String: String] = [:]

  /// Reads the files; each `.ann` has a `.txt` of its name.
  ///
  /// - Throws: `InputError` with the line that is no annotation of its text.
  static func read(
    _ sources: [ImportSource], languages: ImportLanguage,
    open: (_ name: String, _ from: String) throws(InputError) -> ImportSource?
  ) throws(InputError) -> ImportedCorpus {
    var corpus = ImportedCorpus()
    for source in sources where source.name.hasSuffix(".ann") {
      let name = source.name.dropLast(3) + "txt"
      let path = source.path.dropLast(3) + "txt"
      var file = sources.first { $0.path == path }
      if file == nil { file = try open(String(name), source.path) }
      guard let file else {
        throw InputError(path: source.path, message: "its text, \(name), is not beside it")
      }
      var reader = BratReader(path: source.path, text: try file.text())
      try reader.readLines(try source.text())
      let side = reader.side
      var document = try languages.document(file, side)
      document.annotations = reader.annotations
      if corpus.texts.contains(where: { $0.id == document.id }) {
        throw InputError(path: source.path, message: "a second text is called \(document.id)")
      }
      corpus.texts.append(document)
    }
    guard !corpus.texts.isEmpty else {
      throw InputError(path: sources.first?.path ?? "-", message: "none of the files ends in .ann")
    }
    return corpus
  }

  private init(path: String, text: SourceText) {
    self.path = path
    self.text = text
  }

  private func fault(_ line: Int, _ message: String) -> InputError {
    ImportFile(path: path, bytes: []).fault(line: line, message)
  }

  /// Text-bound annotations may stand below those that name them.
  private mutating func readLines(_ file: SourceText) throws(InputError) {
    let lines = file.text(in: file.span).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    for (number, line) in lines.enumerated() where line.hasPrefix("T") {
      try readBound(line, number + 1)
    }
    for (number, line) in lines.enumerated() where line.hasPrefix("E") {
      try readEvent(line, number + 1)
    }
    for (number, line) in lines.enumerated() where !line.isEmpty {
      try readOther(line, number + 1)
    }
  }

  private mutating func readBound(_ line: Substring, _ number: Int) throws(InputError) {
    let fields = line.split(
      separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3, let space = fields[1].firstIndex(of: " ") else {
      throw fault(number, "a text-bound annotation is written T1, label and offsets, text")
    }
    var fragments: [CodePointSpan] = []
    var quoted: [String] = []
    for part in fields[1][space...].split(separator: ";") {
      let ends = part.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, let span = text.span(of: CodePointSpan(ends[0], ends[1])),
        (fragments.last?.end ?? 0) <= ends[0]
      else {
        throw fault(number, "\"\(part)\" is no place of the text, or not after the one before")
      }
      fragments.append(CodePointSpan(ends[0], ends[1]))
      quoted.append(text.text(in: span))
    }
    guard let first = fragments.first, let last = fragments.last,
      let span = text.span(of: CodePointSpan(first.start, last.end))
    else { throw fault(number, "the annotation has no place") }
    guard quoted.joined(separator: " ").utf8.elementsEqual(fields[2].utf8) else {
      throw fault(number, "the text has something else there")
    }
    let id = String(fields[0])
    let own = Bound(
      line: number, label: String(fields[1][..<space]), span: span, fragments: fragments)
    guard bound.updateValue(own, forKey: id) == nil else {
      throw fault(number, "a second annotation is called \(id)")
    }
    order.append(id)
  }

  private mutating func readEvent(_ line: Substring, _ number: Int) throws(InputError) {
    let fields = line.split(separator: "\t")
    let roles = fields.dropFirst().first?.split(separator: " ").map {
      $0.split(separator: ":", maxSplits: 1).map(String.init)
    }
    guard let roles, let trigger = roles.first, trigger.count == 2, bound[trigger[1]] != nil else {
      throw fault(number, "the event has no trigger among the text-bound annotations")
    }
    triggers[String(fields[0])] = trigger[1]
    bound[trigger[1]]?.members.append(
      .init("event", .text(fields.dropFirst().joined(separator: " "))))
  }

  private mutating func readOther(_ line: Substring, _ number: Int) throws(InputError) {
    let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    let words = (fields.count > 1 ? fields[1] : "").split(separator: " ").map(String.init)
    func target(_ name: String) throws(InputError) -> String {
      let id = triggers[name] ?? name
      guard bound[id] != nil else { throw fault(number, "there is no annotation \(name)") }
      return id
    }
    switch line.first {
    case "T", "E": return
    case "#":
      guard words.count == 2 else {
        throw fault(number, "a note is written #1, kind and target, text")
      }
      // Notes on relations and attributes are left.
      let id = triggers[words[1]] ?? words[1]
      bound[id]?.note = fields.count > 2 ? String(fields[2]) : ""
    case "A", "M":
      guard (2...3).contains(words.count) else {
        throw fault(number, "an attribute is written A1, name and target and, if it has one, value")
      }
      let value: LayerAnnotation.Value = words.count == 3 ? .text(words[2]) : .json("true")
      let id = try target(words[1])
      bound[id]?.members.append(.init(words[0], value))
    case "N":
      guard words.count == 3 else {
        throw fault(number, "a normalization is written N1, kind, target and reference, text")
      }
      let id = try target(words[1])
      bound[id]?.members.append(.init("reference", .text(words[2])))
    case "R":
      let ends = words.dropFirst().map { $0.split(separator: ":").last.map(String.init) ?? "" }
      guard ends.count == 2 else {
        throw fault(number, "a relation is written R1, kind, Arg1:T1 and Arg2:T2")
      }
      let (id, other) = (try target(ends[0]), try target(ends[1]))
      bound[id]?.relations.append((words[0], other))
    case "*":
      for name in words.dropFirst(2) {
        let (id, other) = (try target(words[1]), try target(name))
        bound[id]?.relations.append((words[0], other))
      }
    default: throw fault(number, "the line is of no kind that brat has")
    }
  }

  /// The text with its segments.
  private var side: BeadSide {
    var segments: [Segment] = []
    for id in order {
      guard let own = bound[id], let role = SegmentRole(rawValue: own.label) else { continue }
      // Segments follow one another; what does not is none.
      guard (segments.last?.span.end ?? 0) <= own.span.start else { return lines }
      segments.append(Segment(span: own.span, role: role, paragraph: segments.count))
    }
    return segments.isEmpty ? lines : BeadSide(text: text, segments: segments)
  }

  private var lines: BeadSide { BeadSide(text: text, segments: PlainText.segments(of: text)) }

  private var annotations: [LayerAnnotation] {
    order.compactMap { id in
      guard let own = bound[id], SegmentRole(rawValue: own.label) == nil else { return nil }
      if let written = Self.written(own) { return written }
      var members: [LayerAnnotation.Member] = [
        .init("id", .text(id)), .init("type", .text(own.label)),
      ]
      var keys: Set = ["id", "type"]
      // Of two of one name the first holds.
      for member in own.members where keys.insert(member.key).inserted { members.append(member) }
      if let note = own.note { members.append(.init("note", .text(note))) }
      var json = JSONWriter()
      if !own.relations.isEmpty {
        json.array { list in
          for relation in own.relations {
            list.object { entry in
              entry.field("type", relation.type)
              entry.field("target", relation.target)
            }
          }
        }
        members.append(.init("relations", .json(json.text)))
        json.removeAll()
      }
      if own.fragments.count > 1 {
        json.array { list in
          for fragment in own.fragments {
            list.array { ends in
              ends.value(fragment.start)
              ends.value(fragment.end)
            }
          }
        }
        members.append(.init("fragments", .json(json.text)))
      }
      return LayerAnnotation(layer: "brat", span: own.span, members: members)
    }
  }

  /// An annotation that Muwazi wrote: its layer is the beginning of its label, its members are its note.
  private static func written(_ own: Bound) -> LayerAnnotation? {
    guard
      let layer = LayerAnnotation.standardMembers.first(where: {
        own.label == $0.layer || own.label.hasPrefix("\($0.layer)-")
      })?.layer,
      let note = own.note, note.hasPrefix("{")
    else { return nil }
    let text = SourceText(note)
    guard let record = try? JSONReader.parse(text) else { return nil }
    return LayerAnnotation(
      layer: layer, span: own.span, members: AnnotationFile.members(of: record, in: text))
  }
}
