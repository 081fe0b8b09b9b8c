import CorpusModel

/// One TEI file: its texts, its header and its links.
final class TEIFile: XMLEventHandler {
  /// A text in Persian or Arabic.
  struct Text {
    var id: DocumentID
    var language: Language
    /// The `xml:id` of `<text>`.
    var xmlID: String?
    /// The `xml:id` of `<body>`.
    var bodyID: String?
    /// The number of each sentence by its `xml:id`.
    var numbers: [String: Int] = [:]
    var bytes: [UInt8] = []
    var segments: [Segment] = []
    var tokens: [[Token]] = []
    /// Whether white space counts.
    var isExact = false

    var imported: ImportedCorpus.Text {
      ImportedCorpus.Text(
        id: id, language: language,
        side: BeadSide(
          text: SourceText(String(decoding: bytes, as: UTF8.self)), segments: segments),
        tokens: isExact ? tokens : nil)
    }
  }

  /// A `<link>`, or a `<ptr>` in a group.
  struct Link {
    var element: String
    var id: String?
    var n: String?
    var targets: String
    var certainty: String?
    var analysis: String?
    var responsible: String?
    var place: XMLPlace
  }

  /// A `<linkGrp>`.
  struct Group {
    var id: String?
    var type: String?
    var domains: String?
    var links: [Link] = []
    var place: XMLPlace
  }

  let file: ImportFile
  /// The file's name without its directory.
  let name: String
  private(set) var texts: [Text] = []
  private(set) var groups: [Group] = []
  /// Remarks on links, by the `xml:id` of the link.
  private(set) var notes: [String: String] = [:]
  let header = TEIHeaderReader()
  private(set) var annotations = TEIAnnotationReader()

  private var path: [String] = []
  private var languages: [Language?] = []
  private var text: Text?
  private var isInBody = false
  private var sentence: Int?
  /// The sentence's depth, and that of its word.
  private var sentenceDepth = 0
  private var token: (start: Int, kind: TokenKind, depth: Int)?
  private var role = SegmentRole.body
  private var paragraph = -1
  private var isNewLine = true
  private var annotation: String?
  private var note: String?

  private init(_ source: ImportSource) {
    file = ImportFile(path: source.path, bytes: source.bytes)
    name = source.name
  }

  /// Reads a file.
  ///
  /// - Throws: `InputError` where it is no TEI.
  static func read(_ source: ImportSource) throws(InputError) -> TEIFile {
    let file = TEIFile(source)
    try XMLEventReader.read(source.bytes, path: source.path, handler: file)
    return file
  }

  func start(_ element: XMLStartTag) throws(InputError) {
    if path.isEmpty {
      guard element.name == "TEI" || element.name == "teiCorpus" else {
        throw file.fault(element.place, "the root element is not <TEI>")
      }
      guard element.namespace == TEI.namespace else {
        throw file.fault(element.place, "<\(element.name)> is not in the namespace of TEI P5")
      }
    }
    path.append(element.name)
    languages.append(
      element.xml("lang").map { Language(tag: $0) } ?? languages.last ?? nil)
    if header.isOpen || element.name == "teiHeader" { return header.start(element) }
    if isInBody { return try startInBody(element) }
    if annotations.isOpen || TEIAnnotationReader.opens(element) {
      return annotations.start(element)
    }
    switch element.name {
    case "text":
      guard let language = languages.last ?? nil else { break }
      let xmlID = element.xml("id")
      let stem = String(name.prefix { $0 != "." })
      // Muwazi's text is called ID.text; of others, a file may hold several.
      let own = xmlID.map { $0.hasSuffix(".text") ? String($0.dropLast(5)) : $0 }
      text = Text(
        id: DocumentID(sanitizing: own ?? stem, fallback: language.rawValue), language: language,
        xmlID: xmlID)
      role = .body
      paragraph = -1
    case "body":
      guard text != nil else { break }
      isInBody = true
      text?.bodyID = element.xml("id")
      text?.isExact = header.isOfMuwazi && element.xml("space") == "preserve"
    case "linkGrp":
      groups.append(
        Group(
          id: element.xml("id"), type: element["type"], domains: element["domains"],
          place: element.place))
    case "link", "ptr":
      guard path.contains("linkGrp"), let targets = element["target"] ?? element["targets"] else {
        break
      }
      groups[groups.count - 1].links.append(
        Link(
          element: element.name, id: element.xml("id"), n: element["n"], targets: targets,
          certainty: element["cert"], analysis: element["ana"], responsible: element["resp"],
          place: element.place))
    case "annotation": annotation = element["target"]
    case "note": if annotation != nil { note = "" }
    default: break
    }
  }

