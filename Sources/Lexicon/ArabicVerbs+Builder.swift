import Orthography

extension ArabicVerbs {
  /// Makes the stems of the paradigm of each verb.
  struct Builder {
    private var lemmas: [FoldedWord] = []
    private var pasts: [FoldedWord: [Stem]] = [:]
    private var presents: [FoldedWord: [Stem]] = [:]
    private var imperatives: [FoldedWord: [Stem]] = [:]

    /// Adds a verb.
    ///
    /// - Parameters:
    ///   - past: third person masculine singular of the past, with hamza as written.
    ///   - present: the same of the present.
    ///   - form: the verb's form, I to X.
    ///   - cost: how much rarer it is than the others that share its letters.
    mutating func add(past: String, present: String, form: String, cost: Float) {
      let lemma = FoldedWord(past)
      let stem = FoldedWord(present).dropFirst(1)
      guard lemma.count >= 2, stem.count >= 1 else { return }
      lemmas.append(lemma)
      let letters = Array(past)
      let imperfect = Array(present)
      let last = letters[letters.count - 1]
      let isDefective = "اىيی".contains(last) && letters.count >= 3
      let middle = letters[letters.count - 2]
      let isHollow =
        !isDefective && middle == "ا" && letters.count >= 3 && form != "III" && form != "VI"
      if isDefective {
        addDefective(lemma, letters: letters, present: stem, imperfect: imperfect, cost: cost)
      } else if isHollow {
        addHollow(lemma, present: stem, form: form, cost: cost)
      } else if Self.isDoubled(letters, form: form) {
        addDoubled(lemma, present: stem, form: form, cost: cost)
      } else {
        add(lemma, [.bare, .vowel, .consonant], cost, to: \.pasts)
        add(stem, [.bare, .vowel, .consonant], cost, to: \.presents)
        if last == "أ" {
          // The carrier of a final hamza changes: «قرؤوا», «قرئ», «يقرؤون», «أنشئ», «ينشأ».
          let head = lemma.dropLast(1)
          let presentHead = stem.dropLast(1)
          add(head + "و", .vowel, cost, to: \.pasts)
          add(head + "ی", [.bare, .vowel, .passive], cost + 0.02, to: \.pasts)
          add(presentHead + "و", .vowel, cost, to: \.presents)
          add(presentHead + "ا", [.bare, .vowel, .passive], cost + 0.01, to: \.presents)
        }
        addImperatives(
          lemma, jussive: stem, form: form, endings: [.bare, .vowel, .consonant], cost)
      }
    }

    private mutating func addHollow(
      _ lemma: FoldedWord, present: FoldedWord, form: String, cost: Float
    ) {
      let head = lemma.dropLast(2)
      let final = lemma.dropFirst(lemma.count - 1)
      add(lemma, [.bare, .vowel], cost, to: \.pasts)
      add(head + final, .consonant, cost + 0.01, to: \.pasts)
      add(head + "ی" + final, [.bare, .vowel, .passive], cost + 0.03, to: \.pasts)
      let presentHead = present.dropLast(2)
      add(present, [.bare, .vowel], cost, to: \.presents)
      add(presentHead + final, [.bare, .consonant], cost + 0.02, to: \.presents)
      add(presentHead + "ا" + final, [.bare, .vowel, .passive], cost + 0.02, to: \.presents)
      addImperatives(
        lemma, jussive: presentHead + final, form: form, endings: [.bare, .consonant], cost)
      if form == "I" { add(present, .vowel, cost + 0.05, to: \.imperatives) }
    }

    private mutating func addDefective(
      _ lemma: FoldedWord, letters: [Character], present: FoldedWord, imperfect: [Character],
      cost: Float
    ) {
      let head = lemma.dropLast(1)
      let last = letters[letters.count - 1]
      let keepsYe = last == "ي" || last == "ی"
      let consonantal: FoldedWord = last == "ا" && letters.count == 3 ? "و" : "ی"
      add(lemma, .bare, cost, to: \.pasts)
      if keepsYe {
        add(lemma, [.bare, .vowel, .consonant], cost, to: \.pasts)
      } else {
        add(head + "ا", [.bare, .pronoun], cost, to: \.pasts)
        add(head + consonantal, .consonant, cost + 0.005, to: \.pasts)
        add(head + "ی", [.bare, .passive], cost + 0.03, to: \.pasts)
      }
      add(head, .vowel, cost + 0.01, to: \.pasts)
      let presentHead = present.dropLast(1)
      add(present, [.bare, .vowel, .consonant], cost, to: \.presents)
      add(presentHead, [.bare, .vowel], cost + 0.02, to: \.presents)
      // «يراه», «يدعى»: the last radical as alef.
      add(presentHead + "ا", .pronoun, cost + 0.01, to: \.presents)
      add(presentHead + "ی", [.bare, .vowel, .passive], cost + 0.02, to: \.presents)
      let isFirst = letters.count == 3
      addImperatives(
        lemma, jussive: presentHead, form: isFirst && letters[0] != "أ" ? "I" : "",
        endings: [.bare, .vowel], cost)
    }

    private mutating func addDoubled(
      _ lemma: FoldedWord, present: FoldedWord, form: String, cost: Float
    ) {
      let final = lemma.dropFirst(lemma.count - 1)
      add(lemma, [.bare, .vowel], cost, to: \.pasts)
      add(lemma + final, .consonant, cost, to: \.pasts)
      add(present, [.bare, .vowel], cost, to: \.presents)
      add(present + final, [.bare, .consonant], cost, to: \.presents)
    }

    private static func isDoubled(_ letters: [Character], form: String) -> Bool {
      switch form {
      case "I": letters.count == 2
      case "IV": letters.count == 3 && (letters[0] == "أ" || letters[0] == "آ")
      case "VII", "VIII", "IX": letters.count == 4
      case "X": letters.count == 5
      default: false
      }
    }

    /// Imperatives that differ from every other form: «اكتب», «قل», «صل», «ارم».
    private mutating func addImperatives(
      _ lemma: FoldedWord, jussive: FoldedWord, form: String, endings: Endings, _ cost: Float
    ) {
      guard form == "I", jussive.count >= 2 || lemma.count == 3 else { return }
      // Two consonants at the beginning need a vowel before them; the unvocalised present has both.
      if jussive.count >= 3 || endings.contains(.vowel) && !endings.contains(.consonant) {
        add("ا" + jussive, endings, cost + 0.05, to: \.imperatives)
      }
      if jussive.count == 2 { add(jussive, endings, cost + 0.08, to: \.imperatives) }
    }

    /// Adds a stem of the verb that was added last.
    private mutating func add(
      _ stem: FoldedWord, _ endings: Endings, _ cost: Float,
      to table: WritableKeyPath<Self, [FoldedWord: [Stem]]>
    ) {
      guard !stem.isEmpty else { return }
      self[keyPath: table][stem, default: []].append(
        Stem(verb: UInt32(lemmas.count - 1), endings: endings, cost: cost))
    }

    func write(to writer: inout ImageWriter) {
      writer.append(lemmas)
      for table in [pasts, presents, imperatives] { WordMap.write(table, to: &writer) }
    }
  }
}
