import Calendars
import CorpusModel
import Lexicon
import Orthography

/// Turns tokens into units.
struct LinkUnitReader {
  /// Words that share all of this are one class: forms of a lemma, and each spelling of a number.
  private struct Key: Hashable {
    var stem: FoldedWord
    var number: NumberValue?
    var concepts: [ConceptID]
    var mark: UInt32
  }

  private let source: SourceText
  private let language: Language
  private let numbers: NumberReader
  private let proclitics: ArabicProclitics
  private var analyzer: LexicalAnalyzer
  private var classByKey: [Key: Int32] = [:]
  private var procliticsOf: [FoldedWord: [FoldedWord]] = [:]
  private var isDual: [FoldedWord: Bool] = [:]
  private let lexicon: BilingualLexicon
  private var units = LinkUnits()

  /// The units of a side.
  ///
  /// - Complexity: linear in the tokens.
  static func units(of side: TokenizedSentences, lexicon: BilingualLexicon) -> LinkUnits {
    var reader = LinkUnitReader(side, lexicon: lexicon)
    for tokens in side.sentences { reader.read(tokens) }
    return reader.units
  }

  private init(_ side: TokenizedSentences, lexicon: BilingualLexicon) {
    source = side.source
    self.lexicon = lexicon
    language = side.language
    numbers = NumberReader(language: side.language)
    proclitics = ArabicProclitics(lexicon: lexicon)
    analyzer = LexicalAnalyzer(language: side.language, lexicon: lexicon)
  }

  private mutating func read(_ tokens: [Token]) {
    let words = tokens.map { token in
      Self.isWord(token.kind) ? FoldedWord(source.text(in: token.span)) : FoldedWord()
    }
    // Marks part phrases, as they do in the sentence: they take part as words without letters.
    let analyses = analyzer.analyses(of: words)
    let stated = statedNumbers(tokens)
    for (index, token) in tokens.enumerated() {
      let number = stated[index]
      if words[index].isEmpty && number == nil {
        append(mark: mark(of: token), token: index)
        continue
      }
      if language == .arabic && number == nil {
        for proclitic in procliticsOf(words[index]) {
          append(proclitic, analyzer.analyses(of: [proclitic])[0], nil, token: index)
        }
        // «البلدين» answers «دو» as well as «کشور».
        if isDual(words[index]) { append(words[index], nil, NumberValue(2), token: index) }
      }
      let analysis = words[index].isEmpty ? nil : ownFirst(analyses[index], words[index])
      append(words[index], analysis, number, token: index)
    }
    units.endSentence()
  }

  /// An analysis in which what a word says by itself comes before what a phrase says by it: of «سازمان جهانی
  /// بهداشت», each word answers each Arabic word of the term, but جهانی the one that means it first.
  private mutating func ownFirst(_ analysis: WordAnalysis, _ word: FoldedWord) -> WordAnalysis {
    guard language == .persian else { return analysis }
    let own = Set(analyzer.analyses(of: [word])[0].concepts.map(\.concept))
    guard !own.isEmpty else { return analysis }
    var result = analysis
    for index in result.concepts.indices where !own.contains(result.concepts[index].concept) {
      result.concepts[index].weight *= Self.phraseFactor
    }
    return result
  }

  private static let phraseFactor: Float = 0.35

  private static let oblique: FoldedWord = "ین"

  private mutating func isDual(_ word: FoldedWord) -> Bool {
    if let known = isDual[word] { return known }
    // In the oblique case the ending is that of the plural too: «البلدين».
    let lemma = lexicon.lemmas(of: word, in: .arabic).first
    let answer =
      lemma?.analysis.contains(.dual) == true
      || lemma?.analysis.contains(.plural) == true && word.hasSuffix(Self.oblique)
    isDual[word] = answer
    return answer
  }

  private static func isWord(_ kind: TokenKind) -> Bool {
    switch kind {
    case .word, .hashtag, .handle, .url, .email: true
    case .number, .punctuation, .symbol: false
    }
  }

  /// The value that each token states, alone or with its neighbours.
  private func statedNumbers(_ tokens: [Token]) -> [NumberValue?] {
    var values = [NumberValue?](repeating: nil, count: tokens.count)
    guard let first = tokens.first, let last = tokens.last else { return values }
    var next = 0
    for mention in numbers.numbers(in: source, span: TextSpan(first.span.start, last.span.end)) {
      // A dual is a noun first: «يومين» answers «دو روز» by its lemma.
      guard mention.kind != .dual, let value = NumberValue(mention.value) else { continue }
      while next < tokens.count, tokens[next].span.end <= mention.span.start { next += 1 }
      while next < tokens.count, tokens[next].span.start < mention.span.end {
        if tokens[next].kind != .punctuation { values[next] = value }
        next += 1
      }
    }
    return values
  }

  private mutating func procliticsOf(_ word: FoldedWord) -> [FoldedWord] {
    if let known = procliticsOf[word] { return known }
    let found = proclitics.proclitics(of: word)
    procliticsOf[word] = found
    return found
  }

  private mutating func append(
    _ word: FoldedWord, _ analysis: WordAnalysis?, _ number: NumberValue?, token: Int
  ) {
    // A number is its value, however it is spelled.
    let analysis = number == nil ? analysis : nil
    let key = Key(
      stem: number == nil ? analysis?.stem ?? word : FoldedWord(), number: number,
      concepts: analysis?.concepts.map(\.concept) ?? [], mark: 0)
    let information = analysis?.information ?? number?.information ?? 0
    append(
      key, token: token,
      LinkClass(
        type: BitextModel.WordType(word: word, number: number, analysis: analysis), mark: 0,
        isKnown: number != nil || analysis?.isUnknown == false || information < 3,
        information: information))
  }

  private mutating func append(mark: UInt32, token: Int) {
    let key = Key(stem: FoldedWord(), number: nil, concepts: [], mark: mark)
    append(
      key, token: token,
      LinkClass(
        type: BitextModel.WordType(word: FoldedWord()), mark: mark, isKnown: true,
        information: 8))
  }

  private mutating func append(_ key: Key, token: Int, _ type: @autoclosure () -> LinkClass) {
    var id = classByKey[key] ?? -1
    if id < 0 {
      id = Int32(units.types.count)
      classByKey[key] = id
      units.types.append(type())
    }
    units.classes.append(id)
    units.tokens.append(Int32(token))
  }

  /// What a mark is in either language: «،» and «,» are one, and quotation marks of every kind.
  private func mark(of token: Token) -> UInt32 {
    let text = source.text(in: token.span)
    guard let scalar = text.unicodeScalars.first else { return 0x20 }
    switch scalar {
    case "،", ",", "٬": return 0x2C
    case "؛", ";": return 0x3B
    case "؟", "?": return 0x3F
    case "٪", "%": return 0x25
    case "«", "»", "“", "”", "„", "\"", "‹", "›": return 0x22
    case "–", "—", "-", "‐", "‑", "ـ": return 0x2D
    case "…": return 0x2026
    case ".", "۔": return text.unicodeScalars.count > 1 ? 0x2026 : 0x2E
    default: return scalar.value
    }
  }
}
