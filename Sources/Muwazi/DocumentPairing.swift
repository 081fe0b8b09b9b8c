import Alignment
import CorpusModel
import Interchange
import Lexicon

/// Pairs documents, and puts the pairs in the order of their records.
enum DocumentPairing {
  /// Which documents report the same event: by the Persian document; Arabic ones without counterpart
  /// follow.
  static func rows(
    _ documents: PerLanguage<[PairingDocument]>, lexicon: BilingualLexicon, jobs: Int = 1
  ) -> [PairList.Row] {
    DocumentPairer(lexicon: lexicon, jobs: jobs).pair(documents)
      .map { PairList.Row(persian: $0.persian, arabic: $0.arabic, score: $0.score) }
      .sorted { left, right in
        switch (left.persian, right.persian) {
        case (let first?, let second?): first < second
        case (nil, nil):
          (left.arabic?.rawValue ?? "").utf8.lexicographicallyPrecedes(
            (right.arabic?.rawValue ?? "").utf8)
        case (let first, _): first != nil
        }
      }
  }
}
