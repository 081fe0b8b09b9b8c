import CorpusModel
import Lexicon
import Orthography

/// Finds the speech of a text, sentence by sentence.
struct SpeechFinder {
  let text: SourceText
  let sentences: [NamedSentence]
  let persons: [NamedPerson]
  let names: NameReader
  let cues: SpeechCues
  private(set) var roles = Roles()
  /// Whoever spoke last.
  private var last: Speaker?
  /// The person named last before a sentence, where nobody has spoken.
  private var lastNamed: Speaker?
  private var found: [SpeechMention] = []
  /// The sentence that is read.
  private var current = 0
  /// The sentence in which somebody spoke last.
  private var lastSentence = 0

  var language: Language { names.language }

  init(
    text: SourceText, sentences: [NamedSentence], persons: [NamedPerson], names: NameReader,
    cues: SpeechCues
  ) {
    self.text = text
    self.sentences = sentences
    self.persons = persons
    self.names = names
    self.cues = cues
    for index in sentences.indices { readRoles(sentences[index], index) }
  }

  // MARK: - Offices

  private mutating func readRoles(_ sentence: NamedSentence, _ number: Int) {
    let words = sentence.words
    for (index, name) in sentence.names.enumerated() where name.type == .person {
      let person = sentence.referents[index]
      guard person >= 0 else { continue }
      var after = name.words.upperBound
      if after < words.count, words[after].isComma { after += 1 }
      if after < words.count, !words[after].cues.isDisjoint(with: Self.offices) {
        roles.add(phrase(words, after), of: person, sentence: number)
      }
      let before = (name.title ?? name.words).lowerBound
      if let start = roleStart(words, before: before) {
        roles.add(stems(words[start..<before]), of: person, sentence: number)
      }
      if let title = name.title {
        roles.add(stems(words[title]), of: person, sentence: number)
      }
    }
  }

  static let offices: NameCues = [.role, .title]

  /// Where the office begins that ends before a word; `nil` where none does.
  func roleStart(_ words: [AnnotatedWord], before end: Int) -> Int? {
    var start: Int?
    var index = end - 1
    if index >= 0, words[index].isComma { index -= 1 }
    while index >= max(0, end - 10), words[index].kind == .word,
      words[index].cues.isDisjoint(with: .stop)
    {
      if !words[index].cues.isDisjoint(with: Self.offices) { start = index }
      if !cues.kinds(of: words[index]).isDisjoint(with: [.verb, .light]) { break }
      index -= 1
    }
    return start
  }

  /// The words of the office that begins at a word.
  func phrase(_ words: [AnnotatedWord], _ start: Int) -> [FoldedWord] {
    stems(words[start..<phraseEnd(words, start)])
  }

  /// The end of the noun phrase that begins at a word.
  func phraseEnd(_ words: [AnnotatedWord], _ start: Int) -> Int {
    var end = start
    while end < min(words.count, start + 9), words[end].kind == .word {
      if end > start, words[end].cues.contains(.stop), words[end].word != Self.and { break }
      if end > start, !cues.kinds(of: words[end]).isDisjoint(with: [.verb, .noun, .that]) { break }
      end += 1
    }
    return max(end, start + 1)
  }

  private func stems(_ words: ArraySlice<AnnotatedWord>) -> [FoldedWord] {
    words.filter { $0.kind == .word && !$0.cues.contains(.stop) && $0.word.count > 1 }
      .map { bare($0.stem) }
  }

  /// A word without the article, so that «المتحدث» is «متحدث».
  func bare(_ word: FoldedWord) -> FoldedWord {
    guard language == .arabic, let rest = word.removing(prefix: AnnotatedWord.article),
      rest.count > 2
    else { return word }
    return rest
  }

  static let and: FoldedWord = "و"

  // MARK: - Sentences

