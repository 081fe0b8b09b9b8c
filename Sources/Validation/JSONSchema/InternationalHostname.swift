/// Host names beyond ASCII (RFC 5890, with the code points of RFC 5892).
///
/// Which code points may stand in a label is derived from their properties, as RFC 5892, section 3,
/// does; the rule for bidirectional labels (RFC 5893) is not asserted.
enum InternationalHostname {
  /// Whether every label is one, and the whole is no longer than a name may be.
  static func accepts(_ text: String) -> Bool {
    var length = -1
    let labels = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { ".。．｡".unicodeScalars.contains($0) })
    for label in labels {
      guard let size = encodedSize(of: Array(label)) else { return false }
      length += size + 1
    }
    return length <= 253
  }

  /// Whether what follows `xn--` in a label encodes a label that may be one.
  static func isEncodedLabel(_ label: Substring) -> Bool {
    guard let scalars = Punycode.decode(label), scalars.contains(where: { !$0.isASCII }) else {
      return false
    }
    return isUnicodeLabel(scalars) && Punycode.encode(scalars) == label.lowercased()
  }

  /// The bytes of a label as the network has it; `nil` where it is none.
  private static func encodedSize(of label: [Unicode.Scalar]) -> Int? {
    if label.allSatisfy(\.isASCII) {
      let text = String(String.UnicodeScalarView(label))
      return AddressFormat.isHostname(text[...]) ? text.utf8.count : nil
    }
    guard isUnicodeLabel(label), let encoded = Punycode.encode(label) else { return nil }
    let size = "xn--".utf8.count + encoded.utf8.count
    return size <= 63 ? size : nil
  }

  private static func isUnicodeLabel(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first, first != "-", label.last != "-",
      !(label.count > 3 && label[2] == "-" && label[3] == "-")
    else { return false }
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: break
    }
    return label.indices.allSatisfy { isAllowed(label, at: $0) }
  }

  private static func isAllowed(_ label: [Unicode.Scalar], at place: Int) -> Bool {
    let scalar = label[place]
    let before = place > 0 ? label[place - 1] : nil
    let after = place + 1 < label.count ? label[place + 1] : nil
    switch scalar.value {
    // Section 2.6, allowed against their properties, and disallowed.
    case 0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007: return true
    case 0x640, 0x7FA, 0x302E, 0x302F, 0x3031...0x3035, 0x303B: return false
    // Appendix A: what may stand only beside certain others.
    case 0xB7: return before == "l" && after == "l"
    case 0x375:
      return after.map { 0x370...0x3FF ~= $0.value || 0x1F00...0x1FFF ~= $0.value } == true
    case 0x5F3, 0x5F4: return before.map { 0x591...0x5F4 ~= $0.value } == true
    case 0x30FB:
      return label.contains {
        0x3040...0x30FA ~= $0.value || 0x30FC...0x30FF ~= $0.value || $0.properties.isIdeographic
      }
    case 0x660...0x669: return !label.contains { 0x6F0...0x6F9 ~= $0.value }
    case 0x6F0...0x6F9: return !label.contains { 0x660...0x669 ~= $0.value }
    case 0x200D: return before?.properties.canonicalCombiningClass == .virama
    case 0x200C:
      return before?.properties.canonicalCombiningClass == .virama || partsCursive(label, at: place)
    case 0x2D: return true
    default:
      let properties = scalar.properties
      guard !properties.changesWhenNFKCCaseFolded, !properties.isDefaultIgnorableCodePoint else {
        return false
      }
      switch properties.generalCategory {
      case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
        .decimalNumber:
        return true
      default: return false
      }
    }
  }

  /// Appendix A.1: ZWNJ between a letter that would join the next and one that would be joined.
  private static func partsCursive(_ label: [Unicode.Scalar], at place: Int) -> Bool {
    func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .nonspacingMark
    }
    guard let before = label[..<place].last(where: { !isTransparent($0) }),
      let after = label[(place + 1)...].first(where: { !isTransparent($0) })
    else { return false }
    return isJoining(before) && !joinsOnlyBackwards(before) && isJoining(after)
  }

  /// Whether a letter of the Arabic script joins the one before it.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x621, 0x674, 0x6D5: scalar.value == 0x6D5
    case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F, 0x8A0...0x8B4: true
    default: false
    }
  }

  /// Alef, dal, reh, waw and those shaped like them, teh marbuta.
  private static func joinsOnlyBackwards(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x622...0x625, 0x627, 0x629, 0x62F...0x632, 0x648, 0x671...0x673, 0x675...0x677,
      0x688...0x699, 0x6C0, 0x6C3...0x6CB, 0x6CD, 0x6CF, 0x6D2...0x6D3, 0x6D5:
      true
    default: false
    }
  }
}
