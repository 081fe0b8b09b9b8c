import CorpusModel
import JSONSyntax

/// `yeh-kaf`: what a person writes of a Persian text is written in Persian letters (a warning).
///
/// Quotations are left as they are: they say what the source says.
struct YehKafRule: CorpusRule {
  static let notes = [
    RuleNote(
      "yeh-kaf", .warning,
      "Persian annotations use Persian yeh and kaf, unless they quote the source",
      bad: #"`"label":"ايران"` (U+064A)"#, good: #"`"label":"ایران"` (U+06CC)"#, isFixable: true)
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    places(in: corpus).map { file, record, member in
      file.finding(
        Self.notes[0].name, .warning, at: member.value.span, of: record,
        pointer: "/" + member.key,
        "\(member.value.excerpt) has Arabic yeh or kaf in a Persian annotation")
    }
  }

  func edits(in corpus: CorpusContents) -> [RuleEdit] {
    places(in: corpus).map { file, _, member in
      let written = file.text.text(in: member.value.span)
      return RuleEdit(path: file.path, span: member.value.span, replacement: Self.persian(written))
    }
  }

  private func places(
    in corpus: CorpusContents
  ) -> [(file: RecordFile, record: JSONNode, member: JSONMember)] {
    var places: [(file: RecordFile, record: JSONNode, member: JSONMember)] = []
    for entry in corpus.documents where entry.language == .persian {
      guard let file = entry.annotations else { continue }
      let source = entry.source.map { $0.text(in: $0.span) } ?? ""
      for record in file.records {
        for member in record.members ?? [] where member.key != "text" {
          guard let text = member.value.string, Self.isArabic(text), !source.contains(text) else {
            continue
          }
          places.append((file, record, member))
        }
      }
    }
    return places
  }

  private static func isArabic(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "\u{64A}" || $0 == "\u{643}" }
  }

  /// As Persian keyboards write it.
  static func persian(_ text: String) -> String {
    text.replacing("\u{64A}", with: "\u{6CC}").replacing("\u{643}", with: "\u{6A9}")
  }
}
