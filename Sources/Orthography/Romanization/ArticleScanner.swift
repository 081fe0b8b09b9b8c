/// Sets off the Arabic article and what stands before it in a word that the vocabulary does not know, or
/// whose vowels the text writes.
enum ArticleScanner {
  /// The word with ٱل set off by hyphens, where it begins with the article; else the word.
  static func settingOffArticle(_ word: Letters) -> Letters {
    var scanner = Scanner(units: word.units)
    var before: [UInt16] = []
    if let proclitic = scanner.proclitic(of: [Letter.waw: Letter.fatha, 0x641: Letter.fatha]) {
      before += proclitic + [Letter.hyphen]
    }
    let atClitic = scanner
    if let proclitic = scanner.proclitic(of: [0x628: Letter.kasra, 0x6A9: Letter.fatha]) {
      before += proclitic + [Letter.hyphen]
    } else if let proclitic = scanner.proclitic(of: [Letter.lam: Letter.kasra]) {
      // لل: the alef of the article falls.
      guard let rest = scanner.afterLam() else { return word }
      return Letters(before + proclitic + [Letter.hyphen] + article + rest)
    }
    if scanner.skipAlef(), let rest = scanner.afterLam() { return Letters(before + article + rest) }
    // A word in ب or ك with no article after it.
    scanner = atClitic
    return word
  }

  private static let article: [UInt16] = [Letter.alefWasla, Letter.lam, Letter.hyphen]

  private struct Scanner {
    let units: [UInt16]
    var offset = 0

    init(units: [UInt16]) { self.units = units }

    /// A letter with its marks, where it may be a proclitic; its vowel is the known one.
    mutating func proclitic(of vowels: [UInt16: UInt16]) -> [UInt16]? {
      guard offset < units.count, let vowel = vowels[units[offset]] else { return nil }
      let next = afterMarks(offset + 1)
      let marks = units[(offset + 1)..<next]
      guard marks.isEmpty || marks.elementsEqual([vowel]) else { return nil }
      // Only what the article follows is told from a letter of the stem.
      let follows = next < units.count ? units[next] : 0
      guard
        follows == Letter.alef || follows == Letter.alefWasla || follows == Letter.lam
          || vowels[Letter.waw] != nil
      else { return nil }
      defer { offset = next }
      return [units[offset], vowel]
    }

    mutating func skipAlef() -> Bool {
      guard offset < units.count, units[offset] == Letter.alef || units[offset] == Letter.alefWasla
      else { return false }
      let next = afterMarks(offset + 1)
      let marks = units[(offset + 1)..<next]
      guard marks.isEmpty || marks.elementsEqual([Letter.fatha]) else { return false }
      offset = next
      return true
    }

    /// What follows the l of the article, if that is what it is.
    func afterLam() -> [UInt16]? {
      guard offset < units.count, units[offset] == Letter.lam else { return nil }
      let next = afterMarks(offset + 1)
      let marks = units[(offset + 1)..<next]
      guard marks.isEmpty || marks.elementsEqual([Letter.sukun]) else { return nil }
      let rest = Array(units[next...])
      guard rest.count(where: { !Letter.isMark($0) }) >= 3 else { return nil }
      return rest
    }

    private func afterMarks(_ start: Int) -> Int {
      var index = start
      while index < units.count, Letter.isMark(units[index]) { index += 1 }
      return index
    }
  }
}
