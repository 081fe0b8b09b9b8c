import CorpusModel

/// Recognizes web and e-mail addresses.
struct AddressScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int

  /// The longest run that is read for an address.
  private static let longest = 2048
  /// The longest name before a path: 64 octets of a mail box and 253 of a host (RFC 5321, RFC 1035).
  private static let longestName = 320

  /// Top-level domains by which a name without `www.` or a scheme is known for an address.
  private static let topLevelDomains: Set<String> = [
    "com", "org", "net", "info", "gov", "edu", "int", "mil", "biz", "tv", "news", "me", "io", "co",
    "ir", "sy", "iq", "lb", "jo", "ps", "sa", "ae", "qa", "kw", "bh", "om", "ye", "eg", "ly", "tn",
    "dz", "ma", "sd", "af", "tj", "uk", "us", "eu", "de", "fr", "ru", "cn", "tr", "il", "in", "pk",
  ]

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// The address that starts at an ASCII letter; `nil` where a plain word does.
  func address(at start: Int) -> Token? {
    let name = run(from: start, Self.isNameByte, atMost: Self.longestName)
    guard name - start < Self.longestName else { return nil }
    // Most Latin words hold neither a stop nor an at sign nor a colon.
    guard let stop = bytes[start..<name].firstIndex(where: { $0 == 0x2E || $0 == 0x40 }) else {
      return hasScheme(start, name) ? url(start, from: name) : nil
    }
    if let at = bytes[stop..<name].firstIndex(of: 0x40) {
      let host = trimmedEnd(at + 1, name)
      guard at > start, isHost(at + 1, host, anyDomain: true) else { return nil }
      return Token(span: TextSpan(start, host), kind: .email)
    }
    let host = trimmedEnd(start, name)
    guard isHost(start, host, anyDomain: starts(with: "www.", at: start)) else { return nil }
    return url(start, from: host)
  }

  private func hasScheme(_ start: Int, _ name: Int) -> Bool {
    guard name - start <= 12, name + 3 < end else { return false }
    return bytes[name] == 0x3A && bytes[name + 1] == 0x2F && bytes[name + 2] == 0x2F
  }

  /// The web address from its start, of which scheme or host end at `from`.
  private func url(_ start: Int, from: Int) -> Token {
    guard from < end, [0x2F, 0x3A, 0x3F, 0x23].contains(bytes[from]) else {
      return Token(span: TextSpan(start, from), kind: .url)
    }
    let rest = trimmedEnd(from, run(from: from, Self.isAddressByte))
    return Token(span: TextSpan(start, max(rest, from)), kind: .url)
  }

  /// The end without the marks of the sentence in which the address stands.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var index = end
    while index > start {
      switch bytes[index - 1] {
      case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D: index -= 1
      default: return index
      }
    }
    return index
  }

  private func isHost(_ start: Int, _ end: Int, anyDomain: Bool) -> Bool {
    guard start < end else { return false }
    let labels = bytes[start..<end].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, (2...24).contains(last.count) else {
      return false
    }
    guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isHostByte) }) else { return false }
    if anyDomain { return last.allSatisfy { !(0x30...0x39).contains($0) } }
    return Self.topLevelDomains.contains(String(decoding: last, as: UTF8.self).lowercased())
  }

  private func starts(with prefix: String, at start: Int) -> Bool {
    guard start + prefix.utf8.count <= end else { return false }
    return zip(prefix.utf8, bytes[start...]).allSatisfy { $0 == $1 | 0x20 || $0 == $1 }
  }

  private func run(
    from start: Int, _ belongs: (UInt8) -> Bool, atMost longest: Int = Self.longest
  ) -> Int {
    let limit = min(end, start + longest)
    var index = start
    while index < limit, belongs(bytes[index]) { index += 1 }
    return index
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
      || byte == 0x5F
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isHostByte(byte) || byte == 0x2E || byte == 0x40 || byte == 0x2B || byte == 0x25
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && byte != 0x22 && byte != 0x3C && byte != 0x3E && byte != 0x60
      && byte != 0x7B && byte != 0x7D
  }
}
