import CorpusModel
import Orthography

extension NameFinder {
  /// The units that a person's name has at most.
  private static var longestPerson: Int { 7 }

  mutating func findPersons() {
    var index = 0
    while index < words.count {
      guard isWord(index), !isTaken[index] else {
        index += 1
        continue
      }
      var start = index
      while let end = entry(at: start, .title), isWord(end), !isTaken[end] { start = end }
      let title = start > index ? index..<start : nil
      if let name = PersonName(self, at: start, isTitled: title != nil), name.isPerson(self) {
        let range = start..<name.end
        append(
          range, .person, name.isUnknown ? .unknownWords : .pattern, name.isUnknown ? 0.65 : 0.85,
          title: title)
        take(range)
        // A place inside a person's name is none: «محمد مهران».
        removeFound { $0.type == .place && range.overlaps($0.words) }
        index = name.end
      } else {
        // A title may be the first word of a name: «شاه محمود».
        index += 1
      }
    }
  }

  /// Whether a phrase ends before a word: at a mark, a word of grammar or the sentence's end.
  func endsPhrase(_ index: Int) -> Bool {
    index >= words.count || words[index].kind != .word || has(index, .stop)
  }

  /// What the table knows of a word.
  func term(_ index: Int) -> NameTerm? {
    words[index].term >= 0 ? vocabulary[words[index].term] : nil
  }

  func isMarkOrEnd(_ index: Int) -> Bool {
    index >= words.count || words[index].kind == .mark && !words[index].isStraightQuote
  }
}

/// A reading of words as a person's name, unit by unit.
private struct PersonName {
  let start: Int
  private(set) var end: Int
  let isTitled: Bool
  /// The units, and those that are given names, surnames of the table, words no table knows.
  private var (units, given, parts, unknown) = (0, 0, 0, 0)
  /// Units that are names whatever stands beside them.
  private var certain = 0
  /// «أبو فراس»: called after a child.
  private var isKunya = false

  var isUnknown: Bool { !isTitled && given + parts == 0 }

  /// What a word is worth in a person's name.
  private enum Evidence {
    case given, part, unknown
    /// A word like others that may be a surname: nothing follows it.
    case surname
    /// The second word of a surname.
    case suffix
    /// A word that only stands between others.
    case link
  }

  init?(_ finder: NameFinder, at start: Int, isTitled: Bool) {
    self.start = start
    self.isTitled = isTitled
    end = start
    var index = start
    scan: while units < 7, finder.isWord(index), !finder.isTaken[index] {
      if let next = compound(finder, index) {
        isKunya =
          isKunya
          || Self.fathers.contains(finder.words[index].stem) && finder.has(next - 1, .given)
        given += 1
        certain += 1
        units += 1
        index = next
        end = next
        continue
      }
      guard let evidence = evidence(finder, index) else { break }
      index += 1
      switch evidence {
      case .link: continue scan
      case .given: given += 1
      case .part: parts += 1
      case .unknown: unknown += 1
      case .suffix, .surname: break
      }
      if evidence == .given || evidence == .part,
        let term = finder.term(index - 1), !term.certain.isDisjoint(with: .personal)
      {
        certain += 1
      }
      units += 1
      end = index
      if evidence == .surname {
        while finder.has(end, .surnamePart), !finder.isTaken[end] { end += 1 }
        break
      }
    }
    guard units > 0 else { return nil }
  }

  // MARK: - Units

  /// The end of a given name of two words: «عبد الحق», «نور الله», «أبو فراس».
  private func compound(_ finder: NameFinder, _ index: Int) -> Int? {
    let word = finder.words[index]
    guard index == start || !word.hasParticle, word.term >= 0 else { return nil }
    let term = finder.vocabulary[word.term]
    if term.longest > 1,
      let match = finder.longest(at: index, atMost: Int(term.longest), .personal)
    {
      return match.end
    }
    guard finder.isWord(index + 1), !finder.words[index + 1].hasParticle,
      !finder.isTaken[index + 1]
    else { return nil }
    // «سميع الله», «صلاح الدين»
    if finder.has(index, .given) || finder.has(index, .part),
      Self.endings.contains(finder.words[index + 1].word)
    {
      return index + 2
    }
    if word.stem == Self.servant {
      return finder.words[index + 1].isDefinite || finder.has(index + 1, .given) ? index + 2 : nil
    }
    guard finder.language == .arabic, Self.fathers.contains(word.stem),
      !finder.has(index + 1, [.stop, .role, .title, .place]),
      word.stem != Self.mother || finder.has(index + 1, .given)
        || finder.words[index + 1].stem == Self.servant
    else { return nil }
    return index + 2
  }

  private static let endings: Set<FoldedWord> = ["الله", "الدین"]
  private static let servant: FoldedWord = "عبد"
  private static let mother: FoldedWord = "ام"
  private static let fathers: Set<FoldedWord> = ["ابو", "ابی", "ام"]

