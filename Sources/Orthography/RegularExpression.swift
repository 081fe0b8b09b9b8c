internal import CICU
public import CorpusModel

/// An ICU regular expression, with limits that turn a catastrophic pattern into an error.
///
/// ```swift
/// let code = try RegularExpression(#"کد خبر:\s*(\d+)"#)
/// let match = try code.firstMatch(in: "کد خبر: ۱۲۳")
/// ```
///
/// It belongs to one thread.
public final class RegularExpression {
  /// How a pattern is read.
  public struct Options: OptionSet, Sendable {
    /// ICU's flags.
    public let rawValue: Int32

    /// Takes ICU's flags.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// Letters match whatever their case.
    public static let caseInsensitive = Options(rawValue: 2)
    /// White space and `#` comments in the pattern are ignored.
    public static let comments = Options(rawValue: 4)
    /// `^` and `$` match at every line.
    public static let multiline = Options(rawValue: 8)
    /// The pattern is a literal.
    public static let literal = Options(rawValue: 16)
    /// `.` matches line ends too.
    public static let dotMatchesLineEnds = Options(rawValue: 32)
    /// `\b` follows UAX #29.
    public static let unicodeWordBoundaries = Options(rawValue: 256)
  }

  /// A match and its groups, as bytes of the source (of the string's UTF-8, where a string was given).
  public struct Match: Hashable, Sendable {
    /// The whole match.
    public let span: TextSpan
    /// Groups 1, 2, …; `nil` where a group took no part.
    public let groups: [TextSpan?]
  }

  /// The pattern as it was given.
  public let pattern: String

  /// The number of capturing groups.
  public let groupCount: Int

  private let handle: OpaquePointer

  /// Operations of the engine, in units of 10,000, that a search may take: about a second. ICU counts
  /// them itself, so that the outcome does not depend on the machine.
  public static let standardStepLimit: Int32 = 5_000

  /// Bytes of backtracking that a search may hold.
  private static let stackLimit: Int32 = 16 << 20

  /// Compiles a pattern.
  ///
  /// - Parameter stepLimit: what a search may take, in units of 10,000 operations.
  /// - Throws: ``RegularExpressionError/pattern(_:position:)`` where the pattern is ill-formed.
  public init(
    _ pattern: String, options: Options = [], stepLimit: Int32 = standardStepLimit
  ) throws(RegularExpressionError) {
    self.pattern = pattern
    let text = UTF16Text(pattern)
    var (line, column): (Int32, Int32) = (0, -1)
    var status: Int32 = 0
    let opened = cicu_regex_open(
      text.units.baseAddress, Int32(text.count), options.rawValue, &line, &column, &status)
    guard status <= 0, let handle = opened else {
      let units = Self.unitOffset(ofLine: Int(line), column: Int(column), in: text)
      let position = units.map { text.string(ofUnits: 0, $0).unicodeScalars.count }
      throw .pattern(ICUError(code: status, function: "uregex_open"), position: position)
    }
    self.handle = handle
    cicu_regex_set_limits(handle, stepLimit, Self.stackLimit, &status)
    groupCount = Int(cicu_regex_group_count(handle, &status))
  }

  deinit { cicu_regex_close(handle) }

  /// The number of a named group; `nil` where the pattern has none of that name.
  public func groupNumber(named name: String) -> Int? {
    var status: Int32 = 0
    let number = cicu_regex_group_number(handle, name, Int32(name.utf8.count), &status)
    return status <= 0 ? Int(number) : nil
  }

  /// Whether the pattern matches anywhere in a string.
  ///
  /// - Throws: ``RegularExpressionError/search(_:)`` where the search exceeds its limits.
  public func hasMatch(in string: String) throws(RegularExpressionError) -> Bool {
    try firstMatch(in: UTF16Text(string)) != nil
  }

  /// The first match in a string.
  ///
  /// - Throws: ``RegularExpressionError/search(_:)`` where the search exceeds its limits.
  public func firstMatch(in string: String) throws(RegularExpressionError) -> Match? {
    try firstMatch(in: UTF16Text(string))
  }

  /// The matches in a string, in order; none overlaps another.
  ///
  /// - Throws: ``RegularExpressionError/search(_:)`` where the search exceeds its limits.
  public func matches(in string: String) throws(RegularExpressionError) -> [Match] {
    try matches(in: UTF16Text(string))
  }

  /// The first match in a text.
  ///
  /// - Throws: ``RegularExpressionError/search(_:)`` where the search exceeds its limits.
  public func firstMatch(in text: UTF16Text) throws(RegularExpressionError) -> Match? {
    var first: Match?
    try search(text) { match in
      first = match
      return false
    }
    return first
  }

  /// The matches in a text, in order; none overlaps another.
  ///
  /// - Throws: ``RegularExpressionError/search(_:)`` where the search exceeds its limits.
  public func matches(in text: UTF16Text) throws(RegularExpressionError) -> [Match] {
    var matches: [Match] = []
    try search(text) { match in
      matches.append(match)
      return true
    }
    return matches
  }

  /// Visits the matches until `visit` returns `false`.
  private func search(
    _ text: UTF16Text, visit: (Match) -> Bool
  ) throws(RegularExpressionError) {
    try check("uregex_setText") { status in
      cicu_regex_set_text(handle, text.units.baseAddress, Int32(text.count), &status)
    }
    // ICU must not keep the borrowed buffer beyond this call.
    defer { cicu_regex_forget_text(handle) }
    var found = try check("uregex_find") { cicu_regex_find(handle, 0, &$0) }
    while found != 0 {
      guard visit(try match(in: text)) else { return }
      found = try check("uregex_findNext") { cicu_regex_find_next(handle, &$0) }
    }
  }

  private func match(in text: UTF16Text) throws(RegularExpressionError) -> Match {
    var spans: [TextSpan?] = []
    for group in 0...groupCount {
      let start = try check("uregex_start") { cicu_regex_start(handle, Int32(group), &$0) }
      let end = try check("uregex_end") { cicu_regex_end(handle, Int32(group), &$0) }
      spans.append(start < 0 ? nil : text.span(ofUnits: Int(start), Int(end)))
    }
    guard let whole = spans[0] else { preconditionFailure("a match has a span") }
    return Match(span: whole, groups: Array(spans.dropFirst()))
  }

  private func check<Result>(
    _ function: String, _ body: (inout Int32) -> Result
  ) throws(RegularExpressionError) -> Result {
    do {
      return try ICUError.check(function, body)
    } catch {
      throw .search(error)
    }
  }

  /// The unit of a line (from 1) and column (from 0) of a pattern.
  private static func unitOffset(ofLine line: Int, column: Int, in text: UTF16Text) -> Int? {
    guard column >= 0 else { return nil }
    var start = 0
    var remaining = max(line - 1, 0)
    while remaining > 0, start < text.count {
      if text[start] == 0x0A { remaining -= 1 }
      start += 1
    }
    return min(start + column, text.count)
  }
}
