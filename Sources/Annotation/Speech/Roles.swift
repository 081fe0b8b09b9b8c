import Orthography

/// The offices that a text gives to the persons it names.
struct Roles {
  private var roles: [(person: Int, words: [FoldedWord], sentence: Int)] = []

  mutating func add(_ words: [FoldedWord], of person: Int, sentence: Int) {
    guard let first = words.first, !first.isEmpty else { return }
    roles.append((person, words, sentence))
  }

  /// The person whose office is called so: most of the words are those of one of his. Of several persons
  /// one who was named before counts more, most of all who spoke last.
  func person(called words: [FoldedWord], at sentence: Int, last: Int) -> Int? {
    guard let head = words.first else { return nil }
    var best: (person: Int, score: Double)?
    for role in roles where role.words.prefix(3).contains(head) {
      let common = words.filter { role.words.contains($0) }.count
      var score = Double(common) / Double(words.count) - (role.words.first == head ? 0 : 0.1)
      guard words.count == 1 || common > 1 || score > 0.6, score >= 0.45 else { continue }
      if role.sentence > sentence { score -= 0.15 }
      if role.person == last { score += 0.05 }
      if score >= (best?.score ?? 0) { best = (role.person, score) }
    }
    return best?.person
  }

  /// Whether an office of a person contains one of the words.
  func has(_ person: Int, anyOf words: [FoldedWord]) -> Bool {
    roles.contains { role in role.person == person && role.words.contains { words.contains($0) } }
  }
}
