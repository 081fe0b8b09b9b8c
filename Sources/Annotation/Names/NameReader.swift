import CorpusModel
import Lexicon
import Orthography
import Segmentation

/// Finds the names of persons, organizations and places in a text.
///
/// ```swift
/// let text = SourceText("سرلشکر محمد باقری در دمشق با علی ایوب دیدار کرد.")
/// NameReader(language: .persian).names(in: text).map(\.type)
/// // [.person, .place, .person]
/// ```
///
/// By rule and table: names that are known, titles and offices before names, words by which organizations
/// and places are called, and words that the lexicon cannot explain beside one another. A short form is
/// found where the text has the full one: محمد باقری, later باقری.
public struct NameReader: Sendable {
  /// The language of the texts.
  public let language: Language
  let reader: WordReader
  let knowledge: WordKnowledge
  private let segmenter: SentenceSegmenter

  /// Creates a reader; its tables are loaded with the first one.
  public init(language: Language, lexicon: BilingualLexicon = .standard) {
    self.language = language
    reader = WordReader(language: language)
    knowledge = WordKnowledge(language: language, lexicon: lexicon)
    segmenter = SentenceSegmenter(language: language)
  }

  /// The names of a text, in the order of their first bytes; a place may stand in an organization's name.
  ///
  /// - Complexity: O(*n*), *n* being the number of bytes.
  public func names(in text: SourceText) -> [NameMention] {
    mentions(in: sentences(in: text, spans: segmenter.segments(in: text).map(\.span)).sentences)
  }

  /// The names of sentences that were found before.
  public func names(in text: SourceText, sentences spans: [TextSpan]) -> [NameMention] {
    mentions(in: sentences(in: text, spans: spans).sentences)
  }

  /// The sentences of a text with the names in them, and the persons named.
  func sentences(
    in text: SourceText, spans: [TextSpan]
  ) -> (sentences: [NamedSentence], persons: [NamedPerson]) {
    var sentences = spans.map { span in
      let words = reader.words(in: text, span: span)
      var finder = NameFinder(words, vocabulary: reader.vocabulary, knowledge: knowledge)
      return NamedSentence(span: span, words: words, names: finder.names())
    }
    var forms = ShortForms(reader: reader, knowledge: knowledge)
    forms.resolve(&sentences)
    return (sentences, forms.persons)
  }

  func mentions(in sentences: [NamedSentence]) -> [NameMention] {
    let keys = NameKey(vocabulary: reader.vocabulary)
    var result: [NameMention] = []
    for sentence in sentences {
      for (index, name) in sentence.names.enumerated() {
        result.append(
          NameMention(
            span: sentence.span(of: name), type: name.type,
            key: sentence.keys[index].isEmpty
              ? keys.key(of: name, in: sentence.words) : sentence.keys[index],
            rule: name.rule, confidence: name.confidence,
            title: name.title.map { sentence.span(of: $0) }))
      }
    }
    return result
  }
}
