import CorpusModel
import Orthography

/// A token as the finders of names and of speech see it.
struct AnnotatedWord: Sendable {
  /// What a token is to them.
  enum Kind: UInt8, Sendable {
    case word, number, mark, other
  }

  var kind: Kind
  /// The whole token.
  var span: TextSpan
  /// The first byte that belongs to a name: behind the Arabic particles written together with it.
  var nameStart: Int
  /// The folded letters of the token.
  var word = FoldedWord()
  /// The folded letters behind the particles; those of the token where it has none.
  var stem = FoldedWord()
  /// The key of the token's letters.
  var key = JoinedKey()
  /// The key of the letters behind the particles.
  var stemKey = JoinedKey()
  /// What the tables say of the word behind the particles.
  var term: Int32 = -1
  /// The kinds of that term.
  var cues: NameCues = []
  /// The scalar of a mark.
  var mark: UInt32 = 0
  /// Whether white space stands before it.
  var isSpaced = true
  /// Whether the letters are Latin.
  var isLatin = false

  /// Whether a particle is written together with it.
  var hasParticle: Bool { nameStart > span.start }
  /// Whether it has the Arabic article.
  var isDefinite: Bool { stem.count > 3 && stem.hasPrefix(Self.article) }

  /// The Arabic article.
  static let article: FoldedWord = "ال"

  /// Whether it is a mark that parts what stands on either side.
  var isComma: Bool { kind == .mark && (mark == 0x60C || mark == 0x2C) }
  /// Whether it is a colon.
  var isColon: Bool { kind == .mark && mark == 0x3A }
  /// Whether a quotation opens with it.
  var opensQuote: Bool { kind == .mark && (mark == 0xAB || mark == 0x201C || mark == 0x201E) }
  /// Whether a quotation closes with it.
  var closesQuote: Bool { kind == .mark && (mark == 0xBB || mark == 0x201D) }
  /// Whether it is a quotation mark that may open or close.
  var isStraightQuote: Bool { kind == .mark && mark == 0x22 }
}
