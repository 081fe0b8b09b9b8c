/// A seeded generator (SplitMix64), so that a failing text can be made again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Texts made of the characters that normalization cares about, in orders that no writer would choose.
enum RandomText {
  private static let nasty: [Unicode.Scalar] = Array(
    ("اآأإٱبپتةيیىېۍكکڪگهەہھۀۂوؤئءرلمن"
      + "\u{640}\u{640}\u{64B}\u{64E}\u{651}\u{653}\u{654}\u{655}\u{670}\u{6D6}\u{301}\u{308}"
      + "\u{200B}\u{200C}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202E}\u{2066}\u{2069}\u{61C}"
      + "\u{FEFF}\u{AD}\u{AC}\u{2060}   \u{A0}\u{2009}\u{202F}\n\r\t"
      + "019٠٤٩۰۴۹%٪٫٬/.,,;?،؛؟\"“”„«»()-–—‐―…:#@ae"
      + "ﻻﷲﷺ﷼ﹰﹶﱞﻱﻲﻴﯼﯽﯿﮎﻙ😀👨🏽\u{1F1EE}각ᄀ\u{1161}\u{11A8}\u{212B}éÅ\u{344}\u{1D15E}")
      .unicodeScalars)

  static func nasty(_ generator: inout SeededGenerator, maximum: Int) -> String {
    let length = Int.random(in: 0...maximum, using: &generator)
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      text.append(nasty[Int.random(in: 0..<nasty.count, using: &generator)])
    }
    return String(text)
  }

  static func anything(_ generator: inout SeededGenerator, maximum: Int) -> String {
    let length = Int.random(in: 0...maximum, using: &generator)
    var text = String.UnicodeScalarView()
    while text.count < length {
      let limit: UInt32 = Bool.random(using: &generator) ? 0x0FFF : 0x10FFFF
      if let scalar = Unicode.Scalar(UInt32.random(in: 1...limit, using: &generator)) {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
