import CorpusModel

/// A text whose segments are pinned with `|`: `آمد.| رفت.` has two.
func segmented(_ text: String, _ segments: [TextSpan]) -> String {
  let source = SourceText(text)
  return segments.map { source.text(in: $0) }.joined(separator: "|")
}

/// The pieces between `|`, trimmed, joined again as ``segmented(_:_:)`` writes them.
func pinned(_ text: String) -> (text: String, segments: String) {
  let pieces = text.split(separator: "|")
  let trimmed = pieces.map { piece in
    var scalars = Substring(piece).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
  }
  return (pieces.joined(), trimmed.joined(separator: "|"))
}

/// White space or an unseen control, by Unicode's properties and not by the tables under test.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
}

/// A generator that gives the same numbers everywhere (SplitMix64).
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

/// Text of the characters that the rules look at, and of arbitrary ones, in no order.
func randomText(_ generator: inout SeededGenerator, count: Int) -> String {
  let pool = Array(
    "ابپتثجچدرزسشصطعغفقکكگلمنوهةیيىءأإآؤئ می‌شود   \n\r\t.،؛:؟!?…..«»“”‘’\"'()[]{}﴿﴾۱۲۳456٧٨٩٪%/-ـًَُ\u{200C}\u{200D}\u{200E}\u{200F}\u{202B}\u{2067}\u{FEFF}\u{00A0}\u{2028}\u{2029}\u{85}abcZ@#_http://www.x.ir👩‍👩‍👧🇮🇷☎️日本。ไทย\u{1}\u{301}"
      .unicodeScalars)
  var scalars = String.UnicodeScalarView()
  for _ in 0..<count {
    if Int.random(in: 0..<20, using: &generator) == 0 {
      let value = UInt32.random(in: 1...0x10FFFF, using: &generator)
      scalars.append(Unicode.Scalar(value) ?? "؟")
    } else {
      scalars.append(pool[Int.random(in: 0..<pool.count, using: &generator)])
    }
  }
  return String(scalars)
}
