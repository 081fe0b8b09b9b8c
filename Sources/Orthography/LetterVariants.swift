import CorpusModel

/// Letters that another keyboard or another language's habits put in place of a language's own.
enum LetterVariants {
  /// What replaces a letter whatever stands around it.
  static func replacements(for language: Language) -> [(UInt32, String)] {
    switch language {
    case .persian:
      [
        (0x064A, "ی"), (0x0649, "ی"), (0x06D0, "ی"), (0x0643, "ک"), (0x06AA, "ک"), (0x06D5, "ه"),
        (0x06C1, "ه"), (0x06BE, "ه"), (0x06C0, "ه\u{654}"), (0x06C2, "ه\u{654}"),
      ]
    case .arabic:
      [
        (0x06D0, "ي"), (0x06A9, "ك"), (0x06AA, "ك"), (0x06D5, "ه"), (0x06C1, "ه"), (0x06BE, "ه"),
        (0x06C3, "ة"),
      ]
    }
  }

  /// What replaces a letter where hamza and its carriers are folded.
  static func hamzaReplacements(for language: Language) -> [(UInt32, String)] {
    let yeh = language == .persian ? "ی" : "ي"
    return [
      (0x0622, "آ"), (0x0623, "ا"), (0x0625, "ا"), (0x0671, "ا"), (0x0624, "و"), (0x0626, yeh),
    ]
  }

  /// Whether an Arabic word that ends in U+06CC, which a Persian keyboard gives for both, ends in ى: `word`
  /// is what stands before, its letters Arabic. Words are listed, since no rule tells علي from على.
  static func endsInAlefMaksura(_ word: String) -> Bool {
    if alefMaksuraStems.contains(word) { return true }
    // و and ف are written onto the word, and so is the article.
    for prefix in ["و", "ف", "ال", "وال", "بال", "لل"] where word.hasPrefix(prefix) {
      if alefMaksuraStems.contains(String(word.dropFirst(prefix.count))) { return true }
    }
    return false
  }

  // Words whose other reading is as common (معنى and معني, قوى and قوي) are left out: they get ي, as the
  // keyboard's key has it.
  private static let alefMaksuraStems: Set<String> = [
    "عل", "إل", "ال", "حت", "لد", "مت", "سو", "مد", "مستو", "أخر", "كبر", "إحد", "ذكر", "موس",
    "عيس", "يحي", "مصطف", "مرتض", "منتد", "مستشف", "فتو", "دعو", "شكو", "قر", "قتل", "جرح", "مرض",
    "أسر", "موت", "مجر", "محتو", "أقص", "أدن", "أعل", "عظم", "صغر", "وسط", "قصو", "جدو", "عدو",
    "أعط", "أجر", "ألق", "أنه", "أدل", "نف", "رأ",
  ]
}
