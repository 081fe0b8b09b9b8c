import CorpusModel

/// What a rule is, for people: a line, and an example of each kind.
public struct RuleNote: Sendable {
  /// The name, by which the manifest switches it and findings call it.
  public let name: String
  /// How grave it is where the manifest does not say otherwise.
  public let severity: Severity
  /// What it asks for, in one line.
  public let summary: String
  /// What it finds fault with.
  public let bad: String
  /// What it asks for instead.
  public let good: String
  /// Whether `--fix` proposes an edit.
  public let isFixable: Bool

  /// Creates a note of a rule whose findings are errors.
  init(_ name: String, _ summary: String, bad: String, good: String, isFixable: Bool = false) {
    self.init(name, .error, summary, bad: bad, good: good, isFixable: isFixable)
  }

  /// Creates a note.
  init(
    _ name: String, _ severity: Severity, _ summary: String, bad: String, good: String,
    isFixable: Bool = false
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.bad = bad
    self.good = good
    self.isFixable = isFixable
  }
}

extension Validator {
  /// Every rule over a corpus, by name.
  public static var ruleNotes: [RuleNote] {
    corpusRules.flatMap { type(of: $0).notes }.sorted { $0.name < $1.name }
  }

  /// The reference page of the rules, `schemas/RULES.md`.
  public static var rulePage: String {
    var page = """
      # Rules over a corpus

      What `muwazi validate CORPUS` asks of a corpus (a folder made by `muwazi init`) beyond the schemas
      of the single records. Generated from the rules themselves; a test holds this page to them.
      `rules:` in `corpus.yaml` sets how grave each is (`off`, `info`, `warning`, `error`):

      ```yaml
      rules:
        near-duplicate: off
        yeh-kaf: error
      ```

      \(ruleNotes.count) rules; those marked *fix* propose an edit, which `muwazi validate CORPUS --fix`
      shows and applies.

      | rule | severity | asks that | bad | good |
      | --- | --- | --- | --- | --- |

      """
    func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
    for note in ruleNotes {
      page +=
        "| `\(note.name)`\(note.isFixable ? " *fix*" : "") | \(note.severity.rawValue) "
        + "| \(cell(note.summary)) | \(cell(note.bad)) | \(cell(note.good)) |\n"
    }
    return page + """

      What is asked of every file, alone or in a corpus, is always an error:

      | rule | asks that |
      | --- | --- |
      | `schema/KEYWORD` | a record follows its JSON Schema; KEYWORD is the one that refuses it (`schema/required`) |
      | `duplicate-key` | no key stands twice in one object |
      | `relaxng` | XML follows its RELAX NG: the one of `--schema`, of TEI files `schemas/tei/muwazi.rng` |
      | `xml-id` | an `xml:id` is an XML name without a colon, and stands once in its document |

      `unknown-format` (info) says that no schema is known for a file, which was only read.

      """
  }
}
