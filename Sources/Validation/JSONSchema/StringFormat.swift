import Orthography

/// The formats that `--format-assertion` asserts. A format that is not known accepts everything, as the
/// specification asks.
///
/// Besides the standard's own: `language-tag` (BCP 47, well-formed) and `xml-id` (an NCName).
enum StringFormat {
  /// Whether a string is of a format.
  static func accepts(_ text: String, _ format: String) -> Bool {
    switch format {
    case "date": DateFormat.isDate(text[...])
    case "time": DateFormat.isTime(text[...])
    case "date-time": DateFormat.isDateTime(text)
    case "duration": DateFormat.isDuration(text)
    case "email": AddressFormat.isEmail(text, allowsUnicode: false)
    case "idn-email": AddressFormat.isEmail(text, allowsUnicode: true)
    case "hostname": AddressFormat.isHostname(text[...])
    case "idn-hostname": InternationalHostname.accepts(text)
    case "ipv4": AddressFormat.isIPv4(text[...])
    case "ipv6": AddressFormat.isIPv6(text)
    case "uri": URIFormat.isURI(text, allowsUnicode: false)
    case "uri-reference": URIFormat.isReference(text, allowsUnicode: false)
    case "uri-template": URITemplateFormat.accepts(text)
    case "iri": URIFormat.isURI(text, allowsUnicode: true)
    case "iri-reference": URIFormat.isReference(text, allowsUnicode: true)
    case "uuid": isUUID(text)
    case "json-pointer": isPointer(text[...])
    case "relative-json-pointer": isRelativePointer(text)
    case "regex": isPattern(text)
    case "language-tag": isLanguageTag(text)
    case "xml-id": isXMLID(text)
    default: true
    }
  }

  /// RFC 4122: 8-4-4-4-12 hexadecimal digits.
  private static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && parts.allSatisfy { $0.utf8.allSatisfy(isHexadecimal) }
  }

  /// RFC 6901: empty, or parts that each begin with `/`; `~` only as `~0` or `~1`.
  private static func isPointer(_ text: Substring) -> Bool {
    guard text.isEmpty || text.utf8.first == UInt8(ascii: "/") else { return false }
    var rest = text.utf8
    while let tilde = rest.firstIndex(of: UInt8(ascii: "~")) {
      rest = rest[rest.index(after: tilde)...]
      guard rest.first == UInt8(ascii: "0") || rest.first == UInt8(ascii: "1") else { return false }
    }
    return true
  }

  /// A number without leading zero, then `#` or a pointer.
  private static func isRelativePointer(_ text: String) -> Bool {
    let digits = text.utf8.prefix(while: isDigit)
    guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      return false
    }
    let rest = Substring(text.utf8.dropFirst(digits.count))
    return rest == "#" || isPointer(rest)
  }

  private static func isPattern(_ text: String) -> Bool {
    do {
      _ = try RegularExpression(try ECMAPattern.translate(text))
      return true
    } catch {
      return false
    }
  }

  /// RFC 5646, section 2.1: subtags of 1 to 8 letters and digits; the first is a language of 2 to 8
  /// letters, or `x` or `i` with more after it.
  private static func isLanguageTag(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first,
      subtags.allSatisfy({
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { isLetter($0) || isDigit($0) }
      })
    else { return false }
    if first.utf8.count == 1 { return subtags.count > 1 && "xXiI".contains(first) }
    // A singleton introduces an extension, which is not empty.
    return first.utf8.allSatisfy(isLetter) && subtags.last.map { $0.utf8.count > 1 } == true
  }

  /// XML Namespaces 1.0: a name without colon.
  private static func isXMLID(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, isNameStart(first) else { return false }
    return scalars.dropFirst().allSatisfy { scalar in
      isNameStart(scalar) || "-.\u{B7}".unicodeScalars.contains(scalar)
        || "0"..."9" ~= scalar || "\u{300}"..."\u{36F}" ~= scalar
        || "\u{203F}"..."\u{2040}" ~= scalar
    }
  }

  /// `NameStartChar` of XML 1.0, fifth edition, without the colon.
  private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || 0x61...0x66 ~= byte | 0x20
  }
}
