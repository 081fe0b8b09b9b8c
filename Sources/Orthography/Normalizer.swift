public import CorpusModel

/// Normalizes Persian and Arabic text by named rules, as edits on the untouched source.
///
/// ```swift
/// let normalizer = try Normalizer(language: .persian, digits: .ascii)
/// let edits = try normalizer.edits(in: source)
/// let view = edits.apply(to: source.bytes)
/// ```
///
/// What is normal is left alone: a normal text has no edits, and the view of a text has none either.
/// Line ends stay where they are.
public struct Normalizer: Sendable {
  /// The language whose letters are the normal ones.
  public let language: Language
  /// The rules that are on.
  public let rules: NormalizationRules
  /// The set in which digits are written; `nil` leaves them.
  public let digits: DigitSet?

  private let table: CharacterTable

  /// Prepares the rules: some milliseconds, so keep the normalizer.
  ///
  /// - Parameter digits: the set in which to write digits; it switches on the rules `digits` and
  ///   `percent`.
  /// - Throws: ``ICUError`` where ICU lacks its data.
  public init(
    language: Language, rules: NormalizationRules = .standard, digits: DigitSet? = nil
  ) throws(ICUError) {
    self.language = language
    self.digits = digits
    self.rules =
      digits == nil
      ? rules.subtracting([.digits, .percent]) : rules.union([.digits, .percent])
    table = try CharacterTable(language: language, rules: self.rules, digits: digits)
  }

  /// The edits that make a text normal.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  /// - Throws: ``ICUError`` where ICU fails, which it does only for want of memory.
  public func edits(in source: SourceText) throws(ICUError) -> EditList {
    try edits(in: source.bytes)
  }

  /// A string made normal.
  public func normalized(_ string: String) throws(ICUError) -> String {
    let bytes = Array(string.utf8)
    let edits = try edits(in: bytes)
    return edits.isEmpty ? string : String(decoding: edits.apply(to: bytes), as: UTF8.self)
  }

  /// The edits of well-formed UTF-8.
  func edits(in bytes: [UInt8]) throws(ICUError) -> EditList {
    let first = EditList(
      try bytes.withUnsafeBufferPointer { buffer throws(ICUError) in
        try CharacterPass.edits(in: buffer, table: table)
      })
    let view = first.apply(to: bytes)
    let second = view.withUnsafeBufferPointer {
      ContextPass.edits(in: $0, rules: rules, digits: digits)
    }
    return first.followed(by: EditList(second), in: view)
  }
}
