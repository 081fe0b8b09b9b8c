/// Checks that bytes are a text, a block at a time: well-formed UTF-8 (RFC 3629) without a NUL.
///
/// ```swift
/// var check = TextCheck()
/// for block in blocks { check.consume(block) }
/// guard check.isText else { … }
/// ```
///
/// A finite automaton whose states are shift counts (Per Vognsen, "Shift-based DFAs", 2020): a byte's
/// row holds the next state of every state, and the present state is the number of bits to shift it by.
/// Nothing in it branches on the text, so that Arabic script is checked as fast as Latin.
package struct TextCheck {
  /// The state, six bits wide; what stands above them is of no account.
  private var state: UInt64 = Self.accept

  /// A check that has seen nothing.
  package init() {}

  /// Whether all that was consumed is a text which ends with a whole code point.
  package var isText: Bool { state & 63 == Self.accept }

  /// Consumes the next bytes.
  ///
  /// - Complexity: O(*n*), *n* being the bytes.
  package mutating func consume(_ bytes: UnsafeBufferPointer<UInt8>) {
    var state = state
    Self.rows.withUnsafeBufferPointer { rows in
      for byte in bytes { state = rows[Int(byte)] &>> state }
    }
    self.state = state
  }

  /// Whether bytes are a text.
  package static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var check = TextCheck()
    check.consume(bytes)
    return check.isText
  }

  // The states: one to three bytes are awaited; the lead byte narrows the next one; all is lost.
  private static let accept: UInt64 = 0
  private static let one: UInt64 = 6
  private static let two: UInt64 = 12
  private static let three: UInt64 = 18
  private static let afterE0: UInt64 = 24
  private static let afterED: UInt64 = 30
  private static let afterF0: UInt64 = 36
  private static let afterF4: UInt64 = 42
  private static let error: UInt64 = 48

  private static let rows: [UInt64] = (0...255).map { byte in
    var row: UInt64 = 0
    for state in stride(from: accept, through: error, by: 6) {
      row |= next(state, UInt8(byte)) << state
    }
    return row
  }

  private static func next(_ state: UInt64, _ byte: UInt8) -> UInt64 {
    switch (state, byte) {
    case (accept, 0x01...0x7F): accept
    case (accept, 0xC2...0xDF): one
    case (accept, 0xE0): afterE0
    case (accept, 0xED): afterED
    case (accept, 0xE1...0xEF): two
    case (accept, 0xF0): afterF0
    case (accept, 0xF1...0xF3): three
    case (accept, 0xF4): afterF4
    case (one, 0x80...0xBF): accept
    case (two, 0x80...0xBF), (afterE0, 0xA0...0xBF), (afterED, 0x80...0x9F): one
    case (three, 0x80...0xBF), (afterF0, 0x90...0xBF), (afterF4, 0x80...0x8F): two
    default: error
    }
  }
}
