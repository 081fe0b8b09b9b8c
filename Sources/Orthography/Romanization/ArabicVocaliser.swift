/// Finds the readings of Arabic words: of the vocabulary, with proclitics, article, endings, enclitics.
///
/// Case endings that nothing tells are not supplied: before an enclitic they are a gap.
struct ArabicVocaliser: Sendable {
  private let vocabulary: VocalisedVocabulary

  init(_ vocabulary: VocalisedVocabulary) { self.vocabulary = vocabulary }

  /// What stands before a word: letters, the same vocalised, and whether a noun with the article, a noun
  /// or a verb may follow.
  private struct Proclitic: Sendable {
    var bare: Letters
    var vocalised: Letters
    var allows: Followers

    struct Followers: OptionSet, Sendable {
      let rawValue: Int
      static let noun = Followers(rawValue: 1)
      static let verb: Followers = [past, present]
      static let past = Followers(rawValue: 2)
      static let present = Followers(rawValue: 8)
      /// The article has been taken, so that only what may follow it does.
      static let definite = Followers(rawValue: 4)
    }
  }

  private static let proclitics: [Proclitic] = {
    let conjunctions: [(Letters, Letters)] = [("", ""), ("و", "وَ-"), ("ف", "فَ-")]
    let inner: [(Letters, Letters, Proclitic.Followers)] = [
      ("", "", [.noun, .verb]),
      ("ال", "ٱل-", .definite), ("بال", "بِ-ٱل-", .definite), ("لل", "لِ-ٱل-", .definite),
      ("كال", "كَ-ٱل-", .definite), ("ب", "بِ-", .noun),
      ("ل", "لِ-", [.noun, .verb]), ("ك", "كَ-", .noun), ("س", "سَ-", .present),
    ]
    return conjunctions.flatMap { conjunction in
      inner.map {
        Proclitic(
          bare: fold(conjunction.0 + $0.0),
          vocalised: fold(conjunction.1 + $0.1), allows: $0.2)
      }
    }
  }()

  private static func fold(_ letters: Letters) -> Letters {
    LetterFolding.fold(String(decoding: letters.units, as: UTF16.self), .arabic)
  }

  /// The readings of a word without marks, the likeliest first; none where it is not known.
  func readings(of word: Letters) -> [Letters] {
    if let known = direct(word) { return known }
    var derived: [Letters] = []
    for proclitic in Self.proclitics {
      guard let rest = proclitic.bare.isEmpty ? word : word.dropping(prefix: proclitic.bare),
        rest.count >= 2
      else { continue }
      if !proclitic.bare.isEmpty, let known = direct(rest) {
        let fitting = known.filter { fits($0, proclitic.allows) }
        if !fitting.isEmpty { return fitting.map { proclitic.vocalised + $0 } }
      }
      if derived.isEmpty {
        derived = inflected(rest, proclitic.allows).map { proclitic.vocalised + $0 }
      }
    }
    return derived
  }

  private func direct(_ word: Letters) -> [Letters]? {
    if let known = vocabulary.readings[word] { return known }
    // Egyptian ى for ي and its reverse; hamza left out of an initial alef.
    guard let last = word.last else { return nil }
    if last == Letter.alefMaksura || last == Letter.yeh {
      let other = last == Letter.yeh ? Letter.alefMaksura : Letter.yeh
      if let known = vocabulary.readings[Letters(word.units.dropLast() + [other])] { return known }
    }
    guard word.first == Letter.alef, word.count > 2 else { return nil }
    for carrier in [Letter.alefHamza, Letter.alefHamzaBelow, Letter.alefMadda] {
      if let known = vocabulary.readings[Letters([carrier] + word.units.dropFirst())] {
        return known
      }
    }
    return nil
  }

  private func fits(_ reading: Letters, _ followers: Proclitic.Followers) -> Bool {
    let isVerb = Self.isVerb(reading)
    let hasArticle = reading.first == Letter.alefWasla
    if followers.contains(.definite) { return !isVerb && !hasArticle }
    if isVerb { return followers.contains(reading.last == Letter.fatha ? .past : .present) }
    return followers.contains(.noun)
  }

  /// Whether a reading is a verb, and in the present tense where that is asked for.
  static func isVerb(_ reading: Letters, present: Bool) -> Bool {
    isVerb(reading) && (!present || reading.last == Letter.damma)
  }

