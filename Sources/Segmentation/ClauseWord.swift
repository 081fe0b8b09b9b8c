import CorpusModel

/// A token as the division into clauses sees it.
struct ClauseWord {
  let span: TextSpan
  /// Its folded letters; in Arabic without the conjunction written with it. Empty for a mark.
  var word = FoldedWord()
  /// What its letters are cues of.
  var kinds: WordKinds = []
  /// What it is as a verb; never of a word of grammar.
  var verb: VerbVocabulary.Reading?
  /// Whether an Arabic conjunction, «و» or «ف», is written with it.
  var hasConjunction = false
  /// Whether the Arabic article opens it.
  var isDefinite = false
  /// Whether it ends as an Arabic participle does that says what a subject does meanwhile («مؤكدا»).
  var isCircumstantial = false
  var mark = Mark.none

  /// What a mark does between clauses.
  enum Mark {
    case none, comma, semicolon, colon, opening, closing, openingBracket, closingBracket, quote
    case other
  }

  /// Whether it is a word and no mark.
  var isWord: Bool { mark == .none }
  /// Whether it is certainly a finite verb.
  var isVerb: Bool { verb?.form == .certain }

  init(span: TextSpan, mark: Mark) {
    self.span = span
    self.mark = mark
  }
}

/// Reads a sentence as ``ClauseWord``s.
struct ClauseReader {
  let cues: SegmentationCues
  let verbs: VerbVocabulary

  /// The words and marks of a sentence.
  func words(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) -> [ClauseWord] {
    var words = tokens.map { token in
      var word = ClauseWord(span: token.span, mark: Self.mark(bytes, token))
      if token.kind == .word { read(bytes, &word) }
      return word
    }
    let first = words.firstIndex { $0.isWord }
    for index in words.indices {
      guard let verb = words[index].verb, verb.form != .certain,
        cues.language == .persian
          ? isProgressive(words, index) : index == first && opensSentence(words, index)
      else { continue }
      words[index].verb = VerbVocabulary.Reading(lemma: verb.lemma, form: .certain)
    }
    return words
  }

  /// «می رود»: the prefix stands apart.
  private func isProgressive(_ words: [ClauseWord], _ index: Int) -> Bool {
    index > 0 && Self.progressive.contains(words[index - 1].word)
  }

  private static let progressive = FoldedWord.words("می نمی")

  /// «بحث الجانبان …», «وتابع …»: the verb opens the sentence, and its subject follows or it reports.
  private func opensSentence(_ words: [ClauseWord], _ index: Int) -> Bool {
    guard index + 1 < words.count, let lemma = words[index].verb?.lemma else { return false }
    return words[index + 1].isDefinite || cues.kinds(of: lemma).contains(.reporting)
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ word: inout ClauseWord) {
    var letters = FoldedWord()
    var index = word.span.start
    var endsInTehMarbuta = false
    while index < word.span.end {
      let (scalar, length) = UTF8Scanning.scalar(bytes, at: index)
      index += length
      guard let folded = LetterFold.fold(scalar), folded != 0 else { continue }
      // Longer than any cue and any verb.
      guard letters.count < FoldedWord.longest else { return }
      letters.append(folded)
      endsInTehMarbuta = scalar == 0x0629
    }
    // Marks alone.
    guard !letters.isEmpty else { return }
    word.word = letters
    word.kinds = cues.kinds(of: letters).intersection(.ofClauses)
    if cues.language == .arabic {
      word.isDefinite = letters.hasPrefix(Self.article)
      word.isCircumstantial =
        endsInTehMarbuta || letters[letters.count - 1] == 0x0627 && !letters.hasSuffix(Self.her)
        || letters.hasSuffix(Self.plural)
      if readConjunction(letters, endsInTehMarbuta, &word) { return }
    }
    word.verb = reading(of: letters, word.kinds, endsInTehMarbuta)
  }

  /// Reads «و» or «ف» and the word with which it is written; `false` where it is none («وزير», «وصل»).
  private func readConjunction(
    _ letters: FoldedWord, _ endsInTehMarbuta: Bool, _ word: inout ClauseWord
  ) -> Bool {
    guard letters.count > 2, letters[0] == 0x0648 || letters[0] == 0x0641, word.kinds.isEmpty else {
      return false
    }
    let rest = letters.dropFirst()
    let kinds = cues.kinds(of: rest).intersection(.ofClauses)
    // «وفي» is no form of «وفى».
    if kinds.isEmpty, verbs.knows(letters) { return false }
    let verb = reading(of: rest, kinds, endsInTehMarbuta)
    guard verb != nil || !kinds.isEmpty else { return false }
    word.hasConjunction = true
    word.word = rest
    word.kinds = kinds
    word.verb = verb
    return true
  }

  private static let article = FoldedWord.words("ال")[0]
  private static let her = FoldedWord.words("ها")[0]
  private static let plural = FoldedWord.words("ين")[0]

  private func reading(
    of word: FoldedWord, _ kinds: WordKinds, _ endsInTehMarbuta: Bool
  ) -> VerbVocabulary.Reading? {
    if !kinds.isDisjoint(with: .grammatical) || endsInTehMarbuta && cues.language == .arabic {
      return nil
    }
    let reading = verbs.reading(of: word)
    guard reading?.form != .certain, kinds.contains(.verb) else { return reading }
    return VerbVocabulary.Reading(lemma: reading?.lemma ?? word, form: .certain)
  }

  private static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ token: Token
  ) -> ClauseWord.Mark {
    guard token.kind == .punctuation || token.kind == .symbol else { return .none }
    switch UTF8Scanning.scalar(bytes, at: token.span.start).scalar {
    case 0x2C, 0x060C: return .comma
    case 0x3B, 0x061B: return .semicolon
    case 0x3A: return .colon
    case 0x3C: return token.span.count == 2 ? .opening : .other
    case 0x3E: return token.span.count == 2 ? .closing : .other
    case 0xAB, 0x2018, 0x201A, 0x2039, 0x201C, 0x201E: return .opening
    case 0xBB, 0x2019, 0x203A, 0x201D: return .closing
    case 0x28, 0x5B, 0x7B, 0xFD3F: return .openingBracket
    case 0x29, 0x5D, 0x7D, 0xFD3E: return .closingBracket
    case 0x22: return .quote
    default: return .other
    }
  }
}
