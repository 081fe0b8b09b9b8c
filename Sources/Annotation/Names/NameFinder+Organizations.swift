import CorpusModel
import Orthography

extension NameFinder {
  /// The words that a name of an organization has at most behind its head.
  private static var longestTail: Int { 8 }

  mutating func findOrganizations() {
    var index = 0
    while index < words.count {
      guard isWord(index), !isTaken[index] else {
        index += 1
        continue
      }
      if !isInsideTable(index), var end = organization(at: index) {
        // «تحالف أوبك+»
        if end < words.count, words[end].mark == 0x2B, !words[end].isSpaced { end += 1 }
        let tableEnd = table[index]?.end ?? index
        let group = tableEnd == end ? table[index]?.group ?? -1 : -1
        append(index..<end, .organization, .pattern, 0.85, group)
        take(index..<end)
        index = end
      } else {
        index += 1
      }
    }
  }

  /// The end of the organization whose name begins at a word; `nil` where none does.
  private func organization(at index: Int) -> Int? {
    // A name of the table may go on with a country: «گمرک ایران», «الهلال الأحمر الإيراني».
    let match = table[index]
    let inTable = match?.certain.contains(.organization) == true ? match?.end : nil
    if language == .arabic, inTable == nil, let end = ministry(at: index) { return end }
    guard let headEnd = entry(at: index, .anyOrgHead) else {
      guard let inTable, let match else { return nil }
      // A club's or an agency's name takes no country along.
      return match.end > index + 1 ? withCountry(inTable) : nil
    }
    // «سازمان ملل متحد نگران است»: what the table has in several words is whole.
    if let inTable, inTable > headEnd, inTable > index + 1 { return withCountry(inTable) }
    let end =
      language == .persian
      ? persianTail(headEnd, isWeak: isWeak(index, headEnd))
      : arabicTail(headEnd, isDefinite: words[index].isDefinite, isWeak: isWeak(index, headEnd))
    guard let inTable else { return end }
    return max(end ?? 0, withCountry(inTable) ?? inTable)
  }

  private func isWeak(_ index: Int, _ headEnd: Int) -> Bool {
    headEnd == index + 1 && has(index, .orgHeadWeak)
  }

  private func withCountry(_ end: Int) -> Int? {
    if has(end, .nationality), language == .arabic || isAdjectival(end) { return end + 1 }
    return language == .persian ? place(at: end) ?? end : end
  }

  private func isAdjectival(_ index: Int) -> Bool { words[index].stem.last == FoldedLetter.yeCode }

  /// A name in quotation marks at a word: «شرکت "خاوران"».
  private func quoted(at index: Int) -> Int? {
    guard index < words.count, words[index].opensQuote || words[index].isStraightQuote else {
      return nil
    }
    var end = index + 1
    while end < min(words.count, index + 6) {
      if words[end].closesQuote || end > index + 1 && words[end].isStraightQuote { return end + 1 }
      guard words[end].kind == .word else { return nil }
      end += 1
    }
    return nil
  }

  // MARK: Persian

