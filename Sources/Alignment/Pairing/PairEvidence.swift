import CorpusModel
import Lexicon

import func Glibc.exp

/// What the sentence aligner's result says of whether two documents report the same event.
struct PairEvidence {
  /// The expected number of linked sentences of the side with fewer, as a share of that side.
  var linkedShare: Double
  /// The number of sentences of that side.
  var sentences: Int

  init(_ texts: PerLanguage<AlignmentText>, lexicon: BilingualLexicon) {
    let beads = SentenceAligner(
      lexicon: lexicon, options: AlignmentOptions(mode: .comparable)
    ).align(texts).beads
    let counts = texts.map { text in text.segments.count { $0.role.isReport } }
    sentences = min(counts.persian, counts.arabic)
    let expected = beads.filter { !$0.isNull }.reduce(0) { sum, bead in
      sum + bead.score * Double(min(bead.segments.persian.count, bead.segments.arabic.count))
    }
    linkedShare = sentences == 0 ? 0 : expected / Double(sentences)
  }

  /// A logistic regression on the evidence.
  var probability: Double {
    let logit = Self.bias + Self.slope * linkedShare
    return 1 / (1 + exp(-logit))
  }

  private static let bias = -7.9
  private static let slope = 28.0
}
