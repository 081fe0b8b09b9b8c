import Alignment
import CorpusModel
import CorpusStore
import Interchange
import Segmentation
import Validation

extension Stages {
  /// The rooms as they are.
  static func standard() -> Stages {
    Stages(
      versions: Versions(
        segmentation: "\(ToolVersion.current)/1", tokenization: "\(ToolVersion.current)/1",
        pairing: "\(ToolVersion.current)/1", alignment: "\(ToolVersion.current)/1"),
      segment: { text, language in ReportReader(language: language).read(text).segments },
      tokenize: { text, language, segments in
        let tokenizer = Tokenizer(language: language)
        return segments.map { tokenizer.tokens(in: text, span: $0.span) }
      },
      pair: { documents in
        documents.persian.map { PairList.Row(persian: $0.entry.id, arabic: nil, score: 0) }
          + documents.arabic.map { PairList.Row(persian: nil, arabic: $0.entry.id, score: 0) }
      },
      align: { _, _ in [] },
      validate: { Validator().validate(CorpusFiles($0)) })
  }
}

extension Pipeline {
  /// The pipeline of a corpus.
  public init(directory: CorpusDirectory, options: Options = Options()) {
    self.init(directory: directory, options: options, stages: .standard())
  }
}
