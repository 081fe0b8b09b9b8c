import CorpusModel

/// Decides at which words of a sentence a clause begins. One pass, a few steps back and forth at marks
/// and cues.
struct ClauseDivider {
  let words: [ClauseWord]
  let cues: SegmentationCues
  /// By word: the first certain verb there or later outside brackets; the number of words if none.
  private let nextVerb: [Int]
  private var begins: [Int] = [0]

  /// What is known of the clause at hand.
  private var clause = Clause(start: 0)
  private var depth = 0
  private var quoteStart: Int?

  private struct Clause {
    var start: Int
    /// Whether it has a verb of its own, not of a relative clause in it.
    var hasVerb = false
    /// Whether it has a word that may be its verb.
    var mayHaveVerb = false
    /// The last verb or noun that governs what follows.
    var governor: Int?
    /// Whether someone speaks in it.
    var isFrame = false
    /// Whether a relative clause is open, and has had its verb.
    var relative = Relative.none
    /// Whether it opened as «به گفته …» does, so that a comma ends it.
    var isAttribution = false

    enum Relative { case none, open, complete }
  }

  /// Whether a frame («با بیان اینکه») waits for its own verb («گفت»).
  private var frameIsPending = false
  /// Whether speech was reported before in the sentence.
  private var hasFrame = false

  init(_ words: [ClauseWord], cues: SegmentationCues) {
    self.words = words
    self.cues = cues
    var next = [Int](repeating: words.count, count: words.count + 1)
    let lastWord = words.lastIndex { $0.isWord } ?? 0
    for index in words.indices.reversed() {
      // At the end of a Persian sentence stands its verb: «به خاک نشست».
      let isLast = cues.language == .persian && index == lastWord && words[index].verb != nil
      next[index] = words[index].isVerb || isLast ? index : next[index + 1]
    }
    nextVerb = next
  }

  /// The words at which the clauses begin, ascending; the first is 0.
  mutating func starts() -> [Int] {
    // A bracket that never closes encloses nothing.
    var closing = words.count { $0.mark == .closingBracket }
    for (index, word) in words.enumerated() {
      switch word.mark {
      case .openingBracket:
        if depth < closing { depth += 1 }
      case .closingBracket:
        closing -= 1
        depth = max(0, depth - 1)
      default: if depth == 0 { read(word, at: index) }
      }
    }
    return begins
  }

  private mutating func read(_ word: ClauseWord, at index: Int) {
    switch word.mark {
    case .none: readWord(word, at: index)
    case .comma, .semicolon: readPause(at: index, isStrong: word.mark == .semicolon)
    case .colon: readColon(at: index)
    case .opening: readOpening(at: index)
    case .closing: readClosing(at: index)
    case .quote: quoteStart == nil ? readOpening(at: index) : readClosing(at: index)
    case .openingBracket, .closingBracket, .other: break
    }
  }

  /// Begins a clause at a word, unless one begins there already.
  private mutating func begin(at index: Int) {
    guard index > clause.start, index < words.count else { return }
    begins.append(index)
    clause = Clause(start: index)
  }

  private var isPersian: Bool { cues.language == .persian }

  // MARK: Words

  private mutating func readWord(_ word: ClauseWord, at index: Int) {
    if index == clause.start || follows(.comma, index), isAttribution(at: index) {
      if index > clause.start, clause.hasVerb { begin(at: index) }
      if index == clause.start { clause.isAttribution = true }
    }
    if word.kinds.contains(.complementizer) { return readComplementizer(word, at: index) }
    if word.kinds.contains(.closingComplementizer) {
      if reportsNearby(before: index, within: 5) { beginFrameContent(after: index) }
      return
    }
    if word.kinds.contains(.relative), !clause.hasVerb || !isPersian { clause.relative = .open }
    if isPersian { joinPersian(word, at: index) } else { joinArabic(word, at: index) }
    if word.kinds.contains(.reportingNoun) {
      clause.governor = index
      clause.isFrame = true
    }
    if word.verb != nil { clause.mayHaveVerb = true }
    if word.verb != nil, word.isVerb || endsClause(index) { noteVerb(at: index) }
    if isPersian { divideBareSpeech(at: index) }
  }

  private mutating func noteVerb(at index: Int) {
    // «شده است», «خواهد کرد»: one verb.
    let isSameVerb =
      index > clause.start && words[index - 1].verb.map { $0.form != .ambiguous } == true
    switch clause.relative {
    case .none: clause.hasVerb = true
    case .open: clause.relative = .complete
    case .complete:
      let isJoined = index > 0 && words[index].hasConjunction || relativeIsJoined(before: index)
      if !isSameVerb, !isJoined {
        clause.relative = .none
        clause.hasVerb = true
      }
    }
    clause.governor = index
    if reports(index) { clause.isFrame = true }
  }

  /// Whether «و» stands between the last verb and this one, so that both are of the relative clause.
  private func relativeIsJoined(before index: Int) -> Bool {
    guard isPersian else { return false }
    var other = index - 1
    while other > clause.start, index - other < 12, !words[other].isVerb {
      if words[other].kinds.contains(.conjunction) { return words[other - 1].verb != nil }
      other -= 1
    }
    return false
  }

