import CorpusModel

/// A word or a number of a text, as the aligner's views of it begin.
public struct ScannedWord: Hashable, Sendable {
  /// The bytes in the source.
  public var span: TextSpan
  /// The folded letters; empty for a number.
  public var word: FoldedWord
  /// The digits, in ASCII with `.` before decimals; `nil` for a word.
  public var digits: String?
}

/// Finds words and numbers in UTF-8 without ICU, in one pass: letters with the marks and zero-width
/// characters between them, and digits of any set with the separators between them.
///
/// This is a view for matching, not a tokenization: marks, symbols and addresses are passed over.
public enum WordScanner {
  /// The words and numbers of a span, in order.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public static func words(in text: SourceText, span: TextSpan) -> [ScannedWord] {
    var result: [ScannedWord] = []
    var builder = FoldedWord.Builder()
    var wordStart = -1
    var wordEnd = 0
    var offset = span.start
    let bytes = text.bytes

    func endWord() {
      if wordStart >= 0 {
        let folded = builder.finish()
        if !folded.isEmpty {
          result.append(
            ScannedWord(span: TextSpan(wordStart, wordEnd), word: folded, digits: nil))
        }
        wordStart = -1
      }
    }

    while offset < span.end {
      let (scalar, width) = decode(bytes, at: offset)
      if let digit = digit(scalar) {
        endWord()
        let (digits, end) = number(in: bytes, from: offset, first: digit, limit: span.end)
        result.append(
          ScannedWord(span: TextSpan(offset, end), word: FoldedWord(), digits: digits))
        offset = end
        continue
      }
      switch Folding.of(scalar) {
      case .letter(let code):
        if wordStart < 0 { wordStart = offset }
        builder.append(code)
        wordEnd = offset + width
      case .lamAlef:
        if wordStart < 0 { wordStart = offset }
        builder.append(FoldedLetter.lam.rawValue)
        builder.append(FoldedLetter.alef.rawValue)
        wordEnd = offset + width
      case .transparent:
        if wordStart >= 0 { wordEnd = offset + width }
      case .boundary: endWord()
      }
      offset += width
    }
    endWord()
    return result
  }

  /// The value of a decimal digit of the three sets.
  static func digit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x30...0x39: UInt8(scalar - 0x30)
    case 0x660...0x669: UInt8(scalar - 0x660)
    case 0x6F0...0x6F9: UInt8(scalar - 0x6F0)
    default: nil
    }
  }

  private static func number(
    in bytes: [UInt8], from start: Int, first: UInt8, limit: Int
  ) -> (digits: String, end: Int) {
    var digits = String(first)
    var offset = decode(bytes, at: start).width + start
    var sawPoint = false
    while offset < limit {
      let (scalar, width) = decode(bytes, at: offset)
      if let next = digit(scalar) {
        digits += String(next)
        offset += width
        continue
      }
      // A separator belongs to the number only between digits; a thousands mark needs three of them.
      guard scalar == 0x2E || scalar == 0x66B || scalar == 0x66C || scalar == 0x2C,
        !sawPoint, offset + width < limit,
        digit(decode(bytes, at: offset + width).scalar) != nil
      else { break }
      let following = digitRun(in: bytes, from: offset + width, limit: limit)
      if scalar == 0x66C || (scalar == 0x2C && following == 3) {
        offset += width
      } else if scalar == 0x66B || scalar == 0x2E {
        digits += "."
        sawPoint = true
        offset += width
      } else {
        break
      }
    }
    return (digits, offset)
  }

  private static func digitRun(in bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var offset = start
    var count = 0
    while offset < limit, digit(decode(bytes, at: offset).scalar) != nil {
      offset += decode(bytes, at: offset).width
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, width: Int) {
    let lead = bytes[offset]
    func trail(_ index: Int) -> UInt32 { UInt32(bytes[offset + index] & 0x3F) }
    switch lead {
    case ..<0x80: return (UInt32(lead), 1)
    case ..<0xE0: return (UInt32(lead & 0x1F) << 6 | trail(1), 2)
    case ..<0xF0: return (UInt32(lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3)
    default:
      return (UInt32(lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
    }
  }
}
