import CorpusModel
import CorpusStore

/// Reads a text in windows of whole lines.
///
/// ```swift
/// let reader = try TextWindowReader("report.txt")
/// let language = LanguageDetection.language(of: reader.head)
/// while let window = try reader.next() {
///   reader.consumed(use(window))
/// }
/// ```
///
/// A file that can be read twice is checked to its end before the first window is given, so that a
/// fault anywhere is told before anything is printed; a pipe is checked as it comes.
///
/// A window holds some 64 KB, which stay in a processor's cache until they are done with. A line of more
/// than 320 KB comes in windows that are not whole (``TextWindow/isWhole``): whoever reads one says how much
/// of it is done with, and what is left comes again with more behind it.
public final class TextWindowReader {
  /// The beginning of the text: as much as the detection of its language reads.
  public private(set) var head: SourceText

  private let file: InputFile
  private let path: String
  private let sizes: Sizes

  /// What has been read and not been done with is `buffer[first..<last]`.
  private var buffer: [UInt8] = []
  private var first = 0
  private var last = 0
  private var isAtEnd = false
  /// Where in the file `buffer[first]` stands.
  private var start = TextWindow.Start()
  /// The window given last, until it is known how much of it is done with.
  private var given: SourceText?
  /// The bytes that the next window has at least, where the file has them: more, where nothing of the
  /// last one could be done with.
  private var wanted: Int

  /// How much is held at once, in bytes.
  struct Sizes: Sendable {
    /// A window of whole lines.
    var window = 1 << 16
    /// A line of more is not waited for to its end.
    var line = (1 << 18) + (1 << 16)
    /// The bytes that the detection of the language reads, and room for a code point that begins in them.
    var head = (1 << 16) + 4
  }

  /// The bytes that are checked at once.
  private static let blockSize = 1 << 18

  /// A buffer that a long line has made larger than this is not kept.
  private static let keptSize = 1 << 22

  /// Opens a text; `-` is standard input.
  ///
  /// - Throws: `InputError` where it cannot be read, or names the first byte that is wrong.
  public convenience init(_ path: String) throws(InputError) {
    try self.init(path, sizes: Sizes())
  }

  init(_ path: String, sizes: Sizes) throws(InputError) {
    precondition(sizes.window >= 4, "a window has room for a code point")
    file = try Self.open(path)
    self.path = path
    self.sizes = sizes
    wanted = sizes.window
    head = SourceText("")
    if try !isText() {
      // The windows are checked too: their check knows the place.
      while let window = try next() { consumed(window.text.bytes.count) }
      try rewind()
    }
    try fill(sizes.head)
    var end = min(sizes.head, last)
    if end < last || !isAtEnd { end = Self.lastBoundary(in: buffer, 0, end) }
    head = try text(0, end)
  }

  private static func open(_ path: String) throws(InputError) -> InputFile {
    do throws(FileError) {
      return try InputFile(path)
    } catch {
      throw InputError(path: path, message: error.message)
    }
  }

  /// The next window; `nil` at the end of the text.
  ///
  /// A window that is whole is taken to be done with unless ``consumed(_:)`` says otherwise.
  ///
  /// - Throws: `InputError` where reading fails, or names the first byte that is wrong.
  public func next() throws(InputError) -> TextWindow? {
    if let given { consumed(given.bytes.count) }
    try fill(wanted)
    guard first < last else { return nil }
    let end: Int
    let isWhole: Bool
    if isAtEnd, last - first <= wanted {
      (end, isWhole) = (last, true)
    } else if let line = try lineEnd() {
      (end, isWhole) = (line, true)
    } else if isAtEnd {
      (end, isWhole) = (last, true)
    } else {
      (end, isWhole) = (Self.lastBoundary(in: buffer, first, last), false)
    }
    let text = try text(first, end)
    given = text
    return TextWindow(text: text, start: start, isWhole: isWhole)
  }

