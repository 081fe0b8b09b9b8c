import Alignment
import CorpusModel
import JSONSyntax
import Lexicon

/// Lexicons of a user's own as files: TSV, `fa⇥ar⇥weight`, as `--lexicon` takes them.
public enum LexiconTable {
  /// A lookup in the shipped lexicon and in files.
  ///
  /// - Throws: `InputError` with line and column of what is no pair.
  public static func lookup(
    adding files: [(path: String, text: SourceText)]
  ) throws(InputError) -> LexiconLookup {
    var entries: [LexiconLookup.Entry] = []
    for (path, text) in files { entries += try UserLexicons.pairs(of: text, path: path) }
    return LexiconLookup(
      lexicon: try UserLexicons.lexicon(adding: files), adding: entries)
  }

  /// The lexicon that ships, with the entries of files.
  ///
  /// - Throws: `InputError` with line and column of what is no pair.
  public static func lexicon(
    adding files: [(path: String, text: SourceText)]
  ) throws(InputError) -> BilingualLexicon {
    try UserLexicons.lexicon(adding: files)
  }

  /// Learned entries as lines.
  public static func bytes(_ entries: [LearnedEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += Array("\(entry.persian)\t\(entry.arabic)\t".utf8)
      var weight = JSONWriter()
      // A weight of 0 would be none.
      weight.value(max(entry.weight, 0.01), decimals: 2)
      bytes += weight.bytes + [0x0A]
    }
    return bytes
  }
}
