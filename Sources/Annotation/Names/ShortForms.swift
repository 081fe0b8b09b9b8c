import CorpusModel
import Orthography

/// Finds the persons of a text and, where it calls them by less than their names, the short forms.
struct ShortForms {
  let reader: WordReader
  let knowledge: WordKnowledge
  private(set) var persons: [NamedPerson] = []

  /// The person last called by a surname, under the key of its letters.
  private var surnames: [JoinedKey: Form] = [:]
  /// The words that open short forms of more than one word.
  private var openers: Set<JoinedKey> = []
  private var byKey: [String: Int] = [:]

  private struct Form {
    var person: Int
    /// Whether it is a word like others, which is a name only where one is expected.
    var isPlain: Bool
  }

  init(reader: WordReader, knowledge: WordKnowledge) {
    self.reader = reader
    self.knowledge = knowledge
  }

  /// Adds the short forms to the names of the sentences, and tells of each person's name whom it names.
  ///
  /// - Complexity: O(*n*) in the number of words.
  mutating func resolve(_ sentences: inout [NamedSentence]) {
    for sentence in sentences {
      for name in sentence.names where name.type == .person && name.rule != .unknownWords {
        register(name, in: sentence)
      }
      for name in sentence.names where name.rule == .unknownWords { register(name, in: sentence) }
    }
    for index in sentences.indices {
      if !surnames.isEmpty { addShortForms(&sentences[index]) }
      link(&sentences[index])
    }
  }

  private mutating func register(_ name: NameCandidate, in sentence: NamedSentence) {
    let words = Array(sentence.words[name.words])
    let units = PersonUnits(words, reader.vocabulary).units
    guard units.count > 1, let first = units.first, let last = units.last else { return }
    let key = NameKey(vocabulary: reader.vocabulary).personKey(words)
    let person: Int
    if let known = byKey[key] {
      person = known
      if units.count > persons[known].unitCount {
        persons[known].span = sentence.span(of: name)
        persons[known].unitCount = units.count
      }
    } else {
      person = persons.count
      byKey[key] = person
      persons.append(
        NamedPerson(key: key, span: sentence.span(of: name), unitCount: units.count))
    }
    add(words, last, person)
    // «محمدباقری»: the whole name in one word.
    add(words, 0..<words.count, person)
    if first.upperBound < last.lowerBound { add(words, first.upperBound..<words.count, person) }
  }

  private mutating func add(_ words: [AnnotatedWord], _ range: Range<Int>, _ person: Int) {
    let keys = range.map { index in index == 0 ? words[index].stemKey : words[index].key }
    guard let first = keys.first else { return }
    let whole = keys.dropFirst().reduce(first, +)
    guard whole.count > 2 else { return }
    if keys.count > 1 { openers.insert(first) }
    let word = words[range.lowerBound]
    let isPlain =
      keys.count == 1 && word.cues.isDisjoint(with: .part)
      && knowledge.standing(of: word.stem) != .unknown
    // Of two persons with one surname the one who was named last is meant.
    surnames[whole] = Form(person: person, isPlain: isPlain || word.cues.contains(.weak))
    if keys.count == 1 {
      // «السوداني», «سودانی»: with the article and without.
      let other =
        word.stem.removing(prefix: AnnotatedWord.article) ?? AnnotatedWord.article + word.stem
      let otherKey = WordReader.key(of: other)
      if other.count > 2, surnames[otherKey] == nil {
        surnames[otherKey] = Form(person: person, isPlain: true)
      }
    }
  }

  // MARK: - In sentences

  private func addShortForms(_ sentence: inout NamedSentence) {
    var isTaken = Array(repeating: false, count: sentence.words.count)
    for name in sentence.names {
      for index in name.words where name.type != .place || name.words.count > 1 {
        isTaken[index] = true
      }
    }
    var added: [NameCandidate] = []
    var index = 0
    while index < sentence.words.count {
      guard sentence.words[index].kind == .word, !isTaken[index],
        let end = shortForm(at: index, &sentence, isTaken)
      else {
        index += 1
        continue
      }
      added.append(
        NameCandidate(
          words: index..<end, type: .person, rule: .shortForm, confidence: 0.85))
      index = end
    }
    guard !added.isEmpty else { return }
    // A surname that is a town's name, too.
    sentence.names.removeAll { name in
      name.type == .place && added.contains { $0.words.overlaps(name.words) }
    }
    sentence.names = (sentence.names + added).sorted {
      ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound)
    }
  }

  private func shortForm(
    at index: Int, _ sentence: inout NamedSentence, _ isTaken: [Bool]
  ) -> Int? {
    let word = sentence.words[index]
    if openers.contains(word.stemKey) {
      var key = word.stemKey
      var end = index + 1
      var best: Int?
      while end < min(sentence.words.count, index + 4), sentence.words[end].kind == .word,
        !isTaken[end]
      {
        key = key + sentence.words[end].key
        end += 1
        if surnames[key] != nil { best = end }
      }
      if let best { return best }
    }
    if let form = surnames[word.stemKey] {
      guard !form.isPlain || expectsName(index, sentence) else { return nil }
      return index + 1
    }
    guard word.term < 0, let bare = reader.withoutConjunction(word),
      let form = surnames[bare.stemKey], !form.isPlain
    else { return nil }
    sentence.words[index] = bare
    return index + 1
  }

  /// Whether a name is likely at a word: it opens the sentence, or a title or a verb stands before it.
  private func expectsName(_ index: Int, _ sentence: NamedSentence) -> Bool {
    let words = sentence.words
    guard index > 0 else { return index + 1 < words.count }
    let before = words[index - 1]
    if before.kind == .mark { return words.indices.contains(index + 1) }
    if !before.cues.isDisjoint(with: [.title, .role]) { return true }
    if Self.openers.contains(before.word) { return true }
    return reader.vocabulary.language == .arabic
      && (before.cues.contains(.stop) || knowledge.standing(of: before.stem) == .verb)
      && words[index].isDefinite
  }

  /// Words after which a subject stands.
  private static let openers: Set<FoldedWord> = ["ولی", "اما", "که"]

  private func link(_ sentence: inout NamedSentence) {
    let keys = NameKey(vocabulary: reader.vocabulary)
    sentence.referents = sentence.names.map { name in
      guard name.type == .person else { return -1 }
      let words = Array(sentence.words[name.words])
      if let person = byKey[keys.personKey(words)] { return person }
      let units = PersonUnits(words, reader.vocabulary).units
      guard !units.isEmpty else { return -1 }
      let whole = words.dropFirst().reduce(words[0].stemKey) { $0 + $1.key }
      return surnames[whole]?.person ?? -1
    }
    sentence.keys = sentence.referents.map { $0 < 0 ? "" : persons[$0].key }
  }
}
