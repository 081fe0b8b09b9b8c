import CorpusModel
import Foundation
import Lexicon
import Orthography

/// The names of months and weekdays, number words and date words of a language, with the Arabic
/// particles that are written together with them, so that one look-up a word is enough.
struct CalendarVocabulary: Sendable {
  /// The vocabularies that come with Muwazi.
  static let standard = PerLanguage(
    persian: CalendarVocabulary(.persian), arabic: CalendarVocabulary(.arabic))

  private(set) var terms: [CalendarTerm] = []
  private var indexes: [FoldedWord: Int32] = [:]
  /// The most words of a name.
  static let longestName = 4

  /// Notes with a word what it means.
  func describe(_ atom: inout TextAtom) {
    guard let index = indexes[atom.word] else { return }
    atom.term = index
    let place = Int(index)
    atom.cues = terms[place].cues
    atom.isNumber = terms[place].number != nil
    atom.isName = terms[place].month != nil || terms[place].weekday != nil
    atom.opens = terms[place].opens
  }

  /// The term of a name whose words are joined; `nil` where there is none.
  func term(_ word: FoldedWord) -> CalendarTerm? { indexes[word].map { terms[Int($0)] } }

  private init(_ language: Language) {
    ResourceTable(named: "months-days", in: .module).forEachRow { row in
      guard row.string(0) == language.rawValue else { return }
      add(row, 1, language) { term in
        let strength = CalendarTerm.Strength(rawValue: row.string(4)) ?? .medium
        if let calendar = CalendarSystem(rawValue: row.string(2)) {
          term.month = .init(calendar: calendar, number: row.integer(3), strength: strength)
        } else {
          term.weekday = Weekday(rawValue: row.integer(3))
          term.isStrongWeekday = strength == .strong
        }
      }
    }
    ResourceTable(named: "number-words").forEachRow { row in
      guard row.string(0) == language.rawValue,
        let kind = CalendarTerm.Number.Kind(rawValue: row.string(3))
      else { return }
      let parts = row.string(2).split(separator: "/").compactMap { Int($0) }
      add(row, 1, language, takesArticle: kind != .dual && kind != .unit) { term in
        term.number = .init(
          kind: kind, value: parts[0], divisor: parts.count > 1 ? parts[1] : 1)
      }
    }
    ResourceTable(named: "date-words", in: .module).forEachRow { row in
      guard row.string(0) == language.rawValue else { return }
      let cues = row.string(2).split(separator: ",").compactMap { DateCues.named[String($0)] }
      add(row, 1, language) { term in
        for cue in cues { term.cues.insert(cue) }
        if row.integer(3) != 0 { term.value = row.integer(3) }
      }
    }
    if language == .arabic { addProclitics() }
  }

  private mutating func add(
    _ row: ResourceTable.Row, _ column: Int, _ language: Language, takesArticle: Bool = false,
    _ change: (inout CalendarTerm) -> Void
  ) {
    let words = row.words(column)
    guard let first = words.first else { return }
    change(&self[words.reduce(FoldedWord(), +)])
    if words.count > 1 { self[first].opens = true }
    if takesArticle, language == .arabic, words.count == 1 {
      change(&self["ال" + first])
      self["ال" + first].isDefinite = true
    }
  }

  private subscript(word: FoldedWord) -> CalendarTerm {
    mutating get { terms[slot(word)] }
    set { terms[slot(word)] = newValue }
  }

  private mutating func slot(_ word: FoldedWord) -> Int {
    if let index = indexes[word] { return Int(index) }
    indexes[word] = Int32(terms.count)
    terms.append(CalendarTerm())
    return terms.count - 1
  }

  /// Adds each term with the particles before it, but never in place of another term: «واحد» is one.
  private mutating func addProclitics() {
    let letters: Set<FoldedWord> = ["ه", "ش", "ق", "م", "من", "لشهر"]
    for (word, index) in indexes.sorted(by: { $0.key < $1.key }) where !letters.contains(word) {
      let rest = word.removing(prefix: "ال")
      for (particle, count) in Self.particles {
        // «لست» is no six, «كآب» no August.
        guard particle == "و" || word.count >= 3 else { continue }
        if particle.last == ("ل" as FoldedWord).last, let rest {
          // «للأربعاء»: the article has lost its alef; no boundary is left to begin a span at.
          add(particle + "ل" + rest, index, letters: count - 1, isConjoined: count > 1)
        }
        add(particle + word, index, letters: count, isConjoined: particle.first == Self.vav)
      }
    }
  }

  private static let vav = ("و" as FoldedWord).first
  private static let particles: [(FoldedWord, Int)] = [
    ("و", 1), ("ف", 1), ("ب", 1), ("ل", 1), ("ك", 1), ("وب", 2), ("ول", 2), ("وك", 2), ("فب", 2),
    ("فل", 2),
  ]

  private mutating func add(
    _ word: FoldedWord, _ index: Int32, letters: Int, isConjoined: Bool
  ) {
    guard indexes[word] == nil else { return }
    var term = terms[Int(index)]
    term.procliticLetters = letters
    term.isConjoined = isConjoined
    indexes[word] = Int32(terms.count)
    terms.append(term)
  }
}
