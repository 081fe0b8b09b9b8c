import CorpusModel
import Orthography

/// Looks words up in the lexicon as a person does: both ways, by the word as it is written, by its folded
/// spelling, by its dictionary forms; and says which of them led to an entry.
///
/// ```swift
/// let lookup = LexiconLookup()
/// lookup.entries(for: "کتاب‌هایشان", in: .persian).first?.entry.arabic  // "كتاب"
/// ```
public struct LexiconLookup: Sendable {
  /// A pair as its table writes it.
  public struct Entry: Hashable, Sendable {
    /// The two sides.
    public var persian: String
    /// The Arabic side.
    public var arabic: String
    /// The part of speech of the shipped tables: N V A ADV P NUM PN MWE; `nil` in a user's.
    public var partOfSpeech: String?
    /// How many of nine writers gave the pair; `nil` where nobody was counted.
    public var votes: Int?
    /// The probability that the pair is right, as the aligner takes it.
    public var weight: Float
    /// The table that has it: `fa-ar`, `fa-ar-paraphrase`, or the file of a user.
    public var source: String

    /// Creates an entry of a user's table.
    public init(persian: String, arabic: String, weight: Float, source: String) {
      self.init(
        persian: persian, arabic: arabic, partOfSpeech: nil, votes: nil, weight: weight,
        source: source)
    }

    init(
      persian: String, arabic: String, partOfSpeech: String?, votes: Int?, weight: Float,
      source: String
    ) {
      self.persian = persian
      self.arabic = arabic
      self.partOfSpeech = partOfSpeech
      self.votes = votes
      self.weight = weight
      self.source = source
    }

    /// The side of a language.
    public func side(_ language: Language) -> String { language == .persian ? persian : arabic }
  }

  /// What led from the word to an entry, the surest first.
  public enum Rule: String, CaseIterable, Sendable {
    /// The entry is written as the word is.
    case exact
    /// It is the same once letters, marks, joiners and the Arabic article are folded.
    case spelling
    /// A dictionary form of the word.
    case lemma
    /// A masdar or participle of the Arabic verb, or the verb of one.
    case derivation
    /// A part of a Persian compound that stands in no table.
    case compound
    /// A phrase with the word or a dictionary form of it.
    case phrase
  }

  /// An entry that was found.
  public struct Match: Hashable, Sendable {
    /// The language of the word that was looked up.
    public var language: Language
    /// What led to the entry.
    public var rule: Rule
    /// The dictionary form by which it was found, folded and spelled with Persian letters; `nil` where the
    /// word itself was found.
    public var lemma: String?
    /// How the word goes back to that form.
    public var analysis: MorphologicalAnalysis
    /// The entry.
    public var entry: Entry
  }

  private struct Row: Sendable {
    var entry: Entry
    var words: PerLanguage<[FoldedWord]>
  }

  private let lexicon: BilingualLexicon
  private var rows: [Row] = []

  /// Reads the shipped tables and adds a user's entries.
  public init(lexicon: BilingualLexicon = .standard, adding entries: [Entry] = []) {
    self.lexicon = lexicon
    for (table, hasVotes) in [("fa-ar", true), ("fa-ar-paraphrase", false)] {
      ResourceTable(named: table).forEachRow { row in
        let votes = row.integer(3)
        let entry = Entry(
          persian: row.string(0), arabic: row.string(1), partOfSpeech: row.string(2),
          votes: hasVotes ? votes : nil,
          weight: hasVotes
            ? BilingualLexicon.prior(votes: votes) : BilingualLexicon.paraphrasePrior,
          source: table)
        rows.append(
          Row(entry: entry, words: PerLanguage(persian: row.words(0), arabic: row.words(1))))
      }
    }
    rows += entries.map { entry in
      let pair = LexiconEntry(persian: entry.persian, arabic: entry.arabic, weight: entry.weight)
      return Row(
        entry: entry, words: PerLanguage(persian: pair.persianWords, arabic: pair.arabicWords))
    }
  }

