import CorpusModel

/// Finds the paragraphs of a text and, in the same pass, the quotations and parentheses of each.
///
/// One pass over the bytes: of the bytes of Arabic script only `0x9F` and `0x94` (the second ones
/// of «؟» and «۔») are looked at.
struct MarkScanner {
  /// The end of the paragraph, before its line break.
  private(set) var paragraphEnd = 0
  /// The start of the next paragraph, after the line break.
  private(set) var nextParagraph = 0
  /// The bytes of the paragraph at which marks stand that may end a sentence, ascending.
  private(set) var terminators: [Int] = []
  /// Whether the paragraph holds a scalar of which only ICU knows whether it ends sentences.
  private(set) var hasOtherScript = false
  /// The stretches inside quotation marks and brackets, disjoint and ascending: from the opening mark
  /// to the closing one.
  private(set) var enclosed: [(start: Int, end: Int)] = []
  /// Places at which there may be a boundary although no mark stands right before them; in no order.
  private(set) var extraCandidates: [Int] = []

  /// Opening marks whose closing mark has not come, the innermost last.
  private var open: [(family: Family, offset: Int)] = []
  private var marks: [(offset: Int, length: Int, scalar: UInt32)] = []

  /// What encloses: a closing mark closes the innermost opening mark of its own family.
  private enum Family {
    case guillemets, doubleQuotes, singleQuotes, straightQuotes
    case round, square, curly, ornate

    /// Bytes beyond which a mark is taken to have lost its counterpart.
    var longest: Int {
      switch self {
      case .guillemets, .doubleQuotes: 6_000
      case .straightQuotes: 4_000
      case .singleQuotes: 600
      case .round, .square, .curly, .ornate: 1_500
      }
    }
  }

  /// Deeper nesting is noise: the outermost marks are then forgotten.
  private static let deepest = 12

  private static let plain: UInt8 = 0
  private static let lineBreak: UInt8 = 1
  private static let other: UInt8 = 2

