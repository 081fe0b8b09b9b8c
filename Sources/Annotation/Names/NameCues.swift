/// What the tables say of a word, or of words that stand together, as far as names are concerned.
struct NameCues: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// A name of a place.
  static let place = Self(rawValue: 1 << 0)
  /// A name of an organization.
  static let organization = Self(rawValue: 1 << 1)
  /// A name of a person, given name and surname.
  static let person = Self(rawValue: 1 << 2)
  /// A given name.
  static let given = Self(rawValue: 1 << 3)
  /// A part of persons' names, given name or surname.
  static let part = Self(rawValue: 1 << 4)
  /// A word like others: a name only where something beside it says so.
  static let weak = Self(rawValue: 1 << 5)

  /// A rank or a form of address that stands before a person's name.
  static let title = Self(rawValue: 1 << 6)
  /// An office or a trade.
  static let role = Self(rawValue: 1 << 7)
  /// What organizations are called by («وزارت»).
  static let orgHead = Self(rawValue: 1 << 8)
  /// The same, but only with a telling word behind it («شرکت»).
  static let orgHeadWeak = Self(rawValue: 1 << 9)
  /// The same with the Arabic article, with adjectives behind it («المركز الوطني»).
  static let orgHeadDefinite = Self(rawValue: 1 << 10)
  /// A field of an organization («بهداشت»).
  static let domain = Self(rawValue: 1 << 11)
  /// What stands before a place's name and is no part of it («شهر»).
  static let placeHead = Self(rawValue: 1 << 12)
  /// What a place's name begins with («فرودگاه»).
  static let featureHead = Self(rawValue: 1 << 13)
  /// A word inside names («بن», «أبو»).
  static let link = Self(rawValue: 1 << 14)
  /// The second part of a surname that stands alone («پور», «زاده»).
  static let surnamePart = Self(rawValue: 1 << 15)
  /// An adjective of a country.
  static let nationality = Self(rawValue: 1 << 16)
  /// A word that no name has.
  static let stop = Self(rawValue: 1 << 17)
  /// A head that is a common noun besides («حركة»): a noun behind it does not make it a name.
  static let orgHeadSlack = Self(rawValue: 1 << 18)

  /// Parts of persons' names.
  static let personal: NameCues = [.given, .part]
  /// What names an organization.
  static let anyOrgHead: NameCues = [.orgHead, .orgHeadWeak, .orgHeadDefinite]
  /// What a person's name does not go on with.
  static let breaksPerson: NameCues = [
    .stop, .title, .role, .orgHead, .orgHeadWeak, .orgHeadDefinite, .placeHead, .featureHead,
  ]

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The kind that a table calls so.
  init?(named name: String) {
    switch name {
    case "title": self = .title
    case "role": self = .role
    case "org-head": self = .orgHead
    case "org-head-weak": self = .orgHeadWeak
    case "org-head-definite": self = .orgHeadDefinite
    case "org-head-slack": self = .orgHeadSlack
    case "domain": self = .domain
    case "place-head": self = .placeHead
    case "feature-head": self = .featureHead
    case "name-link": self = .link
    case "surname-part": self = .surnamePart
    case "nationality": self = .nationality
    case "stop": self = .stop
    case "place": self = .place
    case "organization": self = .organization
    case "person": self = .person
    case "given": self = .given
    case "part": self = .part
    default: return nil
    }
  }
}
