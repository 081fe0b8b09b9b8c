/// URIs (RFC 3986) and IRIs (RFC 3987).
enum URIFormat {
  /// Whether the text is a URI: with a scheme.
  static func isURI(_ text: String, allowsUnicode: Bool) -> Bool {
    URIReference(text).scheme != nil && isReference(text, allowsUnicode: allowsUnicode)
  }

  /// Whether the text is a URI or a reference relative to one.
  static func isReference(_ text: String, allowsUnicode: Bool) -> Bool {
    guard hasAllowedCharacters(text, allowsUnicode) else { return false }
    let reference = URIReference(text)
    if let scheme = reference.scheme, scheme.utf8.first.map(StringFormat.isLetter) != true {
      return false
    }
    if let fragment = reference.fragment, fragment.contains("#") { return false }
    if let authority = reference.authority, !isAuthority(authority) { return false }
    // Brackets stand only around an IP address.
    let rest = reference.path + (reference.query ?? "") + (reference.fragment ?? "")
    guard !rest.contains("["), !rest.contains("]") else { return false }
    // A colon in the first segment of a relative path would make it a scheme.
    let first = reference.path.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    return reference.scheme != nil || reference.authority != nil || !first.contains(":")
  }

  private static func isAuthority(_ authority: String) -> Bool {
    let parts = authority.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let host = parts.last else { return false }
    if parts.count == 2, parts[0].contains("[") || parts[0].contains("]") { return false }
    guard host.hasPrefix("[") else {
      let pieces = host.split(separator: ":", omittingEmptySubsequences: false)
      return !host.contains("[") && !host.contains("]") && pieces.count <= 2
        && (pieces.count < 2 || pieces[1].utf8.allSatisfy(StringFormat.isDigit))
    }
    guard let close = host.firstIndex(of: "]") else { return false }
    let port = host[host.index(after: close)...]
    let address = host[host.index(after: host.startIndex)..<close]
    return (AddressFormat.isIPv6(String(address)) || address.lowercased().hasPrefix("v"))
      && (port.isEmpty
        || (port.hasPrefix(":") && port.dropFirst().utf8.allSatisfy(StringFormat.isDigit)))
  }

  private static func hasAllowedCharacters(_ text: String, _ allowsUnicode: Bool) -> Bool {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "%"):
        guard index + 2 < bytes.count, StringFormat.isHexadecimal(bytes[index + 1]),
          StringFormat.isHexadecimal(bytes[index + 2])
        else { return false }
      case 0x80...:
        guard allowsUnicode else { return false }
      default:
        guard
          StringFormat.isLetter(byte) || StringFormat.isDigit(byte)
            || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
        else { return false }
      }
    }
    return true
  }
}
