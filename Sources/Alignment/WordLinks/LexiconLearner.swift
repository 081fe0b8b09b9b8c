import CorpusModel
import Lexicon

import func Glibc.log

/// Learns which words translate each other from sentence pairs.
///
/// Words are linked (``WordAligner``) and only links of both directions count. A pair of dictionary forms
/// is an entry where it is linked often enough, more often than chance would, and for a fair share of
/// either word's occurrences. Numbers, marks and grammar words are no entries.
public struct LexiconLearner: Sendable {
  /// What a pair must have to be an entry.
  public struct Options: Sendable {
    /// The least number of links.
    public var minimumCount = 3
    /// The least weight.
    public var minimumWeight = 0.4
    /// The least ratio of likelihoods; 10.83 is reached by chance once in a thousand times.
    public var minimumSignificance = 10.83
    /// Whether to leave out what the lexicon has already.
    public var isNewOnly = false

    /// The defaults.
    public init() {}
  }

  private let lexicon: BilingualLexicon
  private let options: Options
  private let threads: Int

  /// Creates a learner.
  ///
  /// - Parameter threads: on so many threads at most; the entries do not depend on it.
  public init(
    lexicon: BilingualLexicon = .standard, options: Options = Options(), threads: Int = 1
  ) {
    self.lexicon = lexicon
    self.options = options
    self.threads = threads
  }

  private struct Pair: Hashable {
    var persian: Int32
    var arabic: Int32
  }

  /// The dictionary forms of a side, by number.
  private struct Vocabulary {
    var words: [String] = []
    /// How often each form of a word stands in the text, what is written with it taken away.
    var forms: [[String: Int]] = []
    /// All such forms.
    var attested: Set<String> = []
    var occurrences: [Int] = []
    var sentences: [Int] = []
    private var ids: [String: Int32] = [:]
    private var lastSentence: [Int] = []

    mutating func note(_ lemma: LemmaReader.Lemma, sentence: Int) -> Int32 {
      let word = lemma.word
      let id = ids[word] ?? Int32(words.count)
      if Int(id) == words.count {
        ids[word] = id
        words.append(word)
        forms.append([:])
        occurrences.append(0)
        sentences.append(0)
        lastSentence.append(-1)
      }
      occurrences[Int(id)] += 1
      forms[Int(id)][lemma.form, default: 0] += 1
      attested.insert(lemma.form)
      if lastSentence[Int(id)] != sentence { sentences[Int(id)] += 1 }
      lastSentence[Int(id)] = sentence
      return id
    }

    /// How a word is written: as its dictionary form where the text has that too, else as the text mostly
    /// has it: the lemma of a word that no table knows may be a guess (ألماني is not ال and ماني).
    func spelling(_ id: Int) -> String {
      if attested.contains(words[id]) { return words[id] }
      let best = forms[id].max { left, right in
        left.value != right.value
          ? left.value < right.value
          : right.key.unicodeScalars.lexicographicallyPrecedes(left.key.unicodeScalars)
      }
      return best?.key ?? words[id]
    }
  }

  /// The entries, by Persian word in the order of code points, then by weight, the greatest first.
  ///
  /// - Complexity: that of ``WordAligner/links(in:)``.
  /// - Precondition: both sides have as many sentences.
  public func entries(from sides: PerLanguage<TokenizedSentences>) -> [LearnedEntry] {
    let (units, links) = WordAligner(
      lexicon: lexicon, symmetrization: .intersection, threads: threads
    ).unitLinks(in: sides)
    var readers = PerLanguage(
      persian: LemmaReader(sides.persian, lexicon: lexicon),
      arabic: LemmaReader(sides.arabic, lexicon: lexicon))
    var vocabularies = PerLanguage(persian: Vocabulary(), arabic: Vocabulary())
    var linked: [Pair: (count: Int, sentences: Int, last: Int)] = [:]
    for sentence in links.indices {
      func ids(_ language: Language) -> [Int32] {
        readers[language].lemmas(of: sentence, units[language]).map { lemma in
          lemma.map { vocabularies[language].note($0, sentence: sentence) } ?? -1
        }
      }
      let (persian, arabic) = (ids(.persian), ids(.arabic))
      for link in links[sentence] where persian[link.persian] >= 0 && arabic[link.arabic] >= 0 {
        let pair = Pair(persian: persian[link.persian], arabic: arabic[link.arabic])
        var entry = linked[pair] ?? (0, 0, -1)
        entry.count += 1
        if entry.last != sentence { entry.sentences += 1 }
        entry.last = sentence
        linked[pair] = entry
      }
    }
    let known = options.isNewOnly ? LexiconLookup(lexicon: lexicon) : nil
    return linked.compactMap { pair, links in
      entry(pair, links.count, sentences: links.sentences, vocabularies, all: sides)
    }.filter { entry in
      known?.entries(for: entry.persian, in: .persian)
        .contains { $0.entry.arabic == entry.arabic } != true
    }.sorted(by: Self.precedes)
  }

