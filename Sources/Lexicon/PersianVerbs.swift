import Orthography

/// The forms of Persian verbs: from each stem of the table, with prefixes, preverbs, personal endings,
/// the perfect's and object pronouns, back to the infinitive.
///
/// The paradigm is that of written Persian: می and نمی, ب, ن and م, past, present, perfect,
/// pluperfect, perfect subjunctive, causatives in ‑اندن and ‑انیدن (Lazard, *Grammaire du persan
/// contemporain*, §§ 90–150). «خواهد رفت» is two words with a lemma each.
struct PersianVerbs: Sendable {
  private let pastStems: WordMap<FoldedWord>
  private let presentStems: WordMap<FoldedWord>
  /// Present stems of causatives that have no row, with their infinitives.
  private let causatives: WordMap<FoldedWord>

  init(_ reader: inout ImageReader) {
    pastStems = WordMap(&reader)
    presentStems = WordMap(&reader)
    causatives = WordMap(&reader)
  }

  private static let preverbs: [FoldedWord] = ["", "بر", "در", "باز", "فرا", "وا", "فرو", "ور"]
  private static let modals: [FoldedWord] = ["", "می", "نمی", "ن", "ب", "همی"]
  private static let personalEndings: [FoldedWord] = ["", "م", "ی", "د", "یم", "ید", "ند"]
  private static let objects: [FoldedWord] = ["", "ش", "شان", "م", "ت", "مان", "تان"]
  /// What follows the past stem in the perfect and the tenses made of it.
  private static let perfectEndings: Set<FoldedWord> = [
    "ه", "هام", "های", "هاست", "هایم", "هاید", "هاند", "هبود", "هبودم", "هبودی", "هبودیم", "هبودید",
    "هبودند", "هباشم", "هباشی", "هباشد", "هباشیم", "هباشید", "هباشند", "هاش", "هشد", "هشدند",
  ]
  private static let alef: FoldedWord = "ا"

  /// Verbs so common that their forms are seldom another word.
  private static let common: Set<FoldedWord> = [
    "کردن", "شدن", "بودن", "داشتن", "دادن", "گفتن", "گرفتن", "آمدن", "رفتن", "خواستن", "توانستن",
    "دیدن", "زدن", "رسیدن", "آوردن", "یافتن", "گذاشتن", "کشیدن", "دانستن", "نمودن", "ماندن", "بردن",
    "خوردن", "ساختن", "نوشتن", "شنیدن", "نشستن", "پرداختن", "رساندن", "گشتن", "گردیدن", "بایستن",
  ]
  /// Verbs that share a stem with a commoner one.
  private static let rare: Set<FoldedWord> = [
    "کندن", "رستن", "روییدن", "روفتن", "شستن", "خاستن", "پاییدن", "سفتن", "هشتن", "گذاردن",
    "بیختن", "رشتن", "تفتن", "خستن", "غنودن", "نهفتن", "سودن", "زیستن", "زادن", "یازیدن",
  ]

  private static let copulas: [FoldedWord: FoldedWord] = {
    var table: [FoldedWord: FoldedWord] = [:]
    for form in [
      "است", "هست", "هستم", "هستی", "هستیم", "هستید", "هستند", "نیست", "نیستم", "نیستی", "نیستیم",
      "نیستید", "نیستند", "باش", "مباد", "بادا", "مبادا", "ست", "اند", "ام", "ایم", "اید",
    ] { table[FoldedWord(form)] = "بودن" }
    for form in [
      "باید", "نباید", "بایستی", "نبایستی", "می‌باید", "می‌بایست", "بایست", "نبایست", "می‌بایستی",
      "نمی‌باید", "نمی‌بایست",
    ] { table[FoldedWord(form)] = "بایستن" }
    for form in ["توان", "می‌توان", "نمی‌توان", "بتوان", "نتوان"] {
      table[FoldedWord(form)] = "توانستن"
    }
    return table
  }()

  /// Whether a word is the past participle of a verb in the table, negated or not.
  func isParticiple(_ word: FoldedWord) -> Bool {
    guard word.last == FoldedWord("ه").first, word.count >= 3 else { return false }
    let stem = word.dropLast(1)
    if pastStems.contains(stem) { return true }
    return stem.first == FoldedWord("ن").first && pastStems.contains(stem.dropFirst(1))
  }

