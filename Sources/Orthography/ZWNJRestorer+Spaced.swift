/// Which spaces between words stand for a ZWNJ.
extension ZWNJRestorer {
  /// Titles, which are words of their own before a name: شاه عباس.
  private static let titles: WordSet = [
    "شاه", "امام", "شیخ", "سید", "ملا", "خواجه", "حاج", "میرزا", "سلطان", "ولی", "حق", "قدس",
  ]

  /// What a silent ه takes with a ZWNJ.
  private static let possessives: WordSet = ["اش", "ات", "مان", "تان", "شان"]
  private static let copulaForms = WordSet(copulas)
  private static let degrees = WordSet(degreeEndings)
  private static let plurals = WordSet(pluralTails.map { "ها" + $0 })

  private static let months: WordSet = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "امرداد", "شهریور", "مهر", "آبان", "آذر", "دی",
    "بهمن", "اسفند",
  ]

  /// Parts that make an adverb or adjective with یک.
  private static let unities: WordSet = [
    "سره", "نواخت", "پارچه", "سویه", "جانبه", "طرفه", "دنده", "دندگی", "زبان", "صدا", "سان",
  ]

  /// Nouns that are done by themselves: کاری کرد, یاری کرد.
  private static let deeds: WordSet = ["کاری", "یاری"]

  /// Suffixes that are no words of their own.
  private static let suffixes: WordSet = [
    "گری", "گرانه", "سار", "ساران", "وار", "واره", "ناک", "مند", "مندی",
  ]

  /// Second parts of family names that are words of their own too, or were.
  private static let familyParts: WordSet = [
    "پور", "نیا", "نژاد", "نسب", "تبار", "زاده", "زادگان", "فر", "راد", "قلی", "وردی",
  ]

  /// Those of them that stand alone only in names.
  private static let telling: WordSet = ["پور", "قلی", "وردی", "تبار", "زاده", "زادگان"]

  /// Nouns that دار stands beside as a word of its own, the gallows.
  private static let gallows: WordSet = [
    "چوب", "چوبه", "چوبهٔ", "طناب", "پای", "بالای", "حلقه", "تیر", "محکوم",
  ]

  /// Adverbs that are compared: پیش‌تر, جلوتر. Those that end unjoined are here for the spaced ones.
  private static let gradables: WordSet = [
    "پیش", "پس", "جلو", "عقب", "پایین", "بالا", "دیر", "زود", "یواش", "آهسته", "تند", "کند",
    "نزدیک",
    "دور", "آرام", "سریع", "محکم", "شدید", "دقیق", "راحت", "آسان", "بیرون", "درون", "طرف", "خوش",
    "ناخوش",
  ]

  /// Participles that make an adjective of the noun before them.
  private static let lightParticiples: WordSet = [
    "شده", "نشده", "خورده", "نخورده", "دیده", "ندیده", "زده", "نزده", "یافته", "نیافته",
  ]

  func word(_ text: String) -> ZWNJWord {
    let kinds = vocabulary.kinds(of: text)
    var role: ZWNJWord.Role = []
    func note(_ condition: Bool, _ roles: ZWNJWord.Role) { if condition { role.formUnion(roles) } }
    note(text.utf8.count >= 6, .long)
    note(kinds.contains(.word), .word)
    note(kinds.contains(.start), .first)
    note(kinds.contains(.thirdPart), .third)
    note(kinds.contains(.past), .past)
    note(text == "بی", [.first, .negation])
    note(Self.progressives.contains(text), [.first, .progressive])
    note(Self.plurals.contains(text) || text == "ها", [.second, .plural])
    note(
      Self.copulaForms.contains(text) || Self.possessives.contains(text) || text == "ی",
      [.second, .personal])
    note(Self.degrees.contains(text), [.second, .degree])
    note(Self.hasArticle(text) || text == "الله", [.second, .article])
    note(Self.separateParts.contains(text), .separate)
    note(Self.titles.contains(text), .title)
    note(Self.months.contains(text), .month)
    note(text == "ماه" || text == "چی" || text == "باره" || Self.unities.contains(text), .second)
    note(text.has(prefix: "شنبه"), .second)
    note(Self.familyParts.contains(text), [.second, .family])
    note(ZWNJParts.particles.contains(text), .particle)
    note(vocabulary.isParticiple(text), .participle)
    note(Self.lightParticiples.contains(text), [.second, .lightParticiple])
    note(vocabulary.isGerund(text), [.second, .gerund])
    note(isFiniteSecond(text, kinds), .finite)
    note(isGradable(text, kinds), .gradable)
    note(text.has(suffix: "ی"), .yeh)
    note(text.has(suffix: "ه") && !text.has(suffix: "اه"), .silentHeh)
    let last = lastPart(of: text)
    if role.contains(.silentHeh) {
      note(
        vocabulary.isParticiple(last) || isKnown(last) || vocabulary.isAgent(last), .inflectable)
    } else if role.contains(.yeh) {
      note(text.utf8.count >= 8 && (isKnown(text) || last != text || isQuality(text)), .inflectable)
    }
    let bases = bases(of: text, kinds)
    // گزارش and نگران are words, not گزار and نگر with an ending.
    let isWord = kinds.contains(.word)
    let base = isWord ? text : ZWNJParts.base(of: text)
    func isAny(of set: WordSet) -> Bool {
      set.contains(text) || bases.contains { set.contains($0) && (!isWord || $0.utf8.count >= 8) }
    }
    note(
      ZWNJParts.bound.contains(base) || isAny(of: ZWNJParts.bound), [.second, .bound, .dependent])
    note(
      ZWNJParts.dependent.contains(base) || isAny(of: ZWNJParts.dependent), [.second, .dependent])
    note(isAny(of: Self.suffixes), [.second, .suffix])
    return ZWNJWord(text: text, role: role, bases: bases)
  }

  /// What may follow می where it stands apart: a form that is known, or that no word is and that ends as a
  /// verb does.
  private func isFiniteSecond(_ text: String, _ kinds: WordTable.Kinds) -> Bool {
    if isFinite(text) || vocabulary.isParticiple(text) || perfect(text) != nil { return true }
    // رفته‌اند, but neither a plural nor what has its می.
    let last = lastPart(of: text)
    if last != text {
      return Self.copulaForms.contains(last)
        && text.dropping(suffix: Self.zwnj + last).map(vocabulary.isParticiple) ?? false
    }
    return !kinds.contains(.word) && text.utf8.count >= 8
      && ["د", "م", "یم", "ید"].contains { text.has(suffix: $0) }
  }

  private func isGradable(_ text: String, _ kinds: WordTable.Kinds) -> Bool {
    if kinds.contains(.adjective) || Self.gradables.contains(text) || text.has(suffix: "انه") {
      return true
    }
    let last = lastPart(of: text)
    if last != text, !last.has(prefix: "ها") { return true }
    if text.has(suffix: "ه"), vocabulary.isParticiple(text), !Self.auxiliaries.contains(text) {
      return true
    }
    // بدقواره, خوش‌رو and their like.
    return ["بد", "خوش", "پر", "کم", "بی", "نا"].contains { prefix in
      text.dropping(prefix: prefix).map { $0.utf8.count >= 4 && vocabulary.isWord($0) } ?? false
    }
  }

  /// Whether a noun in گی is one of a known adjective in ه: شکستگی.
  private func isQuality(_ text: String) -> Bool {
    text.dropping(suffix: "گی").map {
      vocabulary.isWord($0 + "ه") || vocabulary.isParticiple($0 + "ه")
    } ?? false
  }

  /// Endings of nouns that a second part takes without a ZWNJ.
  private static let nominalEndings = ["هایی", "های", "ها", "یان", "ان", "ی"]
  /// Those that verbs have as well.
  private static let verbalEndings = ["یی", "ند", "یم", "م", "ش", "شان", "مان"]

  /// What a second part is without its ending: داران → دار, دیدگان → دیده.
  private func bases(of second: String, _ kinds: WordTable.Kinds) -> [String] {
    var bases: [String] = []
    if let stem = second.dropping(suffix: "گان") { bases.append(stem + "ه") }
    if let stem = second.dropping(suffix: "گی") { bases.append(stem + "ه") }
    let isWord = kinds.contains(.word)
    let endings =
      isWord || vocabulary.isFiniteForm(second) && !second.has(suffix: "ند")
      ? Self.nominalEndings : Self.nominalEndings + Self.verbalEndings
    for ending in endings {
      // Of a short word of its own an ending may be a part: دهان, زنان.
      if let base = second.dropping(suffix: ending), base.utf8.count >= (isWord ? 6 : 4),
        !vocabulary.isPastStem(base)
      {
        bases.append(base)
      }
    }
    return bases
  }

  /// Whether the spaces between three words stand for ZWNJ: بی‌بی‌سی.
  func joins(_ first: ZWNJWord, _ second: ZWNJWord, _ third: ZWNJWord) -> Bool {
    !first.role.contains(.separate) && !second.role.contains(.separate)
      && vocabulary.compound(first.text + second.text + third.text)
        == first.text + Self.zwnj + second.text + Self.zwnj + third.text
  }

  /// Whether the space between two words stands for a ZWNJ.
  public func joins(_ first: String, _ second: String) -> Bool {
    joins(word(first), word(second)) == .always
  }

  /// Whether the space between two words stands for a ZWNJ.
  ///
  /// It is asked only where the first may be a first part, or the second a second one.
  func joins(_ first: ZWNJWord, _ second: ZWNJWord) -> ZWNJWord.Join {
    let role = second.role
    if first.role.contains(.progressive) { return role.contains(.finite) ? .always : .never }
    if role.contains(.plural) { return first.text.utf8.count >= 4 ? .always : .never }
    if role.contains(.personal) { return takes(first, personal: second) ? .always : .never }
    if role.contains(.degree) { return takes(first, degree: second.text) ? .always : .never }
    if role.contains(.article), joins(first, article: second.text) { return .always }
    if first.role.contains(.month), second.text == "ماه" { return .always }
    if first.text == "یک", Self.unities.contains(second.text) { return .always }
    if first.text == "یک", second.text == "باره" { return .unlessAfterPreposition }
    // آرام آرام is right with its space.
    guard !first.text.utf8.elementsEqual(second.text.utf8) else { return .never }
    if second.text.has(prefix: "شنبه") {
      return Self.numerals.contains(first.text) || first.text == "یک" ? .always : .never
    }
    let fused = vocabulary.entry(first.text, second.text)
    guard !fused.kinds.contains(.apart) else { return .never }
    if let listed = listed(first, second, fused) { return listed }
    if fused.kinds.contains(.word), !first.role.contains(.negation) {
      // Listed in one piece: پرچمدار. So it is no two words.
      // Letters and houses are words of their own beside a short one: کار خانه.
      let isHouse = second.text.has(prefix: "خانه") || second.text.has(prefix: "نامه")
      let isTold = role.contains(.dependent) && (!isHouse || first.text.utf8.count >= 8)
      return isTold && isNominal(first) ? .always : .never
    }
    return composed(first, second)
  }

  /// Whether a word may take a copula or possessive pronoun that stands apart.
  private func takes(_ first: ZWNJWord, personal second: ZWNJWord) -> Bool {
    // اند and اش are no words of their own.
    if second.text == "اند" { return first.role.contains(.long) && !first.role.contains(.particle) }
    if second.text == "ی" { return first.role.isSuperset(of: [.long, .silentHeh]) }
    guard first.role.contains(.silentHeh) || first.role.contains(.yeh) else { return false }
    if second.text == "اش", first.role.contains(.long) { return true }
    if first.role.contains(.yeh), second.text == "ای" {
      // ای may call somebody, but not after an adjective or a noun of quality: تصمیم سنتی‌ای.
      return vocabulary.isAdjective(first.text)
        || (first.role.contains(.inflectable) && first.text.utf8.count >= 10)
    }
    return first.role.contains(.inflectable)
  }

  private func takes(_ first: ZWNJWord, degree second: String) -> Bool {
    if first.role.contains(.gradable) { return true }
    // ترین is no word of its own, as تر is: چشم تر.
    return second.has(prefix: "ترین") && first.role.contains(.long)
      && first.role.isDisjoint(with: [.particle, .separate])
  }

  /// Whether a word is a first part before one with the Arabic article. Others of these are names as often
  /// (بیت المقدس), or prose of Arabic itself (من الناس).
  private func joins(_ first: ZWNJWord, article second: String) -> Bool {
    if second == "الله" { return Self.firstsBeforeGod.contains(first.text) }
    if Self.arabicAdverbFirsts.contains(first.text) { return true }
    return Self.articledSeconds.contains(second) && first.text.utf8.count >= 4
      && first.role.isDisjoint(with: [.particle, .separate])
  }

  /// What the vocabulary says of two words that it has as one with a ZWNJ; `nil` where it does not.
  private func listed(
    _ first: ZWNJWord, _ second: ZWNJWord, _ fused: WordTable.Entry
  ) -> ZWNJWord.Join? {
    let division = UInt64(1) << (63 - UInt64(min(first.text.unicodeScalars.count, 63)))
    func forbids() -> Bool {
      first.role.contains(.separate) || second.role.contains(.particle)
        || second.role.contains(.past)
        || (first.role.contains(.title) && !second.role.contains(.dependent))
        || Self.places.contains(second.text)
        // But سه‌جانبه and هفت‌روزه count nothing.
        || Self.numerals.contains(first.text) && second.role.contains(.word)
          && !second.text.has(suffix: "ه")
    }
    if fused.division != 0 {
      guard fused.division == division, second.text != "است", !forbids() else { return .never }
      guard second.role.contains(.participle) else { return .always }
      // آلوده is an adjective by itself, and شده a part of tenses.
      guard second.role.contains(.lightParticiple) else { return .never }
      return second.text == "شده" ? .beforeComplement : .unlessAuxiliary
    }
    for base in second.bases {
      let entry = vocabulary.entry(first.text, base)
      if entry.kinds.contains(.apart) { return .never }
      if entry.division == division { return forbids() ? .never : .always }
    }
    return nil
  }

  /// Whether a word may be the first part of a compound that is listed only in one piece, or not at all.
  private func isNominal(_ first: ZWNJWord) -> Bool {
    first.role.isSuperset(of: [.long, .word])
      && first.role.isDisjoint(with: [.particle, .separate, .participle])
  }

  /// Whether two words make a compound that nobody has listed.
  private func composed(_ first: ZWNJWord, _ second: ZWNJWord) -> ZWNJWord.Join {
    let role = second.role
    let isFree = first.role.contains(.long) && first.role.isDisjoint(with: [.particle, .separate])
    if role.contains(.bound) {
      // A second part that is no word of its own, and ends as such parts do, tells even of unknown words.
      let isTelling = !role.contains(.word) && second.text.has(suffix: "ی")
      return isFree && (first.role.contains(.word) || isTelling) ? .always : .never
    }
    if role.contains(.suffix) { return isFree ? .always : .never }
    if role.contains(.family) {
      // After a word that is known only as a name, or an adjective of relation: شهرکی‌نیا.
      let isName = Self.telling.contains(second.text) || first.role.contains(.yeh)
      return isFree && (isName || !first.role.contains(.word)) ? .always : .never
    }
    let isNoun = isNominal(first) && !vocabulary.isAdjective(first.text)
    if role.contains(.gerund), second.text.has(suffix: "ی") || second.text.has(suffix: "ندگان") {
      return isNoun ? .always : .never
    }
    if second.text == "دار" {
      return isNoun && !Self.gallows.contains(first.text) ? .unlessAuxiliary : .never
    }
    if second.text == "چی" { return isNoun ? .unlessAuxiliary : .never }
    if role.contains(.dependent), role.contains(.yeh), isNoun {
      return Self.deeds.contains(second.text) ? .never : .beforeLightVerb
    }
    if role.contains(.lightParticiple) { return isNominal(first) ? .beforeComplement : .never }
    if first.role.contains(.negation) {
      // بی آنکه is a conjunction.
      let joins =
        role.contains(.long) && isNegatable(second.text) && !second.text.has(prefix: "آن")
      return joins ? .always : .never
    }
    return .never
  }

  /// Whether a participle with the ezafe makes an adjective with the word before it: اشغال‌شدهٔ.
  func joins(_ first: ZWNJWord, participleWithEzafe second: ZWNJWord) -> Bool {
    second.role.contains(.lightParticiple) && isNominal(first)
  }

  /// Whether a word is a form of کردن, or begins one: نکرد, می‌کنند, می کنند.
  static func isLightVerb(_ word: String) -> Bool {
    ["کرد", "کن", "نکرد", "نکن", "بکن", "می‌کن", "می‌کرد", "نمی‌کن", "نمی‌کرد", "میکن", "میکرد"]
      .contains { word.has(prefix: $0) } || word == "می" || word == "نمی"
  }

  /// Whether a word makes a verb with the participle before it: است, بود, می‌شود.
  static func isAuxiliary(_ word: String) -> Bool {
    auxiliaryVerbs.contains(word)
      || ["می", "نمی", "شد", "نشد", "بود", "نبود", "باش", "نباش", "خواه", "نخواه", "بشو", "نشو"]
        .contains { word.has(prefix: $0) }
  }

  /// Whether a participle before a word is an adjective, and no verb that lacks its auxiliary:
  /// کالای تولید‌شده در ایران را.
  static func isAdjectival(_ participle: String, before word: String) -> Bool {
    word == "را" || governing.contains(participle) && prepositions.contains(word)
  }

  private static let governing: WordSet = ["شده", "نشده", "یافته", "نیافته"]
  private static let prepositions: WordSet = [
    "از", "در", "به", "با", "بر", "برای", "توسط", "طی", "طبق", "نزد", "علیه", "میان", "بین",
  ]

  private static let auxiliaryVerbs: WordSet = [
    "است", "نیست", "اند", "ام", "ایم", "اید", "ای", "هستند", "نیستند", "و", "یا", "شود", "شوند",
    "گردید",
    "گردیده", "گشت", "گشته", "کرد", "کرده", "کردند", "که", "اما", "ولی", "تا",
  ]

  /// Participles that stand beside others in tenses, and have no comparative.
  static let auxiliaries: WordSet = ["شده", "بوده", "کرده", "داده", "داشته", "گفته", "رفته"]

  /// What stands after the last ZWNJ of a word.
  func lastPart(of word: String) -> String {
    let scalars = word.unicodeScalars
    guard let index = scalars.lastIndex(of: "\u{200C}") else { return word }
    return String(scalars[scalars.index(after: index)...])
  }
}
