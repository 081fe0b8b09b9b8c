import CorpusModel

/// Reads choices and a text out of the bytes that a fuzzer makes up.
struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next byte; 0 where there is none.
  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// One of some values.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(byte()) % values.count] }

  /// One of the two languages.
  mutating func language() -> Language { pick(Language.allCases) }

  /// Whether there are no bytes left.
  var isEmpty: Bool { rest.isEmpty }

  /// All bytes that are left, as a text: what is no text in them is replaced.
  func text() -> SourceText {
    SourceText(String(decoding: rest.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self))
  }
}
