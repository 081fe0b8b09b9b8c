public import CorpusModel

/// Edits of one text, and the map between the text and its edited view.
///
/// ```swift
/// let edits = EditList(…)
/// let view = edits.apply(to: source.bytes)
/// let span = edits.sourceSpan(ofView: TextSpan(10, 14))  // the span of the source behind it
/// ```
///
/// Both sides are UTF-8 bytes. A position within what an edit replaces or inserts has no exact
/// counterpart: a start goes to the start of the other side, an end to its end, so that a mapped span
/// always covers what it stands for. What is inserted or deleted between two spans belongs to neither.
public struct EditList: Sendable {
  /// The edits in order; none overlaps another.
  public let edits: [Edit]

  /// `viewStarts[k]` is the byte of the view at which the replacement of edit `k` starts.
  private let viewStarts: [Int]

  /// Takes edits in order.
  ///
  /// - Precondition: each edit starts at or after the end of the one before it, and two insertions do
  ///   not stand in one place.
  public init(_ edits: [Edit]) {
    var viewStarts: [Int] = []
    viewStarts.reserveCapacity(edits.count)
    var shift = 0
    var last = TextSpan(0, 0)
    for (index, edit) in edits.enumerated() {
      precondition(
        index == 0 || (last.end <= edit.span.start && last != edit.span),
        "edits are in order and do not overlap")
      last = edit.span
      viewStarts.append(edit.span.start + shift)
      shift += edit.replacement.utf8.count - edit.span.count
    }
    self.edits = edits
    self.viewStarts = viewStarts
  }

  /// No edits: the view is the source.
  public static let none = EditList([])

  /// Whether the view is the source.
  public var isEmpty: Bool { edits.isEmpty }

  /// The edited view of the bytes of the source.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  /// - Precondition: the edits lie in the source.
  public func apply(to source: [UInt8]) -> [UInt8] {
    isEmpty ? source : source.withUnsafeBufferPointer { apply(to: $0) }
  }

  /// The edited view of a buffer.
  func apply(to source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var size = source.count
    if let last = edits.last, let start = viewStarts.last {
      precondition(last.span.end <= source.count, "the edits lie in the source")
      size += start + last.replacement.utf8.count - last.span.end
    }
    // One allocation and raw copies: edits are often but a word apart.
    return [UInt8](unsafeUninitializedCapacity: size) { view, count in
      var copied = 0
      func copy(until end: Int) {
        guard end > copied else { return }
        _ = view[count...].update(
          fromContentsOf: UnsafeBufferPointer(rebasing: source[copied..<end]))
        count += end - copied
      }
      for edit in edits {
        copy(until: edit.span.start)
        for byte in edit.replacement.utf8 {
          view[count] = byte
          count += 1
        }
        copied = edit.span.end
      }
      copy(until: source.count)
    }
  }

  /// The byte of the source for a byte of the view.
  ///
  /// - Parameter isEnd: whether the byte ends a span, rather than starting one.
  /// - Complexity: O(log *e*), *e* being the edits.
  public func sourceOffset(ofView offset: Int, isEnd: Bool) -> Int {
    guard let index = lastEdit(before: offset, isEnd: isEnd, starts: { viewStarts[$0] }) else {
      return offset
    }
    let edit = edits[index]
    let viewEnd = viewStarts[index] + edit.replacement.utf8.count
    guard offset < viewEnd else { return edit.span.end + (offset - viewEnd) }
    return isEnd ? edit.span.end : edit.span.start
  }

  /// The byte of the view for a byte of the source.
  ///
  /// - Parameter isEnd: whether the byte ends a span, rather than starting one.
  /// - Complexity: O(log *e*), *e* being the edits.
  public func viewOffset(ofSource offset: Int, isEnd: Bool) -> Int {
    guard let index = lastEdit(before: offset, isEnd: isEnd, starts: { edits[$0].span.start })
    else { return offset }
    let edit = edits[index]
    let viewEnd = viewStarts[index] + edit.replacement.utf8.count
    guard offset < edit.span.end else { return viewEnd + (offset - edit.span.end) }
    return isEnd ? viewEnd : viewStarts[index]
  }

  /// The span of the source that a span of the view stands for.
  ///
  /// - Complexity: O(log *e*), *e* being the edits.
  public func sourceSpan(ofView span: TextSpan) -> TextSpan {
    let start = sourceOffset(ofView: span.start, isEnd: false)
    return TextSpan(start, max(start, sourceOffset(ofView: span.end, isEnd: true)))
  }

  /// The span of the view that stands for a span of the source.
  ///
  /// - Complexity: O(log *e*), *e* being the edits.
  public func viewSpan(ofSource span: TextSpan) -> TextSpan {
    let start = viewOffset(ofSource: span.start, isEnd: false)
    return TextSpan(start, max(start, viewOffset(ofSource: span.end, isEnd: true)))
  }

  /// The bytes of the view that the replacement of an edit takes.
  func viewSpan(ofEdit index: Int) -> TextSpan {
    TextSpan(viewStarts[index], viewStarts[index] + edits[index].replacement.utf8.count)
  }

  /// The last edit that starts before an offset, or at it where the offset starts a span.
  private func lastEdit(before offset: Int, isEnd: Bool, starts: (Int) -> Int) -> Int? {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if starts(middle) < offset || (!isEnd && starts(middle) == offset) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low == 0 ? nil : low - 1
  }
}

extension EditList: Equatable {
  /// Two lists are equal when their edits are.
  public static func == (left: EditList, right: EditList) -> Bool { left.edits == right.edits }
}
