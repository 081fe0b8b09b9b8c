import CorpusModel
import CorpusStore
import Interchange
import Validation

@testable import Muwazi

/// A corpus whose sentences are its lines and whose beads join lines of the same number, so that a
/// test sees what the pipeline does and not what the rooms know.
struct TinyCorpus {
  let scratch: Scratch
  var stages = Self.lines
  var options = Pipeline.Options()

  static let alignments = "alignments/f1__a1.beads.jsonl"

  init() throws {
    scratch = try Scratch()
    let directory = CorpusDirectory(scratch.path)
    try Corpus.create(in: directory, name: "tiny", description: "", readme: "read me\n")
    func addition(_ id: String, _ language: Language, _ text: String) -> Corpus.Addition {
      Corpus.Addition(
        path: id, id: DocumentID(rawValue: id), language: language, bytes: Array(text.utf8))
    }
    try Corpus.add(
      [
        addition("f1", .persian, "یک\nدو 😀\nسه\nچهار\n"),
        addition("a1", .arabic, "واحد\nاثنان\nثلاثة\nأربعة\n"),
        addition("f2", .persian, "پنج\n"),
      ], to: directory)
  }

  func build() async throws -> BuildSummary {
    try await Pipeline(
      directory: CorpusDirectory(scratch.path), options: options, stages: stages
    ).build()
  }

  static let lines = Stages(
    versions: .init(segmentation: "1", tokenization: "1", pairing: "1", alignment: "1"),
    segment: { text, _ in segments(of: text, separators: [0x0A]) },
    tokenize: { _, _, segments in segments.map { [Token(span: $0.span, kind: .word)] } },
    pair: { documents in
      let paired = documents.persian.map { persian in
        let number = persian.entry.id.rawValue.dropFirst()
        let arabic = documents.arabic.first { $0.entry.id.rawValue.dropFirst() == number }
        return PairList.Row(
          persian: persian.entry.id, arabic: arabic?.entry.id, score: arabic == nil ? 0 : 1)
      }
      return paired
    },
    align: { pair, human in
      let count = min(pair.persian.segments.count, pair.arabic.segments.count)
      let manual = human.filter { $0.status == .manual }
      let rejected = Set(human.filter { $0.status == .rejected }.map(\.segments))
      return (0..<count).compactMap { number in
        let index = SegmentIndex(number)
        let bead = Bead(persian: [index], arabic: [index], score: 0.9)
        let isTaken = manual.contains {
          $0.segments.persian.contains(index) || $0.segments.arabic.contains(index)
        }
        return isTaken || rejected.contains(bead.segments) ? nil : bead
      }
    },
    validate: { _ in ValidationReport() })

  static func segments(of text: SourceText, separators: Set<UInt8>) -> [Segment] {
    text.bytes.split(whereSeparator: separators.contains).map {
      Segment(span: TextSpan($0.startIndex, $0.endIndex))
    }
  }
}
