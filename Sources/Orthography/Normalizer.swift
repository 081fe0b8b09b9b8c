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
  private let caches = ZWNJCaches()

  /// Prepares the rules: some milliseconds, so keep the normalizer.
  ///
  /// - Parameters:
  ///   - digits: the set in which to write digits; it switches on the rules `digits`, `percent` and
  ///   `separators`. Without it these two, where they are on, go by the digits that are there.
  ///   - zwnj: what restores lost ZWNJ in Persian; it switches on the rule `zwnj`.
  /// - Throws: ``ICUError`` where ICU lacks its data.
  public init(
    language: Language, rules: NormalizationRules = .standard, digits: DigitSet? = nil,
    zwnj: ZWNJRestorer? = nil
  ) throws(ICUError) {
    self.language = language
    self.digits = digits
    self.zwnj = language == .persian ? zwnj : nil
    var rules = rules.subtracting([.digits, .zwnj])
    // What the one makes the other would undo.
    if rules.contains(.compatibility) { rules.remove(.ellipsis) }
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
    try normalized(bytes, startsFile: true, isWhole: true).bytes
  }

  /// A stretch of a text in well-formed UTF-8 made normal, up to the byte at which its last line may be
  /// cut: with what is left put before what follows, the result is that of the whole text.
  ///
  /// - Parameters:
  ///   - startsFile: whether the stretch is the beginning of the text.
  ///   - isWhole: whether a line or the text ends where the stretch does; all of it is then made normal.
  /// - Complexity: O(*n*), *n* being the bytes.
  /// - Throws: ``ICUError`` where ICU fails, which it does only for want of memory.
  public func normalized(
    _ bytes: [UInt8], startsFile: Bool, isWhole: Bool
  ) throws(ICUError) -> (bytes: [UInt8], end: Int) {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    var cache = caches.take()
    defer { caches.give(cache) }
    let end = try forEachChunk(of: bytes, isWhole) { chunk, start throws(ICUError) in
      var view: [UInt8]?
      for pass in Pass.allCases {
        let edits: EditList
        if let view {
          edits = try view.withUnsafeBufferPointer { view throws(ICUError) in
            try self.edits(of: pass, in: view, startsFile && start == 0, &cache)
          }
        } else {
          edits = try self.edits(of: pass, in: chunk, startsFile && start == 0, &cache)
        }
        if !edits.isEmpty { view = view.map(edits.apply(to:)) ?? edits.apply(to: chunk) }
      }
      if let view { result.append(contentsOf: view) } else { result.append(contentsOf: chunk) }
    }
    return (result, end)
  }

  /// The edits of well-formed UTF-8.
  func edits(in bytes: [UInt8]) throws(ICUError) -> EditList {
    try edits(in: bytes, startsFile: true, isWhole: true).edits
  }

  /// The edits of a stretch of a text, as ``normalized(_:startsFile:isWhole:)`` makes them.
  ///
  /// - Throws: ``ICUError`` where ICU fails, which it does only for want of memory.
  public func edits(
    in bytes: [UInt8], startsFile: Bool, isWhole: Bool
  ) throws(ICUError) -> (edits: EditList, end: Int) {
    var edits: [Edit] = []
    var cache = caches.take()
    defer { caches.give(cache) }
    let end = try forEachChunk(of: bytes, isWhole) { chunk, start throws(ICUError) in
      var all = try self.edits(
        of: .characters, in: chunk, startsFile && start == 0, &cache)
      var view = all.isEmpty ? nil : all.apply(to: chunk)
      for pass in Pass.allCases.dropFirst() {
        let next: EditList
        if let view {
          next = try view.withUnsafeBufferPointer { view throws(ICUError) in
            try self.edits(of: pass, in: view, startsFile && start == 0, &cache)
          }
        } else {
          next = try self.edits(of: pass, in: chunk, startsFile && start == 0, &cache)
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
    return (EditList(edits), end)
  }

  /// The passes in their order; each sees the view that the one before has made.
  private enum Pass: CaseIterable {
    case characters
    case context
    case zwnj
  }

  private func edits(
    of pass: Pass, in text: UnsafeBufferPointer<UInt8>, _ startsFile: Bool,
    _ cache: inout ZWNJPass.Cache
  ) throws(ICUError) -> EditList {
    switch pass {
    case .characters:
      EditList(try CharacterPass.edits(in: text, startsFile: startsFile, table: table))
    case .context: EditList(ContextPass.edits(in: text, rules: rules, digits: digits))
    case .zwnj:
      zwnj.map { EditList(ZWNJPass.edits(in: text, restorer: $0, cache: &cache)) } ?? .none
    }
  }

  /// Gives a stretch of a text in chunks across whose ends no rule looks; returns the end of the last.
  private func forEachChunk(
    of bytes: [UInt8], _ isWhole: Bool,
    _ body: (UnsafeBufferPointer<UInt8>, _ start: Int) throws(ICUError) -> Void
  ) throws(ICUError) -> Int {
    try bytes.withUnsafeBufferPointer { buffer throws(ICUError) in
      var start = 0
      while let end = TextChunk.end(in: buffer, from: start, isWhole: isWhole) {
        try body(UnsafeBufferPointer(rebasing: buffer[start..<end]), start)
        start = end
      }
      return start
    }
  }
}
