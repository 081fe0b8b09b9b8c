/// The letters of cues and of the lines they are looked for in, folded so that spelling does not matter:
/// either yeh and kaf, any alef or heh, any digits, no marks, no case.
enum LetterFold {
  /// The folded letter or digit; `nil` for what is skipped within a word (marks, tatweel, joiners); 0
  /// for everything that ends a word.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32? {
    if scalar < 0x80 {
      switch scalar {
      case 0x41...0x5A: return scalar | 0x20
      case 0x61...0x7A, 0x30...0x39: return scalar
      default: return 0
      }
    }
    switch scalar {
    case 0x0622, 0x0623, 0x0625, 0x0671: return 0x0627
    case 0x0624: return 0x0648
    case 0x0626, 0x0649, 0x064A, 0x06CD, 0x06D0: return 0x06CC
    case 0x0643, 0x06AA: return 0x06A9
    case 0x0629, 0x06C0, 0x06C1, 0x06BE, 0x06C2, 0x06C3, 0x06D5: return 0x0647
    case 0x0660...0x0669: return scalar - 0x0660 + 0x30
    case 0x06F0...0x06F9: return scalar - 0x06F0 + 0x30
    default: break
    }
    if ScalarClass.isArabicMark(scalar) || ScalarClass.isInvisible(scalar) { return nil }
    return ScalarClass.isLetter(scalar) ? scalar : 0
  }

  /// The folded letters of a phrase, without anything between them.
  static func squeezed(_ text: some StringProtocol) -> [UInt32] {
    text.unicodeScalars.compactMap { scalar in
      guard let folded = fold(scalar.value), folded != 0 else { return nil }
      return folded
    }
  }

  /// The folded letters of a word, with the full stops between them: «ق.م» is not «قم».
  static func word(_ text: some StringProtocol) -> [UInt32] {
    var letters: [UInt32] = []
    for scalar in text.unicodeScalars {
      if scalar == "." {
        letters.append(stop)
      } else if let folded = fold(scalar.value), folded != 0 {
        letters.append(folded)
      }
    }
    while letters.last == stop { letters.removeLast() }
    return letters
  }

  /// The full stop in a folded word.
  static let stop: UInt32 = 0x2E
}
