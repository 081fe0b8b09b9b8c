import CorpusModel
import Lexicon

/// Reads lexicons of a user's own: TSV, one pair a line, `fa⇥ar` or `fa⇥ar⇥weight`; blank lines and
/// lines that begin with `#` are passed over.
enum UserLexicons {
  /// The standard lexicon with the entries of files added.
  ///
  /// - Throws: `InputError` with line and column of what is no pair.
  static func lexicon(adding files: [(path: String, text: SourceText)]) throws(InputError)
    -> BilingualLexicon
  {
    if files.isEmpty { return .standard }
    var entries: [LexiconEntry] = []
    for (path, text) in files { entries += try Self.entries(of: text, path: path) }
    return BilingualLexicon(adding: entries)
  }

  /// The pairs of a file, as the aligner takes them.
  static func entries(of text: SourceText, path: String) throws(InputError) -> [LexiconEntry] {
    try pairs(of: text, path: path).map {
      LexiconEntry(persian: $0.persian, arabic: $0.arabic, weight: $0.weight)
    }
  }

  /// The pairs of a file as it writes them, which is their source.
  static func pairs(of text: SourceText, path: String) throws(InputError) -> [LexiconLookup.Entry] {
    var entries: [LexiconLookup.Entry] = []
    let content = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? text.bytes[3...] : text.bytes[...]
    for line in content.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      if line.first == 0x23 || line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      func fault(_ field: Int, _ message: String) -> InputError {
        InputError(
          path: path, location: text.location(ofByte: fields[field].startIndex), message: message)
      }
      guard (2...3).contains(fields.count) else {
        throw fault(0, "a pair has two or three columns: fa, ar and, if you like, a weight")
      }
      let sides = fields.map { String(decoding: $0, as: UTF8.self) }
      for side in 0...1 where sides[side].allSatisfy(\.isWhitespace) {
        throw fault(side, "the \(side == 0 ? "Persian" : "Arabic") side is empty")
      }
      var weight: Float = 1
      if sides.count == 3 {
        guard let number = Float(sides[2]), number > 0, number <= 1 else {
          throw fault(2, "a weight is a number above 0, up to 1")
        }
        weight = number
      }
      entries.append(
        LexiconLookup.Entry(
          persian: sides[0], arabic: sides[1], weight: weight, source: path))
    }
    return entries
  }
}
