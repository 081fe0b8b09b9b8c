/// A line on a terminal that says what is being done; nothing where nobody watches.
struct ProgressLine: Sendable {
  private let isShown: Bool

  init(isShown: Bool) { self.isShown = isShown && StandardError.isTerminal }

  /// Replaces the line.
  func show(_ text: String) {
    if isShown { StandardError.print("\r\u{1B}[K\(text)…") }
  }

  /// Removes the line.
  func clear() {
    if isShown { StandardError.print("\r\u{1B}[K") }
  }
}
