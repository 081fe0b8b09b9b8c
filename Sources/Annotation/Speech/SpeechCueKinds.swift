/// What a word does where speech is reported.
struct SpeechCueKinds: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// A finite verb that reports.
  static let verb = Self(rawValue: 1 << 0)
  /// A Persian noun that reports together with a light verb.
  static let noun = Self(rawValue: 1 << 1)
  /// A light verb.
  static let light = Self(rawValue: 1 << 2)
  /// An Arabic participle that says what the subject says meanwhile.
  static let participle = Self(rawValue: 1 << 3)
  /// A phrase behind which the source stands («به گفته»).
  static let source = Self(rawValue: 1 << 4)
  /// A pronoun that stands for the speaker.
  static let pronoun = Self(rawValue: 1 << 5)
  /// What opens what is said («که», «أن»).
  static let that = Self(rawValue: 1 << 6)
  /// A noun with the article that stands for the speaker («المسؤول»).
  static let generic = Self(rawValue: 1 << 7)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The kind that the table calls so.
  init?(named name: String) {
    switch name {
    case "verb": self = .verb
    case "noun": self = .noun
    case "light": self = .light
    case "participle": self = .participle
    case "source": self = .source
    case "pronoun": self = .pronoun
    case "that": self = .that
    case "generic": self = .generic
    default: return nil
    }
  }
}
