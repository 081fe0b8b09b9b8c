/// URI templates (RFC 6570).
enum URITemplateFormat {
  /// Whether the text is a template: literals and expressions in braces.
  static func accepts(_ text: String) -> Bool {
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "{":
        guard let end = rest.firstIndex(of: "}"), isExpression(Substring(rest[..<end])) else {
          return false
        }
        rest = rest[rest.index(after: end)...]
      case "%":
        guard isPercentEscape(Substring(rest)) else { return false }
        rest = rest.dropFirst(2)
      // Section 2.1: controls, spaces and these are no literals.
      case "\0"..." ", "\"", "'", "<", ">", "\\", "^", "`", "|", "}", "\u{7F}": return false
      default: continue
      }
    }
    return true
  }

  /// An operator, then variables with commas between them (section 2.2).
  private static func isExpression(_ text: Substring) -> Bool {
    var list = text
    if let first = list.unicodeScalars.first, "+#./;?&=,!@|".unicodeScalars.contains(first) {
      list = Substring(list.unicodeScalars.dropFirst())
    }
    return list.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
  }

  /// A name, perhaps with `*` or `:` and a length below 10,000 (sections 2.3 and 2.4).
  private static func isVariable(_ text: Substring) -> Bool {
    var name = text
    if name.hasSuffix("*") {
      name = name.dropLast()
    } else if let colon = name.firstIndex(of: ":") {
      let length = name[name.index(after: colon)...].utf8
      guard (1...4).contains(length.count), length.allSatisfy(StringFormat.isDigit),
        length.first != UInt8(ascii: "0")
      else { return false }
      name = name[..<colon]
    }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isNamePart)
  }

  private static func isNamePart(_ text: Substring) -> Bool {
    guard !text.isEmpty else { return false }
    var rest = text
    while let byte = rest.utf8.first {
      if byte == UInt8(ascii: "%") {
        guard isPercentEscape(rest.dropFirst()) else { return false }
        rest = rest.dropFirst(3)
      } else if StringFormat.isLetter(byte) || StringFormat.isDigit(byte) || byte == 0x5F {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }

  /// Whether two hexadecimal digits come next.
  private static func isPercentEscape(_ text: Substring) -> Bool {
    let digits = text.utf8.prefix(2)
    return digits.count == 2 && digits.allSatisfy(StringFormat.isHexadecimal)
  }
}
