import CorpusModel
import Orthography

/// Finds the names of one sentence: those of the table, then organizations and places by the words they
/// begin with, then persons.
///
/// A place may stand in the name of an organization, and is found there; other names do not overlap.
struct NameFinder {
  let words: [AnnotatedWord]
  let vocabulary: NameVocabulary
  let knowledge: WordKnowledge
  let language: Language

  /// What the table has at each word: the longest name that begins there.
  private(set) var table: [TableMatch?]
  private(set) var found: [NameCandidate] = []
  /// Words of organizations, places of more words and persons: nothing else begins there.
  private(set) var isTaken: [Bool]

  /// A name of the table, or one that would be a name beside another.
  struct TableMatch {
    var end: Int
    var cues: NameCues
    var certain: NameCues
    var group: Int32
  }

  init(_ words: [AnnotatedWord], vocabulary: NameVocabulary, knowledge: WordKnowledge) {
    self.words = words
    self.vocabulary = vocabulary
    self.knowledge = knowledge
    language = vocabulary.language
    table = Array(repeating: nil, count: words.count)
    isTaken = Array(repeating: false, count: words.count)
  }

  /// The names, in the order of their first words; of those that begin together the longer first.
  mutating func names() -> [NameCandidate] {
    readTable()
    findOrganizations()
    findFeatures()
    takeTable()
    findPersons()
    found.sort {
      ($0.words.lowerBound, -$0.words.upperBound) < ($1.words.lowerBound, -$1.words.upperBound)
    }
    return found
  }

  // MARK: - The table

  private static let names: NameCues = [.place, .organization, .person]

  /// Whether a word lies inside a name of the table without opening it.
  func isInsideTable(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return (max(0, index - 4)..<index).contains { before in
      table[before].map { $0.end > index && !$0.certain.isEmpty } ?? false
    }
  }

  private mutating func readTable() {
    for index in words.indices where words[index].term >= 0 {
      let term = vocabulary[words[index].term]
      if term.longest > 1, let match = longest(at: index, atMost: Int(term.longest), Self.names) {
        table[index] = match
      } else if !term.cues.isDisjoint(with: Self.names) {
        table[index] = TableMatch(
          end: index + 1, cues: term.cues, certain: term.certain, group: term.group)
      }
    }
  }

  /// The longest entry of more than one word that begins at a word and is of a kind.
  func longest(at index: Int, atMost count: Int, _ cues: NameCues) -> TableMatch? {
    var key = words[index].stemKey
    var best: TableMatch?
    var end = index + 1
    // An entry may be written in more words than its own: «آذر بایجان», «بین المللی».
    while end < min(words.count, index + count + 2), words[end].kind == .word {
      key = key + words[end].key
      end += 1
      let term = vocabulary.index(of: key)
      guard term >= 0, !vocabulary[term].cues.isDisjoint(with: cues) else { continue }
      let entry = vocabulary[term]
      best = TableMatch(end: end, cues: entry.cues, certain: entry.certain, group: entry.group)
    }
    return best
  }

  /// The longest entry of a kind at a word, of one word or more, and the word after it.
  func entry(at index: Int, _ cues: NameCues) -> Int? {
    guard index < words.count, words[index].kind == .word, words[index].term >= 0 else {
      return nil
    }
    let term = vocabulary[words[index].term]
    if term.longest > 1, let match = longest(at: index, atMost: Int(term.longest), cues) {
      return match.end
    }
    return words[index].cues.isDisjoint(with: cues) ? nil : index + 1
  }

  private mutating func takeTable() {
    var index = 0
    while index < words.count {
      guard let match = table[index], let type = type(of: match, at: index) else {
        index += 1
        continue
      }
      // Inside an organization's name only places are names of their own.
      if isTaken[index] || match.end > index + 1 && isTaken[match.end - 1] {
        if type == .place, isInside(index..<match.end) {
          append(index..<match.end, .place, .table, 0.9, match.group)
        }
        index += 1
        continue
      }
      var end = match.end
      // «أوبك+»
      if type == .organization, end < words.count, words[end].mark == 0x2B, !words[end].isSpaced {
        end += 1
      }
      // «راشد بن علي الكعبي»: a part of a longer name.
      if type == .person, has(index - 1, [.given, .link]), !isTaken[index - 1] {
        index += 1
        continue
      }
      append(
        index..<end, type, .table, end > index + 1 ? 0.97 : 0.92, match.group,
        title: type == .person ? titles(before: index) : nil)
      if type != .place || end > index + 1 { take(index..<end) }
      index = end
    }
  }

