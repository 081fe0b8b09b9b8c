/// The vowels that the form of an Arabic verb gives to its parts: what form II makes of a root is
/// فَعَّلَ, يُفَعِّلُ, تَفْعِيل, مُفَعِّل, مُفَعَّل, and nothing else.
///
/// The forms are those of any grammar (W. Wright, "A Grammar of the Arabic Language", 3rd ed., I §§ 35–65,
/// weak verbs §§ 120–181). Of form I only the participles are certain.
enum ArabicVerbPattern {
  /// A part of a verb.
  enum Part: Int {
    case past
    case present
    case masdar
    case activeParticiple
    case passiveParticiple
  }

  /// The word with its vowels; `nil` where no pattern of the form fits.
  static func vocalised(_ word: String, as part: Part, form: String) -> String? {
    guard let patterns = patterns[form]?[part.rawValue] else { return nil }
    let letters = Array(word.unicodeScalars)
    for pattern in patterns {
      if let vocalised = fill(pattern, with: letters) { return vocalised }
    }
    return nil
  }

  /// Puts the letters of a word into a pattern, in which a digit stands for any radical.
  private static func fill(
    _ pattern: [Unicode.Scalar], with letters: [Unicode.Scalar]
  ) -> String? {
    var result = String.UnicodeScalarView()
    var index = 0
    for scalar in pattern {
      if (0x64B...0x652).contains(scalar.value) {
        result.append(scalar)
        continue
      }
      guard index < letters.count else { return nil }
      let isRadical = ("1"..."3").contains(scalar)
      guard isRadical ? !noRadicals.contains(letters[index]) : scalar == letters[index] else {
        return nil
      }
      result.append(letters[index])
      index += 1
    }
    return index == letters.count ? String(result) : nil
  }

  private static let noRadicals: Set<Unicode.Scalar> = ["ا", "ى", "ة", "آ"]

  /// By form, then by part; the first pattern that fits is taken.
  private static let patterns: [String: [[[Unicode.Scalar]]]] = table.mapValues { parts in
    parts.map { $0.split(separator: " ").map { Array($0.unicodeScalars) } }
  }

  private static let table: [String: [String]] = [
    "I": ["", "", "", "1ا2ِ3", "مَ1ْ2ُو3"],
    "II": [
      "1َ2َّ3َ 1َ2َّى", "يُ1َ2ِّ3ُ يُ1َ2ِّي", "تَ1ْ2ِي3 تَ1ْ2ِيَة تَ1ْ2ِ3َة", "مُ1َ2ِّ3", "مُ1َ2َّ3 مُ1َ2َّى",
    ],
    "III": [
      "1ا2َ3َ 1ا2َى", "يُ1ا2ِ3ُ يُ1ا2ِي", "مُ1ا2اة مُ1ا2َ3َة 1ِ2ا3", "مُ1ا2ِ3", "مُ1ا2َ3 مُ1ا2َى",
    ],
    "IV": [
      "أَ1ْ2َ3َ أَ1ا3َ أَ1ْ2َى أَ1َ2َّ", "يُ1ِي3ُ يُ1ْ2ِي يُ1ْ2ِ3ُ يُ1ِ2ُّ", "إِ1ْ2ا3 إِ1ا3َة",
      "مُ1ِي3 مُ1ْ2ِ3 مُ1ِ2ّ", "مُ1ا3 مُ1ْ2َى مُ1ْ2َ3",
    ],
    "V": [
      "تَ1َ2َّ3َ تَ1َ2َّى", "يَتَ1َ2َّ3ُ يَتَ1َ2َّى", "تَ1َ2ُّ3", "مُتَ1َ2ِّ3", "مُتَ1َ2َّ3",
    ],
    "VI": [
      "تَ1ا2َ3َ تَ1ا2َى", "يَتَ1ا2َ3ُ يَتَ1ا2َى", "تَ1ا2ُ3", "مُتَ1ا2ِ3", "مُتَ1ا2َ3",
    ],
    "VII": [
      "اِنْ1َ2َ3َ اِنْ1ا3َ اِنْ1َ2َى اِنْ1َ2َّ", "يَنْ1َ2ِي يَنْ1َ2ِ3ُ يَنْ1ا3ُ يَنْ1َ2ُّ", "اِنْ1ِ2ا3 اِنْ1ِيا3",
      "مُنْ1َ2ِ3 مُنْ1ا3", "مُنْ1َ2َ3",
    ],
    "VIII": [
      "اِ1ْتَ2َ3َ اِتَّ2َ3َ اِ1ْطَ2َ3َ اِ1ْدَ2َ3َ اِ1ْتا3َ اِ1ْتَ2َى اِ1ْتَ2َّ اِتَّ2َى اِدَّ2َى",
      "يَ1ْتَ2ِي يَ1ْتَ2ِ3ُ يَتَّ2ِ3ُ يَ1ْطَ2ِ3ُ يَ1ْدَ2ِ3ُ يَ1ْتا3ُ يَ1ْتَ2ُّ",
      "اِ1ْتِ2ا3 اِتِّ2ا3 اِ1ْطِ2ا3 اِ1ْدِ2ا3 اِ1ْتِيا3", "مُ1ْتَ2ِ3 مُتَّ2ِ3 مُ1ْطَ2ِ3 مُ1ْدَ2ِ3 مُ1ْتا3",
      "مُ1ْتَ2َ3 مُ1ْتَ2َى مُتَّ2َ3",
    ],
    "X": [
      "اِسْتَ1ْ2َ3َ اِسْتَ1ا3َ اِسْتَ1ْ2َى اِسْتَ1َ2َّ", "يَسْتَ1ِي3ُ يَسْتَ1ْ2ِي يَسْتَ1ْ2ِ3ُ يَسْتَ1ِ2ُّ",
      "اِسْتِ1ْ2ا3 اِسْتِ1ا3َة", "مُسْتَ1ِي3 مُسْتَ1ْ2ِ3 مُسْتَ1ِ2ّ", "مُسْتَ1ا3 مُسْتَ1ْ2َى مُسْتَ1ْ2َ3",
    ],
  ]
}
