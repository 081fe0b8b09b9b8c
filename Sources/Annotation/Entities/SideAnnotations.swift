import Calendars
import CorpusModel

/// A document with what was found in it, as one side of a pair.
public struct SideAnnotations: Sendable {
  /// The file, for findings.
  public var path: String
  /// Its text.
  public var text: SourceText
  /// Its sentences.
  public var segments: [Segment]
  /// Its dates.
  public var dates: [DateMention]
  /// Its numbers.
  public var numbers: [NumberMention]
  /// Its names.
  public var names: [NameMention]
  /// Its speech.
  public var speech: [SpeechMention]

  /// Creates a side.
  public init(
    path: String, text: SourceText, segments: [Segment], dates: [DateMention] = [],
    numbers: [NumberMention] = [], names: [NameMention] = [], speech: [SpeechMention] = []
  ) {
    self.path = path
    self.text = text
    self.segments = segments
    self.dates = dates
    self.numbers = numbers
    self.names = names
    self.speech = speech
  }

  /// The bytes of some of its sentences.
  func spans(of indexes: [SegmentIndex]) -> [TextSpan] {
    indexes.compactMap { index in
      segments.indices.contains(index.rawValue) ? segments[index.rawValue].span : nil
    }
  }
}
