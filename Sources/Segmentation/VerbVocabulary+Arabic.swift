extension VerbVocabulary {
  /// An Arabic finite form: the letter of the person, stem, ending and the object's pronoun.
  ///
  /// Conjunctions before it are not read here.
  func arabicReading(of word: FoldedWord) -> Reading? {
    guard !word.hasPrefix(Self.article) else { return nil }
    if let lemma = simple(word) { return judged(word, lemma) }
    // «سيقول», «ليقول».
    if word[0] == 0x0633 || word[0] == 0x0644, Self.persons.contains(word[1]),
      let lemma = present(word.dropFirst())
    {
      return judged(word, lemma)
    }
    for pronoun in Self.pronouns where word.hasSuffix(pronoun) {
      let rest = word.dropping(first: 0, last: pronoun.count)
      if rest.count > 2, let lemma = simple(rest) {
        // «كتابه», «حقه»: with a noun's pronoun.
        return Reading(lemma: lemma, form: others.contains(rest) ? .ambiguous : judgedForm(word))
      }
    }
    return nil
  }

  private func judged(_ word: FoldedWord, _ lemma: FoldedWord) -> Reading {
    Reading(lemma: lemma, form: judgedForm(word))
  }

  private func judgedForm(_ word: FoldedWord) -> Form {
    others.contains(word) ? .ambiguous : .certain
  }

  private func simple(_ word: FoldedWord) -> FoldedWord? {
    past(word) ?? (Self.persons.contains(word[0]) ? present(word) : nil)
  }

  private func past(_ word: FoldedWord) -> FoldedWord? {
    if let lemma = pasts[word] { return lemma }
    for ending in Self.pastEndings where word.hasSuffix(ending) {
      let stem = word.dropping(first: 0, last: ending.count)
      // «عملا», «خبزا»: a noun's ending, too; «عملنا»: a noun's pronoun.
      if ending.count == 1, ending[0] == 0x0627, stem.count < 4 { continue }
      if ending[ending.count - 1] == 0x0627, ending[0] != 0x0648, others.contains(stem) { continue }
      if let lemma = pasts[stem] { return lemma }
      // «مضت», «دعوا»: the last letter of a weak stem is lost.
      guard stem.count > 1, ending[0] != 0x0627 else { continue }
      for weak in Self.weakLetters where stem.count < FoldedWord.longest {
        var whole = stem
        whole.append(weak)
        if let lemma = pasts[whole] { return lemma }
      }
    }
    // «قيل», «بيع»: the passive of a hollow verb.
    guard word.count == 3, word[1] == 0x06CC else { return nil }
    return pasts[Self.hollow(word)]
  }

  private func present(_ word: FoldedWord) -> FoldedWord? {
    let body = word.dropFirst()
    guard body.count > 1 else { return nil }
    if let lemma = presents[body] { return lemma }
    for ending in Self.presentEndings where body.hasSuffix(ending) {
      let stem = body.dropping(first: 0, last: ending.count)
      guard stem.count > 1 else { continue }
      if let lemma = presents[stem] { return lemma }
      // «يمضون», «يدعون».
      for weak in Self.weakLetters where stem.count < FoldedWord.longest {
        var whole = stem
        whole.append(weak)
        if let lemma = presents[whole] { return lemma }
      }
    }
    return nil
  }

  /// The active past of a hollow verb, from its passive.
  private static func hollow(_ word: FoldedWord) -> FoldedWord {
    var result = FoldedWord()
    result.append(word[0])
    result.append(0x0627)
    result.append(word[2])
    return result
  }

  private static let article = FoldedWord.words("ال")[0]
  /// The letters of the persons, folded.
  private static let persons: Set<UInt32> = [0x06CC, 0x062A, 0x0646, 0x0627]
  private static let weakLetters: [UInt32] = [0x06CC, 0x0648, 0x0627]
  private static let pastEndings = FoldedWord.words("ت تا ا وا نا تم")
  private static let presentEndings = FoldedWord.words("ون ان ين وا ن")
  private static let pronouns = FoldedWord.words("ها هم هما هن ه كم ك نا ني")
}
