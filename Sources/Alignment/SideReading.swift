import Calendars
import CorpusModel
import Lexicon
import Orthography

/// One side of a bitext, read: its sentences as distinct, weighted words.
struct SideReading: Sendable {
  /// The sentences.
  private(set) var sentences: [BitextModel.Sentence] = []
  /// The distinct words of the side, by first occurrence.
  private(set) var types: [BitextModel.WordType] = []
  /// The distinct words of each sentence, by first occurrence.
  private(set) var words = RowTable<Int32>()
  /// Those of them that are numbers.
  private(set) var numbers = RowTable<Int32>()

  /// Reads a text, one unit after the other.
  ///
  /// - Complexity: linear in the length of the units.
  init(_ text: AlignmentText, units: [AlignmentUnit], analyzer: inout LexicalAnalyzer) {
    let reader = NumberReader(language: text.language)
    var vocabulary = Vocabulary()
    var analyses = LexicalAnalyzer.Reading()
    sentences.reserveCapacity(units.count)
    for (index, unit) in units.enumerated() {
      let input = SentenceInput(unit, of: text, reader)
      analyzer.read(input.words, into: &analyses)
      vocabulary.grow(to: analyzer.count)
      var next = input.numbers[...]
      var position = 0
      while position < input.words.count {
        let type: Int32
        if let number = next.first, number.words.lowerBound == position {
          type = vocabulary.type(of: number.value)
          position = number.words.upperBound
          next.removeFirst()
        } else {
          defer { position += 1 }
          if input.words[position].word.isEmpty { continue }
          type = vocabulary.type(
            of: input.words[position].word, analyses.words[position],
            inPhrase: analyses.inPhrases[position],
            alone: analyzer.analysis(analyses.words[position]))
        }
        guard vocabulary.isNew(type, in: Int32(index)) else { continue }
        words.append(type)
        if vocabulary.types[Int(type)].number != nil { numbers.append(type) }
      }
      words.endRow()
      numbers.endRow()
      sentences.append(
        BitextModel.Sentence(
          length: input.length, isHeadline: input.isHeadline, isQuoting: input.isQuoting))
    }
    types = vocabulary.types
    weigh()
  }

  private mutating func weigh() {
    for index in types.indices {
      types[index].weight = WordWeighting.weight(
        information: types[index].analysis?.information ?? types[index].number?.information ?? 0,
        sentenceFrequency: types[index].sentenceFrequency, sentences: sentences.count)
    }
    for index in sentences.indices {
      sentences[index].weight = words[index].reduce(0) { $0 + types[Int($1)].weight }
    }
  }

  /// The distinct words as they come.
  private struct Vocabulary {
    private(set) var types: [BitextModel.WordType] = []
    /// For each word of the analyzer, its type outside phrases; -1 before it is met.
    private var typeOfWord: [Int32] = []
    private var typeOfKey: [Key: Int32] = [:]
    private var typeOfNumber: [NumberValue: Int32] = [:]
    private var lastSentence: [Int32] = []

    /// A word inside a phrase has the concepts of the phrase too: inside and outside it are two types.
    private struct Key: Hashable {
      var word: FoldedWord
      var concepts: [ConceptID]
    }

    /// Makes room for the words that an analyzer has seen.
    mutating func grow(to count: Int) {
      if typeOfWord.count < count {
        typeOfWord += repeatElement(-1, count: max(count, 2 * typeOfWord.count) - typeOfWord.count)
      }
    }

    mutating func type(of number: NumberValue) -> Int32 {
      if let known = typeOfNumber[number] { return known }
      let type = append(BitextModel.WordType(word: FoldedWord(), number: number))
      typeOfNumber[number] = type
      return type
    }

    mutating func type(
      of word: FoldedWord, _ number: Int32, inPhrase analysis: WordAnalysis?,
      alone: @autoclosure () -> WordAnalysis
    ) -> Int32 {
      if let analysis { return type(of: word, analysis) }
      let known = typeOfWord[Int(number)]
      if known >= 0 { return known }
      let type = type(of: word, alone())
      typeOfWord[Int(number)] = type
      return type
    }

    private mutating func type(of word: FoldedWord, _ analysis: WordAnalysis) -> Int32 {
      let key = Key(word: word, concepts: analysis.concepts.map(\.concept))
      if let known = typeOfKey[key] { return known }
      let type = append(BitextModel.WordType(word: word, analysis: analysis))
      typeOfKey[key] = type
      return type
    }

    private mutating func append(_ type: BitextModel.WordType) -> Int32 {
      types.append(type)
      lastSentence.append(-1)
      return Int32(types.count - 1)
    }

    /// Whether a word has not been met in a sentence; it is then counted.
    mutating func isNew(_ type: Int32, in sentence: Int32) -> Bool {
      guard lastSentence[Int(type)] != sentence else { return false }
      lastSentence[Int(type)] = sentence
      types[Int(type)].sentenceFrequency += 1
      return true
    }
  }
}
