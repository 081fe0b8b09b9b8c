extension String {
  /// The string without a prefix; `nil` where it does not start with it, or is the prefix.
  func dropping(prefix: String) -> String? {
    guard utf8.count > prefix.utf8.count, utf8.starts(with: prefix.utf8) else { return nil }
    return String(unicodeScalars.dropFirst(prefix.unicodeScalars.count))
  }

  /// The string without a suffix; `nil` where it does not end with it, or is the suffix.
  func dropping(suffix: String) -> String? {
    guard utf8.count > suffix.utf8.count, utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    else { return nil }
    return String(unicodeScalars.dropLast(suffix.unicodeScalars.count))
  }

  /// Whether the string starts with certain bytes; `hasPrefix` compares by Unicode's equivalence, which
  /// takes many times as long.
  func has(prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Whether the string ends with certain bytes.
  func has(suffix: String) -> Bool {
    utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
