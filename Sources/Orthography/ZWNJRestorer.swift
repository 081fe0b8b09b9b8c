/// Restores the zero-width non-joiners that Persian text has lost: «میپذیرد» → «می‌پذیرد», «کتاب ها» →
/// «کتاب‌ها».
///
/// It goes by morphology and vocabulary: a word that is right as it stands, or that no rule takes apart
/// into what it knows, stays. What is right either way (سالها, سال‌ها) stays in a sentence that has a ZWNJ.
/// What a rule looks at:
///
/// | rule | fused | spaced |
/// | --- | --- | --- |
/// | می and نمی before a verb form, after preverbs too | میرود, برنمیگردد | می رود |
/// | the plural ها with what follows it | گروههای | گروه های |
/// | ام, ای, ایم, اید, اند and possessives after a silent ه | رفتهاند, خانهای | رفته اند |
/// | تر and ترین after adjectives | بزرگتر | بزرگ تر |
/// | words of the vocabulary written with ZWNJ | بینالمللی | بین المللی |
/// | a silent ه before a known second part | یاوهگویی | |
/// | second parts that are no words of their own, with their endings | قانونگذاری | سرمایه داران |
/// | phrases and names from Arabic | حتیالمقدور | ضرب المثل |
/// | verbal nouns before کردن, participles before no auxiliary | | احوال پرسی کرد |
public struct ZWNJRestorer: Sendable {
  let vocabulary: PersianVocabulary

  static let zwnj = "\u{200C}"

  /// Takes a vocabulary.
  public init(_ vocabulary: PersianVocabulary) { self.vocabulary = vocabulary }

  // MARK: Fused

  /// A word without ZWNJ with those that it has lost; `nil` where it stays as it is.
  public func restoring(fused word: String) -> String? {
    guard word.utf8.count >= 8, !Self.fusedWords.contains(word), !isFused(word) else { return nil }
    return divided(word, depth: 0)
  }

  /// Whether a word is right in one piece, in the plural too: دندانپزشکان.
  private func isFused(_ word: String) -> Bool {
    vocabulary.isFused(word)
      || word.dropping(suffix: "ان").map { $0.utf8.count >= 8 && vocabulary.isFused($0) } ?? false
  }

  /// Words that are right without the ZWNJ that a rule would see, and names that look like a phrase.
  static let fusedWords: WordSet = [
    "آنها", "اینها", "همانها", "همینها", "بهروز", "بهنام", "بهزاد", "بهداد", "بهمنش",
  ]

  func divided(_ word: String, depth: Int) -> String? {
    let compound = vocabulary.compound(word).flatMap { isOneWord($0) ? $0 : nil }
    if vocabulary.isWord(word) {
      // A silent ه that joins is a slip, whoever has listed it, and so is علیرغم.
      return compound.flatMap { isNeverFused($0) ? $0 : nil } ?? comparative(word)
    }
    if let compound {
      // رودهای is the plural of رود, whatever روده‌ای may be.
      return compound.has(suffix: "ه\u{200C}ای") && isPluralOfNoun(word) ? nil : compound
    }
    if let verb = verb(word) { return verb }
    if let perfect = perfect(word) { return perfect }
    if let noun = word.dropping(suffix: "ای"), vocabulary.isHehNoun(noun) {
      return noun + Self.zwnj + "ای"
    }
    if let ezafe = ezafe(word) { return ezafe }
    if isInflected(word) || isUnjoinedPlural(word) || vocabulary.isFiniteForm(word) { return nil }
    if let ending = ending(word, depth: depth) { return ending }
    guard depth < 2 else { return nil }
    return arabicPhrase(word) ?? prefixed(word) ?? silentHeh(word) ?? negated(word) ?? withVowel(
      word) ?? gerund(word)
  }

  /// Whether a compound is wrong in one piece although somebody has listed it so.
  private func isNeverFused(_ compound: String) -> Bool {
    compound.contains("ه\u{200C}") || Self.arabicPhrases.contains(compound)
  }

