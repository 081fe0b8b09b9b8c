/// The encoding of labels beyond ASCII (RFC 3492, with the parameters of its section 5).
enum Punycode {
  private static let base: UInt32 = 36
  private static let tMin: UInt32 = 1
  private static let tMax: UInt32 = 26
  private static let initialBias: UInt32 = 72
  private static let initialN: UInt32 = 128

  /// The code points that a label without its `xn--` stands for; `nil` where it stands for none.
  static func decode(_ text: Substring) -> [Unicode.Scalar]? {
    let bytes = Array(text.utf8)
    let delimiter = bytes.lastIndex(of: UInt8(ascii: "-"))
    var output = bytes[..<(delimiter ?? 0)].map { UInt32($0) }
    guard output.allSatisfy({ $0 < 0x80 }) else { return nil }
    var position = delimiter.map { $0 + 1 } ?? 0
    var (n, index, bias) = (initialN, UInt32(0), initialBias)
    while position < bytes.count {
      let before = index
      var weight: UInt32 = 1
      var k = base
      while true {
        guard position < bytes.count, let digit = digit(bytes[position]) else { return nil }
        position += 1
        let (step, overflow) = digit.multipliedReportingOverflow(by: weight)
        guard !overflow, index <= UInt32.max - step else { return nil }
        index += step
        let threshold = threshold(k, bias)
        if digit < threshold { break }
        let (next, tooHeavy) = weight.multipliedReportingOverflow(by: base - threshold)
        guard !tooHeavy else { return nil }
        weight = next
        k += base
      }
      let count = UInt32(output.count) + 1
      bias = adapted(index - before, count, isFirst: before == 0)
      guard n <= UInt32.max - index / count else { return nil }
      n += index / count
      index %= count
      output.insert(n, at: Int(index))
      index += 1
    }
    let scalars = output.compactMap(Unicode.Scalar.init)
    return scalars.count == output.count ? scalars : nil
  }

  /// The label without its `xn--`; `nil` where it would be absurdly long.
  static func encode(_ scalars: [Unicode.Scalar]) -> String? {
    var output = scalars.filter(\.isASCII).map { UInt8($0.value) }
    let basic = UInt32(output.count)
    var handled = basic
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (n, delta, bias) = (initialN, UInt32(0), initialBias)
    // Labels have 63 bytes: longer ones need no encoding to be refused.
    guard scalars.count < 256 else { return nil }
    while handled < scalars.count {
      guard let next = scalars.lazy.map(\.value).filter({ $0 >= n }).min() else { return nil }
      delta += (next - n) * (handled + 1)
      n = next
      for scalar in scalars {
        if scalar.value < n { delta += 1 }
        guard scalar.value == n else { continue }
        var rest = delta
        var k = base
        while true {
          let threshold = threshold(k, bias)
          if rest < threshold { break }
          output.append(letter(threshold + (rest - threshold) % (base - threshold)))
          rest = (rest - threshold) / (base - threshold)
          k += base
        }
        output.append(letter(rest))
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func threshold(_ k: UInt32, _ bias: UInt32) -> UInt32 {
    k <= bias + tMin ? tMin : min(k - bias, tMax)
  }

  private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k: UInt32 = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + 38)
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 26
    default: nil
    }
  }

  private static func letter(_ digit: UInt32) -> UInt8 {
    digit < 26 ? UInt8(ascii: "a") + UInt8(digit) : UInt8(ascii: "0") + UInt8(digit - 26)
  }
}
