import CorpusModel
import Orthography
import Synchronization

/// The break iterators and buffers that one call of a segmenter works with, kept for the next call.
///
/// `@unchecked Sendable`: an engine is used by one call at a time; `pool`'s lock hands it over.
final class SegmentationEngine: @unchecked Sendable {
  /// The text that the iterators read.
  let text = UTF16Text()
  /// Sentences by ICU's rules for all languages: it has none of its own for Persian or Arabic.
  let sentences = SegmentationEngine.open(.sentence)
  /// Words, for the scripts that our own scanner does not know.
  let words = SegmentationEngine.open(.word)
  /// The marks of the paragraph at hand.
  var marks = MarkScanner()
  /// The places of the paragraph at hand at which it may be divided.
  var candidates: [Int] = []

  private static let pool = Mutex<[SegmentationEngine]>([])

  /// Runs a body with an engine that is its own until it returns.
  static func with<Result>(_ body: (SegmentationEngine) -> Result) -> Result {
    let engine = pool.withLock { $0.popLast() } ?? SegmentationEngine()
    defer { pool.withLock { $0.append(engine) } }
    return body(engine)
  }

  private static func open(_ kind: BreakIterator.Kind) -> BreakIterator {
    do {
      return try BreakIterator(kind, locale: "root")
    } catch {
      preconditionFailure("ICU's own rules are part of its library: \(error)")
    }
  }
}
