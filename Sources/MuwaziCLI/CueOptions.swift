import ArgumentParser
import CorpusModel
import Muwazi
import Segmentation

/// What commands take that find sentences.
struct CueOptions: ParsableArguments {
  /// What the help of such a command says of cues.
  static let explanation = """
    Each line of a table of cues is language⇥kind⇥cue or language⇥kind⇥cue⇥place; the language is fa, \
    ar or *, and a line that opens with # is passed over. Kinds of a word before a full stop: title \
    (never ends a sentence: د.), abbreviation (ends one if the next word opens one: إلخ.), letter-name, \
    lettered, heading, enumerator, titled. Of a word after a mark: opener, continuation, preposition, \
    never-opens. Of clauses: verb, reporting, reporting-noun, complementizer, closing-complementizer, \
    relative, conjunction, particle, subordinator, attribution.
    """

  @Option(
    help: ArgumentHelp(
      "Abbreviations and cues of your own, a TSV of language, kind, cue and place; may be repeated.",
      valueName: "file"))
  var cues: [String] = []

  /// The cues of a language, with the user's.
  func cues(for language: Language) throws(InputError) -> SegmentationCues {
    try UserCues.cues(for: language, adding: cues)
  }
}
