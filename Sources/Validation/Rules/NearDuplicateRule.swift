import CorpusModel
import JSONSyntax

/// `near-duplicate`: no report stands twice in a corpus (a warning), least of all in two splits (an
/// error).
///
/// Two texts of one language are near duplicates when they share four fifths of their runs of eight
/// words. Shared runs are counted by an index of their hashes, every sixteenth of which is looked at:
/// pairs that share nothing cost nothing.
struct NearDuplicateRule: CorpusRule {
  static let notes = [
    RuleNote(
      "near-duplicate", .warning,
      "no report stands twice; in two splits (`split:` of the manifest) it is an error",
      bad: "an agency's report from two sites", good: "one of them")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    let prints = corpus.documents.map { entry in
      entry.source.map { Self.fingerprint($0.text(in: $0.span)) } ?? []
    }
    var shared: [[Int]: Int] = [:]
    var holders: [UInt64: [Int]] = [:]
    for (place, print) in prints.enumerated() {
      for hash in print {
        let earlier = holders[hash, default: []]
        // What most pages have is their frame, not their report.
        guard earlier.count < 32 else { continue }
        for other in earlier { shared[[other, place], default: 0] += 1 }
        holders[hash] = earlier + [place]
      }
    }
    return shared.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { pair, count in
      let (first, second) = (corpus.documents[pair[0]], corpus.documents[pair[1]])
      let union = prints[pair[0]].count + prints[pair[1]].count - count
      guard count * 5 >= union * 4, first.language == second.language else { return nil }
      let splits = [first, second].map { $0.node["split"]?.string }
      let isAcross = splits[0] != nil && splits[1] != nil && splits[0] != splits[1]
      return corpus.manifest.finding(
        Self.notes[0].name, isAcross ? .error : .warning, at: second.key,
        pointer: "/documents/\(second.id)",
        "\(second.id) is nearly the same text as \(first.id)"
          + (isAcross ? ", which is in another split" : ""))
    }
  }

  /// The hashes of runs of eight words that are multiples of 16, or of all runs of a short text.
  static func fingerprint(_ text: String) -> Set<UInt64> {
    let words = text.split(whereSeparator: \.isWhitespace).map { word in
      word.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
        ($0 ^ UInt64($1)) &* 1_099_511_628_211
      }
    }
    guard words.count >= 8 else { return [] }
    let runs = (0...(words.count - 8)).map { start in
      words[start..<start + 8].reduce(UInt64(0)) { ($0 &* 31 &+ $1) &* 0x9E37_79B9_7F4A_7C15 }
    }
    return Set(runs.count < 200 ? runs : runs.filter { ($0 >> 32) % 16 == 0 })
  }
}
