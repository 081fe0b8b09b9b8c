/// Restores the zero-width non-joiners that Persian text has lost: «میپذیرد» → «می‌پذیرد», «کتاب ها» →
/// «کتاب‌ها».
///
/// It goes by morphology and vocabulary: a word that is right as it stands, or that no rule takes apart
/// into what it knows, stays. What a rule looks at:
///
/// | rule | fused | spaced |
/// | --- | --- | --- |
/// | می and نمی before a verb form, after preverbs too | میرود, برنمیگردد | می رود |
/// | the plural ها with what follows it | گروههای | گروه های |
/// | ام, ای, ایم, اید, اند and possessives after a silent ه | رفتهاند, خانهای | رفته اند |
/// | تر and ترین after adjectives | بزرگتر | بزرگ تر |
/// | words of the vocabulary written with ZWNJ | بینالمللی | بین المللی |
/// | a silent ه before a known second part | یاوهگویی | |
public struct ZWNJRestorer: Sendable {
  private let vocabulary: PersianVocabulary

  private static let zwnj = "\u{200C}"

  /// Takes a vocabulary.
  public init(_ vocabulary: PersianVocabulary) { self.vocabulary = vocabulary }

  // MARK: Fused

  /// A word without ZWNJ with those that it has lost; `nil` where it stays as it is.
  public func restoring(fused word: String) -> String? {
    guard word.utf8.count >= 8, !Self.fusedWords.contains(word), !vocabulary.isFused(word)
    else { return nil }
    return divided(word, depth: 0)
  }

  /// Words that are right without the ZWNJ that a rule would see, and names that look like a phrase.
  private static let fusedWords: Set<String> = [
    "آنها", "اینها", "همانها", "همینها", "بهروز", "بهنام", "بهزاد", "بهداد", "بهمنش",
  ]

  private func divided(_ word: String, depth: Int) -> String? {
    let compound = vocabulary.compound(word).flatMap { isOneWord($0) ? $0 : nil }
    if vocabulary.isWord(word) {
      // A silent ه that joins is a slip, whoever has listed it.
      return compound.flatMap { $0.contains("ه\u{200C}") ? $0 : nil } ?? comparative(word)
    }
    if let compound { return compound }
    if let verb = verb(word) { return verb }
    if let perfect = perfect(word) { return perfect }
    if let noun = word.dropping(suffix: "ای"), vocabulary.isHehNoun(noun) {
      return noun + Self.zwnj + "ای"
    }
    if isInflected(word) || isUnjoinedPlural(word) || vocabulary.isFiniteForm(word) { return nil }
    if let ending = ending(word, depth: depth) { return ending }
    guard depth < 2 else { return nil }
    return arabicPhrase(word) ?? prefixed(word) ?? silentHeh(word) ?? negated(word) ?? withVowel(
      word) ?? gerund(word)
  }

  /// First parts that are as right in one word without a ZWNJ (اینکه, هیچکس).
  private static let fusingParts: Set<String> = [
    "این", "آن", "همان", "همین", "هیچ", "یک", "همه", "هر", "چه", "کدام", "چنین",
  ]

  /// First parts that are as right as words of their own (به طور, این گونه).
  private static let separateParts: Set<String> = fusingParts.union([
    "به", "در", "از", "با", "بر", "تا", "پشت", "میان", "زیر", "روی", "برای", "بدون",
  ])

  /// Titles, which are words of their own before a name: شاه عباس.
  private static let titles: Set<String> = [
    "شاه", "امام", "شیخ", "سید", "ملا", "خواجه", "حاج", "میرزا", "سلطان", "ولی", "حق", "قدس",
  ]

  /// Whether a compound may not be written without its ZWNJ.
  private func isOneWord(_ compound: String) -> Bool {
    let parts = compound.unicodeScalars.split(separator: "\u{200C}").map { String($0) }
    guard parts.count == 2 else { return !Self.fusingParts.contains(parts.first ?? "") }
    let (first, second) = (parts[0], parts[1])
    if first.hasSuffix("ه"), !first.hasSuffix("اه") { return !Self.fusingParts.contains(first) }
    if first == "هم" { return ZWNJParts.partsFromHam(second) }
    // جاندار, راهبر: two syllables are read as easily in one piece.
    let isShort =
      first.utf8.count <= 6 && second.utf8.count <= 6 && first != "بی" && !second.hasPrefix("و")
    return !isShort && !Self.fusingParts.contains(first) && !ZWNJParts.isSuffix(second)
  }

