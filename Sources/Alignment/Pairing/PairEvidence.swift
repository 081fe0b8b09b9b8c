import Calendars
import CorpusModel
import Lexicon

import func Glibc.exp

/// What is known of whether two documents report the same event: how much of them the sentence aligner
/// links, and how many of their figures agree.
struct PairEvidence {
  /// The names of the features in their order; the first is always 1.
  static let names = ["one", "linked", "figures"]

  /// The features.
  let features: [Double]

  init(_ texts: PerLanguage<AlignmentText>, lexicon: BilingualLexicon) {
    features = [1, Self.linkedShare(texts, lexicon), Self.sharedFigures(texts)]
  }

  /// The probability that they do, by a logistic regression.
  var probability: Double {
    1 / (1 + exp(-zip(Self.weights, features).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  /// Fitted by `muwazi-fit pairing` on the reports of `corpus/comparable/train`.
  private static let weights = [-9.98, 23.90, 6.34]

  /// The expected number of linked sentences as a share of those of both sides (Dice 1945): a short report
  /// of another occasion may find most of its sentences in a long one, but not the other way round.
  private static func linkedShare(
    _ texts: PerLanguage<AlignmentText>, _ lexicon: BilingualLexicon
  ) -> Double {
    let beads = SentenceAligner(
      lexicon: lexicon, options: AlignmentOptions(mode: .comparable)
    ).align(texts).beads
    let counts = texts.map { text in text.segments.count { $0.role.isReport } }
    let expected = beads.filter { !$0.isNull }.reduce(0) { sum, bead in
      sum + bead.score * Double(min(bead.segments.persian.count, bead.segments.arabic.count))
    }
    return 2 * expected / Double(max(1, counts.persian + counts.arabic))
  }

  /// The share of the figures of the side with fewer that the other states too, as if there were one more
  /// that it does and one that it does not: one half where there is none.
  private static func sharedFigures(_ texts: PerLanguage<AlignmentText>) -> Double {
    let figures = texts.map { Self.figures(of: $0) }
    let shared = figures.persian.count { number in
      figures.arabic.contains(number)
        || number.counterparts.contains { figures.arabic.contains($0.0) }
    }
    let fewer = min(figures.persian.count, figures.arabic.count)
    return Double(min(shared, fewer) + 1) / Double(fewer + 2)
  }

  /// The numbers of a report but the smallest, which stand everywhere.
  private static func figures(of text: AlignmentText) -> Set<NumberValue> {
    let reader = NumberReader(language: text.language)
    var figures: Set<NumberValue> = []
    for segment in text.segments where segment.role.isReport {
      for mention in reader.numbers(in: text.source, span: segment.span) {
        guard let number = NumberValue(mention.value), number.information > 4 else { continue }
        figures.insert(number)
      }
    }
    return figures
  }
}
