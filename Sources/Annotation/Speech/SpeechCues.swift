import CorpusModel
import Lexicon
import Orthography

/// The words by which texts report speech, from the table `speech-cues.tsv`.
struct SpeechCues: Sendable {
  /// The cues that come with Muwazi, loaded at first use.
  static let standard: PerLanguage<SpeechCues> = PerLanguage(
    persian: SpeechCues(.persian), arabic: SpeechCues(.arabic))

  private var kinds: [JoinedKey: SpeechCueKinds] = [:]
  /// The most words of a cue that begins with a word.
  private var longest: [JoinedKey: Int] = [:]
  private let language: Language

  private init(_ language: Language) {
    self.language = language
    ResourceTable(named: "speech-cues", in: .module).forEachRow { row in
      guard row.string(0) == language.rawValue, let kind = SpeechCueKinds(named: row.string(1))
      else { return }
      let words = row.words(2).map(WordReader.key)
      guard let first = words.first else { return }
      kinds[words.dropFirst().reduce(first, +), default: []].formUnion(kind)
      if words.count > 1 { longest[first] = max(longest[first] ?? 1, words.count) }
    }
  }

  /// The kinds of a word; in Arabic also behind the conjunction that is written with it.
  func kinds(of word: AnnotatedWord) -> SpeechCueKinds {
    guard word.kind == .word else { return [] }
    if let found = kinds[word.key] { return found }
    guard language == .arabic, word.word.count > 2, word.word.count < FoldedWord.capacity,
      word.word.first == Self.vav || word.word.first == Self.fe
    else { return [] }
    return kinds[WordReader.key(of: word.word.dropFirst(1))] ?? []
  }

  private static let vav = ("و" as FoldedWord).first
  private static let fe = ("ف" as FoldedWord).first

  /// The end of the phrase of a kind that begins at a word; `nil` where none does.
  func phrase(_ words: [AnnotatedWord], at index: Int, _ kind: SpeechCueKinds) -> Int? {
    guard words[index].kind == .word else { return nil }
    var first = words[index].key
    if longest[first] == nil, language == .arabic, words[index].word.first == Self.vav,
      words[index].word.count < FoldedWord.capacity
    {
      first = WordReader.key(of: words[index].word.dropFirst(1))
    }
    var best: Int? = kinds[first]?.contains(kind) == true ? index + 1 : nil
    guard let count = longest[first] else { return best }
    var key = first
    for end in index + 1..<max(index + 1, min(words.count, index + count)) {
      guard words[end].kind == .word else { break }
      key = key + words[end].key
      if kinds[key]?.contains(kind) == true { best = end + 1 }
    }
    return best
  }
}