  /// The titles right before a word.
  private func titles(before index: Int) -> Range<Int>? {
    var start = index
    while has(start - 1, .title), !isTaken[start - 1] { start -= 1 }
    return start < index ? start..<index : nil
  }

  /// Whether words stand in one name that is longer.
  private func isInside(_ range: Range<Int>) -> Bool {
    found.contains { name in
      name.words.lowerBound <= range.lowerBound && range.upperBound <= name.words.upperBound
        && name.words.count > range.count && name.type != .person
    }
  }

  /// What an entry names where it stands; `nil` where it is a word like others.
  private func type(of match: TableMatch, at index: Int) -> NameType? {
    let cues = match.certain
    if cues.contains(.organization), cues.contains(.place) {
      // A club or a network is called by its town: «in» it is the town.
      return isIn(index) || isBesidePlace(index, match.end) ? .place : .organization
    }
    if cues.contains(.organization) { return .organization }
    if cues.contains(.place) { return .place }
    if cues.contains(.person) { return .person }
    return match.cues.contains(.place) && isBesidePlace(index, match.end) ? .place : nil
  }

  private func isIn(_ index: Int) -> Bool {
    if words[index].hasParticle, language == .arabic {
      return words[index].word.first == Self.particleIn
    }
    return index > 0 && Self.prepositions.contains(words[index - 1].word)
  }

  private static let particleIn = ("ب" as FoldedWord).first
  private static let prepositions: Set<FoldedWord> = ["در", "فی", "الی", "شهر", "مدینه"]

  /// «پرویزخان و مهران», «فاس وطنجة وسلا»: whether a conjunction or a comma joins it to a place.
  private func isBesidePlace(_ index: Int, _ end: Int) -> Bool {
    let before = language == .arabic && words[index].hasParticle ? index - 1 : index - 2
    if before >= 0, before == index - 1 || isJoint(index - 1),
      let match = table[before], match.certain == .place
    {
      return true
    }
    let after = isJoint(end) ? end + 1 : language == .arabic ? end : words.count
    guard after < words.count, let match = table[after], match.certain == .place else {
      return false
    }
    return after > end
      || words[after].word.first == FoldedLetter.vavCode && words[after].hasParticle
  }

  private func isJoint(_ index: Int) -> Bool {
    guard index >= 0, index < words.count else { return false }
    return words[index].isComma || words[index].word == Self.and || words[index].mark == 0x2D
  }

  private static let and: FoldedWord = "و"

  // MARK: - What the finders share

  mutating func append(
    _ range: Range<Int>, _ type: NameType, _ rule: NameMention.Rule, _ confidence: Double,
    _ group: Int32 = -1, title: Range<Int>? = nil
  ) {
    found.append(
      NameCandidate(
        words: range, type: type, rule: rule, confidence: confidence, group: group, title: title))
  }

  mutating func removeFound(where isWrong: (NameCandidate) -> Bool) {
    found.removeAll(where: isWrong)
  }

  mutating func take(_ range: Range<Int>) {
    for index in range { isTaken[index] = true }
  }

  func has(_ index: Int, _ cues: NameCues) -> Bool {
    index >= 0 && index < words.count && !words[index].cues.isDisjoint(with: cues)
  }

  func isWord(_ index: Int) -> Bool {
    index >= 0 && index < words.count && words[index].kind == .word
  }

  /// Whether the lexicon does not know a word, and no table does.
  func isUnknown(_ index: Int) -> Bool {
    guard isWord(index), words[index].cues.isEmpty, words[index].stem.count > 1 else {
      return false
    }
    return knowledge.standing(of: words[index].stem) == .unknown
  }

  func isVerb(_ index: Int) -> Bool {
    isWord(index) && words[index].cues.isEmpty
      && knowledge.standing(of: words[index].stem) == .verb
  }

  /// Whether a certain name of a place begins at a word; the word after it.
  func place(at index: Int) -> Int? {
    guard isWord(index), let match = table[index], match.certain.contains(.place) else {
      return nil
    }
    return match.end
  }
}