  mutating func mentions() -> [SpeechMention] {
    var isInside = false
    for (index, sentence) in sentences.enumerated() {
      current = index
      let quotations = Quotations(sentence.words, opensInside: isInside)
      if isInside, var mention = found.last, mention.isDirect {
        // The quotation goes on: so does the mention of it.
        let end = quotations.quotes.first.map { quote in
          quote.isEmpty ? sentence.span.start : sentence.words[quote.upperBound - 1].span.end
        }
        if let end, end > mention.span.end {
          mention.span.end = end
          found[found.count - 1] = mention
        }
      }
      if !(isInside && quotations.isContinuation) { read(sentence, quotations) }
      isInside = quotations.isOpen
    }
    return found
  }

  private mutating func read(_ sentence: NamedSentence, _ quotations: Quotations) {
    defer { noteNamed(sentence, quotations) }
    if let colon = headline(sentence, quotations) {
      append(sentence, quotations, colon.speaker, cue: nil, contentFrom: colon.end, isDirect: true)
      return
    }
    let speech =
      language == .persian
      ? persian(sentence, quotations) : arabic(sentence, quotations)
    guard let speech, let speaker = speech.speaker ?? goesOn(sentence) else { return }
    var content = speech.cue.upperBound
    let words = sentence.words
    var isDirect = quotations.longest != nil
    if content < words.count, words[content].isColon {
      content += 1
      isDirect = true
    } else if let that = (content..<max(content, min(words.count, content + 16))).first(where: {
      cues.kinds(of: words[$0]).contains(.that) && !quotations.contains($0)
    }) {
      content = that + 1
    } else {
      content = 0
    }
    append(
      sentence, quotations, speaker, cue: speech.cue, contentFrom: content, isDirect: isDirect)
  }

  /// Whoever spoke a little before, where nothing else can be the subject.
  private func goesOn(_ sentence: NamedSentence) -> Speaker? {
    let first = sentence.words.first { $0.kind == .word }
    if let first, Self.papers.contains(bare(first.stem)) { return nil }
    let reach = language == .persian ? 1 : 4
    guard let last else { return language == .arabic ? lastNamed : nil }
    guard current - lastSentence <= reach else { return nil }
    var speaker = last
    speaker.resolution = .elided
    speaker.span = nil
    return speaker
  }

  /// What states something without being anybody.
  static let papers: Set<FoldedWord> = [
    "توافقنامه", "تفاهمنامه", "سند", "قانون", "طرح", "قطعنامه", "قرارداد", "نتایج", "امار", "اتفاق",
    "اتفاقیه", "قرار",
    "نتائج", "دراسه", "وثیقه", "مذکره", "خطه", "احصاءات", "احصایات",
  ]

  /// A sentence that reports: the cue, and the speaker where it has one of its own.
  struct Report {
    var cue: Range<Int>
    var speaker: Speaker?
  }

  private mutating func append(
    _ sentence: NamedSentence, _ quotations: Quotations, _ speaker: Speaker, cue: Range<Int>?,
    contentFrom start: Int, isDirect: Bool
  ) {
    let words = sentence.words
    var range = min(start, words.count - 1)..<words.count
    if let quote = quotations.longest, !quote.isEmpty { range = quote }
    if range.count > 1, words[range.upperBound - 1].kind == .mark {
      range = range.lowerBound..<range.upperBound - 1
    }
    let span = TextSpan(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end)
    found.append(
      SpeechMention(
        span: span, cue: cue.map { sentence.span(of: $0) }, speaker: speaker.text,
        speakerKey: speaker.key.isEmpty ? nil : speaker.key, speakerSpan: speaker.span,
        resolution: speaker.resolution, isDirect: isDirect,
        confidence: Self.confidence(speaker.resolution)))
    last = speaker
    lastSentence = current
  }

  private static func confidence(_ resolution: SpeechMention.Resolution) -> Double {
    switch resolution {
    case .name: 0.95
    case .role: 0.9
    case .pronoun: 0.9
    case .elided: 0.85
    case .described: 0.7
    }
  }

  /// «باقری: …»: a name, a colon, and what is said.
  private func headline(
    _ sentence: NamedSentence, _ quotations: Quotations
  ) -> (speaker: Speaker, end: Int)? {
    let words = sentence.words
    guard let colon = words.prefix(9).firstIndex(where: { $0.isColon }), colon > 0,
      colon + 3 < words.count,
      !(0..<colon).contains(where: {
        !cues.kinds(of: words[$0]).isDisjoint(with: [.verb, .noun, .participle])
          || quotations.contains($0)
      })
    else { return nil }
    for (index, name) in sentence.names.enumerated()
    where name.words.upperBound == colon && name.type != .place {
      guard name.type == .person || name.words.lowerBound == 0 else { continue }
      return (speaker(sentence, index), colon + 1)
    }
    return nil
  }

