import CorpusModel
import Testing

@testable import Interchange

/// Readers against files that were damaged at random: they say what is wrong or read what is there, and
/// never give a span that does not slice its text.
@Suite struct MutationTests {
  private static let splices = [
    "<", ">", "\"", "&", "&amp;", "]]>", "</s>", "<s>", "<link target=\"#a\"/>", "{", "}", "[", ",",
    "9999999999999999999", "-1", "\u{0}", "\u{2028}", "\u{FEFF}", "xml:id=\"x\"", "null", "\n", "",
  ]

  @Test(arguments: [ImportFormat.tei, .jsonl, .stam, .tmx, .xces], [1, 2, 3] as [UInt64])
  func `a damaged file is refused or read, and no span leaves its text`(
    format: ImportFormat, seed: UInt64
  ) throws {
    let corpus = HardCorpus.corpus
    let sink = MemorySink()
    switch format {
    case .tei: _ = try TEIExporter(corpus).export(to: sink)
    case .jsonl: _ = try JSONLinesExporter(corpus).export(to: sink)
    case .stam: _ = try STAMExporter(corpus).export(to: sink)
    case .tmx: _ = try TMXExporter(corpus).export(to: sink)
    default: _ = try XCESExporter(corpus).export(to: sink)
    }
    let files = sink.files.sorted { $0.key < $1.key }
    var state = seed
    func draw(_ bound: Int) -> Int {
      state = StableHash.mixed(state)
      return Int(state % UInt64(max(bound, 1)))
    }
    var refused = 0
    for _ in 0..<120 {
      var sources = files.map { ImportSource(path: $0.key, bytes: Array($0.value.utf8)) }
      let victim = draw(sources.count)
      for _ in 0...draw(3) {
        let place = draw(sources[victim].bytes.count)
        switch draw(4) {
        case 0: sources[victim].bytes.removeSubrange(place...)
        case 1:
          if !sources[victim].bytes.isEmpty { sources[victim].bytes[place] ^= UInt8(1 + draw(255)) }
        case 2:
          let end = min(place + draw(40), sources[victim].bytes.count)
          sources[victim].bytes.removeSubrange(place..<end)
        default:
          let splice = Self.splices[draw(Self.splices.count)]
          sources[victim].bytes.insert(contentsOf: splice.utf8, at: place)
        }
      }
      do {
        try Self.check(try CorpusImport(format).read(sources) { _, _ in nil })
      } catch {
        refused += 1
        #expect((error as? InputError)?.message.isEmpty == false, "\(error)")
      }
    }
    #expect(refused > 20)
  }

  private static func check(_ read: ImportedCorpus) throws {
    for text in read.texts {
      var end = 0
      for segment in text.side.segments {
        #expect(end <= segment.span.start && segment.span.end <= text.side.text.bytes.count)
        end = segment.span.end
      }
      for (segment, tokens) in zip(text.side.segments, text.tokens ?? []) {
        #expect(tokens.allSatisfy { segment.span.contains($0.span) })
      }
      #expect(text.annotations.allSatisfy { text.side.text.span.contains($0.span) })
    }
    let counts = Dictionary(
      read.texts.map { ($0.id, $0.side.segments.count) }, uniquingKeysWith: { first, _ in first })
    for pair in read.pairs {
      for bead in pair.beads.map(\.bead) {
        for language in Language.allCases {
          let count = counts[pair.documents[language]] ?? 0
          let indexes = bead.segments[language].map(\.rawValue)
          #expect(indexes.allSatisfy { (0..<count).contains($0) })
          #expect(zip(indexes, indexes.dropFirst()).allSatisfy { $0 < $1 })
        }
      }
    }
  }
}
