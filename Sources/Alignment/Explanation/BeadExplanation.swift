import CorpusModel

/// Why a bead is a bead, and of a null bead why it is none: what a researcher needs to trust a score or to
/// doubt it.
public struct BeadExplanation: Sendable {
  /// The bead.
  public var bead: Bead
  /// The groups of sentences that it was made of; their probabilities multiplied are its score. One, but
  /// for lines that hold several sentences. None for a null bead, and for beads of a person.
  public var parts: [ExplainedGroup]
  /// Of a null bead, the likeliest group with one of its sentences that was refused; `nil` where none had
  /// enough in common.
  public var nearest: RefusedGroup?
}

/// A group that did not become a bead.
public struct RefusedGroup: Sendable {
  /// Why.
  public enum Reason: String, CaseIterable, Sendable {
    /// It is not probable enough.
    case improbable
    /// A sentence of it stands in a bead that gains more.
    case taken
    /// It would have crossed beads that gain more together.
    case order
    /// The score that the user demands is higher.
    case minimumScore = "minimum-score"
    /// A person rejected it.
    case rejected
  }

  /// The group.
  public var group: ExplainedGroup
  /// Why it was refused.
  public var reason: Reason
  /// The beads that hold its other sentences, by their indexes among the beads.
  public var holders: [Int]
}

/// A group of sentences with what speaks for and against its being a bead.
public struct ExplainedGroup: Sendable {
  /// Its segments.
  public var segments: PerLanguage<[SegmentIndex]>
  /// The probability that it is a bead.
  public var probability: Double
  /// The log-odds of two sentences that have nothing in common: equally long, at one place of their texts,
  /// without a word that matches, neighbours that nothing explains.
  public var base: Double
  /// The log-odds of the group: ``base`` and all contributions.
  public var logOdds: Double
  /// What each feature contributes, the greatest first.
  public var features: [FeatureContribution]
  /// The words that answer each other, the heaviest first.
  public var words: [WordEvidence]
  /// The words without counterpart, the heaviest first.
  public var unmatched: PerLanguage<[UnmatchedWord]>
}

/// What one feature adds to the log-odds.
public struct FeatureContribution: Hashable, Sendable {
  /// The name of the feature, as in the table of weights.
  public var name: String
  /// Its value.
  public var value: Double
  /// What it adds: above 0 for, below 0 against.
  public var contribution: Double

  /// The feature in words.
  public var meaning: String { FeatureMeanings.meaning(of: name) }
}

/// Two words that answer each other.
public struct WordEvidence: Hashable, Sendable {
  /// What makes them answer.
  public enum Kind: String, CaseIterable, Sendable {
    /// The lexicon.
    case lexicon
    /// The lexicon has both as proper names.
    case name
    /// Likeness: mostly a name that the lexicon lacks, or a word that both languages share.
    case cognate
    /// The same value.
    case number
    /// A year of the one calendar for one of the other.
    case year
    /// Values that differ by rounding.
    case rounded
    /// Parts of a date on both sides.
    case date
  }

  /// What makes them answer.
  public var kind: Kind
  /// Their bytes in the two sources.
  public var spans: PerLanguage<TextSpan>
  /// How surely they answer each other, in (0, 1].
  public var score: Double
  /// What the match weighs: the score times the mean information of both words here, in bits.
  public var bits: Double
}

/// A word that nothing on the other side answers.
public struct UnmatchedWord: Hashable, Sendable {
  /// Its bytes.
  public var span: TextSpan
  /// Its information here, in bits.
  public var bits: Double
}
