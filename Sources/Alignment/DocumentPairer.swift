import CorpusModel
import Lexicon

/// A document that may have a counterpart.
public struct PairingDocument: Sendable {
  /// Its name.
  public var id: DocumentID
  /// Its text.
  public var text: AlignmentText
  /// When it was published, if that is known.
  public var published: DateExpression?

  /// Creates a document.
  public init(id: DocumentID, text: AlignmentText, published: DateExpression? = nil) {
    self.id = id
    self.text = text
    self.published = published
  }
}

/// Two documents that report the same event, or one without a counterpart.
public struct DocumentPair: Hashable, Sendable {
  /// The Persian document; `nil` where the Arabic one has no counterpart.
  public var persian: DocumentID?
  /// The Arabic document; `nil` where the Persian one has no counterpart.
  public var arabic: DocumentID?
  /// The probability that the pair is right; for a document alone, that of its best rejected candidate.
  public var score: Double

  /// Creates a pair.
  public init(persian: DocumentID?, arabic: DocumentID?, score: Double) {
    self.persian = persian
    self.arabic = arabic
    self.score = score
  }
}

/// Finds which Persian and Arabic documents report the same event.
///
/// Candidates come from an inverted index over what both languages share (``DocumentKeys``); each is then
/// judged by how much of the two reports the sentence aligner links. Reports about the same people on
/// another occasion share names but link few sentences: they are refused. Each document stands in one pair
/// at most, the likeliest first.
public struct DocumentPairer: Sendable {
  private let lexicon: BilingualLexicon
  private let window: Int?

  /// How many candidates of a document are judged.
  static let candidates = 4
  /// Less probable pairs are refused.
  private static let threshold = 0.5

  /// Creates a pairer.
  ///
  /// - Parameter window: the days by which the publication dates of a pair may differ at most, where both
  ///   are known; `nil` for any number.
  public init(lexicon: BilingualLexicon = .standard, window: Int? = nil) {
    self.lexicon = lexicon
    self.window = window
  }

  /// Pairs documents.
  ///
  /// - Returns: a pair for each document of either side: the pairs and the Persian documents alone in the
  ///   order of the Persian documents, then the Arabic documents alone in theirs.
  /// - Complexity: linear in the texts' lengths and in the candidates: never all against all.
  public func pair(_ documents: PerLanguage<[PairingDocument]>) -> [DocumentPair] {
    var judged: [Judged] = []
    for candidate in candidates(documents) {
      let score = probability(
        documents.persian[candidate.persian], documents.arabic[candidate.arabic])
      judged.append(Judged(persian: candidate.persian, arabic: candidate.arabic, score: score))
    }
    judged.sort { ($1.score, $0.persian, $0.arabic) < ($0.score, $1.persian, $1.arabic) }
    var partner = [Int?](repeating: nil, count: documents.persian.count)
    var taken = [Bool](repeating: false, count: documents.arabic.count)
    var bestScore = documents.map { [Double](repeating: 0, count: $0.count) }
    for pair in judged {
      bestScore.persian[pair.persian] = max(bestScore.persian[pair.persian], pair.score)
      bestScore.arabic[pair.arabic] = max(bestScore.arabic[pair.arabic], pair.score)
      guard pair.score >= Self.threshold, partner[pair.persian] == nil, !taken[pair.arabic] else {
        continue
      }
      partner[pair.persian] = pair.arabic
      taken[pair.arabic] = true
      bestScore.persian[pair.persian] = pair.score
    }
    var result = documents.persian.indices.map { index in
      DocumentPair(
        persian: documents.persian[index].id,
        arabic: partner[index].map { documents.arabic[$0].id },
        score: bestScore.persian[index])
    }
    for index in documents.arabic.indices where !taken[index] {
      result.append(
        DocumentPair(
          persian: nil, arabic: documents.arabic[index].id, score: bestScore.arabic[index]))
    }
    return result
  }

  private struct Judged {
    var persian: Int
    var arabic: Int
    var score: Double
  }

  /// The pairs worth judging, by an inverted index over the keys of the Arabic documents.
  private func candidates(
    _ documents: PerLanguage<[PairingDocument]>
  ) -> [(persian: Int, arabic: Int)] {
    var persianAnalyzer = LexicalAnalyzer(language: .persian, lexicon: lexicon)
    var arabicAnalyzer = LexicalAnalyzer(language: .arabic, lexicon: lexicon)
    let persian = documents.persian.map { DocumentKeys($0.text, analyzer: &persianAnalyzer) }
    let arabic = documents.arabic.map { DocumentKeys($0.text, analyzer: &arabicAnalyzer) }
    var ranking = CandidateRanking(persian: persian, arabic: arabic)
    return ranking.best(Self.candidates).filter { candidate in
      isWithinWindow(
        documents.persian[candidate.persian].published,
        documents.arabic[candidate.arabic].published)
    }
  }

  private func isWithinWindow(_ left: DateExpression?, _ right: DateExpression?) -> Bool {
    guard let window, let first = left.flatMap(Self.dayNumber),
      let second = right.flatMap(Self.dayNumber)
    else { return true }
    return abs(first - second) <= window
  }

  /// The day of a full ISO date, counted from an arbitrary day (Richards 2013).
  private static func dayNumber(_ date: DateExpression) -> Int? {
    let parts = date.iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let shifted = (14 - parts[1]) / 12
    let year = parts[0] + 4800 - shifted
    let month = parts[1] + 12 * shifted - 3
    return parts[2] + (153 * month + 2) / 5 + 365 * year + year / 4 - year / 100 + year / 400
  }

  /// The probability that two documents report the same event.
  func probability(_ persian: PairingDocument, _ arabic: PairingDocument) -> Double {
    PairEvidence(
      PerLanguage(persian: persian.text, arabic: arabic.text), lexicon: lexicon
    ).probability
  }
}
