import CorpusModel
import Orthography

/// A Persian–Arabic lexicon with the morphology of both languages: says which concepts a word may
/// express, so that words of the two languages can be compared.
///
/// Concepts are Arabic dictionary forms. A Persian word expresses those that its dictionary forms are
/// translated by; an Arabic word expresses its own dictionary forms.
public final class BilingualLexicon: Sendable {
  /// The lexicon that ships with the library, loaded at first use.
  public static let standard = BilingualLexicon()

  let persian: PersianMorphology
  let arabic: ArabicMorphology
  let frequencies: WordFrequencies
  let translations: WordMap<WeightedConcept>
  let phrases: PhraseTable
  let concepts: WordMap<ConceptID>
  /// Words that need no analysis any more.
  let known: PerLanguage<[FoldedWord: LexicalAnalyzer.Entry]>

  /// Opens the lexicon that ships; with a user's entries, makes one of its tables and theirs.
  public convenience init(adding entries: [LexiconEntry] = []) {
    let checksum = TableChecksum.of(Self.tables)
    if entries.isEmpty, let file = LexiconImage.shipped,
      let image = LexiconImage(mapping: file, checksum: checksum)
    {
      self.init(image)
    } else {
      self.init(LexiconImage(Self.image(adding: entries, checksum: checksum)))
    }
  }

  /// Opens an image.
  init(_ image: LexiconImage) {
    var reader = ImageReader(image)
    frequencies = WordFrequencies(&reader)
    persian = PersianMorphology(&reader)
    arabic = ArabicMorphology(&reader)
    translations = WordMap(&reader)
    phrases = PhraseTable(&reader)
    concepts = WordMap(&reader)
    known = PerLanguage(persian: [:], arabic: [:])
  }

  private init(
    _ lexicon: BilingualLexicon, known: PerLanguage<[FoldedWord: LexicalAnalyzer.Entry]>
  ) {
    frequencies = lexicon.frequencies
    persian = lexicon.persian
    arabic = lexicon.arabic
    translations = lexicon.translations
    phrases = lexicon.phrases
    concepts = lexicon.concepts
    self.known = known
  }

  /// The same lexicon for analyzers that know beforehand what others have seen: for the threads that
  /// compare the texts of one corpus with each other, and so meet the same words again and again.
  package func knowing(wordsOf analyzers: [LexicalAnalyzer]) -> BilingualLexicon {
    var known = known
    for analyzer in analyzers {
      known[analyzer.language].merge(analyzer.memory) { first, _ in first }
    }
    return BilingualLexicon(self, known: known)
  }

  /// The probability that a pair is right, given how many of nine writers gave it.
  static func prior(votes: Int) -> Float {
    switch votes {
    case ..<2: 0.72
    case 2: 0.85
    case 3, 4: 0.93
    default: 1
    }
  }

  /// The same for a pair of the table of paraphrases.
  static let paraphrasePrior: Float = 0.5

  /// An Arabic word without its article.
  static func withoutArticle(_ word: FoldedWord) -> FoldedWord {
    if let rest = word.removing(prefix: "ال"), rest.count >= 3 { return rest }
    return word
  }

  /// The number of Persian headwords, phrases included.
  public var headwordCount: Int {
    translations.count + phrases.count
  }
}
