/// What a word and its cognate in the other language have in common: the skeleton of consonants that
/// survives transcription, and a graded likeness of whole words.
///
/// Persian and Arabic share much of their written vocabulary (مقاومت/مقاومة), and both transcribe the
/// names of others by rules of their own (پکن/بكين, گوگل/غوغل). Letters that stand for one another in
/// such pairs form a class; long vowels and weak letters come and go.
public enum CognateKey {
  /// The class of each folded letter: letters of one class stand for one another in cognates.
  private static let classes: [UInt8] = {
    var table = (0...255).map { UInt8($0) }
    let groups = ["ای", "بپ", "تط", "سثص", "زذضظژ", "کقگغ", "جچ", "هح", "وف"]
    for group in groups {
      let codes = group.unicodeScalars.map { FoldedWord(String($0)).first }
      for code in codes { table[Int(code)] = codes[0] }
    }
    return table
  }()

  private static let weak: Set<UInt8> = [
    FoldedLetter.alef.rawValue, FoldedLetter.vav.rawValue, FoldedLetter.ye.rawValue,
  ]

  /// The consonants of a word by their classes, without weak letters and a final ت or ه.
  public static func skeleton(of word: FoldedWord) -> FoldedWord {
    var builder = FoldedWord.Builder()
    for index in 0..<word.count {
      let code = word[index]
      if weak.contains(code) && !(index == 0 && code == FoldedLetter.vav.rawValue) { continue }
      if index == word.count - 1 && index > 1 && isFeminineEnding(code) { continue }
      builder.append(classes[Int(code)])
    }
    return builder.finish()
  }

  private static func isFeminineEnding(_ code: UInt8) -> Bool {
    code == FoldedLetter.te.rawValue || code == FoldedLetter.he.rawValue
  }

  /// How alike two words are, from 0 to 1: an edit distance in which letters of one class and weak
  /// letters cost little.
  ///
  /// - Complexity: O(*n*·*m*) in the numbers of letters, 15 at most.
  public static func similarity(_ left: FoldedWord, _ right: FoldedWord) -> Float {
    if left == right { return 1 }
    let longer = max(left.count, right.count)
    guard longer > 0 else { return 0 }
    var previous = [Float](repeating: 0, count: right.count + 1)
    var current = previous
    for column in 0..<right.count { previous[column + 1] = previous[column] + cost(right[column]) }
    for row in 0..<left.count {
      let code = left[row]
      current[0] = previous[0] + cost(code)
      for column in 0..<right.count {
        let other = right[column]
        let final = row == left.count - 1 && column == right.count - 1
        current[column + 1] = min(
          previous[column] + substitution(code, other, final: final),
          previous[column + 1] + cost(code), current[column] + cost(other))
      }
      swap(&previous, &current)
    }
    return max(0, 1 - previous[right.count] / Float(longer))
  }

  private static func cost(_ code: UInt8) -> Float { weak.contains(code) ? 0.4 : 1 }

  private static func substitution(_ left: UInt8, _ right: UInt8, final: Bool) -> Float {
    if left == right { return 0 }
    if final && isFeminineEnding(left) && isFeminineEnding(right) { return 0.05 }
    if classes[Int(left)] == classes[Int(right)] { return 0.25 }
    return weak.contains(left) && weak.contains(right) ? 0.4 : 1
  }
}
