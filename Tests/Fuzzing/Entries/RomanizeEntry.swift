import CorpusModel
import Lexicon
import Orthography
import Synchronization

extension FuzzEntry {
  /// Romanization by one of ten choices of scheme and language, whole and a window at a time.
  static let romanize = FuzzEntry(name: "romanize") { bytes in
    var input = FuzzInput(bytes)
    let language = input.language()
    let scheme = input.pick(RomanizationScheme.allCases.filter { !$0.isLossless })
    let text = input.text()
    try romanizers.withLock { romanizers in
      let key = scheme.rawValue + language.rawValue
      let romanizer =
        try romanizers[key]
        ?? Romanizer(scheme: scheme, language: language, vocabulary: .standard(language))
      romanizers[key] = romanizer
      try requireRomanized(text, try romanizer.romanize(text))
      var joined: [UInt8] = []
      for window in Romanizer.windows(of: text) {
        joined += try romanizer.romanize(text, span: window).bytes
      }
      try require(joined == (try romanizer.romanize(text).bytes), "windows give another text")
    }
  }

  /// Made once each: that takes longer than most texts. A romanizer belongs to one thread.
  private static let romanizers = Mutex<[String: Romanizer]>([:])

  private static func requireRomanized(_ text: SourceText, _ view: RomanizedText) throws {
    try require(String(validating: view.bytes, as: UTF8.self) != nil, "the view is no text")
    for scalar in view.text.unicodeScalars {
      let isArabic =
        (0x600...0x6FF).contains(scalar.value) || (0x750...0x77F).contains(scalar.value)
        || (0xFB50...0xFDFF).contains(scalar.value)
      try require(
        !isArabic || scalar.properties.generalCategory == .unassigned,
        "U+\(String(scalar.value, radix: 16)) is left")
    }
    try requireOrder(view.tokens.map(\.span), in: text, "words")
    var end = 0
    for token in view.tokens {
      try require(
        token.view.start >= end && token.view.end <= view.bytes.count, "the view of words")
      end = token.view.end
    }
    let feeds = text.bytes.count { $0 == 0x0A }
    try require(view.bytes.count { $0 == 0x0A } == feeds, "a line end came or went")
  }

  /// The two codes, there and back, whole and cut.
  static let code = FuzzEntry(name: "code") { bytes in
    var input = FuzzInput(bytes)
    let code = LosslessRomanizer(scheme: input.pick([.buckwalter, .habashSoudiBuckwalter]))
    let cut = Int(input.byte())
    let text = input.text()
    let romanized = code.romanize(text.bytes)
    try require(String(validating: romanized, as: UTF8.self) != nil, "the code is no text")
    try require(try code.restore(romanized) == text.bytes, "another text comes back")
    // What comes in two parts.
    var end = min(cut, text.bytes.count)
    while end < text.bytes.count, UTF8.isContinuation(text.bytes[end]) { end += 1 }
    let first = code.romanize(Array(text.bytes[..<end]), isWhole: false)
    let second = code.romanize(Array(text.bytes[first.end...]), isWhole: true)
    try require(first.bytes + second.bytes == romanized, "in two parts, another code comes of it")
    // What nobody wrote is restored or refused, with a place that is there.
    let restored: [UInt8]
    do throws(LosslessRomanizationError) {
      restored = try code.restore(text.bytes)
    } catch {
      let isThere = (0..<text.bytes.count).contains(error.offset)
      return try require(isThere, "refused at \(error.offset)")
    }
    try require(String(validating: restored, as: UTF8.self) != nil, "what is restored is no text")
  }
}