  private func startInBody(_ element: XMLStartTag) throws(InputError) {
    switch element.name {
    case "s", "seg":
      guard sentence == nil else { break }
      startSentence(element.xml("id"), depth: path.count)
    case "w", "pc":
      guard sentence != nil, token == nil, let text else { break }
      let kind = element["type"].flatMap(TokenKind.init(rawValue:))
      token = (
        text.bytes.count, kind ?? (element.name == "w" ? .word : .punctuation), path.count
      )
    case "p", "head", "ab", "dateline", "byline", "l", "lead":
      let stated = element["ana"].flatMap { ana in
        SegmentRole.allCases.first { ana.split(separator: " ").contains("#\(TEI.role($0))") }
      }
      role = stated ?? (element.name == "head" ? .headline : .body)
      paragraph =
        element["n"].flatMap { Int($0) }.flatMap { text?.isExact == true ? $0 : nil }
        ?? paragraph + 1
    default: break
    }
  }

  private func startSentence(_ id: String?, depth: Int) {
    guard let start = text?.bytes.count, let number = text?.segments.count else { return }
    sentence = start
    sentenceDepth = depth
    isNewLine = true
    if let id { text?.numbers[id] = number }
    text?.tokens.append([])
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if header.isOpen { return header.text(piece) }
    if annotations.isOpen { return annotations.text(piece) }
    if note != nil {
      note? += String(decoding: piece, as: UTF8.self)
    } else if isInBody {
      if text?.isExact == true {
        text?.bytes.append(contentsOf: piece)
      } else if sentence != nil {
        collapse(piece)
      }
    }
  }

  /// Appends text whose white space is layout: runs of it are one space.
  private func collapse(_ piece: UnsafeBufferPointer<UInt8>) {
    for byte in piece {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        if !isNewLine && text?.bytes.last != 0x20 { text?.bytes.append(0x20) }
      } else {
        text?.bytes.append(byte)
        isNewLine = false
      }
    }
  }

  func end() throws(InputError) {
    let name = path.removeLast()
    languages.removeLast()
    if header.isOpen { return header.end() }
    if annotations.isOpen { return annotations.end(name) }
    if let token, path.count + 1 == token.depth {
      if let end = text?.bytes.count, end > token.start, let last = text?.tokens.indices.last {
        text?.tokens[last].append(Token(span: TextSpan(token.start, end), kind: token.kind))
      }
      self.token = nil
      return
    }
    if let start = sentence, path.count + 1 == sentenceDepth { return endSentence(start) }
    switch name {
    case "body": isInBody = false
    case "text":
      if let text { texts.append(text) }
      text = nil
    case "note":
      if let note, let annotation {
        for target in annotation.split(separator: " ") {
          notes[TEIPlaces.halves(target).name] = note
        }
      }
      note = nil
    case "annotation": annotation = nil
    default: break
    }
  }

  private func endSentence(_ start: Int) {
    if text?.isExact == false {
      while let last = text?.bytes.last, last == 0x20, (text?.bytes.count ?? 0) > start {
        text?.bytes.removeLast()
      }
    }
    let end = text?.bytes.count ?? start
    text?.segments.append(
      Segment(span: TextSpan(start, end), role: role, paragraph: max(paragraph, 0)))
    if text?.isExact == false { text?.bytes.append(0x0A) }
    sentence = nil
  }
}
