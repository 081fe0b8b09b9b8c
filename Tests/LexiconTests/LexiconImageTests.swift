import CorpusModel
import Foundation
import Orthography
import Testing

@testable import Lexicon

@Suite struct LexiconImageTests {
  @Test func `the image that ships is that of its tables`() throws {
    let shipped = try Data(contentsOf: #require(LexiconImage.shipped))
    #expect(
      shipped == Data(BilingualLexicon.image()),
      "run: muwazi-fit lexicon --out Sources/Lexicon/Resources/lexicon.image")
  }

  @Test func `what tables give is the same, mapped or made in memory`() throws {
    let made = BilingualLexicon(LexiconImage(BilingualLexicon.image()))
    let text = "وزیران خارجه و نمایندگان گروههای کوچک‌تر می‌نویسند که نیامدند"
    let words = text.split(separator: " ").map { FoldedWord($0) }
    var analyzers = [made, .standard].map { LexicalAnalyzer(language: .persian, lexicon: $0) }
    let analyses = analyzers.indices.map { analyzers[$0].analyses(of: words) }
    #expect(analyses[0].map(\.concepts) == analyses[1].map(\.concepts))
    #expect(analyses[0].map(\.information) == analyses[1].map(\.information))
    for word in ["والمفاوضات", "يقولون", "أكبر", "قاض", "زخرفخ"].map({ FoldedWord($0) }) {
      #expect(made.arabic.lemmas(of: word) == BilingualLexicon.standard.arabic.lemmas(of: word))
    }
  }

  // MARK: - Files that are no image of the tables

  private struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var apply: @Sendable (inout [UInt8]) -> Void
  }

  private static let image: [UInt8] = {
    var writer = ImageWriter()
    WordMap.write([FoldedWord("نفت"): [UInt32(1)]], to: &writer)
    return writer.finish(checksum: 7)
  }()

  private static func map(_ bytes: [UInt8], checksum: UInt64) throws -> LexiconImage? {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).image")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    return LexiconImage(mapping: file, checksum: checksum)
  }

  @Test func `an image is mapped by the checksum of its tables alone`() throws {
    let image = try #require(try Self.map(Self.image, checksum: 7))
    var reader = ImageReader(image)
    #expect(WordMap<UInt32>(&reader).first(of: "نفت") == 1)
    #expect(try Self.map(Self.image, checksum: 8) == nil)
  }

  @Test(arguments: [
    Damage(testDescription: "empty") { $0 = [] },
    Damage(testDescription: "a header cut short") { $0.removeLast($0.count - 20) },
    Damage(testDescription: "cut short") { $0.removeLast() },
    Damage(testDescription: "longer") { $0.append(0) },
    Damage(testDescription: "another version") { $0[0] ^= 2 },
    Damage(testDescription: "something else") { $0[6] = 0x20 },
  ])
  private func `a damaged file is passed over`(damage: Damage) throws {
    var bytes = Self.image
    damage.apply(&bytes)
    #expect(try Self.map(bytes, checksum: 7) == nil)
  }

  @Test func `a file that is not there is passed over`() {
    #expect(LexiconImage(mapping: URL(filePath: "/nowhere/lexicon.image"), checksum: 7) == nil)
  }

  @Test func `the checksum sees each byte, and where one table ends`() {
    let table = Data("سلام\tسلام\nنفت\tنفط\n".utf8)
    let checksum = TableChecksum.of(table)
    for index in table.indices {
      var changed = table
      changed[index] ^= 1
      #expect(TableChecksum.of(changed) != checksum, "byte \(index)")
    }
    #expect(TableChecksum.of(table + [0]) != checksum)
    let (head, rest) = (table.prefix(8), Data(table.dropFirst(8)))
    #expect(TableChecksum.of(rest, after: TableChecksum.of(head)) != checksum)
  }
}
