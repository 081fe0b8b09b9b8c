import CorpusModel
import JSONSyntax

/// The card of a data set, `README.md`: YAML front matter as the Hugging Face hub reads it, and a page
/// for people.
public enum DatasetCard {
  /// The name of the file.
  public static let path = "README.md"

  /// The bytes of the card.
  ///
  /// - Parameter selection: what was removed and why, a line each; empty where nothing was.
  public static func bytes(
    _ corpus: CorpusDescription, files: [DatasetFile], selection: [String] = []
  ) -> [UInt8] {
    let translations = files.filter { $0.kind == "translation" }
    let count = translations.reduce(0) { $0 + $1.records }
    var card = "---\n"
    card += "pretty_name: \(quoted(corpus.name))\n"
    card += "language:\n- ar\n- fa\nmultilinguality: translation\n"
    card += license(corpus.license)
    card += "task_categories:\n- translation\n"
    card += "size_categories:\n- \(size(count))\n"
    card += "configs:\n"
    for kind in files.kinds {
      card += "- config_name: \(kind)\n"
      if kind == "translation" { card += "  default: true\n" }
      card += "  data_files:\n"
      for file in files where file.kind == kind {
        // The hub's word for a development set is `validation`.
        let split = file.split.map { $0 == "dev" ? "validation" : $0 } ?? "train"
        card += "  - split: \(split)\n    path: \(file.path)\n"
      }
    }
    card += "---\n\n# \(DisplayText.flattening(corpus.name))\n\n"
    card += (corpus.description.isEmpty ? summary(corpus) : corpus.description) + "\n\n"
    card += "| file | split | records | SHA-256 |\n| --- | --- | ---: | --- |\n"
    for file in files where file.kind != nil {
      card += "| `\(file.path)` | \(file.split ?? "–") | \(file.records) | `\(file.sha256)` |\n"
    }
    card += """

      `translation.jsonl` has one bead a line: `translation` holds its Persian (`fa`) and Arabic (`ar`) \
      sentences, joined by a space, `score` the probability that it is right, `status` whether the \
      aligner or a person stands behind it, `fa_spans` and `ar_spans` where the sentences stand in \
      their sources. `annotations.jsonl` has one segment of a document a line, boilerplate included; \
      names, speech, dates and the like have a file a layer, `LAYER.annotations.jsonl`, if there are. \
      Offsets are Unicode code points, counted from 0, the end excluded.

      ```python
      from datasets import load_dataset

      beads = load_dataset(".", "translation")
      ```

      """
    if !selection.isEmpty {
      card += "\n## What was left out\n\n" + selection.map { "- \($0)\n" }.joined()
    }
    card += "\n## Rights\n\n"
    if let license = corpus.license { card += "Annotations: \(license).\n" }
    if let rights = corpus.rights { card += "\(rights)\n" }
    if corpus.license == nil && corpus.rights == nil { card += "The corpus states no rights.\n" }
    if !corpus.editors.isEmpty {
      card += "\nEdited by \(corpus.editors.joined(separator: ", ")).\n"
    }
    card += "\nAligned and exported by Muwazi \(corpus.toolVersion).\n"
    return Array(card.utf8)
  }

  /// A description of a corpus that has none.
  static func summary(_ corpus: CorpusDescription) -> String {
    "Persian and Arabic news reports, aligned sentence by sentence."
  }

  /// A licence as a URL, where it can be one.
  static func target(_ license: String) -> String {
    let isName = license.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
        || byte == 0x2E || byte == 0x2B
    }
    return isName && !license.isEmpty ? "https://spdx.org/licenses/\(license).html" : license
  }

  /// The hub knows licences by their SPDX identifiers in lower case; any other is `other` and named.
  private static func license(_ license: String?) -> String {
    guard let license else { return "license: unknown\n" }
    let known = [
      "cc0-1.0", "cc-by-4.0", "cc-by-3.0", "cc-by-sa-4.0", "cc-by-sa-3.0", "cc-by-nc-4.0",
      "cc-by-nc-sa-4.0", "cc-by-nc-nd-4.0", "cc-by-nd-4.0", "apache-2.0", "mit", "odc-by", "odbl",
      "pddl", "gpl-3.0", "lgpl-3.0", "bsd-3-clause",
    ]
    let name = license.lowercased()
    if known.contains(name) { return "license: \(name)\n" }
    return "license: other\nlicense_name: \(quoted(license))\n"
  }

  private static func size(_ count: Int) -> String {
    switch count {
    case ..<1000: "n<1K"
    case ..<10_000: "1K<n<10K"
    case ..<100_000: "10K<n<100K"
    case ..<1_000_000: "100K<n<1M"
    default: "1M<n<10M"
    }
  }

  /// A double-quoted scalar of YAML: JSON's strings are, once U+007F and its like are escaped.
  private static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(PlainLine.make(text).text)
    return json.text
  }
}