  /// Whether a word ends in a letter that does not join the next one: there a ZWNJ shows nothing, and
  /// the word is right without it.
  private func endsUnjoined(_ word: String) -> Bool {
    word.unicodeScalars.last.map { "اآدذرزژوأإؤء".unicodeScalars.contains($0) } ?? false
  }

  private static let progressivePrefixes: [String] =
    ["", "بر", "در", "باز", "فرا", "وا", "فرو", "ور"].flatMap { [$0 + "می", $0 + "نمی"] }

  private func verb(_ word: String) -> String? {
    for prefix in Self.progressivePrefixes {
      guard let form = word.dropping(prefix: prefix) else { continue }
      if isFinite(form) { return prefix + Self.zwnj + form }
      if let form = perfect(form) { return prefix + Self.zwnj + form }
    }
    return nil
  }

  /// Whether a form may follow می, with a pronoun at its end perhaps.
  private func isFinite(_ form: String) -> Bool {
    if vocabulary.isFiniteForm(form) { return true }
    for pronoun in ["شان", "ش", "مان", "تان", "ت", "م"] {
      guard let bare = form.dropping(suffix: pronoun), bare.utf8.count >= 6 else { continue }
      if vocabulary.isFiniteForm(bare) { return true }
    }
    return false
  }

  private static let copulas = ["ایم", "اید", "اند", "ام", "ای"]

  private func perfect(_ word: String) -> String? {
    for copula in Self.copulas {
      if let base = word.dropping(suffix: copula), vocabulary.isParticiple(base) {
        return base + Self.zwnj + copula
      }
    }
    return nil
  }

  /// Whether a word is a known one with an ending that needs no ZWNJ.
  private func isInflected(_ word: String) -> Bool {
    for ending in [
      "ی", "یی", "ای", "م", "ت", "ش", "مان", "تان", "شان", "ان", "ات", "ند", "یم", "ست", "یت", "یش",
      "یمان", "یتان", "یشان",
    ] {
      if let base = word.dropping(suffix: ending), vocabulary.isWord(base),
        !(ending == "ای" && base.hasSuffix("ه"))
          && !(base.hasSuffix("ه")
            && ["مان", "تان", "شان", "م", "ت", "ش", "ند", "یم"].contains(ending))
      {
        return true
      }
    }
    return false
  }

  private static let pluralTails = [
    "", "ی", "یی", "یم", "یت", "یش", "یمان", "یتان", "یشان", "یند", "ست",
  ]

  private static let hehEndings = [
    "ایم", "اید", "اند", "ام", "ای", "اش", "ات", "مان", "تان", "شان",
  ]

  private static let yehEndings = ["اند", "ایم", "اید", "ام", "اش", "ات", "ای"]

  private static let degreeEndings = [
    "ترین", "تر", "تری", "ترینی", "ترها", "ترین‌ها", "ترهای", "ترین‌های", "تریم", "ترند", "ترم",
    "ترش", "ترینش", "ترینشان", "ترشان",
  ]

  private func ending(_ word: String, depth: Int) -> String? {
    guard depth < 3 else { return nil }
    return plural(word, depth: depth) ?? copulaOrPossessive(word, depth: depth)
      ?? degree(word, depth: depth) ?? endedCompound(word)
  }

  private func isNoun(_ word: String) -> Bool {
    vocabulary.isWord(word) && !vocabulary.isAdjective(word)
  }

  /// Whether a word is the plural of a noun after whose last letter ها does not join: روزهای.
  private func isUnjoinedPlural(_ word: String) -> Bool {
    Self.pluralTails.contains { tail in
      word.dropping(suffix: "ها" + tail).map { endsUnjoined($0) && vocabulary.isWord($0) }
        ?? false
    }
  }

  private func plural(_ word: String, depth: Int) -> String? {
    for tail in Self.pluralTails {
      guard let base = word.dropping(suffix: "ها" + tail), base.utf8.count >= 4 else { continue }
      // گوشهای: eyes, or one spring? What is known as a noun is rather in the plural. خانواده‌ای is not
      // the plural of what nobody knows.
      let withHeh = base + "ه"
      if tail.hasPrefix("ی"), !isNoun(base),
        vocabulary.isWord(withHeh) || vocabulary.isParticiple(withHeh)
      {
        continue
      }
      let inner = divided(base, depth: depth + 1)
      if inner == nil, !isKnown(base) {
        if let negated = negated(word) { return negated }
        guard base.utf8.count >= 6 else { continue }
      }
      if endsUnjoined(base) { return inner.map { $0 + "ها" + tail } }
      return (inner ?? base) + Self.zwnj + "ها" + tail
    }
    return nil
  }

