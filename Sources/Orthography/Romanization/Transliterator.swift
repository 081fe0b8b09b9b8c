internal import CICU

/// An ICU transliterator made of rules of our own.
///
/// It belongs to one thread.
final class Transliterator {
  private let handle: OpaquePointer
  private var buffer: [UInt16] = []

  /// Compiles rules.
  ///
  /// - Throws: ``ICUError`` where the rules are ill-formed.
  init(rules: String) throws(ICUError) {
    let units = Array(rules.utf16)
    var (line, column): (Int32, Int32) = (0, -1)
    var status: Int32 = 0
    let opened = cicu_transliterator_open(units, Int32(units.count), &line, &column, &status)
    guard status <= 0, let handle = opened else {
      throw ICUError(code: status, function: "utrans_openU, rule at \(line):\(column)")
    }
    self.handle = handle
  }

  deinit { cicu_transliterator_close(handle) }

  /// What the rules make of UTF-16 units.
  ///
  /// - Throws: ``ICUError`` where ICU fails, which it does only for want of memory.
  func transliterate(_ units: [UInt16]) throws(ICUError) -> [UInt16] {
    var capacity = units.count * 4 + 64
    while true {
      // A transliteration that overflows spoils the buffer: begin anew with a greater one.
      buffer.removeAll(keepingCapacity: true)
      buffer.append(contentsOf: units)
      buffer.append(contentsOf: repeatElement(0, count: capacity - units.count))
      var status: Int32 = 0
      let length = buffer.withUnsafeMutableBufferPointer { buffer in
        cicu_transliterate(
          handle, buffer.baseAddress, Int32(units.count), Int32(capacity), &status)
      }
      if Int(length) > capacity {
        capacity = Int(length) + 16
        continue
      }
      guard status <= 0 else { throw ICUError(code: status, function: "utrans_transUChars") }
      return Array(buffer[..<Int(length)])
    }
  }
}
