import CorpusModel
import Lexicon
import Orthography
import Synchronization

extension FuzzEntry {
  /// Normalization by one of 64 choices of rules, digits and language.
  static let normalize = FuzzEntry(name: "normalize") { bytes in
    var input = FuzzInput(bytes)
    let choice = Int(input.byte() & 63)
    try requireNormal(input.text(), by: try normalizer(choice))
  }

  /// Restoration of ZWNJ, with the standard rules and with none.
  static let zwnj = FuzzEntry(name: "zwnj") { bytes in
    let input = FuzzInput(bytes)
    for normalizer in try zwnjNormalizers.get() { try requireNormal(input.text(), by: normalizer) }
  }

  /// Made once each: that takes longer than most texts.
  private static let normalizers = Mutex<[Int: Normalizer]>([:])

  private static func normalizer(_ choice: Int) throws -> Normalizer {
    if let known = normalizers.withLock({ $0[choice] }) { return known }
    // The first have all rules or none; of the others each has half of them.
    let rules: UInt32 =
      switch choice / 8 {
      case 0: 0
      case 1: .max
      case 2: NormalizationRules.standard.rawValue
      default: UInt32(choice) &* 2_654_435_761
      }
    let normalizer = try Normalizer(
      language: choice & 1 == 0 ? .persian : .arabic, rules: NormalizationRules(rawValue: rules),
      digits: [nil, .ascii, .arabicIndic, .extendedArabicIndic][choice / 2 % 4])
    normalizers.withLock { $0[choice] = normalizer }
    return normalizer
  }

  private static let zwnjNormalizers = Result {
    try [NormalizationRules.standard, []].map { rules in
      try Normalizer(language: .persian, rules: rules, zwnj: ZWNJRestorer(.standard))
    }
  }

  private static func requireNormal(_ text: SourceText, by normalizer: Normalizer) throws {
    let edits = try normalizer.edits(in: text)
    let view = edits.apply(to: text.bytes)
    try require(String(validating: view, as: UTF8.self) != nil, "the view is no text")
    try require(try normalizer.normalized(text.bytes) == view, "the fast way gives another view")
    for edit in edits.edits {
      try require(
        isBoundary(edit.span.start, text.bytes) && isBoundary(edit.span.end, text.bytes),
        "the edit \(edit) cuts a code point")
    }
    try requireMap(edits, from: text.bytes, to: view)
    let feeds = text.bytes.count { $0 == 0x0A }
    try require(view.count { $0 == 0x0A } == feeds, "a line end came or went")
    let again = try normalizer.edits(in: SourceText(String(decoding: view, as: UTF8.self)))
    try require(again.isEmpty, "not idempotent: \(again.edits.prefix(3))")
    try requireWindows(text.bytes, view, normalizer)
  }

  /// Line by line, the same comes of it.
  private static func requireWindows(
    _ bytes: [UInt8], _ view: [UInt8], _ normalizer: Normalizer
  ) throws {
    var joined: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      joined += try normalizer.normalized(
        Array(bytes[start..<end]), startsFile: start == 0, isWhole: true
      ).bytes
      start = end
    }
    try require(joined == view, "line by line, another view comes of it")
  }

  /// Every place of either side maps into the other, in order.
  static func requireMap(_ edits: EditList, from source: [UInt8], to view: [UInt8]) throws {
    for isEnd in [false, true] {
      var last = 0
      for offset in 0...source.count where isBoundary(offset, source) {
        let mapped = edits.viewOffset(ofSource: offset, isEnd: isEnd)
        try require(last <= mapped && mapped <= view.count, "source \(offset) → \(mapped)")
        try require(isBoundary(mapped, view), "source \(offset) → \(mapped) within a code point")
        last = mapped
      }
      last = 0
      for offset in 0...view.count where isBoundary(offset, view) {
        let mapped = edits.sourceOffset(ofView: offset, isEnd: isEnd)
        try require(last <= mapped && mapped <= source.count, "view \(offset) → \(mapped)")
        try require(isBoundary(mapped, source), "view \(offset) → \(mapped) within a code point")
        last = mapped
      }
    }
  }
}
