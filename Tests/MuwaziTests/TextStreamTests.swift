import CorpusModel
import Foundation
import Lexicon
import Orthography
import Synchronization
import Testing

@testable import Muwazi

/// A text read window by window gives what the whole text gives.
@Suite struct TextStreamTests {
  /// Lines of every kind, some longer than any window below.
  private static let text: String = {
    var generator = SeededGenerator(seed: 5)
    let pieces = [
      "د. محمد آمد.", "او گفت: «سلام. خوبید؟»", "می روم", "كتاب ها", "ص. ۱۲", "وَقالَ الرَّجُلُ", "…",
      "!",
      "\n", "\n", "\r\n", "\n\n", "\u{2028}", " ", " ", "  ", "(الف. ب)", "😀", "a@b.com", "«", "”",
      "٪۵۰",
      "قال: “نعم. لا.”", "\t", "\u{200C}", "\u{202B}", "\r",
    ]
    var text = "\u{FEFF}"
    for _ in 0..<200 { text += pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
    return text
  }()

  private func file(_ bytes: [UInt8]) throws -> (scratch: Scratch, path: String) {
    let scratch = try Scratch()
    let path = "\(scratch.path)/text.txt"
    try Data(bytes).write(to: URL(filePath: path))
    return (scratch, path)
  }

  private func streamed(
    _ path: String, _ sizes: TextWindowReader.Sizes, jobs: Int = 1,
    _ work: @escaping @Sendable (TextWindow) throws -> WindowOutput
  ) async throws -> [UInt8] {
    let stream = try TextStream(path, jobs: jobs, sizes: sizes)
    var output: [UInt8] = []
    try await stream.forEachOutput(of: work) { output += $0 }
    return output
  }

  private static let work: [(name: String, make: @Sendable (TextWindow) throws -> WindowOutput)] = [
    ("sentences", { TextRecords.sentences(of: $0, language: .persian) }),
    ("tokens", { TextRecords.tokens(of: $0, language: .arabic) }),
    ("normalized", { try TextRecords.normalized($0, normalizer: normalizer.get()) }),
    ("edits", { try TextRecords.edits(of: $0, normalizer: normalizer.get()) }),
    (
      "romanized",
      { window in
        try romanizer.withLock { try RomanizationRecords.text(of: window, by: #require($0)) }
      }
    ),
    (
      "romanized words",
      { window in
        try romanizer.withLock { try RomanizationRecords.tokens(of: window, by: #require($0)) }
      }
    ),
    ("buckwalter", { RomanizationRecords.code(of: $0, by: .init(scheme: .buckwalter)) }),
  ]

  private static let romanizer = Mutex(
    try? Romanizer(scheme: .alaLC, language: .arabic, vocabulary: .standardArabic))

  private static let normalizer = Result { try Normalizer(language: .persian, digits: .ascii) }

  @Test(arguments: work.map(\.name), [4, 7, 64, 333])
  func `windows of any size give what the whole text gives`(name: String, size: Int) async throws {
    let work = try #require(Self.work.first { $0.name == name }).make
    let (scratch, path) = try file(Array(Self.text.utf8))
    let whole = try work(TextWindow(text: SourceText(Self.text)))
    #expect(whole.consumed == Self.text.utf8.count)
    for line in [size, 1_000] {
      let output = try await streamed(path, .init(window: size, line: line, head: 4), work)
      #expect(output == Array(whole.bytes))
    }
    let parallel = try await streamed(path, .init(window: size, line: size, head: 4), jobs: 3, work)
    #expect(parallel == Array(whole.bytes))
    withExtendedLifetime(scratch) {}
  }

  @Test(arguments: work.map(\.name))
  func `a line of megabytes gives what it gives as a whole`(name: String) async throws {
    let work = try #require(Self.work.first { $0.name == name }).make
    let line = String(repeating: "او رفت و «گفت: برو. بیا.» سپس كتابي خواند. ", count: 32_000)
    let (scratch, path) = try file(Array(line.utf8))
    let whole = try work(TextWindow(text: SourceText(line)))
    let output = try await streamed(path, .init(), jobs: 2, work)
    #expect(output == Array(whole.bytes) && output.count > 1_000_000)
    withExtendedLifetime(scratch) {}
  }

  @Test func `windows know where they stand`() throws {
    let (scratch, path) = try file(Array("یک\nدو\n\nسهچهار\n".utf8))
    let reader = try TextWindowReader(path, sizes: .init(window: 6, line: 6, head: 4))
    var windows: [String] = []
    while let window = try reader.next() {
      let start = window.start
      windows.append("\(start.location.line):\(start.location.column) \(start.codePoints)")
      // Of the last line two code points are taken at a time, where it is not whole.
      reader.consumed(window.isWhole ? window.text.bytes.count : 4)
    }
    #expect(windows == ["1:1 0", "2:1 3", "4:1 7", "4:3 9", "4:5 11"])
    withExtendedLifetime(scratch) {}
  }

  @Test(arguments: [0, 1, 5, 100, 70_000]) func `the head tells as much as the whole`(count: Int)
    throws
  {
    let text = String(repeating: "این کتاب 😀 است\n", count: count)
    let (scratch, path) = try file(Array(text.utf8))
    let reader = try TextWindowReader(path)
    #expect(
      LanguageDetection.language(of: reader.head)
        == LanguageDetection.language(of: SourceText(text)))
    #expect(reader.head.bytes.count <= 65_540)
    withExtendedLifetime(scratch) {}
  }

  /// The fault is told with the place that the whole text gives, wherever windows end.
  @Test(
    arguments: [0, 3, 4, 99, 100, 499, 500],
    [[0xFF], [0xD8], [0], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func `names the first byte that is wrong`(place: Int, fault: [UInt8]) throws {
    let lines = Array(String(repeating: "سلام دنیا\nab\n", count: 60).utf8)
    let cut = min(place, lines.count)
    var start = cut
    while UTF8.isContinuation(lines[start]) { start -= 1 }
    let bytes = Array(lines[..<start]) + fault + Array(lines[start...])
    let (scratch, path) = try file(bytes)
    let expected = #expect(throws: InputError.self) { try TextReader.text(bytes, path: path) }
    let found = #expect(throws: InputError.self) {
      _ = try TextWindowReader(path, sizes: .init(window: 16, line: 16, head: 16))
    }
    #expect(found == expected && found?.location != nil)
    withExtendedLifetime(scratch) {}
  }

  @Test func `what cannot be taken yet comes again, and longer`() throws {
    let (scratch, path) = try file(Array("0123456789abcdef".utf8))
    let reader = try TextWindowReader(path, sizes: .init(window: 4, line: 4, head: 4))
    var sizes: [Int] = []
    while let window = try reader.next() {
      sizes.append(window.text.bytes.count)
      if !window.isWhole { reader.consumed(0) }
    }
    // Only what is read once more tells that the file ends.
    #expect(sizes == [4, 8, 16, 16])
    withExtendedLifetime(scratch) {}
  }
}

/// A seeded generator (SplitMix64), so that a failing text can be made again.
private struct SeededGenerator: RandomNumberGenerator {
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
