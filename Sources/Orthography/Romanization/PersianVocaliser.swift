/// Finds the readings of Persian words: of the vocabulary, with endings, prefixes and joined parts.
struct PersianVocaliser: Sendable {
  private let vocabulary: VocalisedVocabulary

  init(_ vocabulary: VocalisedVocabulary) { self.vocabulary = vocabulary }

  /// An ending, and what it is with vowels.
  private struct Ending: Sendable {
    var bare: Letters
    var vocalised: Letters
    var place = Place.anywhere

    enum Place: Sendable {
      case anywhere
      /// After ا or و.
      case afterVowel
      /// After any other letter, the silent heh excepted.
      case afterConsonant
      /// After a silent heh, or where a ZWNJ joins.
      case afterHeh
    }

    init(_ vocalised: Letters, _ place: Place = .anywhere) {
      bare = vocalised.bare
      self.vocalised = vocalised
      self.place = place
    }
  }

  /// The longest first.
  private static let endings: [Ending] = [
    Ending("هایِشان"), Ending("هایِمان"), Ending("هایِتان"), Ending("هایَش"), Ending("هایَم"),
    Ending("هایَت"), Ending("هایی"), Ending("هایِ"), Ending("هاست"), Ending("ها"),
    Ending("تَرین"), Ending("تَری"), Ending("تَر"),
    Ending("یِشان", .afterVowel), Ending("یِمان", .afterVowel), Ending("یِتان", .afterVowel),
    Ending("یَش", .afterVowel), Ending("یَم", .afterVowel), Ending("یَت", .afterVowel),
    Ending("یی", .afterVowel), Ending("یِ", .afterVowel), Ending("یَند", .afterVowel),
    Ending("ست", .afterVowel), Ending("یان", .afterVowel),
    Ending("اَست", .afterHeh), Ending("اَند", .afterHeh), Ending("ایم", .afterHeh),
    Ending("اید", .afterHeh), Ending("اَش", .afterHeh), Ending("اَم", .afterHeh),
    Ending("اَت", .afterHeh), Ending("ای", .afterHeh), Ending("یِ", .afterHeh),
    Ending("ِشان", .afterConsonant), Ending("ِمان", .afterConsonant),
    Ending("ِتان", .afterConsonant), Ending("ان", .afterConsonant),
    Ending("ات", .afterConsonant), Ending("یم", .afterConsonant), Ending("ید", .afterConsonant),
    Ending("َند", .afterConsonant), Ending("ست", .afterConsonant), Ending("ی", .afterConsonant),
    Ending("َش", .afterConsonant), Ending("َم", .afterConsonant), Ending("َت", .afterConsonant),
    Ending("شان", .afterHeh), Ending("مان", .afterHeh), Ending("تان", .afterHeh),
  ]

  /// The readings of a word without marks, the likeliest first; none where it is not known.
  func readings(of word: Letters) -> [Letters] { readings(of: word, depth: 0) }

  private func readings(of word: Letters, depth: Int) -> [Letters] {
    if let known = vocabulary.readings[word] { return known }
    guard depth < 3 else { return [] }
    let verbs = verbs(word)
    if !verbs.isEmpty { return verbs }
    let parts = joinedParts(word, depth: depth)
    if !parts.isEmpty { return parts }
    return inflected(word, depth: depth)
  }

  // MARK: Verbs

  private static let prefixes: [(bare: Letters, vocalised: Letters)] = [
    ("نمی", "نِمی"), ("می", "می"), ("ن", "نَ"), ("ب", "بِ"), ("", ""),
  ]
  private static let presentEndings: [Letters] = ["َم", "ی", "َد", "یم", "ید", "َند"]
  private static let pastEndings: [Letters] = [
    "", "َم", "ی", "یم", "ید", "َند", "ِه", "ِگان", "ِگی", "َن", "َنی",
  ]
  private static let perfectEndings: [Letters] = ["اَم", "ای", "اَست", "ایم", "اید", "اَند"]
  private static let agentEndings: [Letters] = ["َندِه", "َندِگان", "َندِگی", "ان"]

  private func verbs(_ word: Letters) -> [Letters] {
    var found: [Letters] = []
    for prefix in Self.prefixes {
      guard var rest = prefix.bare.isEmpty ? word : word.dropping(prefix: prefix.bare) else {
        continue
      }
      var start = prefix.vocalised
      if prefix.bare.last == Letter.yeh {
        let isApart = rest.first == Letter.zwnj
        start.units.append(isApart ? Letter.zwnj : Letter.zwj)
        if isApart { rest = Letters(rest.units.dropFirst()) }
      }
      // نیامد, بیافتد: before a vowel ye stands for the alef.
      let isShort = prefix.bare.count == 1
      if isShort, rest.first == Letter.yeh, rest.count > 2 {
        let tail = Letters(rest.units.dropFirst())
        let glide = Letters(start.units.dropLast() + [Letter.kasra, Letter.yeh])
        for stem in forms(
          tail.first == Letter.alef ? "آ" + Letters(tail.units.dropFirst()) : "ا" + tail)
        {
          // The alef of the stem gives way to the ye.
          let body = stem.units.drop { $0 == Letter.alef }
          found.append(
            stem.first == Letter.alefMadda
              ? glide + "ا" + Letters(stem.units.dropFirst()) : glide + Letters(body))
        }
      }
      let isBare = prefix.bare.isEmpty
      for form in forms(rest, bare: isBare) { found.append(start + form) }
      if !found.isEmpty { return found }
    }
    return found
  }

