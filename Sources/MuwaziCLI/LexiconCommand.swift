import Alignment
import ArgumentParser
import CorpusModel
import Lexicon
import Muwazi

struct LexiconCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Look words up, or learn a lexicon from sentence pairs.",
    discussion: """
      The lexicon that ships is what the aligner compares words by; lexicons of your own, which \
      --lexicon adds, are TSV files of fa, ar and a weight.

        muwazi lexicon lookup کتاب
        muwazi lexicon learn pairs.tsv > learned.tsv
        muwazi align --lexicon learned.tsv report.txt taqrir.txt
      """,
    subcommands: [Lookup.self, Learn.self])

  struct Lookup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what the lexicon has on a word, in both directions.",
      discussion: """
        Prints one JSON object an entry: {"query", "lang", "rule", "lemma", "analysis", \
        "fa", "ar", "pos", "votes", "weight", "source"}. The rule says what led to the entry: exact, as it is written; \
        spelling, but for letters, marks, joiners and the article; lemma, a dictionary form of the \
        word, with what was taken away in "analysis"; derivation, a masdar or participle of the \
        verb or the other way round; compound, a part of a Persian compound; phrase. votes: how \
        many of nine writers gave the pair. Without --lang, both languages are searched.

          muwazi lexicon lookup کتاب‌هایشان
          muwazi lexicon lookup --lang ar --phrases وزارة
        """)

    @Option(name: .customLong("lang"), help: "The language of the word: fa or ar (default: both).")
    var language: Language?

    @Flag(help: "Also phrases that contain the word.")
    var phrases = false

    @Option(help: "jsonl, or text for people (default: text on a terminal, else jsonl).")
    var format: AlignCommand.Format?

    @Option(
      help: ArgumentHelp(
        "A lexicon of your own, a TSV of fa, ar and, if you like, a weight; may be repeated.",
        valueName: "file"))
    var lexicon: [String] = []

    @Argument(help: "A word or phrase.")
    var word: String

    func validate() throws {
      if word.allSatisfy(\.isWhitespace) { throw ValidationError("There is no word to look up.") }
    }

    func run() async throws {
      let lookup = try LexiconTable.lookup(adding: try LexiconCommand.texts(lexicon))
      let matches = (language.map { [$0] } ?? Language.allCases).flatMap {
        lookup.entries(for: word, in: $0, includesPhrases: phrases)
      }
      if matches.isEmpty { StandardError.write("The lexicon has no entry for \(word).") }
      var output = StandardOutput()
      switch format ?? (StandardOutput.isTerminal ? .text : .jsonl) {
      case .jsonl: try output.write(LexiconRecords.bytes(matches, query: word))
      case .text: try output.write(LexiconRecords.text(matches))
      }
      try output.flush()
    }
  }

  struct Learn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Learn which words translate each other from sentence pairs.",
      discussion: """
        Reads sentence pairs, a TSV of fa and ar, links their words (see align --words) and prints a \
        lexicon: fa, ar and a weight. The words are dictionary forms; numbers, marks and grammar \
        words are left out, and so are pairs that are linked too seldom, or no more often than by \
        chance (the ratio of likelihoods of Dunning 1993, at least 10.83). The weight is the mean \
        share of either word's occurrences that are linked to the other.

          muwazi lexicon learn pairs.tsv > learned.tsv
          muwazi lexicon learn --new --min-count 5 pairs.tsv
        """)

    @OptionGroup var parallel: ParallelOptions

    @Option(help: ArgumentHelp("The least number of links of a pair.", valueName: "count"))
    var minCount = LexiconLearner.Options().minimumCount

    @Option(help: ArgumentHelp("The least weight of a pair, 0 to 1.", valueName: "weight"))
    var minWeight = LexiconLearner.Options().minimumWeight

    @Flag(help: "Leave out what the lexicon has already.")
    var new = false

    @Flag(help: "Spaces part the tokens already.")
    var tokenized = false

    @Option(
      help: ArgumentHelp(
        "A lexicon of your own to begin with, a TSV; may be repeated.", valueName: "file"))
    var lexicon: [String] = []

    @Argument(help: "The sentence pairs, TSV in UTF-8; - is standard input.")
    var pairs: String

    func validate() throws {
      if minCount < 1 { throw ValidationError("--min-count takes a number from 1 up.") }
      if !(0...1).contains(minWeight) {
        throw ValidationError("--min-weight takes a number from 0 to 1.")
      }
    }

    func run() async throws {
      let lexicon = try LexiconTable.lexicon(adding: try LexiconCommand.texts(self.lexicon))
      let file = try SentencePairFile(
        try TextReader.text(pairs), path: pairs, isTokenized: tokenized)
      var options = LexiconLearner.Options()
      options.minimumCount = minCount
      options.minimumWeight = minWeight
      options.isNewOnly = new
      var output = StandardOutput()
      try output.write(
        LexiconTable.bytes(
          LexiconLearner(lexicon: lexicon, options: options, threads: parallel.threads)
            .entries(from: file.sides)))
      try output.flush()
    }
  }

  /// The texts of lexicons, with their paths.
  static func texts(_ paths: [String]) throws(InputError) -> [(path: String, text: SourceText)] {
    var texts: [(path: String, text: SourceText)] = []
    for path in paths { texts.append((path, try TextReader.text(path))) }
    return texts
  }
}
