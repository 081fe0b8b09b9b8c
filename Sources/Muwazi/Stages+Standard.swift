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
        segmentation: "\(ToolVersion.current)/3", tokenization: "\(ToolVersion.current)/2",
        pairing: "\(ToolVersion.current)/6", alignment: "\(ToolVersion.current)/6"),
      segment: { text, language in ReportReader(language: language).read(text).segments },
      tokenize: { text, language, segments in
        let tokenizer = Tokenizer(language: language)
        return segments.map { tokenizer.tokens(in: text, span: $0.span) }
      },
      pair: { documents in
        DocumentPairing.rows(
          documents.map { side in side.map(\.pairing) }, lexicon: .standard)
      },
      align: { pair, human in
        SentenceAligner(lexicon: .standard).align(
          PerLanguage(persian: pair.persian.alignmentText, arabic: pair.arabic.alignmentText),
          keeping: human
        ).beads
      },
      validate: { Validator().validate(CorpusFiles($0)) })
  }
}

extension Pipeline {
  /// The pipeline of a corpus.
  public init(directory: CorpusDirectory, options: Options = Options()) {
    self.init(directory: directory, options: options, stages: .standard())
  }
}

extension PipelineDocument {
  fileprivate var alignmentText: AlignmentText {
    AlignmentText(language: entry.language, source: text, segments: segments)
  }

  fileprivate var pairing: PairingDocument {
    PairingDocument(id: entry.id, text: alignmentText, published: entry.metadata.published)
  }
}
