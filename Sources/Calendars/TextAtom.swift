import CorpusModel
import Orthography

/// A word, a run of digits or a mark of a line, as the readers of dates and numbers see it.
struct TextAtom {
  /// What an atom is.
  enum Kind: UInt8 { case word, digits, mark, address }

  var kind: Kind
  /// Whether white space, or the start of the line, stands before it.
  var isSpaced: Bool
  /// The term of the vocabulary that the word is; -1 where it is none.
  var term: Int32 = -1
  /// What the term does and is: read at every atom, so kept here rather than looked up.
  var cues: DateCues = []
  /// Whether the term is a number, a month or a weekday, or opens a name of several words.
  var isNumber = false
  var isName = false
  var opens = false
  /// The number of digits, or the mark's code point.
  var detail: UInt32 = 0
  /// The bytes of the source, half-open.
  var span: TextSpan
  /// The folded letters of a word.
  var word = FoldedWord()
  /// What up to eighteen digits say; -1 for more.
  var value = -1

  /// Whether anything that is looked for may begin here.
  var isInteresting: Bool { kind == .digits || isNumber || isName || opens || !cues.isEmpty }

  /// Whether it is that mark.
  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark && detail == scalar.value }
}
