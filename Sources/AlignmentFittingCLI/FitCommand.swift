import ArgumentParser

@main
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "muwazi-fit",
    abstract: "Fits what the aligner has learnt: a tool for those who develop it.",
    discussion: """
      The word counts first, since the classifier's features weigh words by them; build between the \
      two, and once more before evaluating: both files are resources that the build takes in.

        muwazi-fit information --reports corpus/comparable/train --bitext tico19.tsv \
      --out Sources/Lexicon/Resources/word-information.tsv
        muwazi-fit classifier --reports corpus/comparable/train --bitext tico19.tsv \
      --out Sources/Alignment/Resources/bead-classifier.tsv
        muwazi-fit embeddings --reports corpus/comparable/train
        muwazi-fit pairing --reports corpus/comparable/train
        muwazi-fit evaluate --reports corpus/comparable/test

      After every change of a table of the lexicon:

        muwazi-fit lexicon --out Sources/Lexicon/Resources/lexicon.image
      """,
    subcommands: [
      ClassifierCommand.self, InformationCommand.self, EmbeddingsCommand.self, EvaluateCommand.self,
      LexiconCommand.self, PairingCommand.self,
    ])
}
