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
/// Candidates come from an inverted index over what both languages share (``DocumentKey``); each is then
/// judged by how much of the two reports the sentence aligner links and by their figures. Reports about the same people on
/// another occasion share names but link few sentences: they are refused. Each document stands in one pair
/// at most, the likeliest first; of copies of one text as many are paired as the other side has.
public struct DocumentPairer: Sendable {
  private let lexicon: BilingualLexicon
  private let window: Int?
  private let jobs: Int

  /// How many candidates of a document are judged at most.
  static let candidates = 4

  /// Creates a pairer.
  ///
  /// - Parameters:
  ///   - window: the days by which the publication dates of a pair may differ at most, where both are
  ///     known; `nil` for any number.
  ///   - jobs: at most so many threads do the work; the pairs are the same for any number.
  /// - Precondition: `jobs > 0`.
  public init(lexicon: BilingualLexicon = .standard, window: Int? = nil, jobs: Int = 1) {
    precondition(jobs > 0, "work needs a worker")
    self.lexicon = lexicon
    self.window = window
    self.jobs = jobs
  }

  /// Pairs documents.
  ///
  /// - Returns: a pair for each document of either side: the pairs and the Persian documents alone in the
  ///   order of the Persian documents, then the Arabic documents alone in theirs.
  /// - Complexity: linear in the texts' lengths and in the candidates: never all against all.
  public func pair(_ documents: PerLanguage<[PairingDocument]>) -> [DocumentPair] {
    let distinct = documents.map { DistinctDocuments($0) }
    let texts = distinct.map(\.texts)
    let (candidates, lexicon) = candidates(texts)
    var selection = PairSelection(candidates: candidates, copies: distinct.map(\.copies))
    for round in 0..<Self.candidates {
      let open = selection.open(round: round)
      let probabilities = Chunks.map(open.count, by: 16, jobs: jobs) { chunk in
        chunk.map { index in
          let pair = PerLanguage(
            persian: texts.persian[open[index].persian].text,
            arabic: texts.arabic[open[index].arabic].text)
          return PairEvidence(pair, lexicon: lexicon).probability
        }
      }
      selection.judge(Array(zip(open, probabilities.flatMap { $0 })))
    }
    selection.finish()
    return records(documents, copies: distinct.map(\.copies), selection)
  }

  private func records(
    _ documents: PerLanguage<[PairingDocument]>, copies: PerLanguage<[[Int]]>,
    _ selection: PairSelection
  ) -> [DocumentPair] {
    let best = selection.bestProbabilities()
    var scores = documents.map { [Double](repeating: 0, count: $0.count) }
    for language in Language.allCases {
      for (text, copies) in copies[language].enumerated() {
        for copy in copies { scores[language][copy] = best[language][text] }
      }
    }
    var result = documents.persian.indices.map { index in
      let partner = selection.partners[index]
      return DocumentPair(
        persian: documents.persian[index].id,
        arabic: partner.map { documents.arabic[$0.arabic].id },
        score: partner?.score ?? scores.persian[index])
    }
    let paired = Set(selection.partners.values.map(\.arabic))
    for index in documents.arabic.indices where !paired.contains(index) {
      result.append(
        DocumentPair(
          persian: nil, arabic: documents.arabic[index].id, score: scores.arabic[index]))
    }
    return result
  }

  /// The documents worth judging with each, and a lexicon that knows all their words.
  func candidates(
    _ documents: PerLanguage<[PairingDocument]>
  ) -> (PerLanguage<[[Int]]>, BilingualLexicon) {
    var keys = DocumentKeys()
    var analyzers: [LexicalAnalyzer] = []
    for language in [Language.persian, .arabic] {
      let side = documents[language]
      // One chunk a thread: each meets the common words anew.
      let read = Chunks.map(side.count, by: max(64, (side.count + jobs - 1) / jobs), jobs: jobs) {
        chunk in
        var keys = DocumentKeys()
        var analyzer = LexicalAnalyzer(language: language, lexicon: lexicon)
        keys.read(side[chunk].lazy.map(\.text), analyzer: &analyzer)
        return (keys, analyzer)
      }
      for (part, analyzer) in read {
        keys.append(part)
        analyzers.append(analyzer)
      }
    }
    let sides = PerLanguage(
      persian: Array(keys.documents.prefix(documents.persian.count)),
      arabic: Array(keys.documents.dropFirst(documents.persian.count)))
    var best = CandidateRanking(sides, keyCount: keys.keys.count).best(Self.candidates, jobs: jobs)
    if window != nil {
      for persian in best.persian.indices {
        best.persian[persian].removeAll { !isWithinWindow(documents, persian, $0) }
      }
      for arabic in best.arabic.indices {
        best.arabic[arabic].removeAll { !isWithinWindow(documents, $0, arabic) }
      }
    }
    return (best, lexicon.knowing(wordsOf: analyzers))
  }

  private func isWithinWindow(
    _ documents: PerLanguage<[PairingDocument]>, _ persian: Int, _ arabic: Int
  ) -> Bool {
    guard let window, let first = documents.persian[persian].published.flatMap(Self.dayNumber),
      let second = documents.arabic[arabic].published.flatMap(Self.dayNumber)
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
}
