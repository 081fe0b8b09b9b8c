import CorpusModel
import Lexicon
import Orthography
import Synchronization

/// Words in Latin letters, one at a time, for several threads.
final class RomanizedWords: Sendable {
  // ICU's transliterators keep a state of their own: one thread at a time may use them.
  private let romanizer: Mutex<Romanizer>

  /// Prepares a scheme for a language.
  ///
  /// - Throws: `ICUError` where ICU does not take the rules of the scheme.
  init(_ scheme: RomanizationScheme, _ language: Language) throws {
    let made = try Romanizer(scheme: scheme, language: language, vocabulary: .standard(language))
    romanizer = Mutex(made)
  }

  /// The word in Latin letters; `nil` where ICU fails.
  func romanized(_ word: String) -> String? {
    let text = SourceText(word)
    return romanizer.withLock { romanizer in
      (try? romanizer.romanize(text, span: text.span)).map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
    }
  }
}