  /// Whether a reading is a verb as the tables have it: the past in -a, the present in -u or with a long
  /// vowel after its prefix.
  private static func isVerb(_ reading: Letters) -> Bool {
    if reading.last == Letter.fatha || reading.last == Letter.damma { return reading.count > 3 }
    return false
  }

  // MARK: Endings

  private struct Ending: Sendable {
    var bare: Letters
    var vocalised: Letters
    var isSoundPlural: Bool { bare.units == [Letter.yeh, 0x646] }

    init(_ vocalised: Letters) {
      bare = ArabicVocaliser.fold(vocalised).bare
      self.vocalised = ArabicVocaliser.fold(vocalised)
    }
  }

  private static let nounEndings: [Ending] = [
    Ending("ِيَّتَيْن"), Ending("ِيِّين"), Ending("ِيُّون"), Ending("ِيّات"), Ending("ِيَّة"),
    Ending("َتَيْن"), Ending("َتان"), Ending("ات"), Ending("ُون"), Ending("ِين"), Ending("ان"),
    Ending("َة"), Ending("ًا"), Ending("ِيّ"),
  ]

  /// Enclitics after a vowel; the case vowel before them is a gap, and so is the vowel of ه after it.
  private static let enclitics: [(bare: Letters, afterGap: Letters, afterVowel: Letters)] = [
    ("هما", "·h", ""), ("هم", "", ""), ("هن", "", ""), ("ها", "·ها", "ها"), ("نا", "·نا", "نا"),
    ("كم", "·كُم", "كُم"), ("ه", "·ه", "هُ"), ("ك", "·ك", "كَ"),
  ].map { (bare: String, gap: String, vowel: String) in
    switch bare {
    case "هما": (fold("هما"), fold("·ه·ما"), fold("هُما"))
    case "هم": (fold("هم"), fold("·ه·م"), fold("هُم"))
    case "هن": (fold("هن"), fold("·ه·نّ"), fold("هُنّ"))
    case "ه": (fold("ه"), fold("·ه·"), fold("هُ"))
    case "ك": (fold("ك"), fold("·ك·"), fold("كَ"))
    default: (fold(Letters(bare)), fold(Letters(gap)), fold(Letters(vowel)))
    }
  }

  private func inflected(_ word: Letters, _ followers: Proclitic.Followers) -> [Letters] {
    let verbsAllowed = followers.contains(.present)
    if verbsAllowed {
      let verbs = verbForms(word)
      if !verbs.isEmpty { return verbs }
    }
    let nouns = nounForms(word)
    if !nouns.isEmpty { return nouns }
    guard !followers.contains(.definite) else { return [] }
    return withEnclitic(word, verbsAllowed: verbsAllowed)
  }

  private func nouns(_ word: Letters) -> [Letters] {
    (direct(word) ?? []).filter { !Self.isVerb($0) && $0.first != Letter.alefWasla }
  }

