import CorpusModel

/// A document of OPUS or InterText: sentences `<s id>`, as text or as words `<w>`.
final class XCESText: XMLEventHandler {
  let name: String
  let id: DocumentID
  private let file: ImportFile
  private var stated: Language?
  /// The number of each sentence by its id.
  private(set) var numbers: [String: Int] = [:]
  private var bytes: [UInt8] = []
  private var segments: [Segment] = []
  private var path: [String] = []
  private var sentence: (start: Int, hasWords: Bool, role: SegmentRole)?
  private var paragraph = -1

  private init(_ source: ImportSource, name: String) {
    self.name = name
    file = ImportFile(path: source.path, bytes: source.bytes)
    let parts = name.split(separator: "/")
    let last = String(parts.last ?? "")
    let words =
      parts.dropLast().map(String.init) + last.split(separator: ".").dropFirst().map(String.init)
    stated = words.lazy.compactMap { Language(tag: $0) }.first
    id = DocumentID(sanitizing: XCESReader.name(ofDocument: last), fallback: "text")
  }

  /// The language, which `read` made sure of.
  var language: Language { stated ?? .persian }

  /// The text and its sentences.
  var side: BeadSide {
    BeadSide(text: SourceText(String(decoding: bytes, as: UTF8.self)), segments: segments)
  }

  /// Reads a document.
  ///
  /// - Throws: `InputError` where it is no XML, a sentence has no id or one that another has, or
  ///   nothing tells that it is Persian or Arabic.
  static func read(_ source: ImportSource, name: String) throws(InputError) -> XCESText {
    let text = XCESText(source, name: name)
    try XMLEventReader.read(source.bytes, path: source.path, handler: text)
    guard text.stated != nil else {
      throw InputError(
        path: source.path, location: SourceLocation(line: 1, column: 1),
        message: "nothing tells the language: neither a folder fa or ar, nor .fa.xml, nor xml:lang")
    }
    return text
  }

  func start(_ element: XMLStartTag) throws(InputError) {
    if path.isEmpty, let tag = element.xml("lang") ?? element["lang"] ?? element["language"],
      let language = Language(tag: tag)
    {
      stated = language
    }
    path.append(element.name)
    switch element.name {
    case "p":
      let number = element["id"].flatMap { $0.hasPrefix("p") ? Int($0.dropFirst()) : nil }
      paragraph = max(paragraph + 1, number ?? 0)
    case "s":
      guard sentence == nil else { throw file.fault(element.place, "an <s> within an <s>") }
      guard let id = element["id"] ?? element.xml("id") else {
        throw file.fault(element.place, "an <s> without id")
      }
      guard numbers.updateValue(segments.count, forKey: id) == nil else {
        throw file.fault(element.place, "two sentences have the id \(id)")
      }
      sentence = (
        bytes.count, false, element["type"].flatMap(SegmentRole.init(rawValue:)) ?? .body
      )
    case "w":
      guard let sentence else { break }
      if sentence.hasWords { bytes.append(0x20) } else { bytes.removeSubrange(sentence.start...) }
      self.sentence?.hasWords = true
    default: break
    }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard let sentence else { return }
    // Between words there is only the layout of the file.
    if sentence.hasWords && path.last != "w" { return }
    bytes.append(contentsOf: text)
  }

  func end() {
    let name = path.removeLast()
    guard name == "s", let sentence else { return }
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    while bytes.count > sentence.start, let last = bytes.last, isSpace(last) { bytes.removeLast() }
    let lead = bytes[sentence.start...].prefix(while: isSpace).count
    bytes.removeSubrange(sentence.start..<sentence.start + lead)
    segments.append(
      Segment(
        span: TextSpan(sentence.start, bytes.count), role: sentence.role,
        paragraph: max(paragraph, 0)))
    bytes.append(0x0A)
    self.sentence = nil
  }
}