  /// Whether what follows a word ends its clause: a pause, a conjunction, the end.
  private func endsClause(_ index: Int) -> Bool {
    guard let verb = words[index].verb else { return false }
    var next = index + 1
    while next < words.count, [.closing, .quote].contains(words[next].mark) { next += 1 }
    guard next < words.count else { return true }
    if verb.form == .ambiguous { return words[next].mark == .other && next + 1 == words.count }
    return words[next].mark != .none || words[next].kinds.contains(.conjunction)
  }

  private func follows(_ mark: ClauseWord.Mark, _ index: Int) -> Bool {
    index > 0 && words[index - 1].mark == mark
  }

  /// Whether «به گفته», «على حد قوله» opens at a word.
  private func isAttribution(at index: Int) -> Bool {
    var phrase = FoldedWord()
    for word in words[index..<min(index + 4, words.count)] {
      guard word.isWord, !word.word.isEmpty, phrase.isEmpty || !word.hasConjunction,
        phrase.count + word.word.count <= FoldedWord.longest
      else { return false }
      for letter in 0..<word.word.count { phrase.append(word.word[letter]) }
      if cues.kinds(of: phrase).contains(.attribution) { return true }
    }
    return false
  }

  // MARK: Reported speech

  /// Whether a verb reports speech, by itself or with a noun before it («اظهار داشت»).
  private func reports(_ index: Int) -> Bool {
    let word = words[index]
    if word.kinds.contains(.reporting) { return true }
    guard let verb = word.verb else { return false }
    if cues.kinds(of: verb.lemma).contains(.reporting) { return true }
    return isPersian && reportsNearby(before: index, within: 6)
  }

  /// Whether a noun or verb of speech stands among the last words of the clause.
  private func reportsNearby(before index: Int, within count: Int) -> Bool {
    words[max(clause.start, index - count)..<index].contains {
      $0.kinds.contains(.reportingNoun) || $0.kinds.contains(.reporting)
        || $0.verb.map { cues.kinds(of: $0.lemma).contains(.reporting) } == true
    }
  }

  private mutating func readComplementizer(_ word: ClauseWord, at index: Int) {
    guard isPersian else {
      let previous = index > 0 ? words[index - 1].kinds : []
      if word.hasConjunction, hasFrame { return begin(at: index) }
      // «يريد أن»: the verb right before it governs it.
      let isGoverned =
        clause.governor == index - 1 && !reports(index - 1)
        && !previous.contains(.reportingNoun)
      guard index > clause.start, clause.isFrame, !previous.contains(.subordinator), !isGoverned
      else { return }
      hasFrame = true
      return begin(at: index)
    }
    let last = previousWord(before: index)
    if let last, words[last].verb != nil, reports(last) {
      hasFrame = true
      return begin(at: index)
    }
    // «با بیان این که»
    if let last, words[last].word == Self.this, reportsNearby(before: last, within: 5) {
      return beginFrameContent(after: index)
    }
    if !clause.hasVerb { clause.relative = .open }
  }

  private static let this = FoldedWord.words("این")[0]

  private mutating func beginFrameContent(after index: Int) {
    frameIsPending = true
    hasFrame = true
    begin(at: index + 1)
  }

  /// The word before a place in its clause, a few marks between them skipped.
  private func previousWord(before index: Int) -> Int? {
    words[max(clause.start, index - Self.mostMarks)..<index].lastIndex { $0.isWord }
  }

  private static let mostMarks = 6

  /// «وزیر گفت کار تمام شد»: what is reported may follow without «که».
  private mutating func divideBareSpeech(at index: Int) {
    guard words[index].isVerb, clause.relative == .none, index + 2 < words.count,
      index + 1 < nextVerb[index + 1], nextVerb[index + 1] < words.count, words[index + 1].isWord,
      words[index + 1].verb == nil,
      words[index + 1].kinds.isDisjoint(with: [.conjunction, .complementizer]),
      words[index].kinds.contains(.reporting)
        || words[index].verb.map({ cues.kinds(of: $0.lemma).contains(.reporting) }) == true
        || index > clause.start && words[index - 1].kinds.contains(.reportingNoun)
    else { return }
    hasFrame = true
    begin(at: index + 1)
  }

  // MARK: Marks

  private mutating func readColon(at index: Int) {
    let next = index + 1
    guard next < words.count else { return }
    let opensQuote = words[next].mark == .opening || words[next].mark == .quote
    // «وزیر: …»: a speaker without a verb.
    let isSpeaker =
      clause.start == 0 && !clause.hasVerb && index <= Self.longestSpeaker
      && nextVerb[next] < words.count
    guard opensQuote || isSpeaker || clause.isFrame || clause.isAttribution else { return }
    hasFrame = true
    frameIsPending = false
    begin(at: next)
  }

  private static let longestSpeaker = 7

  private mutating func readOpening(at index: Int) {
    quoteStart = index
    guard index > clause.start, clause.isFrame, isSubstantial(after: index) else { return }
    hasFrame = true
    begin(at: index)
  }

