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
  private let zwnj: ZWNJRestorer?

  /// Prepares the rules: some milliseconds, so keep the normalizer.
  ///
  /// - Parameters:
  ///   - digits: the set in which to write digits; it switches on the rules `digits`,
  ///   `percent` and `separators`.
  ///   - zwnj: what restores lost ZWNJ in Persian; it switches on the rule `zwnj`.
  /// - Throws: ``ICUError`` where ICU lacks its data.
  public init(
    language: Language, rules: NormalizationRules = .standard, digits: DigitSet? = nil,
    zwnj: ZWNJRestorer? = nil
  ) throws(ICUError) {
    self.language = language
    self.digits = digits
    self.zwnj = language == .persian ? zwnj : nil
    var rules = rules.subtracting([.digits, .percent, .separators, .zwnj])
    if digits != nil { rules.formUnion([.digits, .percent, .separators]) }
    if self.zwnj != nil { rules.insert(.zwnj) }
    self.rules = rules
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
  ///
  /// - Throws: ``ICUError`` where ICU fails, which it does only for want of memory.
  public func normalized(_ string: String) throws(ICUError) -> String {
    String(decoding: try normalized(Array(string.utf8)), as: UTF8.self)
  }

  /// Well-formed UTF-8 made normal: faster than applying ``edits(in:)``, since no map is made.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  /// - Precondition: the bytes are well-formed UTF-8.
  /// - Throws: ``ICUError`` where ICU fails, which it does only for want of memory.
  public func normalized(_ bytes: [UInt8]) throws(ICUError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var cache = ZWNJPass.Cache()
    try forEachChunk(of: bytes) { chunk, start throws(ICUError) in
      var view: [UInt8]?
      for pass in Pass.allCases {
        let edits: EditList
        if let view {
          edits = try view.withUnsafeBufferPointer { view throws(ICUError) in
            try self.edits(of: pass, in: view, start, &cache)
          }
        } else {
          edits = try self.edits(of: pass, in: chunk, start, &cache)
        }
        if !edits.isEmpty { view = view.map(edits.apply(to:)) ?? edits.apply(to: chunk) }
      }
      if let view { result.append(contentsOf: view) } else { result.append(contentsOf: chunk) }
    }
    return result
  }

  /// The edits of well-formed UTF-8.
  func edits(in bytes: [UInt8]) throws(ICUError) -> EditList {
    var edits: [Edit] = []
    var cache = ZWNJPass.Cache()
    try forEachChunk(of: bytes) { chunk, start throws(ICUError) in
      var all = try self.edits(of: .characters, in: chunk, start, &cache)
      var view = all.isEmpty ? nil : all.apply(to: chunk)
      for pass in Pass.allCases.dropFirst() {
        let next: EditList
        if let view {
          next = try view.withUnsafeBufferPointer { view throws(ICUError) in
            try self.edits(of: pass, in: view, start, &cache)
          }
        } else {
          next = try self.edits(of: pass, in: chunk, start, &cache)
        }
        if next.isEmpty { continue }
        all = view.map { all.followed(by: next, in: $0) } ?? next
        view = view.map(next.apply(to:)) ?? next.apply(to: chunk)
      }
      if start == 0 {
        edits = all.edits
        return
      }
      for var edit in all.edits {
        edit.span = TextSpan(edit.span.start + start, edit.span.end + start)
        edits.append(edit)
      }
    }
    return EditList(edits)
  }

  /// The passes in their order; each sees the view that the one before has made.
  private enum Pass: CaseIterable {
    case characters
    case context
    case zwnj
  }

  private func edits(
    of pass: Pass, in text: UnsafeBufferPointer<UInt8>, _ start: Int, _ cache: inout ZWNJPass.Cache
  ) throws(ICUError) -> EditList {
    switch pass {
    case .characters:
      EditList(try CharacterPass.edits(in: text, startsFile: start == 0, table: table))
    case .context: EditList(ContextPass.edits(in: text, rules: rules, digits: digits))
    case .zwnj:
      zwnj.map { EditList(ZWNJPass.edits(in: text, restorer: $0, cache: &cache)) } ?? .none
    }
  }

  /// Bytes after which the end of a line ends a chunk: what a chunk needs stays in the cache.
  private static let chunkSize = 1 << 16

  /// Gives a text in chunks of whole lines, across whose ends no rule looks.
  private func forEachChunk(
    of bytes: [UInt8],
    _ body: (UnsafeBufferPointer<UInt8>, _ start: Int) throws(ICUError) -> Void
  ) throws(ICUError) {
    try bytes.withUnsafeBufferPointer { buffer throws(ICUError) in
      var start = 0
      while start < buffer.count {
        var end = min(start + Self.chunkSize, buffer.count)
        while end < buffer.count, buffer[end - 1] != 0x0A { end += 1 }
        try body(UnsafeBufferPointer(rebasing: buffer[start..<end]), start)
        start = end
      }
    }
  }
}
