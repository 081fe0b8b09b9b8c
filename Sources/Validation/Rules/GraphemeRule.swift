import CorpusModel
import JSONSyntax

/// `span-cuts-grapheme`: a span begins and ends between letters, not between a letter and its marks.
struct GraphemeRule: CorpusRule {
  static let notes = [
    RuleNote(
      "span-cuts-grapheme", "a span does not part a letter from the marks that belong to it",
      bad: "a span that ends between «مُ» and its vowel mark", good: "the vowel mark inside the span"
    )
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.documents.flatMap { entry -> [Finding] in
      guard let source = entry.source else { return [] }
      return [entry.segments, entry.tokens, entry.annotations].compactMap { $0 }.flatMap { file in
        file.records.compactMap { record -> Finding? in
          guard let span = record.recordSpan.flatMap(source.span(of:)), !span.isEmpty,
            Self.parts(source.bytes, at: span.start) || Self.parts(source.bytes, at: span.end)
          else { return nil }
          return file.finding(
            Self.notes[0].name, at: record.span, of: record, pointer: "",
            "the span parts a letter from its marks in \(source.text(in: span).isolated)")
        }
      }
    }
  }

  /// Whether what begins at a byte belongs to the character before it. ZWNJ, which Unicode counts to
  /// the letter before, parts words in Persian: spans may end at it.
  static func parts(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place > 0, place < bytes.count, bytes[place] >= 0x80 || bytes[place] == 0x0A else {
      return false
    }
    if bytes[place] == 0x0A { return bytes[place - 1] == 0x0D }
    let window = String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
    guard let scalar = window.unicodeScalars.first else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: break
    default:
      let before = String(decoding: bytes[max(0, place - 3)..<place], as: UTF8.self)
      let isJoined = before.unicodeScalars.last == "\u{200D}" && scalar.properties.isEmoji
      return isJoined || scalar.properties.isEmojiModifier
    }
    // A mark at the start of a line, or after a space, belongs to nothing.
    let before = bytes[place - 1]
    return before != 0x0A && before != 0x0D && before != 0x20 && before != 0x09
  }
}