  private func evidence(_ finder: NameFinder, _ index: Int) -> Evidence? {
    let word = finder.words[index]
    if index > start, word.hasParticle { return nil }
    if word.word.count < 2 || word.isLatin { return nil }
    let cues = word.cues
    let isBreak = !cues.isDisjoint(with: .breaksPerson)
    // «فرهاد دولت خواه»: the second half shows what the first is.
    if index == start + 1, given == 1, !cues.contains(.stop), finder.has(index + 1, .surnamePart) {
      return .surname
    }
    // «أمين رستكار فر»: an office that is a given name, too.
    if isBreak, cues.contains(.given), !cues.contains(.stop), index == start,
      finder.isUnknown(index + 1) || finder.has(index + 1, .part)
    {
      return .given
    }
    if isBreak, cues.contains(.weak) || cues.contains(.stop) { return nil }
    if index > start, cues.contains(.surnamePart) { return .suffix }
    if cues.contains(.link), index > start { return .link }
    if cues.contains(.given) { return .given }
    // «أنطوان خليفة»: a title is a surname at the end of a name.
    if index == start + 1, cues.contains(.title), given == 1, finder.isMarkOrEnd(index + 1) {
      return .surname
    }
    if isBreak { return nil }
    if cues.contains(.part) { return .part }
    if cues.contains(.link) { return .link }
    if let match = finder.table[index],
      !match.certain.isDisjoint(with: [.place, .organization])
    {
      return nil
    }
    if cues.contains(.nationality) || cues.contains(.domain) {
      let isSurname =
        finder.language == .arabic && word.isDefinite && given > 0 && units == 1
        && finder.endsPhrase(index + 1)
      return isSurname ? .surname : nil
    }
    return evidence(ofPlain: word, finder, index)
  }

  /// What a word that no table of names has is worth.
  private func evidence(
    ofPlain word: AnnotatedWord, _ finder: NameFinder, _ index: Int
  ) -> Evidence? {
    let standing = finder.knowledge.standing(of: word.stem)
    if standing == .unknown { return .unknown }
    if standing != .verb, finder.vocabulary.hasNameEnding(word.stem) { return .unknown }
    guard index > start || isTitled else { return nil }
    let isNisba =
      word.stem.count > 3
      && (word.stem.last == FoldedLetter.yeCode || word.stem.hasSuffix(Self.feminine))
    let followsGiven = units == 1 && given == 1
    if followsGiven, finder.has(index + 1, .surnamePart) { return .surname }
    if finder.language == .arabic {
      // The verb stands before its subject: what follows a given name is a surname.
      if followsGiven, word.stem.count > 2, certain > 0 || finder.endsPhrase(index + 1) {
        return standing == .verb && certain == 0 ? nil : .surname
      }
      if followsGiven, isNisba, word.isDefinite || word.stem.count > 4 { return .surname }
      if units > 0, isNisba, word.isDefinite { return .surname }
      return nil
    }
    if standing == .verb {
      return followsGiven && certain > 0 && finder.isMarkOrEnd(index + 1) ? .surname : nil
    }
    if followsGiven, finder.isMarkOrEnd(index + 1) { return .surname }
    if followsGiven, certain > 0, finder.endsPhrase(index + 1) { return .surname }
    if isNisba, certain > 0 || finder.endsPhrase(index + 1) { return .surname }
    return nil
  }

  private static let feminine: FoldedWord = "یه"

  // MARK: - Judgement

  /// Whether the units make a person's name where they stand.
  func isPerson(_ finder: NameFinder) -> Bool {
    if isTitled {
      if units > 1 || certain > 0 || unknown > 0 { return true }
      // «المنتج المحلي»: the title's adjective; «آقای رحمانی،» a name.
      return finder.language == .persian && finder.endsPhrase(end)
        && !finder.has(start, .nationality)
    }
    if units == 1 {
      if isKunya { return true }
      guard let term = finder.term(start), end == start + 1 else {
        return certain > 0 && end > start + 1 && isApposed(finder)
      }
      if term.certain.contains(.part), !term.cues.contains(.given) {
        return term.cues.isDisjoint(with: [.place, .organization, .stop, .title, .role])
      }
      // A given name alone is as often a common word: «نورالله، یک باشنده».
      return term.certain.contains(.given) && isApposed(finder)
    }
    if certain > 0 { return true }
    if given > 0 { return units > given + parts || unknown > 0 || finder.endsPhrase(end) }
    if parts > 0 { return unknown > 0 && isExpected(finder) }
    return unknown >= 2 && isExpected(finder)
  }

  private func isApposed(_ finder: NameFinder) -> Bool {
    guard end < finder.words.count else { return false }
    let next = finder.words[end]
    return (next.isComma || next.mark == 0x28 || next.isColon) && !finder.words[start].hasParticle
      && finder.words[start].stem.count > 3
  }

  /// Whether unknown words stand where names do: at the beginning or behind a mark, an office or a
  /// country, and before a mark.
  private func isExpected(_ finder: NameFinder) -> Bool {
    let before = start - 1
    let isPlain = (start..<end).allSatisfy { index in
      !finder.words[index].word.hasSuffix(Self.plural) && !finder.has(index, .link)
    }
    guard isPlain, finder.isMarkOrEnd(end) || finder.language == .arabic && finder.endsPhrase(end)
    else { return false }
    return before < 0 || finder.words[before].kind == .mark
      || finder.has(before, [.role, .nationality, .title, .organization, .place])
  }

  private static let plural: FoldedWord = "ها"
}
