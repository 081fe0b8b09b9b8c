/// The kinds of cue that one word is.
struct WordKinds: OptionSet {
  let rawValue: UInt32

  static let title = WordKinds(rawValue: 1 << 0)
  static let abbreviation = WordKinds(rawValue: 1 << 1)
  static let letterName = WordKinds(rawValue: 1 << 2)
  static let lettered = WordKinds(rawValue: 1 << 3)
  static let heading = WordKinds(rawValue: 1 << 4)
  static let enumerator = WordKinds(rawValue: 1 << 5)
  static let titled = WordKinds(rawValue: 1 << 6)
  static let opener = WordKinds(rawValue: 1 << 7)
  static let continuation = WordKinds(rawValue: 1 << 8)
  static let preposition = WordKinds(rawValue: 1 << 9)
  static let neverOpens = WordKinds(rawValue: 1 << 10)
  static let verb = WordKinds(rawValue: 1 << 11)
  static let reporting = WordKinds(rawValue: 1 << 12)
  static let reportingNoun = WordKinds(rawValue: 1 << 13)
  static let complementizer = WordKinds(rawValue: 1 << 14)
  static let closingComplementizer = WordKinds(rawValue: 1 << 15)
  static let relative = WordKinds(rawValue: 1 << 16)
  static let conjunction = WordKinds(rawValue: 1 << 17)
  static let particle = WordKinds(rawValue: 1 << 18)
  static let attribution = WordKinds(rawValue: 1 << 19)
  static let subordinator = WordKinds(rawValue: 1 << 20)

  /// Words of grammar that are no verb, whatever their letters.
  static let grammatical: WordKinds = [
    .complementizer, .closingComplementizer, .relative, .conjunction, .particle, .subordinator,
  ]
  /// The kinds that say something of clauses.
  static let ofClauses: WordKinds = [
    .grammatical, .verb, .reporting, .reportingNoun, .attribution, .preposition,
  ]
  /// Titles and abbreviations: a full stop after them is part of the word.
  static let shortened: WordKinds = [.title, .abbreviation]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The kind of a word; `nil` for a kind of lines.
  init?(_ kind: CueKind) {
    switch kind {
    case .title: self = .title
    case .abbreviation: self = .abbreviation
    case .letterName: self = .letterName
    case .lettered: self = .lettered
    case .heading: self = .heading
    case .enumerator: self = .enumerator
    case .titled: self = .titled
    case .opener: self = .opener
    case .continuation: self = .continuation
    case .preposition: self = .preposition
    case .neverOpens: self = .neverOpens
    case .verb: self = .verb
    case .reporting: self = .reporting
    case .reportingNoun: self = .reportingNoun
    case .complementizer: self = .complementizer
    case .closingComplementizer: self = .closingComplementizer
    case .relative: self = .relative
    case .conjunction: self = .conjunction
    case .particle: self = .particle
    case .attribution: self = .attribution
    case .subordinator: self = .subordinator
    default: return nil
    }
  }
}
