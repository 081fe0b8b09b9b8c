extension [UInt8] {
  /// The bytes of a string.
  init(_ string: String) { self = Array(string.utf8) }

  /// The bytes as a string.
  var string: String { String(decoding: self, as: UTF8.self) }
}