  private func persianTail(_ headEnd: Int, isWeak: Bool) -> Int? {
    var end = headEnd
    var index = headEnd
    var isTelling = false
    var isComplete = false
    var plainWords = 0
    while index < min(words.count, headEnd + Self.longestTail) {
      if let close = quoted(at: index), index == end, !isTelling { return close }
      guard isWord(index) else { break }
      let word = words[index]
      // «صحت عامه ی حکومت»
      if word.word.count == 1, word.word.last == FoldedLetter.yeCode, index > headEnd {
        index += 1
        continue
      }
      if let after = place(at: index) {
        end = after
        isTelling = true
        // «سازمان ... عراق» is at its end; «... استان تهران ایران» hardly ever.
        break
      }
      if let after = entry(at: index, .domain) {
        // Behind a name that is complete a field begins no more than its adjectives do.
        if isComplete, !isAdjectival(after - 1) { break }
        isTelling = isTelling || after > index + 1 || !isAdjectival(index) || !isWeak
        // «ملی», «مشترک» say of what more is to come.
        isComplete = isComplete || after > index + 1 || !isAdjectival(index)
        end = after
        index = after
        continue
      }
      if let match = table[index], match.certain.contains(.organization) {
        end = match.end
        index = match.end
        isTelling = true
        continue
      }
      if has(index, .nationality), isAdjectival(index) {
        end = index + 1
        // «شرکت چینی» is any of them.
        isTelling = isTelling || !isWeak
        break
      }
      if has(index, .anyOrgHead), !isComplete {
        guard index == end, plainWords == 0 else { break }
        end = index + 1
        index += 1
        continue
      }
      if has(index, [.placeHead, .featureHead]) {
        guard place(at: index + 1) != nil || isUnknown(index + 1) || has(index + 1, .personal)
        else {
          if !isTelling, plainWords > 0 { end = index + 1 }
          break
        }
        index += 1
        continue
      }
      if has(index, .title), has(index + 1, .personal) || isUnknown(index + 1) {
        index += 1
        continue
      }
      if has(index, [.stop, .title, .role]) { break }
      if has(index, .personal) || isUnknown(index) {
        // A person's name behind a complete name is the next phrase.
        if isComplete, !has(end - 1, .personal) { break }
        if isPluralUnknown(index) { break }
        isComplete = true
        end = index + 1
        index += 1
        isTelling = true
        continue
      }
      // «وزارت منابع آب عراق»: a country behind the words shows that they belong together.
      if !isComplete, index == end, let after = placeBehind(index) { return after }
      guard !isComplete, !isVerb(index), plainWords < 3 else { break }
      if plainWords > 0, !isAdjectival(index), !isAdjectival(end - 1) { break }
      plainWords += 1
      end = index + 1
      index += 1
    }
    return end > headEnd && (isTelling || !isWeak && plainWords > 0) ? end : nil
  }

  /// The end of the place behind a few plain words.
  private func placeBehind(_ index: Int) -> Int? {
    for next in index + 1..<max(index + 1, min(words.count, index + 4)) {
      if let end = place(at: next) { return end }
      guard isWord(next), has(next, .nationality) == false,
        !has(next, [.stop, .title, .role, .personal, .orgHead]), !isVerb(next)
      else { return nil }
    }
    return nil
  }

  private func isPluralUnknown(_ index: Int) -> Bool {
    words[index].word.hasSuffix(Self.plural) || words[index].word.hasSuffix(Self.pluralEzafe)
  }

  private static let plural: FoldedWord = "ها"
  private static let pluralEzafe: FoldedWord = "های"

  // MARK: Arabic

  private func arabicTail(_ headEnd: Int, isDefinite: Bool, isWeak: Bool) -> Int? {
    var end = headEnd
    var index = headEnd
    var isTelling = false
    var hasDomain = false
    var nouns = 0
    let isSlack = has(headEnd - 1, .orgHeadSlack)
    while index < min(words.count, headEnd + Self.longestTail) {
      if let close = quoted(at: index), index == end, !isTelling {
        end = close
        index = close
        isTelling = true
        nouns = 1
        if isWord(index), isFor(words[index]) { end = index + 1 }
        break
      }
      guard isWord(index) else { break }
      let word = words[index]
      if has(index, .nationality) {
        guard !word.hasParticle, word.isDefinite || !isDefinite else { break }
        end = index + 1
        index += 1
        isTelling = true
        continue
      }
      if let match = table[index], match.certain.contains(.organization) {
        guard !word.hasParticle || isFor(word) else { break }
        end = match.end
        index = match.end
        isTelling = true
        continue
      }
      if let after = place(at: index) {
        guard !word.hasParticle || isFor(word), nouns > 0 || !isDefinite else { break }
        end = after
        index = after
        isTelling = true
        nouns += 1
        continue
      }
      if !hasDomain, nouns == 0, !isDefinite, !word.hasParticle,
        let after = entry(at: index, .domain)
      {
        end = after
        index = after
        isTelling = true
        hasDomain = true
        nouns += 1
        continue
      }
      // «للأرصاد», «لحقوق الإنسان», «التابعة لجامعة طهران»
      if let after = purpose(at: index), nouns > 0 || isDefinite {
        end = after
        index = after
        isTelling = true
        continue
      }
      if has(index, [.stop, .title]) || has(index, .role) && !word.isDefinite { break }
      if word.isDefinite {
        if word.hasParticle {
          guard joins(index, headEnd, nouns, isDefinite) else { break }
        } else if (nouns > 0 || isDefinite) && !isAdjective(word) {
          break
        } else if isDefinite, isSlack, nouns == 0, !has(index, .domain) {
          // «القوات الأجنبية» are any.
          break
        }
        end = index + 1
        index += 1
        if !isDefinite, nouns == 0, isSlack || isWeak {
          // «شركة الكهرباء» is any of them, «هيئة المنافذ الحدودية» is one.
        } else {
          isTelling = isTelling || !isSlack || nouns > 0
        }
        nouns += 1
        continue
      }
      if joins(index, headEnd, nouns, isDefinite) {
        end = index + 1
        index += 1
        nouns += 1
        continue
      }
      if isDefinite || word.hasParticle || word.word.hasPrefix(Self.andThe) { break }
      if isUnknown(index) || has(index, .personal) {
        if nouns > 0, !has(end - 1, .personal), !isUnknown(end - 1) { break }
        end = index + 1
        index += 1
        isTelling = true
        nouns += 1
        continue
      }
      // «مكتب تنسيق الشؤون»: one bare noun, and only before a definite one or a place.
      guard index == headEnd, isWord(index + 1), !isVerb(index), !words[index + 1].hasParticle,
        words[index + 1].isDefinite || place(at: index + 1) != nil
      else { break }
      index = place(at: index + 1) ?? index + 2
      end = index
      nouns = 2
      isTelling = true
    }
    return end > headEnd && (isTelling || !isWeak && !isSlack) ? end : nil
  }

