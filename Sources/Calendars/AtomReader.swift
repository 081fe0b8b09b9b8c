import CorpusModel
import Orthography

/// The atoms of a line with what the vocabulary says of them: the view that the grammars share.
struct AtomReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let atoms: [TextAtom]
  let vocabulary: CalendarVocabulary
  let language: Language

  var count: Int { atoms.count }

  /// The term of a single word.
  @inline(__always)
  func term(_ index: Int) -> CalendarTerm? {
    guard index >= 0, index < atoms.count, atoms[index].term >= 0 else { return nil }
    return vocabulary.terms[Int(atoms[index].term)]
  }

  /// Whether a single word has one of the cues.
  func has(_ index: Int, _ cues: DateCues) -> Bool {
    index >= 0 && index < atoms.count && !atoms[index].cues.isDisjoint(with: cues)
  }

  /// The longest name at an atom that has what is asked for, and the atom after it.
  func name(
    at index: Int, _ fits: (CalendarTerm) -> Bool
  ) -> (term: CalendarTerm, end: Int)? {
    guard let first = term(index) else { return nil }
    if first.opens {
      var joined = atoms[index].word
      var best: (CalendarTerm, Int)?
      var end = index + 1
      while end < min(atoms.count, index + CalendarVocabulary.longestName),
        atoms[end].kind == .word
      {
        joined = joined + atoms[end].word
        end += 1
        if let term = vocabulary.term(joined), fits(term) { best = (term, end) }
      }
      if let best { return best }
    }
    return fits(first) ? (first, index + 1) : nil
  }

  /// The name at an atom that has a cue.
  func cue(at index: Int, _ cues: DateCues) -> (term: CalendarTerm, end: Int)? {
    guard index >= 0, index < atoms.count,
      atoms[index].opens || !atoms[index].cues.isDisjoint(with: cues)
    else { return nil }
    return name(at: index) { !$0.cues.isDisjoint(with: cues) }
  }

  /// The month, weekday or number whose name begins at an atom.
  func named(
    at index: Int, _ fits: (CalendarTerm) -> Bool
  ) -> (term: CalendarTerm, end: Int)? {
    guard index >= 0, index < atoms.count,
      atoms[index].opens || atoms[index].isName || atoms[index].isNumber
    else { return nil }
    return name(at: index, fits)
  }

  func isMark(_ index: Int, _ scalar: Unicode.Scalar) -> Bool {
    index >= 0 && index < atoms.count && atoms[index].isMark(scalar)
  }

  /// Whether nothing, or a mark, stands at an index.
  func isEdge(_ index: Int) -> Bool {
    index < 0 || index >= atoms.count || atoms[index].kind == .mark
  }

  /// Whether a word is just the conjunction.
  func isConjunction(_ index: Int) -> Bool {
    index >= 0 && index < atoms.count && atoms[index].kind == .word
      && atoms[index].word == Self.conjunction
  }

  private static let conjunction: FoldedWord = "و"

  /// Digits that stand at an index, at most so many.
  func digits(_ index: Int, atMost limit: UInt32) -> Int? {
    guard index >= 0, index < atoms.count, atoms[index].kind == .digits,
      atoms[index].detail <= limit
    else { return nil }
    return atoms[index].value
  }

  /// The span from one atom to before another, without the particles written together with the first.
  func span(_ start: Int, _ end: Int, proclitics: Int = 0) -> TextSpan {
    var first = atoms[start].span.start
    let limit = atoms[start].span.end
    var letters = proclitics
    while letters > 0, first < limit {
      first += 1
      while first < limit, UTF8.isContinuation(bytes[first]) { first += 1 }
      letters -= 1
      // Marks and tatweel that stand on the particle go with it.
      while first + 1 < limit, bytes[first] == 0xD9,
        bytes[first + 1] == 0x80 || (0x8B...0x9F).contains(bytes[first + 1])
      {
        first += 2
      }
    }
    return TextSpan(first < limit ? first : atoms[start].span.start, atoms[end - 1].span.end)
  }
}