  private func entry(
    _ pair: Pair, _ count: Int, sentences: Int, _ vocabularies: PerLanguage<Vocabulary>,
    all: PerLanguage<TokenizedSentences>
  ) -> LearnedEntry? {
    guard count >= options.minimumCount else { return nil }
    let (persian, arabic) = (Int(pair.persian), Int(pair.arabic))
    let shares =
      Double(count) / Double(vocabularies.persian.occurrences[persian] + 1)
      * (Double(count) / Double(vocabularies.arabic.occurrences[arabic] + 1))
    let significance = Self.logLikelihoodRatio(
      both: sentences, first: vocabularies.persian.sentences[persian],
      second: vocabularies.arabic.sentences[arabic], all: all.persian.sentences.count)
    guard shares.squareRoot() >= options.minimumWeight,
      significance >= options.minimumSignificance
    else { return nil }
    return LearnedEntry(
      persian: vocabularies.persian.spelling(persian),
      arabic: vocabularies.arabic.spelling(arabic),
      weight: shares.squareRoot(), count: count, significance: significance)
  }

  private static func precedes(_ left: LearnedEntry, _ right: LearnedEntry) -> Bool {
    if left.persian != right.persian {
      return left.persian.unicodeScalars.lexicographicallyPrecedes(right.persian.unicodeScalars)
    }
    if left.weight != right.weight { return left.weight > right.weight }
    return left.arabic.unicodeScalars.lexicographicallyPrecedes(right.arabic.unicodeScalars)
  }

  /// Dunning's −2 log λ of a table of four: how often both, either and neither of two words stand in a
  /// sentence; 0 where they are together less often than by chance.
  static func logLikelihoodRatio(both: Int, first: Int, second: Int, all: Int) -> Double {
    let (both, first, second, all) = (Double(both), Double(first), Double(second), Double(all))
    guard both * all > first * second else { return 0 }
    func term(_ observed: Double, _ expected: Double) -> Double {
      observed > 0 && expected > 0 ? observed * log(observed / expected) : 0
    }
    return 2
      * (term(both, first * second / all)
        + term(first - both, first * (all - second) / all)
        + term(second - both, (all - first) * second / all)
        + term(all - first - second + both, (all - first) * (all - second) / all))
  }
}

/// The dictionary forms of a side's units, in their usual spelling.
private struct LemmaReader {
  /// A dictionary form, and the form of the text without what is written with it.
  struct Lemma {
    var word: String
    var form: String
  }

  private let side: TokenizedSentences
  private let lemmatizer: Lemmatizer
  private var memory: [String: Lemma] = [:]

  init(_ side: TokenizedSentences, lexicon: BilingualLexicon) {
    self.side = side
    lemmatizer = Lemmatizer(language: side.language, lexicon: lexicon)
  }

  /// For each unit of a sentence its dictionary form; `nil` for what is no entry: marks, numbers, grammar
  /// words, proclitics.
  mutating func lemmas(of sentence: Int, _ units: LinkUnits) -> [Lemma?] {
    let range = units.range(sentence)
    var proclitics = 0
    return range.map { index in
      let type = units.types[Int(units.classes[index])]
      let token = side.sentences[sentence][Int(units.tokens[index])]
      // A proclitic, or the number of a dual, stands before another unit of its token.
      if index + 1 < range.upperBound && units.tokens[index + 1] == units.tokens[index] {
        if type.type.number == nil { proclitics += 1 }
        return nil
      }
      defer { proclitics = 0 }
      guard token.kind == .word, type.type.number == nil, type.information >= 3,
        type.type.word.count >= 2
      else { return nil }
      return lemma(of: side.source.text(in: token.span), proclitics: proclitics)
    }
  }

  private mutating func lemma(of word: String, proclitics: Int) -> Lemma {
    if let known = memory[word] { return known }
    let candidate = lemmatizer.lemmas(of: word)[0]
    var form = word[...]
    if side.language == .arabic {
      // Each proclitic is one letter; after ل the article has lost its alef: «للحكومة».
      let hadLam = proclitics > 0 && form.dropFirst(proclitics - 1).first == "ل"
      form = form.dropFirst(proclitics)
      if candidate.analysis.contains(.article) {
        if form.hasPrefix("ال"), form.count > 4 {
          form = form.dropFirst(2)
        } else if hadLam, form.hasPrefix("ل") {
          form = form.dropFirst()
        }
      }
    }
    let lemma = Lemma(word: candidate.text, form: String(form))
    memory[word] = lemma
    return lemma
  }
}