  private mutating func noteNamed(_ sentence: NamedSentence, _ quotations: Quotations) {
    for (index, name) in sentence.names.enumerated()
    where name.type == .person && !quotations.contains(name.words.lowerBound) {
      lastNamed = speaker(sentence, index)
      lastNamed?.resolution = .pronoun
      break
    }
  }

  // MARK: - Speakers

  /// A name of the sentence as a speaker.
  func speaker(_ sentence: NamedSentence, _ index: Int) -> Speaker {
    let name = sentence.names[index]
    let span = sentence.span(of: name)
    let person = sentence.referents[index]
    let key =
      sentence.keys[index].isEmpty
      ? NameKey(vocabulary: names.reader.vocabulary).key(of: name, in: sentence.words)
      : sentence.keys[index]
    return Speaker(
      person: person, text: text.text(in: person >= 0 ? persons[person].span : span), key: key,
      span: span, resolution: .name)
  }

  /// A person of the text as a speaker.
  func speaker(_ person: Int, _ resolution: SpeechMention.Resolution, _ span: TextSpan?) -> Speaker
  {
    Speaker(
      person: person, text: text.text(in: persons[person].span), key: persons[person].key,
      span: span, resolution: resolution)
  }

  /// Whoever spoke before.
  func previous(_ resolution: SpeechMention.Resolution, _ span: TextSpan? = nil) -> Speaker? {
    guard var speaker = last ?? lastNamed else { return nil }
    speaker.resolution = resolution
    speaker.span = span
    return speaker
  }

  /// The speaker whom a noun phrase calls by an office or describes.
  ///
  /// - Parameter start: its first word.
  func described(_ sentence: NamedSentence, at start: Int, limit: Int) -> Speaker? {
    let words = sentence.words
    guard start < limit, words[start].kind == .word else { return nil }
    let end = min(phraseEnd(words, start), limit)
    let isOffice =
      !words[start].cues.isDisjoint(with: Self.offices)
      || cues.kinds(of: words[start]).contains(.generic)
    // «رئيس غرفة تجارة ديالى كاظم الربيعي», «استاندار کرمانشاه، بهروز نادری‌فر»
    for (index, name) in sentence.names.enumerated() where name.type == .person && isOffice {
      let first = (name.title ?? name.words).lowerBound
      if first >= start, first <= min(end + 1, limit),
        first == end || first < end
          || words[end].isComma && end < words.count
      {
        return speaker(sentence, index)
      }
    }
    let span = sentence.span(of: start..<end)
    let stems = phrase(words, start)
    if let person = roles.person(called: stems, at: current, last: last?.person ?? -1) {
      return speaker(person, .role, span)
    }
    if cues.kinds(of: words[start]).contains(.generic) {
      if let last, last.person >= 0, stems.count < 2 || roles.has(last.person, anyOf: stems) {
        return previous(.role, span)
      }
      let others = stems.dropFirst()
      if let person = persons.indices.last(where: { roles.has($0, anyOf: Array(others)) }) {
        return speaker(person, .role, span)
      }
      if let before = previous(.role, span) { return before }
    }
    if let last, last.person >= 0, let head = stems.first, roles.has(last.person, anyOf: [head]) {
      return previous(.role, span)
    }
    for (index, name) in sentence.names.enumerated()
    where name.type == .organization && name.words.lowerBound == start {
      return speaker(sentence, index)
    }
    // An office that nobody was given: most often that of whoever spoke before.
    if language == .persian, !words[start].cues.isDisjoint(with: Self.offices),
      !Self.indefinite.contains(words[start].word), let last, last.person >= 0
    {
      return previous(.role, span)
    }
    return Speaker(text: text.text(in: span), key: "", span: span, resolution: .described)
  }
}