  private static let and: FoldedWord = "و"
  private static let andThe: FoldedWord = "وال"

  /// «حزب العهد والتنمية»: a second field; after an adjective the conjunction begins a phrase.
  private func joins(_ index: Int, _ headEnd: Int, _ nouns: Int, _ isDefinite: Bool) -> Bool {
    nouns == 1 && index == headEnd + 1 && !isDefinite && has(headEnd - 1, .orgHead)
      && words[index].word.hasPrefix(Self.andThe) && words[index].word.count > 5
      && !has(index, [.role, .anyOrgHead, .stop])
  }

  /// What a body is for or belongs to: the end of that.
  private func purpose(at index: Int) -> Int? {
    let word = words[index]
    if Self.belonging.contains(word.word), isWord(index + 1) {
      let next = words[index + 1]
      guard next.word.first == Self.lam, let match = table[index + 1] else {
        return next.word.first == Self.lam && entry(at: index + 1, .anyOrgHead) != nil
          ? arabicTail(index + 2, isDefinite: next.isDefinite, isWeak: false) : nil
      }
      return match.certain.contains(.organization) ? match.end : nil
    }
    if isFor(word) {
      var end = index + 1
      // «للسكك الحديدية», «للسكك الحديد»
      while end < index + 3, isWord(end), words[end].isDefinite, !words[end].hasParticle,
        !has(end, [.stop, .nationality, .role, .title])
      { end += 1 }
      return end
    }
    guard word.word.first == Self.lam, word.word.count > 4, !word.cues.contains(.stop),
      isWord(index + 1), words[index + 1].isDefinite, !words[index + 1].hasParticle
    else { return nil }
    var end = index + 2
    while isWord(end), words[end].isDefinite, !words[end].hasParticle, isAdjective(words[end]) {
      end += 1
    }
    return end
  }

  private static let belonging: Set<FoldedWord> = ["التابع", "التابعة", "التابعین"]
  private static let lam = ("ل" as FoldedWord).first

  /// «للأرصاد», «لحقوق»: what a body is for.
  private func isFor(_ word: AnnotatedWord) -> Bool {
    word.word.count > 4 && word.word.hasPrefix(Self.forThe) && !word.cues.contains(.stop)
  }

  private static let forThe: FoldedWord = "لل"

  /// Whether a word with the article looks like an adjective: «الوطني», «المشتركة».
  private func isAdjective(_ word: AnnotatedWord) -> Bool {
    word.stem.last == FoldedLetter.yeCode || word.stem.last == FoldedLetter.heCode
      || word.stem.last == FoldedLetter.alefCode || word.cues.contains(.domain)
  }

  private static let abstract: FoldedWord = "یه"

  /// «الخارجية الإيرانية», «باسم الخارجية»: the ministry called by its field.
  private func ministry(at index: Int) -> Int? {
    guard words[index].isDefinite, has(index, .domain), !has(index - 1, [.orgHead, .role]),
      words[index].stem.hasSuffix(Self.abstract)
    else { return nil }
    let end = index + 1
    if has(end, .nationality), words[end].isDefinite, words[end].stem.last == FoldedLetter.heCode {
      return end + 1
    }
    return nil
  }
}
