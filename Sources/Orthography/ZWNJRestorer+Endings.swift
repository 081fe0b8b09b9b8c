/// The endings of verbs, nouns and adjectives that a ZWNJ parts from their word.
extension ZWNJRestorer {
  static let copulas = ["ایم", "اید", "اند", "ام", "ای"]

  func perfect(_ word: String) -> String? {
    for copula in Self.copulas {
      if let base = word.dropping(suffix: copula), vocabulary.isParticiple(base) {
        return base + Self.zwnj + copula
      }
    }
    return nil
  }

  /// Whether a word is a known one with an ending that needs no ZWNJ.
  func isInflected(_ word: String) -> Bool {
    for ending in [
      "ی", "یی", "ای", "م", "ت", "ش", "مان", "تان", "شان", "ان", "ات", "ند", "یم", "ست", "یت", "یش",
      "یمان", "یتان", "یشان",
    ] {
      if let base = word.dropping(suffix: ending), vocabulary.isWord(base),
        !(ending == "ای" && base.has(suffix: "ه"))
          && !(base.has(suffix: "ه")
            && ["مان", "تان", "شان", "م", "ت", "ش", "ند", "یم"].contains(ending))
      {
        return true
      }
    }
    return false
  }

  static let pluralTails = [
    "", "ی", "یی", "یم", "یت", "یش", "یمان", "یتان", "یشان", "یند", "ست",
  ]

  static let hehEndings = [
    "ایم", "اید", "اند", "ام", "ای", "اش", "ات", "مان", "تان", "شان",
  ]

  static let yehEndings = ["اند", "ایم", "اید", "ام", "اش", "ات", "ای"]

  static let degreeEndings = [
    "ترین", "تر", "تری", "ترینی", "ترها", "ترین‌ها", "ترهای", "ترین‌های", "تریم", "ترند", "ترم",
    "ترش", "ترینش", "ترینشان", "ترشان",
  ]

  func ending(_ word: String, depth: Int) -> String? {
    guard depth < 3 else { return nil }
    return plural(word, depth: depth) ?? copulaOrPossessive(word, depth: depth)
      ?? degree(word, depth: depth) ?? endedCompound(word)
  }

  func isNoun(_ word: String) -> Bool {
    vocabulary.isWord(word) && !vocabulary.isAdjective(word)
  }

  /// Whether a word is the plural of a noun after whose last letter ها does not join: روزهای.
  func isUnjoinedPlural(_ word: String) -> Bool {
    Self.pluralTails.contains { tail in
      word.dropping(suffix: "ها" + tail).map { endsUnjoined($0) && vocabulary.isWord($0) }
        ?? false
    }
  }

  /// Whether a restored word is right in one piece too: the Academy leaves it to the writer whether ها joins
  /// a plain noun, but after ه (کتابها, not خانهها).
  func isOptional(_ restored: String) -> Bool {
    let parts = restored.unicodeScalars.split(separator: "\u{200C}")
    guard parts.count == 2 else { return false }
    let ending = String(parts[1])
    return !String(parts[0]).has(suffix: "ه")
      && Self.pluralTails.contains { ending.utf8.elementsEqual(("ها" + $0).utf8) }
  }

  /// Whether it is the plural of one that is a noun only.
  func isPluralOfNoun(_ word: String) -> Bool {
    word.dropping(suffix: "های").map { endsUnjoined($0) && isNoun($0) } ?? false
  }

  func plural(_ word: String, depth: Int) -> String? {
    for tail in Self.pluralTails {
      guard let base = word.dropping(suffix: "ها" + tail), base.utf8.count >= 4 else { continue }
      // گوشهای: eyes, or one spring? What is known as a noun is rather in the plural. خانواده‌ای is not
      // the plural of what nobody knows.
      let withHeh = base + "ه"
      if tail.has(prefix: "ی"), !isNoun(base),
        vocabulary.isWord(withHeh) || vocabulary.isParticiple(withHeh)
          || !isKnown(base) && divided(withHeh, depth: depth + 1) != nil
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

  /// A noun or participle in a silent ه with the ezafe: گفته‌ی. Where ه is read, ی joins it: توجهی.
  func ezafe(_ word: String) -> String? {
    guard let base = word.dropping(suffix: "ی"), base.has(suffix: "ه"), base.utf8.count >= 6,
      vocabulary.isHehNoun(base) || vocabulary.isParticiple(base)
        || ["نده", "نامه", "خانه", "گانه", "همه"].contains(where: { base.has(suffix: $0) })
    else { return nil }
    return base + Self.zwnj + "ی"
  }

  func copulaOrPossessive(_ word: String, depth: Int) -> String? {
    for ending in Self.hehEndings {
      guard let base = word.dropping(suffix: ending), base.has(suffix: "ه"),
        base.utf8.count >= 6
      else { continue }
      let inner = divided(base, depth: depth + 1)
      guard inner != nil || isKnown(base) || vocabulary.isParticiple(base) else {
        continue
      }
      return (inner ?? base) + Self.zwnj + ending
    }
    for ending in Self.yehEndings {
      guard let base = word.dropping(suffix: ending), base.has(suffix: "ی"), base.utf8.count >= 8,
        isKnown(base), ending != "ات" || !isPluralInAt(base)
      else { continue }
      return base + Self.zwnj + ending
    }
    return nil
  }

  /// Whether ات makes an Arabic plural of what stands before it: ولایات, of ولایت.
  private func isPluralInAt(_ base: String) -> Bool {
    vocabulary.isWord(base + "ت") || vocabulary.isWord(base + "ه")
  }

  func degree(_ word: String, depth: Int) -> String? {
    for ending in Self.degreeEndings {
      guard let base = word.dropping(suffix: ending) else { continue }
      let inner = divided(base, depth: depth + 1)
      guard inner != nil || vocabulary.isAdjective(base) else { continue }
      if endsUnjoined(base) { return inner.map { $0 + ending } }
      return (inner ?? base) + Self.zwnj + ending
    }
    return nil
  }

  static let compoundEndings = [
    "ی", "یی", "م", "ت", "ش", "مان", "تان", "شان", "ان", "انی", "ند", "اند", "انه", "گان", "گی",
  ]

  /// A compound of the vocabulary with ی or a possessive.
  func endedCompound(_ word: String) -> String? {
    for ending in Self.compoundEndings {
      guard let base = word.dropping(suffix: ending), base.utf8.count >= 8,
        let inner = vocabulary.compound(base), isOneWord(inner)
      else { continue }
      return inner + ending
    }
    return nil
  }
}