  private func copulaOrPossessive(_ word: String, depth: Int) -> String? {
    for ending in Self.hehEndings {
      guard let base = word.dropping(suffix: ending), base.hasSuffix("ه"),
        base.utf8.count >= 6
      else { continue }
      let inner = divided(base, depth: depth + 1)
      guard inner != nil || isKnown(base) || vocabulary.isParticiple(base) else {
        continue
      }
      return (inner ?? base) + Self.zwnj + ending
    }
    for ending in Self.yehEndings {
      guard let base = word.dropping(suffix: ending), base.hasSuffix("ی"), base.utf8.count >= 8,
        isKnown(base)
      else { continue }
      return base + Self.zwnj + ending
    }
    return nil
  }

  private func degree(_ word: String, depth: Int) -> String? {
    for ending in Self.degreeEndings {
      guard let base = word.dropping(suffix: ending) else { continue }
      let inner = divided(base, depth: depth + 1)
      guard inner != nil || vocabulary.isAdjective(base) else { continue }
      if endsUnjoined(base) { return inner.map { $0 + ending } }
      return (inner ?? base) + Self.zwnj + ending
    }
    return nil
  }

  private static let compoundEndings = [
    "ی", "یی", "م", "ت", "ش", "مان", "تان", "شان", "ان", "انی", "ند", "اند", "انه", "گان", "گی",
  ]

  /// A compound of the vocabulary with ی or a possessive.
  private func endedCompound(_ word: String) -> String? {
    for ending in Self.compoundEndings {
      guard let base = word.dropping(suffix: ending), base.utf8.count >= 8,
        let inner = vocabulary.compound(base), isOneWord(inner)
      else { continue }
      return inner + ending
    }
    return nil
  }

  /// A known word before what a verb makes of it, or before a part that no word is without: تخمک‌گذاری,
  /// تکان‌دهنده, وحشت‌زده.
  private func gerund(_ word: String) -> String? {
    let scalars = word.unicodeScalars
    guard var index = scalars.index(scalars.startIndex, offsetBy: 2, limitedBy: scalars.endIndex)
    else { return nil }
    while index < scalars.endIndex {
      let first = String(scalars[..<index])
      let second = String(scalars[index...])
      index = scalars.index(after: index)
      guard !endsUnjoined(first), vocabulary.isWord(first) || isAbstract(first)
      else { continue }
      if vocabulary.isGerund(second) || ZWNJParts.isFinal(second, after: first) {
        return first + Self.zwnj + second
      }
    }
    return nil
  }

  /// Whether a word is a noun in ی made of a known word: شیمی, مربی.
  private func isAbstract(_ word: String) -> Bool {
    word.dropping(suffix: "ی").map { $0.utf8.count >= 6 && vocabulary.isWord($0) } ?? false
  }

  /// First parts of the phrases that Persian has taken from Arabic whole, before the article.
  private static let arabicFirsts: Set<String> = [
    "علی", "حتی", "عن", "من", "مع", "فی", "بین", "تحت", "فوق", "قبل", "حسب", "خارق", "فارغ", "تام",
    "ناقص", "دائم", "قائم", "لازم", "واجب", "ممنوع", "مجهول", "معلوم", "متفق", "مشترک", "متحد",
    "مختلف", "جدید", "قدیم", "قریب", "بعید", "عظیم", "کثیر", "قلیل", "طویل", "سریع", "سهل", "صعب",
    "ضعیف", "قوی", "مستجاب", "منحرف", "محروم", "مقطوع", "مطلق", "حق", "بیت", "رسول", "خلیفه", "عکس",
  ]

  /// Those of them that make nothing but adverbs and adjectives.
  private static let arabicAdverbFirsts: Set<String> = [
    "علی", "حتی", "بین", "تحت", "فوق", "خارق", "فارغ", "دائم", "لازم", "واجب", "ممنوع", "مجهول",
    "متفق", "قریب", "کثیر", "سریع", "سهل", "صعب", "مقطوع",
  ]

  /// A phrase that Persian has taken from Arabic whole: بین‌المللی, حتی‌المقدور.
  private func arabicPhrase(_ word: String) -> String? {
    let scalars = word.unicodeScalars
    var index = scalars.startIndex
    for _ in 0..<6 {
      guard scalars.formIndex(&index, offsetBy: 1, limitedBy: scalars.endIndex) else { return nil }
      let first = String(scalars[..<index])
      let second = String(scalars[index...])
      if Self.arabicFirsts.contains(first), Self.hasArticle(second), !endsUnjoined(first) {
        return first + Self.zwnj + second
      }
    }
    return nil
  }

  /// Whether a second part has the Arabic article before three letters or more.
  private static func hasArticle(_ second: String) -> Bool {
    second.utf8.count >= 10 && second.utf8.starts(with: "ال".utf8)
  }