  /// Whether the quotation that opens at a mark is more than a word or two.
  private func isSubstantial(after index: Int) -> Bool {
    var count = 0
    for word in words[(index + 1)...].prefix(6) {
      if word.mark == .closing || word.mark == .quote { return false }
      if word.isVerb { return true }
      if word.isWord { count += 1 }
      if count > 3 { return true }
    }
    return false
  }

  private mutating func readClosing(at index: Int) {
    let start = quoteStart
    quoteStart = nil
    // Only where the quotation is all of what precedes.
    guard let start, start <= clause.start else { return }
    var next = index + 1
    while next < words.count, [.comma, .other].contains(words[next].mark) { next += 1 }
    guard next < words.count, words[next].isWord, isFrameAhead(from: next) else { return }
    begin(at: next)
  }

  /// Whether the words after a quotation say who spoke.
  private func isFrameAhead(from index: Int) -> Bool {
    if isAttribution(at: index) || words[index].kinds.contains(.reportingNoun) { return true }
    let verb = nextVerb[index]
    guard verb < words.count, verb - index <= (isPersian ? 10 : 1) else { return false }
    guard words[index..<verb].allSatisfy(\.isWord) else { return false }
    if words[verb].kinds.contains(.reporting) { return true }
    guard let reading = words[verb].verb else { return false }
    return cues.kinds(of: reading.lemma).contains(.reporting)
      || isPersian && verb > index && words[verb - 1].kinds.contains(.reportingNoun)
  }

  /// A comma or a semicolon.
  private mutating func readPause(at index: Int, isStrong: Bool) {
    let next = index + 1
    guard next < words.count, words[next].mark != .closing else { return }
    if clause.relative == .complete {
      // «مردی که آمد، …»: the relative clause ends, its noun's has not begun.
      clause.relative = .none
      if !clause.hasVerb { return }
    }
    let verb = nextVerb[next]
    if clause.isAttribution, verb < words.count { return begin(at: next) }
    if words[next].kinds.contains(.reportingNoun), words[next].isCircumstantial,
      hasFrame || clause.mayHaveVerb
    {
      return begin(at: next)
    }
    guard clause.hasVerb || clause.mayHaveVerb && words[next].kinds.contains(.conjunction) else {
      return
    }
    if isStrong {
      if verb < words.count { begin(at: next) }
      return
    }
    guard verb < words.count else { return }
    if isPersian {
      let last = previousWord(before: index)
      let opens = words[next].kinds.contains(.conjunction)
      if opens || last.map({ words[$0].verb != nil && $0 == clause.governor }) == true {
        begin(at: next)
      }
    } else if opensArabicClause(at: next) {
      begin(at: next)
    }
  }

  // MARK: Conjunctions

  private mutating func joinPersian(_ word: ClauseWord, at index: Int) {
    if frameIsPending, index > clause.start, words[index - 1].verb != nil,
      word.kinds.contains(.reportingNoun) || word.isVerb && word.kinds.contains(.reporting)
    {
      frameIsPending = false
      return begin(at: index)
    }
    guard word.kinds.contains(.conjunction), clause.hasVerb, clause.relative == .none,
      nextVerb[index] < words.count, let last = previousWord(before: index),
      words[last].verb != nil, last == clause.governor
    else { return }
    begin(at: index)
  }

  private mutating func joinArabic(_ word: ClauseWord, at index: Int) {
    guard clause.hasVerb, index > clause.start else { return }
    if word.kinds.contains(.reportingNoun), word.isCircumstantial, announces(index) {
      return begin(at: index)
    }
    let opens =
      word.kinds.contains(.conjunction) && nextVerb[index] < words.count
      || word.hasConjunction && opensArabicClause(at: index)
    guard opens else { return }
    // «الشركة التي تأسست وتعمل»: of the relative clause, unless it reports.
    if clause.relative != .none, !(word.isVerb && reports(index)) { return }
    begin(at: index)
  }

  /// Whether what is reported follows a participle, perhaps after a preposition («مشيرا إلى أن»).
  private func announces(_ index: Int) -> Bool {
    var next = index + 1
    if next < words.count, words[next].kinds.contains(.preposition) { next += 1 }
    guard next < words.count else { return false }
    return [.colon, .opening, .quote].contains(words[next].mark)
      || words[next].kinds.contains(.complementizer)
  }

  /// Whether an Arabic clause with a verb opens at a word: with the verb, a particle before it, a
  /// conjunction.
  private func opensArabicClause(at index: Int) -> Bool {
    let word = words[index]
    if word.isVerb { return true }
    if word.kinds.contains(.conjunction) { return nextVerb[index] < words.count }
    if word.kinds.contains(.particle) { return nextVerb[index] <= index + 2 }
    // «وبحث الجانبان»: the verb's subject follows.
    guard word.verb != nil, index + 1 < words.count, word.hasConjunction || follows(.comma, index)
    else { return false }
    return words[index + 1].kinds.contains(.complementizer)
  }
}