  /// What a byte may start.
  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: plain, count: 256)
    classes[0x0A] = lineBreak
    classes[0x0D] = lineBreak
    for byte in "\"'()[]{}<>.!?".utf8 { classes[Int(byte)] = other }
    classes[0x9F] = other
    classes[0x94] = other
    classes[0xC2] = other
    for byte in 0xE1...0xF4 { classes[byte] = other }
    return classes
  }()

  /// Scans the paragraph that starts at a byte.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the paragraph.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    marks.removeAll(keepingCapacity: true)
    extraCandidates.removeAll(keepingCapacity: true)
    terminators.removeAll(keepingCapacity: true)
    hasOtherScript = false
    var index = start
    let count = bytes.count
    paragraphEnd = count
    nextParagraph = count
    Self.classes.withUnsafeBufferPointer { classes in
      while index < count {
        let byte = bytes[index]
        if classes[Int(byte)] == Self.plain {
          index += 1
          continue
        }
        if classes[Int(byte)] == Self.lineBreak {
          paragraphEnd = index
          let isPair = byte == 0x0D && index + 1 < count && bytes[index + 1] == 0x0A
          nextParagraph = index + (isPair ? 2 : 1)
          return
        }
        index += note(bytes, byte, at: index)
        if paragraphEnd < count { return }
      }
    }
  }

  /// Notes what stands at a byte that is not plain; returns the number of bytes to step over.
  private mutating func note(
    _ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8, at index: Int
  ) -> Int {
    switch byte {
    case 0x2E, 0x21, 0x3F:
      terminators.append(index)
      return 1
    case 0x9F, 0x94:
      if index > 0, bytes[index - 1] == (byte == 0x9F ? 0xD8 : 0xDB) {
        terminators.append(index - 1)
      }
      return 1
    case 0x3C, 0x3E:
      // «<<» and «>>» stand for guillemets.
      guard index + 1 < bytes.count, bytes[index + 1] == byte else { return 1 }
      marks.append((index, 2, byte == 0x3C ? 0xAB : 0xBB))
      return 2
    case ..<0x80:
      marks.append((index, 1, UInt32(byte)))
      return 1
    default:
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      switch scalar {
      case 0x85, 0x2028, 0x2029:
        paragraphEnd = index
        nextParagraph = index + length
      case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0xFD3E, 0xFD3F:
        marks.append((index, length, scalar))
      case 0x80..<0x2000, 0x2000...0x2017, 0x2020...0x2038, 0x2060...0x206F, 0x20A0...0x2BFF,
        0xFB50...0xFE0F, 0xFE70...0xFEFF, 0x1F000...0x1FAFF:
        if scalar == 0x2026 { terminators.append(index) }
      default:
        if ScalarClass.isTerminator(scalar) {
          terminators.append(index)
        } else {
          hasOtherScript = true
        }
      }
      return length
    }
  }

  // MARK: Quotations and parentheses

  /// Pairs the marks of the paragraph scanned last.
  ///
  /// Which way a mark faces is read from its neighbours where they tell, because closing marks are
  /// typed as opening ones and the reverse; the glyph decides the rest. A mark without a counterpart
  /// encloses nothing.
  ///
  /// - Complexity: O(*m*), *m* being the number of marks.
  mutating func pairMarks(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    enclosed.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    guard !marks.isEmpty else { return }
    var closersAhead = marks.reduce(into: (guillemets: 0, quotes: 0)) { count, mark in
      if mark.scalar == 0xBB || mark.scalar == 0x203A { count.guillemets += 1 }
      if mark.scalar == 0x201D { count.quotes += 1 }
    }
    for mark in marks {
      if mark.scalar == 0xBB || mark.scalar == 0x203A { closersAhead.guillemets -= 1 }
      if mark.scalar == 0x201D { closersAhead.quotes -= 1 }
      switch mark.scalar {
      case 0x28: push(.round, mark.offset)
      case 0x29: close(bytes, .round, mark)
      case 0x5B: push(.square, mark.offset)
      case 0x5D: close(bytes, .square, mark)
      case 0x7B: push(.curly, mark.offset)
      case 0x7D: close(bytes, .curly, mark)
      case 0xFD3E, 0xFD3F:
        // Either glyph may open: fonts disagree.
        isOpen(.ornate) ? close(bytes, .ornate, mark) : push(.ornate, mark.offset)
      case 0x22:
        pairQuote(bytes, from: start, mark, .straightQuotes, facing: .either, closersAhead: 0)
      case 0xAB, 0x2039:
        pairQuote(
          bytes, from: start, mark, .guillemets, facing: .opening,
          closersAhead: closersAhead.guillemets)
      case 0xBB, 0x203A:
        pairQuote(
          bytes, from: start, mark, .guillemets, facing: .closing,
          closersAhead: closersAhead.guillemets)
      case 0x201C, 0x201E, 0x201F:
        pairQuote(
          bytes, from: start, mark, .doubleQuotes, facing: .opening,
          closersAhead: closersAhead.quotes)
      case 0x201D:
        pairQuote(
          bytes, from: start, mark, .doubleQuotes, facing: .closing,
          closersAhead: closersAhead.quotes)
      case 0x27: pairApostrophe(bytes, from: start, mark)
      case 0x2018, 0x201A, 0x201B: push(.singleQuotes, mark.offset)
      default: close(bytes, .singleQuotes, mark)
      }
    }
  }

  /// Within a Latin word it is no quote; elsewhere it opens or closes one.
  private mutating func pairApostrophe(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    _ mark: (offset: Int, length: Int, scalar: UInt32)
  ) {
    let isAfterText = neighbour(bytes, before: mark.offset, from: start) == .text
    let isBeforeText = neighbour(bytes, after: mark.offset + mark.length) == .text
    guard isAfterText != isBeforeText else { return }
    isAfterText ? close(bytes, .singleQuotes, mark) : push(.singleQuotes, mark.offset)
  }

  private enum Facing { case opening, closing, either }

  private mutating func pairQuote(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    _ mark: (offset: Int, length: Int, scalar: UInt32), _ family: Family, facing: Facing,
    closersAhead: Int
  ) {
    let before = neighbour(bytes, before: mark.offset, from: start)
    let after = neighbour(bytes, after: mark.offset + mark.length)
    let canOpen = before != .text && after == .text
    let canClose = before == .text && after != .text
    let isOpened = isOpen(family)
    let closes: Bool
    switch facing {
    case .opening:
      // «” … “»: the second closes where it leans on the word before it, where a mark follows it, or
      // where no true closing mark is left for the one that is open.
      closes = isOpened && (canClose || after == .mark || (!canOpen && closersAhead == 0))
    case .closing:
      closes = isOpened || !canOpen
    case .either:
      closes = isOpened ? !canOpen : (canClose || after == .mark)
    }
    if closes {
      close(bytes, family, mark)
    } else {
      push(family, mark.offset)
      // «….«…»»: a quote right after a full stop closes, if it is not known to open.
      if mark.offset > start,
        ScalarClass.isTerminator(UTF8Scanning.scalar(bytes, before: mark.offset).scalar)
      {
        extraCandidates.append(mark.offset)
      }
    }
  }

  /// What stands beside a mark.
  private enum Neighbour { case blank, mark, text }

  private func neighbour(
    _ bytes: UnsafeBufferPointer<UInt8>, before offset: Int, from start: Int
  ) -> Neighbour {
    guard offset > start else { return .blank }
    let (scalar, _) = UTF8Scanning.scalar(bytes, before: offset)
    if ScalarClass.isSpace(scalar) || ScalarClass.isInvisible(scalar) && scalar != 0x200C {
      return .blank
    }
    switch scalar {
    // An opening mark, a colon or a dash: what follows may open a quotation.
    case 0x28, 0x5B, 0x7B, 0xAB, 0x3A, 0x2D, 0x2013, 0x2014, 0x2018, 0x201C, 0x60C, 0x2F:
      return .mark
    default: return .text
    }
  }

  private func neighbour(_ bytes: UnsafeBufferPointer<UInt8>, after offset: Int) -> Neighbour {
    guard offset < paragraphEnd else { return .mark }
    let (scalar, _) = UTF8Scanning.scalar(bytes, at: offset)
    if ScalarClass.isBlank(scalar) { return .blank }
    switch scalar {
    case 0x22, 0x28, 0x5B, 0x7B, 0xAB, 0x2018, 0x201C, 0x2039, 0xFD3E, 0xFD3F: return .text
    default: return ScalarClass.isTerminator(scalar) || Self.isPause(scalar) ? .mark : .text
    }
  }

  /// A mark that may follow a closing one: comma, colon, semicolon, closing bracket or quote.
  private static func isPause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x2C, 0x3A, 0x3B, 0x5D, 0x7D, 0xBB, 0x060C, 0x061B, 0x2019, 0x201D, 0x203A, 0x2F:
      true
    default: false
    }
  }

  private func isOpen(_ family: Family) -> Bool { open.contains { $0.family == family } }

  private mutating func push(_ family: Family, _ offset: Int) {
    if open.count == Self.deepest { open.removeFirst() }
    open.append((family, offset))
  }

  private mutating func close(
    _ bytes: UnsafeBufferPointer<UInt8>, _ family: Family,
    _ mark: (offset: Int, length: Int, scalar: UInt32)
  ) {
    guard let index = open.lastIndex(where: { $0.family == family }) else { return }
    let start = open[index].offset
    // What was opened inside and never closed has lost its closing mark.
    open.removeSubrange(index...)
    guard mark.offset - start <= family.longest else { return }
    while let last = enclosed.last, last.start > start { enclosed.removeLast() }
    enclosed.append((start, mark.offset))
    noteBoundaryAfterSpacedClosing(bytes, from: start, mark)
  }

  /// «؟ »»: the sentence ends after the quote, not after the blank before it.
  private mutating func noteBoundaryAfterSpacedClosing(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    _ mark: (offset: Int, length: Int, scalar: UInt32)
  ) {
    let (_, end) = UTF8Scanning.trimmed(bytes, start, mark.offset)
    guard end > 0, end < mark.offset,
      ScalarClass.isTerminator(UTF8Scanning.scalar(bytes, before: end).scalar)
    else { return }
    extraCandidates.append(SentenceTail.end(bytes, mark.offset + mark.length, paragraphEnd))
  }
}