  /// A known noun after بی.
  private func negated(_ word: String) -> String? {
    guard let noun = word.dropping(prefix: "بی"), noun.utf8.count >= 6, isNegatable(noun) else {
      return nil
    }
    return "بی" + Self.zwnj + noun
  }

  /// Whether بی makes an adjective of a word, or of what the word is made of: بی‌شرمانه, بی‌ربطی.
  private func isNegatable(_ noun: String) -> Bool {
    if vocabulary.isWord(noun) { return true }
    for ending in ["ی", "انه", "ها", "های"] {
      if let base = noun.dropping(suffix: ending), base.utf8.count >= 6,
        vocabulary.isWord(base)
      {
        return true
      }
    }
    return noun.utf8.count >= 8 && isInflected(noun)
  }

  /// Prefixes that stay apart from the known word that follows: بین‌قاره‌ای, نیم‌دایره.
  private func prefixed(_ word: String) -> String? {
    for prefix in ["بین", "نیم", "تک", "پیش", "خوش", "کم"] {
      guard let second = word.dropping(prefix: prefix), second.utf8.count >= 8 else { continue }
      let inner = divided(second, depth: 2)
      if inner != nil || isKnown(second) { return prefix + Self.zwnj + (inner ?? second) }
    }
    return nil
  }

  /// هم before a word that begins with آ: هم‌آواز.
  private func withVowel(_ word: String) -> String? {
    guard let second = word.dropping(prefix: "هم"), second.unicodeScalars.first == "آ",
      second.utf8.count >= 6
    else { return nil }
    return "هم" + Self.zwnj + second
  }

  private func isKnown(_ word: String) -> Bool {
    vocabulary.isWord(word) || isInflected(word)
  }

  /// Comparatives that are written in one word.
  private static let fusedComparatives: Set<String> = [
    "بهتر", "بدتر", "کمتر", "بیشتر", "برتر", "مهتر", "کهتر", "پیشتر", "بهترین", "بدترین",
    "کمترین", "بیشترین", "برترین", "دختر", "دفتر",
  ]

  /// A comparative that the vocabulary spells in one word, divided.
  private func comparative(_ word: String) -> String? {
    guard !Self.fusedComparatives.contains(word) else { return nil }
    for ending in ["ترین", "تر"] {
      if let base = word.dropping(suffix: ending), base.utf8.count >= 4, !endsUnjoined(base),
        vocabulary.isAdjective(base)
      {
        return base + Self.zwnj + ending
      }
    }
    return nil
  }

  /// A first part with a silent ه, which does not join, before a known second part.
  private func silentHeh(_ word: String) -> String? {
    var scalars = word.unicodeScalars[...]
    while let heh = scalars.lastIndex(of: "ه") {
      let after = word.unicodeScalars.index(after: heh)
      let first = String(word.unicodeScalars[..<after])
      let second = String(word.unicodeScalars[after...])
      scalars = word.unicodeScalars[..<heh]
      guard first.utf8.count >= 6, second.utf8.count >= 6, !first.hasSuffix("اه"),
        vocabulary.isWord(first) || vocabulary.isParticiple(first)
          || (first.utf8.count >= 8 && vocabulary.isGerund(second)),
        vocabulary.isWord(second) || vocabulary.isAgent(second)
      else { continue }
      return first + Self.zwnj + second
    }
    return nil
  }

  // MARK: Spaced

  /// Where a word may stand when a space beside it stands for a ZWNJ.
  struct Role: OptionSet {
    let rawValue: UInt8
    static let first = Role(rawValue: 1)
    static let second = Role(rawValue: 2)
    /// It may be the last of three parts.
    static let third = Role(rawValue: 4)
  }

  /// What ``joins(_:_:)`` can say yes to: it is asked only of a first beside anything, or of anything
  /// beside a second, which spares most pairs of words the question.
  func role(of word: String) -> Role {
    var role: Role = []
    if word == "بی" || vocabulary.isStart(word)
      || Self.progressivePrefixes.contains(word)
    {
      role.insert(.first)
    }
    if vocabulary.isThirdPart(word) { role.insert(.third) }
    if word == "ها" || Self.possessives.contains(word) || Self.hasArticle(word)
      || ZWNJParts.bound.contains(ZWNJParts.base(of: word)) || Self.copulas.contains(word)
      || Self.degreeEndings.contains(word) || vocabulary.isGerund(word)
      || word.dropping(prefix: "ها").map(Self.pluralTails.contains) ?? false
    {
      role.insert(.second)
    }
    return role
  }