  /// Adds the infinitives of which a word may be a form.
  func addForms(of word: FoldedWord, to result: inout [Lemma]) {
    if let infinitive = Self.copulas[word] {
      let isClitic = word.count <= 3 && word != "است" && word != "هست" && word != "باش"
      result.insert(
        infinitive, weight: isClitic ? 0.9 : 0.99,
        analysis: infinitive == "بودن" ? [.verb, .copula] : .verb)
    }
    for preverb in Self.preverbs {
      guard let afterPreverb = word.removing(prefix: preverb), afterPreverb.count >= 1 else {
        continue
      }
      for (index, modal) in Self.modals.enumerated() {
        guard let core = afterPreverb.removing(prefix: modal), core.count >= 1 else { continue }
        // Without a modal the preverb is the beginning of a stem that the table has.
        if index == 0 && !preverb.isEmpty { continue }
        let weight = Self.weights[index]
        addCore(preverb + core, modal: index, weight: weight, to: &result)
        // «نیاید» is ن + آید: after a prefix, an initial alef turns into ye.
        if index > 0, core.first == FoldedLetter.yeCode, preverb.isEmpty {
          let rest = core.dropFirst(1)
          let form = rest.first == FoldedLetter.alefCode ? rest : Self.alef + rest
          addCore(form, modal: index, weight: weight, to: &result)
        } else if index > 0, core.first == FoldedLetter.yeCode {
          let rest = core.dropFirst(1)
          let form = rest.first == FoldedLetter.alefCode ? rest : Self.alef + rest
          addCore(preverb + form, modal: index, weight: weight, to: &result)
        }
      }
    }
  }

  /// How sure a form is after each modal prefix, in their order.
  private static let weights: [Float] = [0.965, 0.995, 0.995, 0.97, 0.97, 0.9]

  private func addCore(
    _ form: FoldedWord, modal: Int, weight: Float, to result: inout [Lemma]
  ) {
    let isNegated = modal == 2 || modal == 3
    let negation: MorphologicalAnalysis = isNegated ? .negated : []
    for object in Self.objects {
      guard let core = form.removing(suffix: object), core.count >= 1 else { continue }
      let inner = weight - (object.isEmpty ? 0 : 0.06)
      let enclitic: MorphologicalAnalysis = object.isEmpty ? [] : .enclitic
      for ending in Self.personalEndings {
        guard let stem = core.removing(suffix: ending), !stem.isEmpty else { continue }
        // The imperative with ب takes no past stem, the past none of د.
        if ending != "د", modal != 4 || ending.isEmpty {
          add(
            pastStems[stem], stem, inner - (modal == 4 ? 0.1 : 0),
            [.verb, .past, negation, enclitic], &result
          )
        }
        if ending.isEmpty && modal == 0 {
          // A bare present stem is a verb only in the imperative of light verbs («دقت کن»).
          if object.isEmpty, stem.count >= 2 {
            let light = presentStems[stem].lazy.filter { Self.bareImperatives.contains($0) }
            add(light, stem, 0.90, [.verb, .present, .imperative], &result)
          }
          continue
        }
        // «میدان» is no form of دانستن: می asks for an ending.
        if ending.isEmpty && (modal == 1 || modal == 2) { continue }
        if stem.count < 2 && modal == 0 && (ending.count < 2 || !object.isEmpty) { continue }
        if ending.isEmpty && modal == 3 && stem.count < 2 { continue }
        let verbs = presentStems[stem]
        if !verbs.isEmpty {
          // «روی» and «باری» are seldom what you do.
          let bare: Float =
            modal == 0 ? (object.isEmpty ? 0 : 0.05) + (ending == "ی" ? 0.07 : 0) : 0
          add(verbs, stem, inner - bare, [.verb, .present, negation, enclitic], &result)
        } else if let infinitive = causatives.first(of: stem) {
          result.insert(infinitive, weight: inner - 0.08, analysis: [.verb, .present, negation])
        }
      }
    }
    addPerfects(form, modal: modal, weight: weight, negation: negation, to: &result)
  }

  private func addPerfects(
    _ form: FoldedWord, modal: Int, weight: Float, negation: MorphologicalAnalysis,
    to result: inout [Lemma]
  ) {
    guard modal <= 3 else { return }
    for length in 1...7 where form.count > length + 1 {
      let stem = form.dropLast(length)
      guard form[stem.count] == FoldedLetter.heCode, pastStems.contains(stem),
        Self.perfectEndings.contains(form.dropFirst(stem.count))
      else { continue }
      let isBare = length == 1
      let cost: Float = isBare && modal != 1 && modal != 2 ? 0.015 : 0
      add(pastStems[stem], stem, weight - cost, [.verb, .past, .participle, negation], &result)
    }
  }

  private static let bareImperatives: Set<FoldedWord> = [
    "کردن", "شدن", "دادن", "گرفتن", "زدن", "داشتن", "آوردن", "بودن", "برگشتن", "برداشتن", "گذاشتن",
  ]

  private func add(
    _ verbs: some Sequence<FoldedWord>, _ stem: FoldedWord, _ weight: Float,
    _ analysis: MorphologicalAnalysis,
    _ result: inout [Lemma]
  ) {
    for infinitive in verbs {
      var weight = weight
      if Self.common.contains(infinitive) {
        // After ب and ن a noun is as likely («باد», «نام»), but for the whole paradigm of می.
        weight = min(
          analysis.contains(.imperative) || weight == 0.97 ? 0.985 : 0.998, weight + 0.05)
      } else if Self.rare.contains(infinitive) {
        weight -= 0.05
      }
      result.insert(infinitive, weight: weight, analysis: analysis)
    }
  }
}
