/// The Persian words and verb stems from which ``ZWNJRestorer`` judges; the lexicon supplies them.
public struct PersianVocabulary: Sendable {
  /// The stems of a verb.
  public struct Verb: Hashable, Sendable {
    /// The past stem, such as رفت.
    public let past: String
    /// The present stems, such as رو; for some verbs two, آ and آی.
    public let presents: [String]

    /// Creates a verb.
    public init(past: String, presents: [String]) {
      self.past = past
      self.presents = presents
    }

    /// The causative that each present stem makes: پوش → پوشان, پوشاند, پوشانید.
    var causatives: [Verb] {
      presents.filter { $0.utf8.count >= 4 }.flatMap { present in
        ["د", "ید"].map { Verb(past: present + "ان" + $0, presents: [present + "ان"]) }
      }
    }
  }

  /// Words written without ZWNJ, and the parts of those that are written with a space.
  let words: Set<String>
  /// Adjectives, which have a comparative.
  let adjectives: Set<String>
  /// Words written with ZWNJ, by what is left without it.
  let compounds: [String: String]
  /// The first parts of those.
  let compoundStarts: Set<String>
  /// Finite verb forms that may follow می: رود, رفتم, شده‌اند without its ending.
  let finiteForms: Set<String>
  /// Past participles, negated ones too: رفته, نرفته.
  let participles: Set<String>
  /// What a present stem makes as the second part of a compound: گوی → گو, گویی, گویان.
  let agents: Set<String>
  /// Those of them that are seldom words of their own: گذاری, کننده.
  let gerunds: Set<String>

  /// Words that are right in one piece.
  let fused: Set<String>
  /// Words with ZWNJ that are as right with a space, by what is left without either.
  let apart: Set<String>
  /// Nouns in ه whose indefinite (خانه‌ای) is likelier than the plural that it looks like (خان‌های).
  let hehNouns: Set<String>
  /// The last parts of words of three parts: سی in بی‌بی‌سی.
  let thirdParts: Set<String>

  /// What is known of how words are written, beside their spelling in a dictionary.
  public struct Usage: Sendable {
    /// Words that are right in one piece, though a rule would divide them: دلجویی.
    public var fused: [String] = []
    /// Words with ZWNJ that are as right with a space: تخم‌مرغ, تخم مرغ.
    public var apart: [String] = []
    /// Nouns in ه whose indefinite is likelier than the plural that it looks like: خانه, گوشه.
    public var hehNouns: [String] = []

    /// Creates one without words.
    public init() {}
  }

  /// Prepares a vocabulary.
  ///
  /// - Parameters:
  ///   - verbs: the stems of the verbs.
  ///   - words: dictionary forms, with ZWNJ and spaces as the standard spelling has them.
  ///   - adjectives: those of the words that are adjectives.
  ///   - usage: how words are written, where that is known.
  public init(
    verbs: some Sequence<Verb>, words: some Sequence<String>, adjectives: some Sequence<String>,
    usage: Usage = Usage()
  ) {
    var single: Set<String> = []
    var compounds: [String: String] = [:]
    for entry in words {
      for word in entry.split(separator: " ") {
        if word.unicodeScalars.contains("\u{200C}") {
          var bare = word.unicodeScalars
          bare.removeAll { $0 == "\u{200C}" }
          let key = String(bare)
          // Of two spellings the one that divides less, whatever the order of the words.
          let form = String(word)
          if let other = compounds[key], (other.utf8.count, other) <= (form.utf8.count, form) {
            continue
          }
          compounds[key] = form
        } else {
          single.insert(String(word))
        }
      }
    }
    single.formUnion(usage.fused)
    single.formUnion(usage.hehNouns)
    fused = Set(usage.fused)
    apart = Set(
      usage.apart.map { word in
        var bare = word.unicodeScalars
        bare.removeAll { $0 == "\u{200C}" }
        return String(bare)
      })
    hehNouns = Set(usage.hehNouns)
    thirdParts = Set(
      compounds.values.compactMap { compound in
        let parts = compound.unicodeScalars.split(separator: "\u{200C}")
        return parts.count == 3 ? parts.last.map { String($0) } : nil
      })
    var finite: Set<String> = ["توان", "باید", "بایست", "بایستی"]
    var participles: Set<String> = []
    var agents: Set<String> = []
    var gerunds: Set<String> = []
    for verb in verbs.flatMap({ [$0] + $0.causatives }) {
      let personal = ["م", "ی", "یم", "ید", "ند"]
      for ending in personal + [""] { finite.insert(verb.past + ending) }
      for prefix in ["", "بر", "در", "باز", "فرا", "وا", "فرو"] {
        participles.formUnion([prefix + verb.past + "ه", prefix + "ن" + verb.past + "ه"])
      }
      finite.insert(verb.past + "ه")
      for present in verb.presents {
        for ending in personal + ["د"] { finite.insert(present + ending) }
        guard present.unicodeScalars.count > 1 else { continue }
        if present.unicodeScalars.count > 2 { gerunds.insert(present + "ی") }
        gerunds.formUnion([present + "نده", present + "ندگان"])
        for ending in ["", "ی", "نده", "ندگان", "ندگی", "ان"] { agents.insert(present + ending) }
      }
    }
    self.words = single
    self.adjectives = Set(adjectives)
    self.compounds = compounds
    compoundStarts = Set(
      compounds.values.compactMap { compound in
        compound.unicodeScalars.split(separator: "\u{200C}").first.map { String($0) }
      })
    finiteForms = finite
    self.participles = participles
    self.agents = agents
    // Auxiliaries, which make no compounds.
    self.gerunds = gerunds.subtracting(single).subtracting(["باشی", "خواهی", "توانی"])
  }
}