  /// Says how many bytes of the last window are done with; the next window starts behind them. With 0,
  /// it starts where the last one did and is longer.
  ///
  /// - Precondition: a window was given since the last call, and a code point starts or the window ends
  ///   there.
  public func consumed(_ count: Int) {
    guard let text = given, count <= text.bytes.count else {
      preconditionFailure("bytes of the window that was given last")
    }
    given = nil
    start = start.advanced(over: text, bytes: count)
    first += count
    wanted = count > 0 ? sizes.window : max(text.bytes.count, sizes.window) * 2
  }

  /// The end of the last line that ends in the bytes wanted, else of the first behind them; `nil` where
  /// the line is a long one. Reads on as need be.
  private func lineEnd() throws(InputError) -> Int? {
    var seen = min(first + wanted, last)
    if let end = buffer[first..<seen].lastIndex(of: 0x0A) { return end + 1 }
    while true {
      if let end = buffer[seen..<last].firstIndex(of: 0x0A) { return end + 1 }
      let count = last - first
      if isAtEnd || count >= max(sizes.line, wanted) { return nil }
      try fill(count * 2)
      seen = first + count
    }
  }

  /// Reads until so many bytes are at hand, or the file is at its end.
  private func fill(_ count: Int) throws(InputError) {
    guard !isAtEnd, last - first < count else { return }
    makeRoom(count)
    while last - first < count {
      let read: Int
      do throws(FileError) {
        read = try buffer.withUnsafeMutableBufferPointer { bytes throws(FileError) in
          try file.read(
            into: UnsafeMutableRawBufferPointer(
              UnsafeMutableBufferPointer(rebasing: bytes[last..<first + count])))
        }
      } catch {
        throw InputError(path: path, message: error.message)
      }
      if read == 0 {
        isAtEnd = true
        return
      }
      last += read
    }
  }

  /// Sees to it that so many bytes fit in the buffer behind `first`.
  private func makeRoom(_ count: Int) {
    guard first + count > buffer.count else { return }
    let held = buffer[first..<last]
    if count <= buffer.count, first >= held.count {
      buffer.withUnsafeMutableBufferPointer { bytes in
        _ = bytes.update(fromContentsOf: UnsafeBufferPointer(rebasing: bytes[first..<last]))
      }
    } else {
      // Twice what is asked for, so that what is held is moved but seldom.
      let size = max(count * 2, min(buffer.count, Self.keptSize))
      buffer = [UInt8](unsafeUninitializedCapacity: size) { bytes, initialized in
        _ = bytes.update(fromContentsOf: held)
        initialized = size
      }
    }
    last -= first
    first = 0
  }

  /// The text of a stretch of the buffer.
  private func text(_ from: Int, _ to: Int) throws(InputError) -> SourceText {
    do throws(SourceTextError) {
      return try SourceText(validating: Array(buffer[from..<to]))
    } catch {
      throw InputError(path: path, error.placed(after: start.bytes, at: start.location))
    }
  }

  /// The end of the last code point that ends before a byte, as far as bytes tell that may be no text.
  private static func lastBoundary(in bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var lead = end - 1
    while lead > start, end - lead < 4, UTF8.isContinuation(bytes[lead]) { lead -= 1 }
    guard lead >= start else { return end }
    let length =
      switch bytes[lead] {
      case 0xC0...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF7: 4
      default: 1
      }
    return lead + length > end && lead > start ? lead : end
  }

  /// Whether a file that can be read twice is a text to its end; of a pipe nothing is known yet.
  private func isText() throws(InputError) -> Bool {
    guard file.isRewindable else { return true }
    var check = TextCheck()
    repeat {
      try fill(Self.blockSize)
      buffer.withUnsafeBufferPointer { bytes in
        check.consume(UnsafeBufferPointer(rebasing: bytes[first..<last]))
      }
      (first, last) = (0, 0)
    } while !isAtEnd
    try rewind()
    return check.isText
  }

  private func rewind() throws(InputError) {
    do throws(FileError) {
      try file.rewind()
    } catch {
      throw InputError(path: path, message: error.message)
    }
    (first, last) = (0, 0)
    isAtEnd = false
    start = TextWindow.Start()
    given = nil
    wanted = sizes.window
  }
}
