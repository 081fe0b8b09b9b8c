/// What ``ZWNJRestorer`` finds out about a word once, to judge the pairs that it stands in.
struct ZWNJWord: Sendable {
  /// The letters.
  let text: String
  var role: Role
  /// What is left of it without the endings that a second part may have.
  var bases: [String]

  /// Where a word may stand when a space beside it stands for a ZWNJ, and what it is there.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt32

    /// It may be the first of two parts, whatever the second.
    static let first = Role(rawValue: 1 << 0)
    /// It may be the second of two parts, whatever the first.
    static let second = Role(rawValue: 1 << 1)
    /// It may be the last of three parts.
    static let third = Role(rawValue: 1 << 2)

    /// می, نمی and their like.
    static let progressive = Role(rawValue: 1 << 3)
    /// What may follow those.
    static let finite = Role(rawValue: 1 << 4)
    /// ها with what follows it.
    static let plural = Role(rawValue: 1 << 5)
    /// A copula or possessive pronoun.
    static let personal = Role(rawValue: 1 << 6)
    /// تر or ترین with what follows it.
    static let degree = Role(rawValue: 1 << 7)
    /// With the Arabic article.
    static let article = Role(rawValue: 1 << 8)
    /// The vocabulary has it in one piece.
    static let word = Role(rawValue: 1 << 9)
    /// It has a comparative.
    static let gradable = Role(rawValue: 1 << 10)
    /// It makes no compound, or is as right apart.
    static let separate = Role(rawValue: 1 << 11)
    /// A word beside which nothing is a compound.
    static let particle = Role(rawValue: 1 << 12)
    /// A past participle.
    static let participle = Role(rawValue: 1 << 13)
    /// The third person of the past.
    static let past = Role(rawValue: 1 << 14)
    /// A second part that is no word of its own, with an ending perhaps.
    static let bound = Role(rawValue: 1 << 15)
    /// A second part, with an ending perhaps, that is seldom a word of its own.
    static let dependent = Role(rawValue: 1 << 16)
    /// A noun that a verb makes, seldom a word of its own: گذاری.
    static let gerund = Role(rawValue: 1 << 17)
    /// It ends in a ه that is not read.
    static let silentHeh = Role(rawValue: 1 << 18)
    /// It ends in ی.
    static let yeh = Role(rawValue: 1 << 19)
    /// A word with ی or ه at its end takes what stands apart after it.
    static let inflectable = Role(rawValue: 1 << 20)
    /// بی, which negates.
    static let negation = Role(rawValue: 1 << 21)
    /// It has three letters or more.
    static let long = Role(rawValue: 1 << 22)
    /// ZWNJ are missing within it.
    static let fused = Role(rawValue: 1 << 23)
    /// The name of a Persian month.
    static let month = Role(rawValue: 1 << 24)
    /// A suffix that is no word of its own, with an ending perhaps: گری.
    static let suffix = Role(rawValue: 1 << 25)
    /// A title, a word of its own before a name.
    static let title = Role(rawValue: 1 << 26)
    /// It may stand after a noun of which it makes a verb, and an adjective with the ezafe: شده.
    static let lightParticiple = Role(rawValue: 1 << 27)
    /// The second part of a family name: پور.
    static let family = Role(rawValue: 1 << 28)
  }

  /// Whether the space between two words stands for a ZWNJ.
  enum Join: UInt8, Sendable {
    case never = 0
    case always = 1
    /// But not before an auxiliary verb: آتش زده است.
    case unlessAuxiliary = 2
    /// But only before کردن: احوال‌پرسی کرد.
    case beforeLightVerb = 3
    /// But only where no preposition stands before both, and one or را after (کالای تولید‌شده در ایران), in a
    /// sentence without a ZWNJ of its own: the space is right as well.
    case beforeComplement = 4
    /// But not after a preposition: به یک باره.
    case unlessAfterPreposition = 5
  }
}
