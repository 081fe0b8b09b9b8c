import CorpusModel

/// The blocks of a page of HTML and what it says of itself.
final class HTMLPage: XMLEventHandler {
  /// A stretch of text that a page sets apart.
  struct Block {
    /// The name of the innermost element that sets it apart.
    var element: String
    /// White space is single.
    var text: [UInt8] = []
    var words = 0
    var linkedWords = 0
    /// Whether it stands in what the page marks as its main text.
    var isMain: Bool
    /// Whether it stands in what the page marks as something else.
    var isAside: Bool

    /// The share of its words that are links.
    var linkDensity: Double { words == 0 ? 0 : Double(linkedWords) / Double(words) }
  }

  private(set) var blocks: [Block] = []
  private(set) var metadata = DocumentMetadata()
  /// The title of the page, which often ends in the name of its outlet.
  private(set) var title = ""

  private struct Open {
    var name: String
    var isBlock: Bool
    var isDropped: Bool
    var isMain: Bool
    var isAside: Bool
    var isLink: Bool
  }

  private var path: [Open] = []
  private var block: Block?
  private var isInWord = false

  private init() {}

  /// Reads a page.
  ///
  /// - Throws: `InputError` where it is empty, or neither UTF-8 nor of a stated encoding.
  static func read(_ source: ImportSource) throws(InputError) -> HTMLPage {
    let page = HTMLPage()
    let isUTF8 = (try? SourceText(validating: source.bytes)) != nil
    guard isUTF8 || statesEncoding(source.bytes) else {
      throw InputError(
        path: source.path, location: SourceLocation(line: 1, column: 1),
        message: "the page is no UTF-8 and states no other encoding")
    }
    try XMLEventReader.readHTML(
      source.bytes, path: source.path, encoding: isUTF8 ? "UTF-8" : nil, handler: page)
    page.endBlock()
    return page
  }

  private static func statesEncoding(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    return head.contains("charset=") || head.contains("encoding=")
  }

  private static let dropped: Set = [
    "script", "style", "noscript", "template", "svg", "select", "option", "button", "textarea",
    "iframe", "object", "canvas", "head",
  ]
  /// What may stand in a head: libxml2, which knows HTML 4, leaves it open before newer elements.
  private static let heading: Set = [
    "title", "meta", "link", "base", "script", "style", "noscript", "template",
  ]
  private static let aside: Set = ["nav", "aside", "footer", "form", "menu", "figure"]
  private static let main: Set = ["article", "main"]
  private static let inline: Set = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
  ]

  func start(_ element: XMLStartTag) {
    let name = element.name.lowercased()
    let outer = path.last
    let role = element["role"]?.lowercased()
    let isMain =
      Self.main.contains(name) || role == "main" || element["itemprop"] == "articleBody"
      || outer?.isMain == true
    // The header of a page is none of its text, that of an article is.
    let isAside =
      Self.aside.contains(name) || role == "navigation" || role == "complementary"
      || name == "header" && !isMain || outer?.isAside == true
    let isBlock = !Self.inline.contains(name)
    if isBlock { endBlock() }
    path.append(
      Open(
        name: name, isBlock: isBlock,
        isDropped: Self.dropped.contains(name)
          || outer?.isDropped == true && (outer?.name != "head" || Self.heading.contains(name)),
        isMain: isMain,
        isAside: isAside, isLink: name == "a" || outer?.isLink == true))
    switch name {
    case "meta": readMeta(element)
    case "link":
      if element["rel"]?.lowercased() == "canonical" { metadata.url = element["href"] }
    default: break
    }
  }

  func end() {
    guard let closed = path.popLast() else { return }
    if closed.isBlock { endBlock() }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>) {
    guard let place = path.last else { return }
    if place.name == "title" && title.utf8.count < 1000 {
      title += String(decoding: text, as: UTF8.self)
      return
    }
    guard !place.isDropped else { return }
    var own =
      block
      ?? Block(
        element: path.last { $0.isBlock }?.name ?? place.name, isMain: place.isMain,
        isAside: place.isAside)
    block = nil
    for byte in text {
      if byte <= 0x20 {
        if isInWord { own.text.append(0x20) }
        isInWord = false
        continue
      }
      if !isInWord {
        own.words += 1
        if place.isLink { own.linkedWords += 1 }
      }
      isInWord = true
      own.text.append(byte)
    }
    block = own
  }

  private func endBlock() {
    isInWord = false
    guard var ended = block else { return }
    block = nil
    while ended.text.last == 0x20 { ended.text.removeLast() }
    // The bytes of a no-break space alone are no text.
    let text = SourceText(String(decoding: ended.text, as: UTF8.self))
    let span = PlainText.trimmed(text.span, in: text)
    guard !span.isEmpty else { return }
    ended.text = Array(text.bytes[span.range])
    blocks.append(ended)
  }

  private func readMeta(_ element: XMLStartTag) {
    guard let content = element["content"], !content.isEmpty else { return }
    switch (element["property"] ?? element["name"] ?? element["itemprop"])?.lowercased() {
    case "og:title": metadata.title = DisplayText.flattening(content)
    case "og:site_name": metadata.outlet = DisplayText.flattening(content)
    case "og:url": metadata.url = metadata.url ?? content
    case "article:published_time", "datepublished":
      let day = String(content.prefix(16))
      let isDate = SchemaDate.normalized(day) != nil
      guard isDate || SchemaDate.normalized(String(content.prefix(10))) != nil else { return }
      metadata.published = DateExpression(
        iso: isDate ? day : String(content.prefix(10)), calendar: .gregorian,
        original: String(content.prefix(10)))
    default: break
    }
  }
}
