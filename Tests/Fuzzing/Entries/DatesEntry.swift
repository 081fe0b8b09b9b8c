import Calendars
import CorpusModel
import Lexicon
import Orthography

extension FuzzEntry {
  /// Dates, with a day of publication and without, and numbers.
  static let dates = FuzzEntry(name: "dates") { bytes in
    var input = FuzzInput(bytes)
    let language = input.language()
    let published = input.pick([nil, CivilDate(year: 2020, month: 7, day: 8)])
    let text = input.text()
    let reader = try DateReader(language: language)
    let dates = reader.dates(in: text, published: published)
    try requireOrder(dates.map(\.span), in: text, "dates")
    for date in dates {
      try require(date.iso != nil || date.doubt != nil, "neither a day nor a doubt: \(date)")
    }
    try require(dates == reader.dates(in: text, published: published), "other dates come of it")
    let numbers = NumberReader(language: language)
    try requireOrder(numbers.numbers(in: text).map(\.span), in: text, "numbers")
    let apart = numbers.numbers(in: text, outside: dates.map(\.span)).map(\.span)
    try requireOrder(apart, in: text, "numbers apart")
    try require(
      !apart.contains { number in dates.contains { $0.span.overlaps(number) } },
      "a number is part of a date")
  }

  /// The dictionary forms of words.
  static let lemmas = FuzzEntry(name: "lemmas") { bytes in
    var input = FuzzInput(bytes)
    let language = input.language()
    let lemmatizer = language == .persian ? persianLemmatizer : arabicLemmatizer
    for word in input.text().text(in: input.text().span).split(separator: " ") {
      let lemmas = lemmatizer.lemmas(of: word)
      try require(!lemmas.isEmpty, "no lemma")
      try require(lemmas.allSatisfy { $0.weight > 0 && $0.weight <= 1 }, "weights \(lemmas)")
      try require(Set(lemmas.map(\.text)).count == lemmas.count, "a lemma twice")
      try require(lemmas == lemmatizer.lemmas(of: word), "other lemmas come of it")
    }
  }

  private static let persianLemmatizer = Lemmatizer(language: .persian)
  private static let arabicLemmatizer = Lemmatizer(language: .arabic)
}
