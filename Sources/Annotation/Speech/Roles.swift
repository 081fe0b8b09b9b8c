import Orthography

/// The offices that a text gives to the persons it names.
struct Roles {
  private var roles: [(person: Int, words: [FoldedWord])] = []

  mutating func add(_ words: [FoldedWord], of person: Int) {
    guard let first = words.first, !first.isEmpty else { return }
    roles.append((person, words))
  }

  /// The person whose office is called so: most of the words are those of one of his; of several persons
  /// the one whose office was told last.
  func person(called words: [FoldedWord]) -> Int? {
    guard let head = words.first else { return nil }
    var best: (person: Int, score: Double)?
    for (person, role) in roles where role.contains(head) {
      let common = words.filter { role.contains($0) }.count
      let score = Double(common) / Double(words.count) - (role.first == head ? 0 : 0.1)
      guard words.count == 1 || common > 1 || score > 0.6 else { continue }
      if score >= (best?.score ?? 0.45) { best = (person, score) }
    }
    return best?.person
  }

  /// Whether an office of a person contains one of the words.
  func has(_ person: Int, anyOf words: [FoldedWord]) -> Bool {
    roles.contains { $0.person == person && $0.words.contains { words.contains($0) } }
  }
}
