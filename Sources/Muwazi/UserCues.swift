import CorpusModel
import Segmentation

/// Reads cue tables of a user's own: TSV, `language⇥kind⇥cue` or `language⇥kind⇥cue⇥place`
/// (see `SegmentationCues`).
public enum UserCues {
  /// The standard cues of a language with those of files added.
  ///
  /// - Throws: `InputError` where a file cannot be read, or with line and column of what is no cue.
  public static func cues(
    for language: Language, adding paths: [String]
  ) throws(InputError) -> SegmentationCues {
    var cues = SegmentationCues.standard(for: language)
    for path in paths {
      let table = try TextReader.text(path)
      do throws(CueTableError) {
        try cues.add(table)
      } catch {
        throw InputError(
          path: path, location: error.location, message: error.reason.description)
      }
    }
    return cues
  }
}
