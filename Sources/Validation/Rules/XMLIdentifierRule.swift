import CorpusModel

/// `xml-id-collision`: documents and pairs have names that stay apart when a TEI export makes
/// identifiers of them.
///
/// The text of a document ID is `ID.text`, its sentences `ID.s0`, …, its entry in the bibliography
/// `ID.bibl`; the alignment of a pair bears both names, one after the other.
struct XMLIdentifierRule: CorpusRule {
  static let notes = [
    RuleNote(
      "xml-id-collision", "names stay apart as identifiers of a TEI export",
      bad: "documents `fa-1` and `fa-1.s0`", good: "documents `fa-1` and `fa-1b`")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    var findings: [Finding] = []
    for entry in corpus.documents {
      let name = entry.id.rawValue
      guard let dot = name.lastIndex(of: ".") else { continue }
      let stem = DocumentID(rawValue: String(name[..<dot]))
      let ending = name[name.index(after: dot)...]
      let isReserved =
        ending == "bibl" || ending == "text"
        || (ending.hasPrefix("s") && ending.count > 1 && ending.dropFirst().allSatisfy(\.isNumber))
      guard isReserved, corpus[stem] != nil else { continue }
      findings.append(
        corpus.manifest.finding(
          Self.notes[0].name, at: entry.key, pointer: "/documents/\(name)",
          "\(name.isolated) is also what TEI calls a part of \(stem)"))
    }
    var first: [String: PerLanguage<DocumentID>] = [:]
    for beads in corpus.beads where !beads.isGold {
      let joined = beads.pair.persian.rawValue + beads.pair.arabic.rawValue
      if let other = first[joined] {
        findings.append(
          beads.file.finding(
            Self.notes[0].name, at: TextSpan(0, 0),
            "this pair and \(other.persian) with \(other.arabic) get one identifier in TEI"))
      }
      first[joined] = beads.pair
    }
    return findings
  }
}