  /// What a silent ه takes with a ZWNJ.
  private static let possessives: Set<String> = ["اش", "ات", "مان", "تان", "شان"]

  /// Whether the spaces between three words stand for ZWNJ: بی‌بی‌سی.
  func joins(_ first: String, _ second: String, _ third: String) -> Bool {
    !Self.separateParts.contains(first) && !Self.separateParts.contains(second)
      && vocabulary.compound(first + second + third)
        == first + Self.zwnj + second + Self.zwnj + third
  }

  /// Whether the space between two words stands for a ZWNJ.
  public func joins(_ first: String, _ second: String) -> Bool {
    if Self.progressivePrefixes.contains(first) {
      return isFinite(second) || vocabulary.isParticiple(second)
        || perfect(second) != nil || second.unicodeScalars.contains("\u{200C}")
    }
    if second == "ها" || second.dropping(prefix: "ها").map(Self.pluralTails.contains) ?? false {
      return first.utf8.count >= 4
    }
    let last = lastPart(of: first)
    if Self.copulas.contains(second) || Self.possessives.contains(second) {
      if first.hasSuffix("ی") {
        // ای may call somebody, but not after an adjective: تصمیم سنتی‌ای.
        if second == "ای" { return vocabulary.isAdjective(first) }
        return first.utf8.count >= 8 && (isKnown(first) || last != first)
      }
      return first.hasSuffix("ه") && !first.hasSuffix("اه")
        && (vocabulary.isParticiple(last) || isKnown(last))
    }
    if Self.degreeEndings.contains(second) {
      return vocabulary.isAdjective(first) || (last != first && !last.hasPrefix("ها"))
        || (first.hasSuffix("ه") && vocabulary.isParticiple(first)
          && !Self.auxiliaries.contains(first))
    }
    // The rest of these are names as often (بیت المقدس), or prose of Arabic itself (من الناس).
    if Self.hasArticle(second), Self.arabicAdverbFirsts.contains(first) { return true }
    // گزارش and نگران are words, not گزار and نگر with an ending; آرام آرام is right with its space.
    guard first != second else { return false }
    let base = vocabulary.isWord(second) ? second : ZWNJParts.base(of: second)
    let fused = first + second
    guard !vocabulary.isApart(fused) else { return false }
    if let compound = vocabulary.compound(fused) ?? vocabulary.compound(first + base),
      second != "است"
    {
      return (compound == first + Self.zwnj + second || compound == first + Self.zwnj + base)
        && !Self.separateParts.contains(first) && !Self.titles.contains(first)
        && !vocabulary.isApart(first + base)
        && !vocabulary.isParticiple(base) && !vocabulary.isPastStem(second)
        && !ZWNJParts.particles.contains(second) && !Self.hasArticle(second)
    }
    if first != "بی", vocabulary.isWord(fused) { return false }
    if ZWNJParts.bound.contains(base) {
      return first.utf8.count >= 6 && vocabulary.isWord(first)
        && !ZWNJParts.particles.contains(first) && !vocabulary.isWord(first + base)
    }
    if vocabulary.isGerund(second), second.hasSuffix("ی") || second.hasSuffix("ندگان") {
      return first.utf8.count >= 6 && isNoun(first) && !endsUnjoined(first)
        && !vocabulary.isParticiple(first) && !ZWNJParts.particles.contains(first)
    }
    if first == "بی" {
      // بی آنکه is a conjunction.
      return second.utf8.count >= 6 && isNegatable(second) && !second.hasPrefix("آن")
    }
    return false
  }
}

extension ZWNJRestorer {
  /// Participles that stand beside others in tenses, and have no comparative.
  static let auxiliaries: Set<String> = ["شده", "بوده", "کرده", "داده", "داشته", "گفته", "رفته"]

  /// What stands after the last ZWNJ of a word.
  func lastPart(of word: String) -> String {
    let scalars = word.unicodeScalars
    guard let index = scalars.lastIndex(of: "\u{200C}") else { return word }
    return String(scalars[scalars.index(after: index)...])
  }
}

extension String {
  /// The string without a prefix; `nil` where it does not start with it, or is the prefix.
  func dropping(prefix: String) -> String? {
    guard utf8.count > prefix.utf8.count, utf8.starts(with: prefix.utf8) else { return nil }
    return String(unicodeScalars.dropFirst(prefix.unicodeScalars.count))
  }

  /// The string without a suffix; `nil` where it does not end with it, or is the suffix.
  func dropping(suffix: String) -> String? {
    guard utf8.count > suffix.utf8.count, utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    else { return nil }
    return String(unicodeScalars.dropLast(suffix.unicodeScalars.count))
  }
}