  private func nounForms(_ word: Letters) -> [Letters] {
    for ending in Self.nounEndings {
      guard let stem = word.dropping(suffix: ending.bare), stem.count >= 2 else { continue }
      var known = nouns(stem)
      if ending.bare.units == [Letter.alef] { known.removeAll(where: Self.isDualVerb) }
      var found = known.map { $0 + ending.vocalised }
      if found.isEmpty, stem.count >= 2, ending.bare.first != Letter.tehMarbuta {
        // سنة, سنوي is no such word; but جامعة makes جامعات, جامعي.
        found = nouns(stem + "ة").compactMap { reading in
          let isBeforeT = ending.bare.first == Letter.teh
          return reading.dropping(suffix: "ة").map {
            let base = isBeforeT || $0.last != Letter.fatha ? $0 : Letters($0.units.dropLast())
            return (isBeforeT && base.last == Letter.fatha ? Letters(base.units.dropLast()) : base)
              + ending.vocalised
          }
        }
      }
      if found.isEmpty { found = nisbaForms(stem, ending) }
      if ending.isSoundPlural, stem.first != 0x645, stem.last != Letter.yeh {
        // Participles and relative adjectives have the sound plural; of other nouns ين is the dual.
        found = found.compactMap { $0.dropping(suffix: ending.vocalised) }
          .flatMap { [$0 + Self.dual, $0 + ending.vocalised] }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// كانتا, انتهيا: not what -an is added to.
  private static func isDualVerb(_ stem: Letters) -> Bool {
    stem.last == Letter.alefMaksura || stem.units.suffix(2) == [Letter.fatha, Letter.teh]
      || stem.units.suffix(3) == [Letter.fatha, Letter.teh, Letter.sukun]
  }

  private static let dual = fold("َيْن")

  /// Endings after a relative adjective of the vocabulary: إيراني, إيرانية.
  private func nisbaForms(_ stem: Letters, _ ending: Ending) -> [Letters] {
    guard stem.last == Letter.yeh else { return [] }
    return nouns(stem).filter { $0.last == Letter.shadda }.map { $0 + ending.vocalised }
  }

  private func withEnclitic(_ word: Letters, verbsAllowed: Bool) -> [Letters] {
    for enclitic in Self.enclitics {
      guard let stem = word.dropping(suffix: enclitic.bare), stem.count >= 2 else { continue }
      if stem.last == Letter.teh {
        let feminine = Letters(stem.units.dropLast()) + "ة"
        let readings = nouns(feminine).isEmpty ? nounForms(feminine) : nouns(feminine)
        let found = readings.compactMap { $0.dropping(suffix: "ة") }
        if !found.isEmpty {
          return found.map {
            ($0.last == Letter.fatha || $0.last == Letter.alef ? $0 : $0 + "َ") + "ت"
              + enclitic.afterGap
          }
        }
      }
      var found = (direct(stem) ?? []).filter { $0.first != Letter.alefWasla }
      if found.isEmpty { found = nounForms(stem) }
      if found.isEmpty, verbsAllowed { found = verbForms(stem) }
      if !found.isEmpty {
        return found.map { reading in
          if reading.last == Letter.fatha || reading.last == Letter.damma {
            return reading + enclitic.afterVowel
          }
          if reading.last == Letter.alef { return reading + enclitic.afterVowel }
          return reading + enclitic.afterGap
        }
      }
    }
    return []
  }

  // MARK: Verbs

  /// The dual in -ā is left out: what looks like it is nearly always an accusative in -an.
  private static let pastEndings: [(bare: Letters, vocalised: Letters)] = [
    ("تما", "ْتُما"), ("تم", "ْتُم"), ("نا", "ْنا"), ("وا", "ُوا"), ("ت", "َتْ"), ("ن", "ْنَ"),
  ]
  private static let presentEndings: [(bare: Letters, vocalised: Letters)] = [
    ("", ""), ("ون", "ُونَ"), ("وا", "ُوا"), ("ان", "انِ"), ("ين", "ِينَ"), ("ن", "ْنَ"),
  ]
  /// Not أ: أبحر is the past abḥara more often than the present ubḥiru.
  private static let presentPrefixes: [UInt16] = [Letter.teh, 0x646, Letter.yeh]

  private func verbForms(_ word: Letters) -> [Letters] {
    for ending in Self.pastEndings {
      guard let stem = word.dropping(suffix: ending.bare), stem.count >= 2 else { continue }
      let found = (vocabulary.readings[stem] ?? []).filter {
        $0.last == Letter.fatha && $0.count > 3
      }
      if !found.isEmpty {
        return found.map { Letters($0.units.dropLast()) + Self.fold(ending.vocalised) }
      }
    }
    guard let prefix = word.first, Self.presentPrefixes.contains(prefix), word.count >= 3 else {
      return []
    }
    for ending in Self.presentEndings {
      guard let body = ending.bare.isEmpty ? word : word.dropping(suffix: Self.fold(ending.bare))
      else { continue }
      if ending.bare.isEmpty, prefix == Letter.yeh { continue }
      let stem = Letters([Letter.yeh] + body.units.dropFirst())
      let found = (vocabulary.readings[stem] ?? []).filter {
        $0.first == Letter.yeh && $0.last == Letter.damma
      }
      if !found.isEmpty {
        return found.map {
          let units = [prefix] + $0.units.dropFirst()
          return ending.bare.isEmpty
            ? Letters(units) : Letters(units.dropLast()) + Self.fold(ending.vocalised)
        }
      }
    }
    return []
  }
}
