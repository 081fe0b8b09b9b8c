/// The README that a new corpus begins with.
public enum CorpusReadme {
  private static let placeholder =
    "What this corpus is, where its reports come from, and who may use it."

  /// A page that says what stands where, with room for what only its maker knows.
  public static func text(name: String, description: String) -> String {
    """
    # \(name)

    \(description.isEmpty ? placeholder : description)

    ## What stands where

    | path | what it is |
    | --- | --- |
    | `corpus.yaml` | the manifest: every document with language, source, SHA-256, outlet, date, \
    rights. Edit it freely; comments and keys of your own are kept |
    | `sources/fa`, `sources/ar` | the reports, byte for byte as they were added |
    | `layers/ID.segments.jsonl` | the sentences of a report, each with its role (headline, body, boilerplate, …) |
    | `layers/ID.tokens.jsonl` | its words, numbers and marks |
    | `pairs.jsonl` | which reports tell of the same event |
    | `alignments/FA__AR.beads.jsonl` | which sentences of a pair say the same |
    | `gold/FA__AR.beads.jsonl` | the same by hand, to measure the above against |
    | `build.json` | what each file was made from, so that `muwazi build` redoes only what changed |

    Offsets are Unicode code points into the untouched source, counted from 0, the end not included: \
    Python's `text[start:end]`.

    ## Correcting the alignment

    Edit `alignments/…beads.jsonl`: correct the sentence numbers of a bead in `fa` and `ar` and set its \
    `"status"` to `"manual"` (or to `"rejected"`, where the two sides must not be joined), with your \
    name in `"annotators"`. `muwazi build` keeps such beads for ever and fits the others around them.

    ## Rebuilding

        muwazi build .

    """
  }
}
