internal import CICU
public import CorpusModel

/// A span of a source text as UTF-16, which is what ICU reads, with a map back to its UTF-8 bytes.
///
/// One object serves many spans, one after the other: its buffers are kept.
///
/// ```swift
/// let text = UTF16Text()
/// for paragraph in paragraphs {
///   text.load(source, paragraph)
///   iterator.setText(text)
///   while let boundary = iterator.next() { use(text.byteOffset(ofUnit: boundary)) }
/// }
/// ```
///
/// It belongs to one thread. What reads it (``BreakIterator``, ``RegularExpression``) borrows its
/// buffer and must be given it anew after each load.
public final class UTF16Text {
  /// The number of UTF-16 units.
  public private(set) var count = 0

  /// Tells one load from the next, so that a stale borrower is found out.
  private(set) var generation = 0

  /// Bytes of the source before the span.
  private var base = 0

  private var capacity = 0
  private var storage = UnsafeMutablePointer<UInt16>.allocate(capacity: 1)
  private var byteOffsets = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

  /// A buffer that one huge paragraph has grown beyond this many units is not kept for small ones.
  private static let keptCapacity = 1 << 20

  /// Creates an empty text.
  public init() { byteOffsets[0] = 0 }

  /// Creates the UTF-16 of a string; byte offsets count the string's UTF-8.
  public convenience init(_ string: String) {
    self.init()
    load(string)
  }

  deinit {
    storage.deallocate()
    byteOffsets.deallocate()
  }

  /// Loads a span of a source text in one pass.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the span.
  /// - Precondition: the span lies in the text, starts and ends between two code points, and has
  ///   fewer than 2³¹ bytes.
  public func load(_ source: SourceText, _ span: TextSpan) {
    precondition(span.end <= source.bytes.count, "the span lies in the text")
    source.bytes.withUnsafeBufferPointer { bytes in
      precondition(
        span.start == bytes.count || !UTF8.isContinuation(bytes[span.start]),
        "a span starts with a code point")
      precondition(
        span.end == bytes.count || !UTF8.isContinuation(bytes[span.end]),
        "a span ends with a code point")
      load(UnsafeBufferPointer(rebasing: bytes[span.range]), base: span.start)
    }
  }

  /// Loads a string; byte offsets count its UTF-8.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the string.
  public func load(_ string: String) {
    var string = string
    string.withUTF8 { load($0, base: 0) }
  }

  private func load(_ bytes: UnsafeBufferPointer<UInt8>, base: Int) {
    reserve(bytes.count)
    self.base = base
    generation += 1
    // Well-formed UTF-8 never has more units than bytes.
    count = Int(cicu_utf16_from_utf8(bytes.baseAddress, Int32(bytes.count), storage, byteOffsets))
  }

  private func reserve(_ needed: Int) {
    precondition(needed < Int32.max, "ICU counts in 32 bits")
    let wasteful = capacity > Self.keptCapacity && needed < capacity / 4
    guard needed > capacity || wasteful else { return }
    storage.deallocate()
    byteOffsets.deallocate()
    capacity = max(needed, wasteful ? 0 : min(capacity * 2, Self.keptCapacity), 256)
    storage = .allocate(capacity: capacity)
    byteOffsets = .allocate(capacity: capacity + 1)
  }

  /// The unit at an index.
  public subscript(unit: Int) -> UInt16 {
    precondition(0 <= unit && unit < count, "a unit of the text")
    return storage[unit]
  }

  /// The units, valid until the next load.
  public func withUnits<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt16>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: storage, count: count))
  }

  /// The units, which live until the next load or the end of this object.
  var units: UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(start: storage, count: count) }

  /// The byte of the source at which the code point of a unit starts; of the end, the end of the span.
  ///
  /// - Complexity: O(1).
  /// - Precondition: `0 <= unit <= count`.
  public func byteOffset(ofUnit unit: Int) -> Int {
    precondition(0 <= unit && unit <= count, "a unit of the text, or its end")
    return base + Int(byteOffsets[unit])
  }

  /// The bytes of the source from one unit to another.
  ///
  /// - Complexity: O(1).
  /// - Precondition: `0 <= start <= end <= count`.
  public func span(ofUnits start: Int, _ end: Int) -> TextSpan {
    TextSpan(byteOffset(ofUnit: start), byteOffset(ofUnit: end))
  }

  /// The unit at which the code point of a byte of the source starts.
  ///
  /// - Complexity: O(log *n*), *n* being the units.
  /// - Precondition: the byte lies in the span or is its end.
  public func unitOffset(ofByte offset: Int) -> Int {
    let relative = offset - base
    precondition(0 <= relative && relative <= Int(byteOffsets[count]), "a byte of the span")
    // The first unit that starts at or before the byte and whose successor starts after it.
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(byteOffsets[middle]) <= relative { low = middle } else { high = middle - 1 }
    }
    // Both halves of a surrogate pair have one byte offset; the code point starts at the first.
    if low > 0 && byteOffsets[low - 1] == byteOffsets[low] { low -= 1 }
    return low
  }

  /// The text of a range of units, an unpaired surrogate as U+FFFD.
  public func string(ofUnits start: Int, _ end: Int) -> String {
    precondition(0 <= start && start <= end && end <= count, "units of the text")
    return String(
      decoding: UnsafeBufferPointer(rebasing: units[start..<end]), as: UTF16.self)
  }
}
