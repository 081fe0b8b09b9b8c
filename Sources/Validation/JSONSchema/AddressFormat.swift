/// Addresses of machines and people.
enum AddressFormat {
  /// RFC 5321: a local part, plain or quoted, and a domain or an address in brackets.
  static func isEmail(_ text: String, allowsUnicode: Bool) -> Bool {
    guard let sign = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = text[..<sign]
    let domain = text[text.utf8.index(after: sign)...]
    guard isLocalPart(local, allowsUnicode) else { return false }
    if domain.hasPrefix("["), domain.hasSuffix("]") {
      let address = domain.dropFirst().dropLast()
      return address.hasPrefix("IPv6:")
        ? isIPv6(String(address.dropFirst("IPv6:".count))) : isIPv4(address)
    }
    if allowsUnicode, !domain.utf8.allSatisfy({ $0 < 0x80 }) {
      return InternationalHostname.accepts(String(domain))
    }
    return isHostname(domain)
  }

  private static func isLocalPart(_ text: Substring, _ allowsUnicode: Bool) -> Bool {
    if text.utf8.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") {
      var isEscaped = false
      for byte in text.utf8.dropFirst().dropLast() {
        if !isEscaped, byte == UInt8(ascii: "\"") || byte < 0x20 { return false }
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      }
      return !isEscaped
    }
    return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty
        && atom.utf8.allSatisfy {
          StringFormat.isLetter($0) || StringFormat.isDigit($0)
            || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) || (allowsUnicode && $0 >= 0x80)
        }
    }
  }

  /// RFC 1123: labels of letters, digits and inner hyphens, 63 at most, 253 in all.
  static func isHostname(_ text: Substring) -> Bool {
    guard (1...253).contains(text.utf8.count) else { return false }
    return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      let bytes = Array(label.utf8)
      // Hyphens in third and fourth place announce an encoding, of which only `xn` is one.
      let isReserved =
        bytes.count > 3 && bytes[2] == 0x2D && bytes[3] == 0x2D
        && !(label.lowercased().hasPrefix("xn")
          && InternationalHostname.isEncodedLabel(label.dropFirst(4)))
      return (1...63).contains(bytes.count) && bytes.first != 0x2D && bytes.last != 0x2D
        && !isReserved
        && bytes.allSatisfy {
          StringFormat.isLetter($0) || StringFormat.isDigit($0) || $0 == 0x2D
        }
    }
  }

  /// Four numbers up to 255 without leading zeros.
  static func isIPv4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(StringFormat.isDigit)
          && (part.utf8.count == 1 || part.utf8.first != 0x30) && Int(part).map { $0 < 256 } == true
      }
  }

  /// RFC 4291, section 2.2: eight groups, or fewer around one `::`; the last two may be an IPv4
  /// address.
  static func isIPv6(_ text: String) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return false }
    var count = 0
    for (index, half) in halves.enumerated() where !half.isEmpty {
      let groups = half.split(separator: ":", omittingEmptySubsequences: false)
      for (place, group) in groups.enumerated() {
        let isLast = index == halves.count - 1 && place == groups.count - 1
        if isLast, group.contains(".") {
          guard isIPv4(group) else { return false }
          count += 2
        } else {
          guard (1...4).contains(group.utf8.count),
            group.utf8.allSatisfy(StringFormat.isHexadecimal)
          else { return false }
          count += 1
        }
      }
    }
    return halves.count == 2 ? count < 8 : count == 8
  }
}
