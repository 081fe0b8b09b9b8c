internal import CICU
import CorpusModel

/// ICU's text boundaries (UAX #14 and #29) of a ``UTF16Text``.
///
/// ```swift
/// let iterator = try BreakIterator(.word, locale: "fa")
/// iterator.setText(text)
/// var start = 0
/// while let end = iterator.next() {
///   words.append(text.span(ofUnits: start, end))
///   start = end
/// }
/// ```
///
/// Opening one reads ICU's rules (some 10 µs to 1 ms): keep it and give it one text after another. It
/// belongs to one thread.
public final class BreakIterator {
  /// What the boundaries separate.
  public enum Kind: Int32, CaseIterable, Sendable {
    /// Grapheme clusters.
    case character = 0
    /// Words, and what stands between them.
    case word = 1
    /// Opportunities to break a line.
    case line = 2
    /// Sentences.
    case sentence = 3
  }

  /// The rule status of a word boundary at or above which the word holds letters, numbers, kana or
  /// ideographs; below it stand spaces, punctuation and symbols (ICU's `UBRK_WORD_NONE_LIMIT`).
  public static let wordStatusLimit: Int32 = 100

  private let handle: OpaquePointer

  /// The text is kept alive as long as ICU may read it.
  private var text: UTF16Text?
  private var generation = 0

  /// Opens the boundaries of a kind for a locale such as `fa`.
  ///
  /// - Throws: ``ICUError`` where ICU lacks its data.
  public init(_ kind: Kind, locale: String) throws(ICUError) {
    let handle = try ICUError.check("ubrk_open") { status in
      cicu_break_open(kind.rawValue, locale, &status)
    }
    guard let handle else { throw ICUError(code: 1, function: "ubrk_open") }
    self.handle = handle
  }

  deinit { cicu_break_close(handle) }

  /// Starts at the beginning of a text, which is borrowed until the next call or until it is loaded
  /// anew.
  public func setText(_ text: UTF16Text) {
    self.text = text
    generation = text.generation
    var status: Int32 = 0
    cicu_break_set_text(handle, text.units.baseAddress, Int32(text.count), &status)
    precondition(status <= 0, "ICU accepts every UTF-16 text")
    _ = cicu_break_first(handle)
  }

  /// The next boundary, in UTF-16 units; `nil` after the last. The beginning, 0, is not returned.
  ///
  /// - Precondition: the text has not been loaded anew since ``setText(_:)``.
  public func next() -> Int? {
    checkText()
    return Self.offset(cicu_break_next(handle))
  }

  /// The first boundary after an offset, both in UTF-16 units; `nil` at the end.
  public func boundary(after offset: Int) -> Int? {
    checkText()
    return Self.offset(cicu_break_following(handle, Int32(offset)))
  }

  /// The last boundary before an offset, both in UTF-16 units; `nil` at the beginning.
  public func boundary(before offset: Int) -> Int? {
    checkText()
    return Self.offset(cicu_break_preceding(handle, Int32(offset)))
  }

  /// Whether an offset, in UTF-16 units, is a boundary.
  public func isBoundary(_ offset: Int) -> Bool {
    checkText()
    return cicu_break_is_boundary(handle, Int32(offset)) != 0
  }

  /// ICU's rule status of the boundary found last: for words see ``wordStatusLimit``; for sentences
  /// 100 or more where a separator ended it without a full stop.
  public var ruleStatus: Int32 {
    checkText()
    return cicu_break_rule_status(handle)
  }

  private func checkText() {
    precondition(
      text?.generation == generation, "set a text, and set it again after it was loaded anew")
  }

  private static func offset(_ boundary: Int32) -> Int? { boundary < 0 ? nil : Int(boundary) }
}