  /// Phrases with an Arabic preposition, which Persian keeps apart.
  private static let arabicPhrases: WordSet = [
    "علی‌رغم", "علی‌هذا", "علی‌حده", "علی‌ایحال", "علی‌ای‌حال", "مع‌ذلک", "مع‌هذا", "مع‌الوصف", "من‌جمله",
    "من‌باب", "من‌بعد", "من‌حیث", "عن‌قریب", "کما‌کان",
  ]

  /// Arabic names of father and mother, which are as right in one piece: ابوطالب, ابیطالب.
  private static let kunyas: WordSet = ["ابو", "ابی", "ابا", "ام"]

  /// First parts that are as right in one word without a ZWNJ (اینکه, هیچکس).
  static let fusingParts: WordSet = [
    "این", "آن", "همان", "همین", "هیچ", "یک", "همه", "هر", "چه", "کدام", "چنین",
  ]

  /// First parts that are as right as words of their own (به طور, این گونه).
  static let separateParts = fusingParts.union([
    "به", "در", "از", "با", "بر", "تا", "میان", "زیر", "روی", "برای", "بدون", "نه", "و", "یا",
    "اما", "ولی", "نیز", "پس", "بلکه", "زیرا", "آیا", "وی", "آنان", "ایشان", "بود", "بودند", "شد",
    "شدند", "داد", "دارد", "داشت", "باشد", "باشند", "کرد", "کردند", "کند", "کنند",
  ])

  /// Numerals, beside which what they count is a word of its own: دو برابر.
  static let numerals: WordSet = [
    "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "ده", "یازده", "دوازده", "بیست", "سی", "چهل",
    "پنجاه", "شصت", "هفتاد", "هشتاد", "نود", "صد", "هزار",
  ]

  /// Whether a compound may not be written without its ZWNJ.
  func isOneWord(_ compound: String) -> Bool {
    let parts = compound.unicodeScalars.split(separator: "\u{200C}").map { String($0) }
    guard parts.count == 2 else { return !Self.fusingParts.contains(parts.first ?? "") }
    let (first, second) = (parts[0], parts[1])
    if first.has(suffix: "ه"), !first.has(suffix: "اه") { return !Self.fusingParts.contains(first) }
    if first == "هم" { return ZWNJParts.partsFromHam(second) }
    if Self.arabicPhrases.contains(compound) { return true }
    if Self.kunyas.contains(first) { return false }
    // جاندار, راهبر: two syllables are read as easily in one piece.
    let isShort =
      first.utf8.count <= 6 && second.utf8.count <= 6 && first != "بی" && !second.has(prefix: "و")
    return !isShort && !Self.fusingParts.contains(first) && !ZWNJParts.isSuffix(second)
  }

  /// Whether a word ends in a letter that does not join the next one: there a ZWNJ shows nothing, and
  /// the word is right without it.
  func endsUnjoined(_ word: String) -> Bool {
    word.unicodeScalars.last.map { "اآدذرزژوأإؤء".unicodeScalars.contains($0) } ?? false
  }

  static let progressivePrefixes: [String] =
    ["", "بر", "در", "باز", "فرا", "وا", "فرو", "ور"].flatMap { [$0 + "می", $0 + "نمی"] }
  static let progressives = WordSet(progressivePrefixes)

  func verb(_ word: String) -> String? {
    for prefix in Self.progressivePrefixes {
      guard let form = word.dropping(prefix: prefix) else { continue }
      if isFinite(form) { return prefix + Self.zwnj + form }
      if let form = perfect(form) { return prefix + Self.zwnj + form }
    }
    return nil
  }

  /// Whether a form may follow می, with a pronoun at its end perhaps.
  func isFinite(_ form: String) -> Bool {
    if vocabulary.isFiniteForm(form) { return true }
    for pronoun in ["شان", "ش", "مان", "تان", "ت", "م"] {
      guard let bare = form.dropping(suffix: pronoun), bare.utf8.count >= 6 else { continue }
      if vocabulary.isFiniteForm(bare) { return true }
    }
    return false
  }
}
