import CorpusModel
import Orthography

extension SpeechFinder {
  /// What an Arabic sentence reports: «قال X إن», «وأضاف أن», «بحسب X».
  func arabic(_ sentence: NamedSentence, _ quotations: Quotations) -> Report? {
    let words = sentence.words
    var first: Report?
    var participle: Int?
    for index in words.indices where words[index].kind == .word && !quotations.contains(index) {
      let kinds = cues.kinds(of: words[index])
      if kinds.contains(.verb), isVerb(words, index) {
        let cue = index..<index + 1
        if let speaker = arabicSubject(sentence, quotations, after: index) {
          return Report(cue: cue, speaker: speaker)
        }
        // «ويؤكد الاتفاق»: the subject is nobody.
        if index + 1 < words.count, Self.papers.contains(bare(words[index + 1].stem)) { continue }
        if first == nil { first = Report(cue: cue, speaker: nil) }
      } else if kinds.contains(.participle), participle == nil {
        participle = index
      }
    }
    if let report = source(sentence, quotations) { return report }
    if let cue = first?.cue ?? participle.map({ $0..<$0 + 1 }) {
      return Report(cue: cue, speaker: topic(sentence, quotations, before: cue.lowerBound))
    }
    return nil
  }

  /// Whether a word that reports stands where a verb does: «رد» and «قدر» are nouns, too.
  private func isVerb(_ words: [AnnotatedWord], _ index: Int) -> Bool {
    if words[index].word.count > 3 || index == 0 { return true }
    if Self.certain.contains(words[index].word) { return true }
    let before = words[index - 1]
    return before.kind == .mark || before.cues.contains(.stop) || before.cues.contains(.part)
      || words[index].word.first == FoldedLetter.vavCode
      || index + 1 < words.count
        && !words[index + 1].cues.isDisjoint(with: [.role, .title, .given])
  }

  /// The subject behind a verb; `nil` where none stands there.
  private func arabicSubject(
    _ sentence: NamedSentence, _ quotations: Quotations, after verb: Int
  ) -> Speaker? {
    let words = sentence.words
    var limit = verb + 1
    while limit < min(words.count, verb + 16) {
      let word = words[limit]
      if word.isColon || quotations.contains(limit) || cues.kinds(of: word).contains(.that) {
        break
      }
      if word.isComma, !isApposition(sentence, limit) { break }
      limit += 1
    }
    var start = verb + 1
    while start < limit, Self.fillers.contains(words[start].word) { start += 1 }
    guard start < limit else { return nil }
    if words[start].cues == .stop || isObject(words[start]) { return nil }
    for (index, name) in sentence.names.enumerated() where name.type == .person {
      let first = (name.title ?? name.words).lowerBound
      guard first >= start, first < limit else { continue }
      // «وقال لرويترز فلان»: but not «استقبل وزير … فلانا» behind a preposition.
      if first > start, isObject(words[first]) || Self.prepositions.contains(words[first - 1].word)
      {
        break
      }
      return speaker(sentence, index)
    }
    if cues.kinds(of: words[start]).contains(.pronoun) {
      return previous(.pronoun, words[start].span)
    }
    for (index, name) in sentence.names.enumerated()
    where name.type == .organization && name.words.lowerBound == start {
      return speaker(sentence, index)
    }
    let word = words[start]
    let isSubject =
      !word.cues.isDisjoint(with: Self.offices) || cues.kinds(of: word).contains(.generic)
      || !word.cues.isDisjoint(with: .anyOrgHead) || Self.sources.contains(word.stem)
    return isSubject ? described(sentence, at: start, limit: limit) : nil
  }

  /// Whether a name stands behind a comma: «وقال المحامي، ناصر كيانبور،».
  private func isApposition(_ sentence: NamedSentence, _ comma: Int) -> Bool {
    sentence.names.contains {
      $0.type == .person && ($0.title ?? $0.words).lowerBound == comma + 1
    }
  }

  /// «بـ», «لـ»: a particle that makes an object of its word.
  private func isObject(_ word: AnnotatedWord) -> Bool {
    word.hasParticle && word.word.first != FoldedLetter.vavCode
  }

  /// A person named before the verb: «أما كريم آبادي فأوضح», «وكان الوزير فلان قال».
  private func topic(
    _ sentence: NamedSentence, _ quotations: Quotations, before verb: Int
  ) -> Speaker? {
    let words = sentence.words
    for (index, name) in sentence.names.enumerated()
    where name.type == .person && name.words.upperBound <= verb {
      let first = (name.title ?? name.words).lowerBound
      guard !quotations.contains(first), !isObject(words[first]),
        first == 0 || !Self.prepositions.contains(words[first - 1].word)
      else { continue }
      return speaker(sentence, index)
    }
    return nil
  }

  private static let certain: Set<FoldedWord> = ["قال", "ذکر", "رای", "نفی", "لفت"]
  private static let fillers: Set<FoldedWord> = [
    "ایضا", "بدوره", "بدورها", "کذلک", "لاحقا", "امس", "الیوم", "قبل",
  ]
  private static let prepositions: Set<FoldedWord> = [
    "فی", "من", "الی", "على", "عن", "مع", "ضد", "بین", "عند", "لدى", "برئاسه", "بقیاده", "دون",
    "نحو",
  ]
  private static let sources: Set<FoldedWord> = [
    "مصدر", "مصادر", "مسؤول", "مسؤولون", "خبراء", "شهود", "ناشطون", "سکان", "دبلوماسی", "صیاد",
    "بیان", "البیان",
    "متحدث", "مسافر", "نازح", "متطوع", "تجار", "محللون", "مراقبون", "محامیه", "محامیها",
  ]
}
