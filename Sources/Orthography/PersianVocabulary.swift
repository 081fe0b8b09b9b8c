/// The Persian words and verb stems from which ``ZWNJRestorer`` judges; the lexicon supplies them.
public struct PersianVocabulary: Sendable {
  /// What an entry says of a word.
  public enum Kind: Sendable {
    /// It is written as the entry has it, with ZWNJ and spaces.
    case word
    /// It is an adjective, which has a comparative.
    case adjective
    /// It is right in one piece, though a rule would divide it: دلجویی.
    case fused
    /// Its parts are as right with a space between them: تخم‌مرغ, تخم مرغ.
    case apart
    /// A noun in ه whose indefinite is likelier than the plural that it looks like: خانه, گوشه.
    case hehNoun
    /// The past stem of a verb: رفت.
    case pastStem
    /// A present stem: رو.
    case presentStem
  }

  private var table = WordTable()

  /// Creates one without words.
  public init() {}

  /// Adds an entry.
  public mutating func add(_ entry: String, as kind: Kind) {
    var entry = entry
    entry.withUTF8 { add($0, as: kind) }
  }

  /// Adds an entry in UTF-8.
  public mutating func add(_ entry: UnsafeBufferPointer<UInt8>, as kind: Kind) {
    switch kind {
    case .word: addWords(of: entry, [])
    case .adjective:
      addWords(of: entry, [])
      table.insert(entry, .adjective)
    case .fused: addWords(of: entry, .fused)
    case .apart: addWords(of: entry, .apart)
    case .hehNoun: addWords(of: entry, .hehNoun)
    case .pastStem: table.insert(entry, .past)
    case .presentStem:
      table.insert(entry, .present)
      // The causative that it makes: پوش → پوشان, پوشاند, پوشانید.
      guard entry.count >= 4 else { return }
      let causative = Array(entry) + Array("ان".utf8)
      table.insert(causative, .present)
      for ending in ["د", "ید"] { table.insert(causative + Array(ending.utf8), .past) }
    }
  }

  private mutating func addWords(of entry: UnsafeBufferPointer<UInt8>, _ kinds: WordTable.Kinds) {
    var start = 0
    while start < entry.count {
      var end = start
      var isDivided = false
      while end < entry.count, entry[end] != 0x20 {
        if WordTable.isZWNJ(entry, end) { isDivided = true }
        end += 1
      }
      let word = UnsafeBufferPointer(rebasing: entry[start..<end])
      if isDivided {
        table.insert(divided: word, kinds)
      } else if !word.isEmpty {
        table.insert(word, kinds.union(.word))
      }
      start = end + 1
    }
  }

  // MARK: What the restorer asks

  /// All that is known of a word.
  func kinds(of word: String) -> WordTable.Kinds { table[word].kinds }

  /// All that is known of the word that two words make.
  func entry(_ first: String, _ second: String) -> WordTable.Entry { table[first, second] }

  /// Whether a word is written without ZWNJ, or is a part of what is written with a space.
  func isWord(_ word: String) -> Bool { table[word].kinds.contains(.word) }

  func isAdjective(_ word: String) -> Bool { table[word].kinds.contains(.adjective) }

  func isFused(_ word: String) -> Bool { table[word].kinds.contains(.fused) }

  /// Whether the parts that make a word, given without ZWNJ, may stand apart.
  func isApart(_ word: String) -> Bool { table[word].kinds.contains(.apart) }

  func isHehNoun(_ word: String) -> Bool { table[word].kinds.contains(.hehNoun) }

  /// Whether a word is the first part of one with ZWNJ.
  func isStart(_ word: String) -> Bool { table[word].kinds.contains(.start) }

  /// Whether a word is the last part of one of three: سی in بی‌بی‌سی.
  func isThirdPart(_ word: String) -> Bool { table[word].kinds.contains(.thirdPart) }

  /// The spelling with ZWNJ of a word given without.
  func compound(_ word: String) -> String? {
    let division = table[word].division
    guard division != 0 else { return nil }
    var result = String.UnicodeScalarView()
    for (index, scalar) in word.unicodeScalars.enumerated() {
      if index < 64, division & 1 << (63 - index) != 0 { result.append("\u{200C}") }
      result.append(scalar)
    }
    return String(result)
  }

  /// Whether a form is finite and may follow می: رود, رفتم, شده.
  func isFiniteForm(_ form: String) -> Bool {
    if Self.impersonals.contains(form) { return true }
    let kinds = table[form].kinds
    if kinds.contains(.past) { return true }
    if let stem = form.dropping(suffix: "ه"), table[stem].kinds.contains(.past) { return true }
    if let stem = form.dropping(suffix: "د"), table[stem].kinds.contains(.present) { return true }
    return Self.personalEndings.contains { ending in
      form.dropping(suffix: ending).map { !table[$0].kinds.isDisjoint(with: [.past, .present]) }
        ?? false
    }
  }

  private static let impersonals: WordSet = ["توان", "باید", "بایست", "بایستی"]
  private static let personalEndings = ["م", "ی", "یم", "ید", "ند"]

  /// Whether a form is a past participle, a negated one or one with a preverb too: رفته, بازنگشته.
  func isParticiple(_ form: String) -> Bool {
    guard let stem = form.dropping(suffix: "ه") else { return false }
    return Self.preverbs.contains { preverb in
      guard let bare = preverb.isEmpty ? stem : stem.dropping(prefix: preverb) else {
        return false
      }
      return table[bare].kinds.contains(.past)
        || bare.dropping(prefix: "ن").map { table[$0].kinds.contains(.past) } ?? false
    }
  }

  /// Whether a form is a past stem, and so the third person too: آمد.
  func isPastStem(_ form: String) -> Bool { table[form].kinds.contains(.past) }

  private static let preverbs = ["", "بر", "در", "باز", "فرا", "وا", "فرو"]

  /// Whether a present stem makes a word as the second part of a compound: گو, گویی, گویان.
  func isAgent(_ word: String) -> Bool {
    isPresentStem(word, letters: 2)
      || ["ی", "نده", "ندگان", "ندگی", "ان"].contains { ending in
        word.dropping(suffix: ending).map { isPresentStem($0, letters: 2) } ?? false
      }
  }

  /// Whether that is seldom a word of its own: گذاری, کننده.
  func isGerund(_ word: String) -> Bool {
    guard !isWord(word), !Self.auxiliaryForms.contains(word) else { return false }
    // After ا another ی makes the noun: آرایی, while آرای is آرا with the ezafe.
    let noun = ["ی", "یی"].contains { ending in
      guard let stem = word.dropping(suffix: ending) else { return false }
      return stem.has(suffix: "ا") == (ending == "یی") && isPresentStem(stem, letters: 3)
    }
    if noun { return true }
    if let stem = word.dropping(suffix: "نده") { return isPresentStem(stem, letters: 2) }
    // نویسندگان is the plural of a word.
    guard let stem = word.dropping(suffix: "ندگان") else { return false }
    return isPresentStem(stem, letters: 2) && !isWord(stem + "نده")
  }

  /// Auxiliaries make no compounds, کاری is rather a noun with ی, and جهانگردی as right in one piece.
  private static let auxiliaryForms: WordSet = ["باشی", "خواهی", "توانی", "کاری", "گردی"]

  private func isPresentStem(_ word: String, letters: Int) -> Bool {
    word.utf8.count >= 2 * letters && table[word].kinds.contains(.present)
  }
}