  /// A reading of the query: the word, or a dictionary form.
  private struct Reading {
    var words: [FoldedWord]
    var rule: Rule
    var lemma: FoldedWord?
    var analysis: MorphologicalAnalysis = []
  }

  /// The entries for a word or phrase, each once, by the surest rule that leads to it; those of one rule
  /// by votes, then in the order of the tables.
  ///
  /// - Parameter includesPhrases: whether phrases that contain the word are wanted too.
  /// - Complexity: linear in the entries of the lexicon.
  public func entries(
    for query: some StringProtocol, in language: Language, includesPhrases: Bool = false
  ) -> [Match] {
    let words = LexiconEntry(persian: String(query), arabic: "").persianWords
    guard !words.isEmpty else { return [] }
    let readings = readings(of: words, in: language)
    var byWords: [[FoldedWord]: Int] = [:]
    for (index, reading) in readings.enumerated() where byWords[reading.words] == nil {
      byWords[reading.words] = index
    }
    let single = Set(readings.filter { $0.words.count == 1 }.map { $0.words[0] })
    var found: [(match: Match, rank: Int, row: Int)] = []
    for (index, row) in rows.enumerated() {
      let side = row.words[language]
      var match: Match
      if let reading = (byWords[side] ?? byWords[bare(side, language)]).map({ readings[$0] }) {
        let isExact = reading.rule == .spelling && row.entry.side(language) == query
        match = Match(
          language: language, rule: isExact ? .exact : reading.rule,
          lemma: reading.lemma?.description, analysis: reading.analysis, entry: row.entry)
      } else if includesPhrases, words.count == 1, side.count > 1,
        side.contains(where: { single.contains($0) || single.contains(bare([$0], language)[0]) })
      {
        match = Match(
          language: language, rule: .phrase, lemma: nil, analysis: [], entry: row.entry)
      } else {
        continue
      }
      let rank = Rule.allCases.firstIndex(of: match.rule) ?? 0
      found.append((match, rank, index))
    }
    found.sort {
      ($0.rank, -($0.match.entry.votes ?? 0), $0.row)
        < ($1.rank, -($1.match.entry.votes ?? 0), $1.row)
    }
    return found.map(\.match)
  }

  /// Arabic words without their article.
  private func bare(_ words: [FoldedWord], _ language: Language) -> [FoldedWord] {
    language == .persian ? words : words.map(BilingualLexicon.withoutArticle)
  }

  /// All readings, the surest first.
  private func readings(of words: [FoldedWord], in language: Language) -> [Reading] {
    var result = [Reading(words: words, rule: .spelling)]
    if bare(words, language) != words {
      result.append(Reading(words: bare(words, language), rule: .spelling))
    }
    let lemmas = words.map { word in
      language == .persian ? lexicon.persian.lemmas(of: word) : lexicon.arabic.lemmas(of: word)
    }
    if words.count > 1 {
      // Of a phrase, every word by its likeliest dictionary form, and the last one alone: «امضا کردند».
      let likeliest = zip(words, lemmas).map { $1.first?.word ?? $0 }
      result.append(
        Reading(
          words: words.dropLast() + likeliest.suffix(1), rule: .lemma, lemma: likeliest.last,
          analysis: lemmas.last?.first?.analysis ?? []))
      result.append(Reading(words: likeliest, rule: .lemma))
      return result
    }
    for lemma in lemmas[0] where lemma.word != words[0] {
      result.append(
        Reading(words: [lemma.word], rule: .lemma, lemma: lemma.word, analysis: lemma.analysis))
    }
    if language == .arabic {
      for lemma in lemmas[0] {
        for relative in lexicon.arabic.relatives(of: lemma.word) {
          result.append(
            Reading(
              words: [relative], rule: .derivation, lemma: relative, analysis: lemma.analysis))
        }
      }
    } else if lemmas[0].allSatisfy({ $0.analysis.contains(.guess) }),
      let (head, tail) = lexicon.persian.compound(words[0])
    {
      for part in [head] + lexicon.persian.lemmas(of: tail).map(\.word) {
        result.append(Reading(words: [part], rule: .compound, lemma: part))
      }
    }
    return result
  }
}
