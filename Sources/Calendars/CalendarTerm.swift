import CorpusModel
import Orthography

/// What a word, or a name of several words, may mean in a date or a number.
struct CalendarTerm {
  /// How surely a name stands for a month or weekday by itself.
  enum Strength: String, Comparable {
    /// Only with day and year, or after the word for month: «عقرب» is a scorpion.
    case weak
    /// With a day, a year or the word for month: «مهر» is affection.
    case medium
    /// Always: «فروردین», «يوليو».
    case strong

    static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .weak: 0
      case .medium: 1
      case .strong: 2
      }
    }
  }

  /// A month.
  struct Month: Hashable {
    var calendar: CalendarSystem
    var number: Int
    var strength: Strength
  }

  /// A number word.
  struct Number: Hashable {
    /// How it joins others.
    enum Kind: String {
      case cardinal, ordinal
      /// A power of a thousand, which multiplies.
      case unit
      /// «آلاف»: multiplies; alone it is vague.
      case plural
      /// «صدها»: some hundreds.
      case vague
      /// The one and two of eleven and twelve.
      case teen, teenth
      case fraction
      /// A noun in the dual.
      case dual
    }

    var kind: Kind
    /// The value, or a fraction's dividend.
    var value: Int
    var divisor = 1
  }

  var month: Month?
  var weekday: Weekday?
  var isStrongWeekday = false
  var number: Number?
  var cues: DateCues = []
  /// What the cue counts, such as the days of «پریروز».
  var value = 0
  /// Whether names of several words begin with it.
  var opens = false
  /// Letters before it that belong to no name: و, ب, ل, ك, ف.
  var procliticLetters = 0
  /// Whether و is the first of them.
  var isConjoined = false
  /// Whether it has the article.
  var isDefinite = false
}
