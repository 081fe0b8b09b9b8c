import CorpusModel
import Foundation

/// Abbreviations, and the words by which the parts of a news page are told apart.
///
/// The cues are data: tab-separated rows of `language⇥kind⇥cue[⇥place]`, in which the language is `fa`,
/// `ar` or `*`, the kind one of ``CueKind`` and the place one of ``CuePlace`` (`start` where the column is
/// missing). Blank lines and lines that open with `#` are skipped. A user's own table is added to the
/// standard ones:
///
/// ```swift
/// var cues = SegmentationCues.standard(for: .persian)
/// try cues.add(SourceText(validating: bytes))
/// ```
///
/// Cues match whatever the spelling: with or without zero-width non-joiner or space, with either yeh and
/// kaf, with marks or without, with any digits.
public struct SegmentationCues: Sendable {
  /// The language whose cues these are.
  public let language: Language

  /// The kinds of the cues of words.
  private var words: [FoldedWord: WordKinds] = [:]

  /// Cues of lines, by first folded letter, in the order of their tables.
  private(set) var lineCues: [UInt32: [LineCue]] = [:]

  /// A cue of a line, folded.
  struct LineCue: Sendable {
    let letters: [UInt32]
    let kind: CueKind
    let place: CuePlace
  }

  /// Creates an empty set of cues.
  public init(language: Language) { self.language = language }

  /// The cues that come with Muwazi.
  public static func standard(for language: Language) -> SegmentationCues {
    language == .persian ? standardPersian : standardArabic
  }

  private static let standardPersian = loadStandard(.persian)
  private static let standardArabic = loadStandard(.arabic)

  private static func loadStandard(_ language: Language) -> SegmentationCues {
    var cues = SegmentationCues(language: language)
    for table in ["abbreviations", "clause-cues", "page-cues"] {
      do {
        try cues.add(SourceText(ResourceTable.text(named: table)))
      } catch {
        preconditionFailure("\(table).tsv:\(error)")
      }
    }
    return cues
  }

  /// Adds the rows of a table that are of this language.
  ///
  /// - Throws: ``CueTableError`` at the first row that is none; the cues are then unchanged.
  public mutating func add(_ table: SourceText) throws(CueTableError) {
    var result = self
    var number = 0
    for line in ResourceTable.lines(of: table) {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      try result.add(row: line, number: number)
    }
    self = result
  }

  private mutating func add(row: Substring, number: Int) throws(CueTableError) {
    let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
    func fault(_ column: Int, _ reason: CueTableError.Reason) -> CueTableError {
      let before = columns.prefix(column).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      return CueTableError(
        location: SourceLocation(line: number, column: before + 1), reason: reason)
    }
    guard (3...4).contains(columns.count) else { throw fault(0, .columnCount(columns.count)) }
    guard columns[0] == "*" || Language(rawValue: String(columns[0])) != nil else {
      throw fault(0, .language(String(columns[0])))
    }
    guard let kind = CueKind(rawValue: String(columns[1])) else {
      throw fault(1, .kind(String(columns[1])))
    }
    let wordKinds = WordKinds(kind)
    let letters =
      wordKinds == nil ? LetterFold.squeezed(columns[2]) : LetterFold.word(columns[2])
    guard let first = letters.first else { throw fault(2, .emptyCue) }
    var place = CuePlace.start
    if columns.count == 4 {
      guard let named = CuePlace(rawValue: String(columns[3])) else {
        throw fault(3, .place(String(columns[3])))
      }
      place = named
    }
    guard columns[0] == "*" || columns[0] == language.rawValue else { return }
    if let wordKinds {
      guard let word = FoldedWord(letters) else { throw fault(2, .longWord) }
      words[word, default: []].formUnion(wordKinds)
    } else {
      lineCues[first, default: []].append(LineCue(letters: letters, kind: kind, place: place))
    }
  }

  /// What a folded word is a cue of.
  func kinds(of word: FoldedWord) -> WordKinds { word.isEmpty ? [] : words[word] ?? [] }
}
