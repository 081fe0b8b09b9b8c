import CorpusModel

extension TEIText {
  /// Writes `<body>`. No white space is added: its text content is the source.
  ///
  /// White space between two blocks stands between their elements; what XML does not hold for white
  /// space there (a byte order mark, no-break spaces) goes to the block before it or, at the
  /// beginning, to the first one.
  func writeBody(to xml: XMLWriter) throws {
    try xml.block("body", ["xml:id": TEI.body(document.id), "xml:space": "preserve"]) {
      let blocks = blocks
      if blocks.isEmpty {
        return try xml.inline("div", ["type": "report"]) {
          try xml.inline("p") { xml.text(side.text.bytes[...]) }
        }
      }
      var next = 0
      while next < blocks.count {
        let end = endOfDivision(blocks, from: next)
        let division = next..<end
        next = end
        try writeDivision(division, of: blocks, to: xml)
      }
      xml.text(outerSpace(after: blocks.count - 1, of: blocks))
    }
  }

  /// A division ends where the report begins or ends, and before a headline that does not stand at its
  /// top, for TEI has heads nowhere else.
  private func endOfDivision(_ blocks: [Block], from start: Int) -> Int {
    let isBoilerplate = blocks[start].role == .boilerplate
    var isAtTop = true
    for index in start..<blocks.count {
      let role = blocks[index].role
      if (role == .boilerplate) != isBoilerplate { return index }
      switch role {
      case .headline, .kicker: if !isAtTop { return index }
      case .lead, .body: isAtTop = false
      case .dateline, .credit, .boilerplate: break
      }
    }
    return blocks.count
  }

  private func writeDivision(_ division: Range<Int>, of blocks: [Block], to xml: XMLWriter) throws {
    let isBoilerplate = blocks[division.lowerBound].role == .boilerplate
    xml.text(outerSpace(after: division.lowerBound - 1, of: blocks))
    try xml.inline("div", ["type": isBoilerplate ? "boilerplate" : "report"]) {
      var isAtTop = true
      for index in division {
        if index > division.lowerBound { xml.text(outerSpace(after: index - 1, of: blocks)) }
        if blocks[index].role.isProse { isAtTop = false }
        try writeBlock(index, of: blocks, isAtTop: isAtTop, to: xml)
      }
    }
  }

  private func writeBlock(_ index: Int, of blocks: [Block], isAtTop: Bool, to xml: XMLWriter) throws
  {
    let block = blocks[index]
    let (element, type) = block.role.element(isAtTop: isAtTop)
    try xml.inline(
      element, ["type": type, "n": String(block.paragraph), "ana": "#\(TEI.role(block.role))"]
    ) {
      if index == 0 { xml.text(split(gap(before: 0)).inner(isFirst: true)) }
      for segment in block.segments {
        if segment > block.segments.lowerBound { xml.text(side.text.bytes[gap(before: segment)]) }
        try writeSegment(segment, to: xml)
      }
      xml.text(split(gap(before: block.segments.upperBound)).inner(isFirst: false))
    }
  }

  private func writeSegment(_ index: Int, to xml: XMLWriter) throws {
    let span = side.segments[index].span
    let id = TEI.segment(document.id, index)
    try xml.inline("s", ["xml:id": id]) {
      var position = span.start
      let tokens = tokens.indices.contains(index) ? tokens[index] : []
      for (number, token) in tokens.enumerated() {
        xml.text(side.text.bytes[position..<token.span.start])
        let isJoined = number + 1 < tokens.count && tokens[number + 1].span.start == token.span.end
        let name = token.kind.isMark ? "pc" : "w"
        try xml.inline(
          name,
          [
            "xml:id": "\(id).\(name)\(number)",
            "type": token.kind == .word || token.kind == .punctuation ? nil : token.kind.rawValue,
            "join": isJoined ? "right" : nil,
          ]
        ) { xml.text(side.text.bytes[token.span.range]) }
        position = token.span.end
      }
      xml.text(side.text.bytes[position..<span.end])
    }
  }

  // MARK: White space

  /// What stands between a segment and the one before it, or the end of the text.
  private func gap(before segment: Int) -> Range<Int> {
    let start = segment == 0 ? 0 : side.segments[segment - 1].span.end
    let end =
      segment < side.segments.count ? side.segments[segment].span.start : side.text.bytes.count
    return start..<end
  }

  /// The part of a gap that stands between elements, after block `index`; before the first for −1.
  private func outerSpace(after index: Int, of blocks: [Block]) -> ArraySlice<UInt8> {
    index < 0
      ? split(gap(before: 0)).outer(isFirst: true)
      : split(gap(before: blocks[index].segments.upperBound)).outer(isFirst: false)
  }

  private struct Gap {
    var bytes: ArraySlice<UInt8>
    /// From the first to the last character that is no white space of XML.
    var middle: Range<Int>

    /// What stands within a block: the block before the gap or, at the beginning, after it.
    func inner(isFirst: Bool) -> ArraySlice<UInt8> {
      if middle.isEmpty { return [] }
      return isFirst ? bytes[middle.lowerBound...] : bytes[..<middle.upperBound]
    }

    /// What stands outside it.
    func outer(isFirst: Bool) -> ArraySlice<UInt8> {
      if middle.isEmpty { return bytes }
      return isFirst ? bytes[..<middle.lowerBound] : bytes[middle.upperBound...]
    }
  }

  private func split(_ gap: Range<Int>) -> Gap {
    let bytes = side.text.bytes[gap]
    func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
    let first = bytes.firstIndex { !isSpace($0) } ?? bytes.endIndex
    let last = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? first
    return Gap(bytes: bytes, middle: first..<last)
  }
}

extension SegmentRole {
  /// Whether it is told in paragraphs.
  fileprivate var isProse: Bool { self == .lead || self == .body }

  /// The element of a block. Datelines and credits have elements of their own at the top of a
  /// division only.
  fileprivate func element(isAtTop: Bool) -> (name: String, type: String?) {
    switch self {
    case .headline: ("head", "headline")
    case .kicker: ("head", "kicker")
    case .lead, .body: ("p", nil)
    case .dateline: isAtTop ? ("dateline", nil) : ("ab", "dateline")
    case .credit: isAtTop ? ("byline", nil) : ("ab", "credit")
    case .boilerplate: ("ab", "boilerplate")
    }
  }
}
