import CorpusModel
import Orthography

extension SpeechFinder {
  /// What a Persian sentence reports: «X … گفت», «به گفته X», «وی افزود».
  func persian(_ sentence: NamedSentence, _ quotations: Quotations) -> Report? {
    let words = sentence.words
    let source = source(sentence, quotations)
    if let source, opens(words, source.cue.lowerBound) { return source }
    guard let cue = persianCue(words, quotations) else { return source }
    return Report(cue: cue, speaker: persianSubject(sentence, quotations, before: cue.lowerBound))
  }

  /// Whether a phrase opens the sentence or stands behind a mark.
  private func opens(_ words: [AnnotatedWord], _ index: Int) -> Bool {
    index < 2 || words[index - 1].kind == .mark || words[index - 1].word == Self.and
  }

  /// «به گفته X», «بحسب X»: what stands behind the phrase.
  func source(_ sentence: NamedSentence, _ quotations: Quotations) -> Report? {
    let words = sentence.words
    for index in words.indices where !quotations.contains(index) {
      guard let end = cues.phrase(words, at: index, .source) else { continue }
      var start = end
      // «به گفته‌ی وی»
      while start < words.count, words[start].kind == .word, words[start].word.count == 1 {
        start += 1
      }
      guard start < words.count, words[start].kind == .word || words[start].opensQuote else {
        continue
      }
      let cue = index..<end
      if cues.kinds(of: words[start]).contains(.pronoun) {
        return Report(cue: cue, speaker: previous(.pronoun, words[start].span))
      }
      for (name, candidate) in sentence.names.enumerated() where candidate.type != .place {
        let first = (candidate.title ?? candidate.words).lowerBound
        if first == start { return Report(cue: cue, speaker: speaker(sentence, name)) }
      }
      if words[start].cues.contains(.stop) && words[start].cues.isDisjoint(with: Self.offices),
        !Self.indefinite.contains(words[start].word)
      {
        continue
      }
      if let speaker = described(sentence, at: start, limit: words.count) {
        return Report(cue: cue, speaker: speaker)
      }
    }
    return nil
  }

  static let indefinite: Set<FoldedWord> = ["یک", "یکی", "برخی", "بعضی", "این", "همین"]

  /// The first words outside quotations that report.
  private func persianCue(_ words: [AnnotatedWord], _ quotations: Quotations) -> Range<Int>? {
    for index in words.indices where words[index].kind == .word && !quotations.contains(index) {
      let kinds = cues.kinds(of: words[index])
      if kinds.contains(.verb), index > 0 || words.count > 2 { return index..<index + 1 }
      guard kinds.contains(.noun) else { continue }
      // «خبر داد», «تأکید نیز کرد», «خواستار آن شد»
      for next in index + 1..<max(index + 1, min(words.count, index + 4)) {
        guard words[next].kind == .word else { break }
        if cues.kinds(of: words[next]).contains(.light) {
          // «محکوم شدند» reports nothing, «خواستار آن شد» does.
          if Self.passives.contains(words[next].word), !Self.inchoatives.contains(words[index].word)
          {
            break
          }
          return index..<next + 1
        }
      }
    }
    return nil
  }

  /// The subject of a sentence; `nil` where it has none of its own.
  private func persianSubject(
    _ sentence: NamedSentence, _ quotations: Quotations, before cue: Int
  ) -> Speaker? {
    let words = sentence.words
    var start = 0
    // «در مقابل، …», «از سوی دیگر، …»: an adverbial before the subject.
    if let comma = words.prefix(6).firstIndex(where: { $0.isComma }), comma + 1 < cue,
      words[0].cues.contains(.stop), !cues.kinds(of: words[0]).contains(.pronoun),
      !Self.indefinite.contains(words[0].word)
    {
      start = comma + 1
    }
    guard start < words.count else { return nil }
    if cues.kinds(of: words[start]).contains(.pronoun) {
      return previous(.pronoun, words[start].span)
    }
    if Self.indefinite.contains(words[start].word) {
      if words[start].word == Self.this || words[start].word == Self.same {
        // «این مقام», «این مدافع»: whoever was spoken of.
        if start + 1 < words.count, !words[start + 1].cues.isDisjoint(with: Self.offices) {
          return previous(.role, sentence.span(of: start..<start + 2))
        }
      } else {
        return described(sentence, at: start, limit: cue)
      }
    }
    // An office before the first name, with no name in apposition to it, is the subject.
    let office = (start..<min(cue, start + 2)).first { words[$0].cues.contains(.role) }
    if let office, !isName(sentence, at: office) {
      let first = firstPerson(sentence, quotations, from: start, before: cue)
      let end = phraseEnd(words, office)
      if let first,
        (sentence.names[first].title ?? sentence.names[first].words).lowerBound <= end + 1
      {
        return speaker(sentence, first)
      }
      return described(sentence, at: office, limit: cue)
    }
    if let first = firstPerson(sentence, quotations, from: start, before: cue) {
      return speaker(sentence, first)
    }
    for (index, name) in sentence.names.enumerated()
    where name.type == .organization && name.words.lowerBound <= start + 1
      && name.words.upperBound <= cue
    {
      return speaker(sentence, index)
    }
    if !words[start].cues.isDisjoint(with: .anyOrgHead) {
      return described(sentence, at: start, limit: cue)
    }
    return nil
  }

  private static let passives: Set<FoldedWord> = ["شد", "شدند", "شده", "میشود", "شدهاند"]
  private static let inchoatives: Set<FoldedWord> = [
    "خواستار", "یاداور", "مدعی", "متذکر", "خاطرنشان", "متعهد", "معتقد", "نشان",
  ]
  private static let this: FoldedWord = "این"
  private static let same: FoldedWord = "همین"

  private func isName(_ sentence: NamedSentence, at index: Int) -> Bool {
    sentence.names.contains { $0.words.contains(index) && $0.type == .person }
  }

  /// The first person named outside quotations who is no object of a preposition.
  private func firstPerson(
    _ sentence: NamedSentence, _ quotations: Quotations, from start: Int, before end: Int
  ) -> Int? {
    let words = sentence.words
    return sentence.names.indices.first { index in
      let name = sentence.names[index]
      guard name.type == .person, name.words.lowerBound >= start, name.words.upperBound <= end,
        !quotations.contains(name.words.lowerBound)
      else { return false }
      let first = (name.title ?? name.words).lowerBound
      guard first > start else { return true }
      let before = words[first - 1]
      if before.kind == .mark { return true }
      if Self.prepositions.contains(before.word) { return false }
      if let role = roleStart(words, before: first), role > 0 {
        return !Self.prepositions.contains(words[role - 1].word)
      }
      return before.cues.contains(.stop) || before.word == Self.and
    }
  }

  private static let prepositions: Set<FoldedWord> = [
    "از", "به", "با", "برای", "درباره", "دربارهی", "علیه", "توسط", "بر", "در", "میان", "همراه",
    "مانند", "نزد",
  ]
}
