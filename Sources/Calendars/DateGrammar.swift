import CorpusModel
import Orthography

/// Reads one date at an atom, in the ways in which the two languages write them.
///
/// Bounded look-ahead only: a line is read in time linear in its length.
struct DateGrammar {
  let text: AtomReader
  let numbers: NumberGrammar

  init(text: AtomReader) {
    self.text = text
    numbers = NumberGrammar(text: text)
  }

  var isPersian: Bool { text.language == .persian }

  /// The date that begins at an atom; `nil` where none does.
  func date(at index: Int) -> WrittenDate? {
    // «1945-»: a stretch may break off at the end of a line.
    guard index < text.count else { return nil }
    let atom = text.atoms[index]
    if atom.kind == .digits {
      return numericDate(at: index) ?? yearFirst(at: index) ?? dayMonth(at: index)
        ?? yearBeforeEra(at: index) ?? ago(at: index)
    }
    guard atom.isInteresting, atom.kind == .word else { return nil }
    if atom.isName || atom.opens, let date = weekdayDate(at: index) { return date }
    if let date = relative(at: index) { return date }
    if atom.isNumber, let date = dayMonth(at: index) { return date }
    if let date = monthDate(at: index) { return date }
    if !atom.cues.isEmpty || atom.opens {
      return season(at: index) ?? stretch(at: index) ?? yearDate(at: index)
    }
    return nil
  }
}
