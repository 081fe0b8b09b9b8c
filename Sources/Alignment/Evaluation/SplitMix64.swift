/// Random numbers that are the same on every machine, with every version of the compiler.
///
/// The generator is SplitMix64 of Steele, Lea and Flood, *Fast splittable pseudorandom number generators*
/// (OOPSLA 2014). The standard library's `shuffle(using:)` and `random(in:using:)` do not promise what they
/// draw, therefore these stand here.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts a sequence; every seed is as good as another.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to `bound`, without it.
  ///
  /// - Precondition: `bound > 0`.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "there is no number below 0")
    // One of 2⁶⁴ / bound is drawn too often, which no sample of ours can show.
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number in [0, 1).
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number that is normally distributed as far as starting weights need it: the sum of twelve
  /// uniform ones, which needs no logarithm of the machine's.
  public mutating func gaussian() -> Double { (0..<12).reduce(-6) { sum, _ in sum + unit() } }

  /// The elements in random order (Fisher and Yates).
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(index, below(index + 1))
    }
    return result
  }
}
