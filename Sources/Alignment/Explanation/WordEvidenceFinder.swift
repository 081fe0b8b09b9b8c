import Calendars
import CorpusModel
import Lexicon
import Orthography

/// Finds where the words stand that carried a group: the matches by which its cover was measured.
struct WordEvidenceFinder {
  /// A distinct word of a sentence where it first stands.
  private struct Occurrence {
    var type: Int32
    var span: TextSpan
  }

  /// What tells the distinct words of a model apart.
  private struct Key: Hashable {
    var word: FoldedWord
    var number: NumberValue?
    var concepts: [ConceptID]
  }

  private let model: BitextModel
  private let matches: PerLanguage<MatchTable>
  private let occurrences: PerLanguage<[[Occurrence]]>
  private let dates: PerLanguage<[TextSpan]>

  init(
    _ texts: PerLanguage<AlignmentText>, units: PerLanguage<[AlignmentUnit]>, model: BitextModel,
    lexicon: BilingualLexicon
  ) {
    self.model = model
    matches = PerLanguage(
      persian: model.matches, arabic: model.matches.reversed(model.words.arabic.count))
    func side(_ language: Language) -> [[Occurrence]] {
      var analyzer = LexicalAnalyzer(language: language, lexicon: lexicon)
      let reader = NumberReader(language: language)
      return units[language].enumerated().map { index, unit in
        let input = SentenceInput(unit, of: texts[language], reader)
        return Self.occurrences(
          of: input, analyzer.analyses(of: input.words.map(\.word)),
          model.incidence[language].words[index], model.words[language])
      }
    }
    occurrences = PerLanguage(persian: side(.persian), arabic: side(.arabic))
    func dates(_ language: Language) -> [TextSpan] {
      // Without ICU's data no date is known: the words are told all the same.
      guard let reader = try? DateReader(language: language) else { return [] }
      return reader.dates(in: texts[language].source).map(\.span)
    }
    self.dates = PerLanguage(persian: dates(.persian), arabic: dates(.arabic))
  }

  private static func occurrences(
    of input: SentenceInput, _ analyses: [WordAnalysis], _ distinct: ArraySlice<Int32>,
    _ words: [BitextModel.WordType]
  ) -> [Occurrence] {
    var types: [Key: Int32] = [:]
    for type in distinct {
      let word = words[Int(type)]
      types[
        Key(
          word: word.number == nil ? word.word : FoldedWord(), number: word.number,
          concepts: word.analysis?.concepts.map(\.concept) ?? [])] = type
    }
    var result: [Occurrence] = []
    func add(_ key: Key, _ span: TextSpan) {
      guard let type = types.removeValue(forKey: key) else { return }
      result.append(Occurrence(type: type, span: span))
    }
    var position = 0
    var numbers = input.numbers[...]
    while position < input.words.count {
      if let number = numbers.first, number.words.lowerBound == position {
        let last = number.words.upperBound - 1
        add(
          Key(word: FoldedWord(), number: number.value, concepts: []),
          TextSpan(input.words[position].span.start, input.words[last].span.end))
        position = number.words.upperBound
        numbers.removeFirst()
      } else {
        add(
          Key(
            word: input.words[position].word, number: nil,
            concepts: analyses[position].concepts.map(\.concept)), input.words[position].span)
        position += 1
      }
    }
    return result
  }

  /// The words of a group that answer each other, and those that nothing answers, the heaviest first.
  ///
  /// - Complexity: linear in the words of the group and their matches.
  func evidence(
    of group: SentenceGroup
  ) -> (words: [WordEvidence], unmatched: PerLanguage<[UnmatchedWord]>) {
    let first = PerLanguage(
      persian: firstOccurrences(group.persian, .persian),
      arabic: firstOccurrences(group.arabic, .arabic))
    var words: [WordEvidence] = []
    var seen: Set<[Int32]> = []
    var unmatched = PerLanguage<[UnmatchedWord]>(persian: [], arabic: [])
    for language in Language.allCases {
      let spans = Dictionary(
        uniqueKeysWithValues: first[language.counterpart].map { ($0.type, $0.span) })
      let table = matches[language]
      for occurrence in first[language] {
        let weight = model.words[language][Int(occurrence.type)].weight
        let match = table.row(Int(occurrence.type)).lazy.map { table.entries[$0] }
          .first { spans[$0.type] != nil }
        guard let match, let span = spans[match.type] else {
          unmatched[language].append(
            UnmatchedWord(span: occurrence.span, bits: Double(weight)))
          continue
        }
        let types =
          language == .persian ? [occurrence.type, match.type] : [match.type, occurrence.type]
        guard seen.insert(types).inserted else { continue }
        words.append(
          evidence(
            types, score: match.score,
            language == .persian
              ? PerLanguage(persian: occurrence.span, arabic: span)
              : PerLanguage(persian: span, arabic: occurrence.span)))
      }
    }
    words.sort { ($1.bits, $0.spans.persian.start) < ($0.bits, $1.spans.persian.start) }
    return (
      words, unmatched.map { $0.sorted { ($1.bits, $0.span.start) < ($0.bits, $1.span.start) } }
    )
  }

  private func firstOccurrences(_ range: Range<Int>, _ language: Language) -> [Occurrence] {
    var seen: Set<Int32> = []
    return range.flatMap { occurrences[language][$0] }.filter { seen.insert($0.type).inserted }
  }

  private func evidence(
    _ types: [Int32], score: Float, _ spans: PerLanguage<TextSpan>
  ) -> WordEvidence {
    let words = PerLanguage(
      persian: model.words.persian[Int(types[0])], arabic: model.words.arabic[Int(types[1])])
    let weight = (words.persian.weight + words.arabic.weight) / 2
    return WordEvidence(
      kind: kind(words, score: score, spans), spans: spans, score: Double(score),
      bits: Double(weight * score))
  }

  private func kind(
    _ words: PerLanguage<BitextModel.WordType>, score: Float, _ spans: PerLanguage<TextSpan>
  ) -> WordEvidence.Kind {
    let isDate = Language.allCases.allSatisfy { language in
      Self.covers(dates[language], spans[language])
    }
    if let left = words.persian.number, let right = words.arabic.number {
      if left == right { return isDate ? .date : .number }
      return left.counterparts.contains { $0.0 == right } ? .year : .rounded
    }
    if isDate { return .date }
    guard let left = words.persian.analysis, let right = words.arabic.analysis else {
      return .lexicon
    }
    let isListed = left.concepts.contains { concept in
      right.concepts.contains {
        $0.concept == concept.concept && abs($0.weight * concept.weight - score) < 1e-4
      }
    }
    guard isListed else { return .cognate }
    let names = ProperNames.standard
    let areNames =
      [words.persian.word, left.stem].contains { names.contains($0, in: .persian) }
      && [words.arabic.word, right.stem].contains { names.contains($0, in: .arabic) }
    return areNames ? .name : .lexicon
  }

  /// Whether one of some ascending spans holds a span.
  private static func covers(_ spans: [TextSpan], _ span: TextSpan) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].contains(span)
  }
}
