import CorpusModel
import Lexicon
import Synchronization

/// Analyzers that wait for the next text: pairs that one process aligns share their vocabulary, and each
/// analyzer remembers the words that it has seen.
///
/// What an analyzer remembers makes it faster and changes nothing that it says.
final class AnalyzerPool: Sendable {
  private let lexicon: BilingualLexicon
  private let idle = Mutex(PerLanguage<[LexicalAnalyzer]>(persian: [], arabic: []))
  /// An analyzer that has seen more words is given up, so that endless texts don't fill the memory.
  private static let greatestMemory = 200_000

  init(lexicon: BilingualLexicon) { self.lexicon = lexicon }

  /// Runs a body with an analyzer that is its own until it returns.
  func with<Result>(_ language: Language, _ body: (inout LexicalAnalyzer) -> Result) -> Result {
    var analyzer =
      idle.withLock { $0[language].popLast() }
      ?? LexicalAnalyzer(language: language, lexicon: lexicon)
    defer {
      if analyzer.count <= Self.greatestMemory {
        idle.withLock { [analyzer] in $0[language].append(analyzer) }
      }
    }
    return body(&analyzer)
  }
}