  /// Vocalised forms made of a stem and an ending.
  private func forms(_ word: Letters, bare: Bool = false) -> [Letters] {
    var found: [Letters] = []
    func add(_ stems: [Letters: [Letters]], _ endings: [Letters]) {
      for ending in endings {
        let plain = ending.bare
        guard let stem = plain.isEmpty ? word : word.dropping(suffix: plain),
          !(bare && stem.count < 2)
        else { continue }
        for vocalised in stems[stem] ?? [] where !found.contains(vocalised + ending) {
          found.append(vocalised + ending)
        }
      }
    }
    add(vocabulary.presentStems, Self.presentEndings)
    add(vocabulary.pastStems, Self.pastEndings)
    if found.isEmpty { add(vocabulary.presentStems, Self.agentEndings + (bare ? [] : [""])) }
    guard found.isEmpty else { return found }
    for ending in Self.perfectEndings {
      guard var rest = word.dropping(suffix: ending.bare) else { continue }
      var joint = Letter.zwj
      if rest.last == Letter.zwnj {
        joint = Letter.zwnj
        rest = Letters(rest.units.dropLast())
      }
      guard let stem = rest.dropping(suffix: "ه") else { continue }
      for vocalised in vocabulary.pastStems[stem] ?? [] {
        found.append(vocalised + "ِه" + Letters([joint]) + ending)
      }
    }
    return found
  }

  // MARK: Parts and endings

  /// A word joined of known parts by ZWNJ.
  private func joinedParts(_ word: Letters, depth: Int) -> [Letters] {
    guard word.units.contains(Letter.zwnj) else { return [] }
    let whole = vocabulary.readings[word.removing(Letter.zwnj)]
    if let whole { return whole }
    let parts = word.units.split(separator: Letter.zwnj).map { Letters($0) }
    guard parts.count > 1, parts.count < 6 else { return [] }
    var result = Letters([])
    for (index, part) in parts.enumerated() {
      if index > 0 { result.units.append(Letter.zwnj) }
      let ending = index > 0 ? Self.endings.first { $0.bare == part } : nil
      if let ending {
        result = result + ending.vocalised
      } else if let reading = readings(of: part, depth: depth + 1).first {
        result = result + reading
      } else {
        return []
      }
    }
    return [result]
  }

  /// An unknown stem and the ending, with its vowels, that a ZWNJ sets off.
  static func settingOffEnding(_ word: Letters) -> (stem: Letters, ending: Letters)? {
    guard let joint = word.units.lastIndex(of: Letter.zwnj), joint > 0 else { return nil }
    let tail = Letters(word.units[(joint + 1)...])
    guard let ending = endings.first(where: { $0.bare == tail }) else { return nil }
    return (Letters(word.units[..<joint]), ending.vocalised)
  }

  private func inflected(_ word: Letters, depth: Int) -> [Letters] {
    for ending in Self.endings {
      guard let base = word.dropping(suffix: ending.bare), base.count >= 2 else { continue }
      let isApart = base.last == Letter.zwnj
      let stem = isApart ? Letters(base.units.dropLast()) : base
      guard let last = stem.last, stem.count >= (ending.bare.count == 1 ? 3 : 2) else { continue }
      switch ending.place {
      case .anywhere: break
      case .afterVowel: guard last == Letter.alef || last == Letter.waw else { continue }
      case .afterHeh: guard last == Letter.heh || isApart else { continue }
      case .afterConsonant:
        guard last != Letter.alef, last != Letter.heh || ending.bare.units == [Letter.yeh] else {
          continue
        }
      }
      var readings = readings(of: stem, depth: depth + 1)
      if ending.place == .afterHeh, !isApart {
        // Not after the h of سپاه, which is sounded.
        readings = readings.filter { $0.units.suffix(2) == [Letter.kasra, Letter.heh] }
      }
      guard !readings.isEmpty else { continue }
      return readings.map { reading in
        let isSilent = reading.units.suffix(2) == [Letter.kasra, Letter.heh]
        let joins = isApart || isSilent || ending.bare.count > 3
        return joins
          ? reading + Letters([isApart ? Letter.zwnj : Letter.zwj]) + ending.vocalised
          : reading + ending.vocalised
      }
    }
    // خانواده‌گان is written خانوادگان, and زندگی is of زنده.
    for (bare, vocalised) in [("گان", "گان"), ("گی", "گی")] as [(Letters, Letters)] {
      guard let base = word.dropping(suffix: bare), base.count >= 2,
        let readings = vocabulary.readings[base + "ه"] ?? participle(base + "ه")
      else { continue }
      let stems = readings.compactMap { $0.dropping(suffix: "ه") }
      if !stems.isEmpty { return stems.map { $0 + vocalised } }
    }
    return []
  }

  private func participle(_ word: Letters) -> [Letters]? {
    let forms = forms(word)
    return forms.isEmpty ? nil : forms
  }
}
