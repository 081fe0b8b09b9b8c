extension VerbVocabulary {
  /// A Persian finite form: prefix, stem, personal ending, with or without ZWNJ.
  func persianReading(of word: FoldedWord) -> Reading? {
    for prefix in Self.progressive where word.hasPrefix(prefix) {
      let rest = word.dropping(first: prefix.count)
      if let lemma = present(rest) ?? past(rest, Self.pastEndings) {
        return Reading(lemma: lemma, form: Self.modals.contains(lemma) ? .weak : .certain)
      }
    }
    if let lemma = past(word, Self.pastEndings) ?? past(word, Self.perfectEndings) {
      return judged(word, lemma)
    }
    if let lemma = past(word, [Self.participle]) {
      let isNoun = others.contains(word) && !Self.auxiliaries.contains(lemma)
      return Reading(lemma: lemma, form: isNoun ? .ambiguous : .weak)
    }
    return subjunctive(word) ?? withPreverb(word)
  }

  /// «بگوید», «نگوید», «نگفت», «بیاید»; «گوید» alone only where no other word is written so.
  private func subjunctive(_ word: FoldedWord) -> Reading? {
    for prefix in Self.moods where word.hasPrefix(prefix) {
      let rest = word.dropping(first: prefix.count)
      let negatesPast = prefix[0] == 0x0646
      if let lemma = present(rest) ?? (negatesPast ? past(rest, Self.pastEndings) : nil)
        ?? (negatesPast ? past(rest, Self.perfectEndings) : nil)
      {
        return judged(word, lemma)
      }
      // «بیندازد»: the alef of the stem is not written.
      if prefix.count == 2, let lemma = present(Self.alef(before: rest)) {
        return judged(word, lemma)
      }
    }
    guard let lemma = present(word) else { return nil }
    return Reading(lemma: lemma, form: .ambiguous)
  }

  /// «برمی‌گردد», «بازنگشت»: what stands before the prefix is part of the stem.
  private func withPreverb(_ word: FoldedWord) -> Reading? {
    for preverb in Self.preverbs where word.hasPrefix(preverb) {
      let rest = word.dropping(first: preverb.count)
      for prefix in Self.progressive where rest.hasPrefix(prefix) {
        let form = rest.dropping(first: prefix.count)
        if let lemma = present(form) ?? past(form, Self.pastEndings) {
          return Reading(lemma: lemma, form: .certain)
        }
      }
      if rest[0] == 0x0646, let lemma = past(rest.dropFirst(), Self.pastEndings) {
        return judged(word, lemma)
      }
    }
    return nil
  }

  private func judged(_ word: FoldedWord, _ lemma: FoldedWord) -> Reading {
    Reading(lemma: lemma, form: others.contains(word) ? .ambiguous : .certain)
  }

  private func past(_ word: FoldedWord, _ endings: [FoldedWord]) -> FoldedWord? {
    for ending in endings where ending.isEmpty || word.hasSuffix(ending) {
      if let lemma = pasts[word.dropping(first: 0, last: ending.count)] { return lemma }
    }
    return nil
  }

  private func present(_ word: FoldedWord) -> FoldedWord? {
    for ending in Self.presentEndings where word.hasSuffix(ending) {
      if let lemma = presents[word.dropping(first: 0, last: ending.count)] { return lemma }
    }
    return nil
  }

  private static func alef(before word: FoldedWord) -> FoldedWord {
    guard word.count < FoldedWord.longest else { return word }
    var result = word
    result.prepend(0x0627)
    return result
  }

  private static let progressive = FoldedWord.words("نمی می")
  private static let preverbs = FoldedWord.words("بر باز در فرو فرا وا ور")
  private static let moods = FoldedWord.words("بی نی ب ن")
  private static let presentEndings = FoldedWord.words("م ی د یم ید ند")
  private static let pastEndings = [FoldedWord()] + FoldedWord.words("م یم ید ند")
  private static let perfectEndings = FoldedWord.words("هام های هاست هایم هاید هاند")
  private static let participle = FoldedWord.words("ه")[0]
  /// Verbs whose participles stand for the perfect in a row of clauses: «… شده و …».
  private static let auxiliaries = Set(
    FoldedWord.words("شد کرد داد گرفت بود یافت داشت آمد رفت نمود زد گشت گردید گذاشت آورد"))
  private static let modals = Set(FoldedWord.words("توانست خواست بایست"))
}
