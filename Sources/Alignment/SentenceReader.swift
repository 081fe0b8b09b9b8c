import CorpusModel
import Lexicon
import Orthography

/// Turns the sentences of one side into distinct, weighted words.
enum SentenceReader {
  /// A word inside a phrase has the concepts of the phrase too: inside and outside it are two types.
  private struct TypeKey: Hashable {
    var word: FoldedWord
    var number: NumberValue?
    var concepts: [ConceptID]
  }

  static func read(
    _ inputs: [SentenceInput], language: Language, lexicon: BilingualLexicon
  ) -> (sentences: [BitextModel.Sentence], types: [BitextModel.WordType]) {
    var analyzer = LexicalAnalyzer(language: language, lexicon: lexicon)
    var typeByKey: [TypeKey: Int32] = [:]
    var types: [BitextModel.WordType] = []
    var lastSentence: [Int] = []
    var sentences: [BitextModel.Sentence] = []
    sentences.reserveCapacity(inputs.count)
    for (index, input) in inputs.enumerated() {
      var sentence = BitextModel.Sentence()
      sentence.length = input.length
      sentence.isHeadline = input.isHeadline
      sentence.isQuoting = input.isQuoting
      let analyses = analyzer.analyses(of: input.words.map(\.word))
      let numbers = input.numbers
      var position = 0
      var nextNumber = 0
      while position < input.words.count {
        var key: TypeKey
        var analysis: WordAnalysis?
        if nextNumber < numbers.count, numbers[nextNumber].words.lowerBound == position {
          key = TypeKey(word: FoldedWord(), number: numbers[nextNumber].value, concepts: [])
          position = numbers[nextNumber].words.upperBound
          nextNumber += 1
        } else {
          analysis = analyses[position]
          key = TypeKey(
            word: input.words[position].word, number: nil,
            concepts: analyses[position].concepts.map(\.concept))
          position += 1
          if key.word.isEmpty { continue }
        }
        let type = typeByKey[key] ?? Int32(types.count)
        if Int(type) == types.count {
          typeByKey[key] = type
          types.append(
            BitextModel.WordType(word: key.word, number: key.number, analysis: analysis))
          lastSentence.append(-1)
        }
        guard lastSentence[Int(type)] != index else { continue }
        lastSentence[Int(type)] = index
        types[Int(type)].sentenceFrequency += 1
        sentence.types.append(type)
        if key.number != nil { sentence.numbers.append(type) }
      }
      sentences.append(sentence)
    }
    weigh(&sentences, &types)
    return (sentences, types)
  }

  private static func weigh(
    _ sentences: inout [BitextModel.Sentence], _ types: inout [BitextModel.WordType]
  ) {
    for index in types.indices {
      types[index].weight = WordWeighting.weight(
        information: types[index].analysis?.information ?? types[index].number?.information ?? 0,
        sentenceFrequency: types[index].sentenceFrequency, sentences: sentences.count)
    }
    for index in sentences.indices {
      sentences[index].weight = sentences[index].types.reduce(0) { $0 + types[Int($1)].weight }
    }
  }
}
