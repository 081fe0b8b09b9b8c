import CorpusModel
import JSONSyntax

/// `number-mismatch`: the two sides of a bead name the same numbers (a warning).
struct NumberMismatchRule: CorpusRule {
  static let notes = [
    RuleNote(
      "number-mismatch", .warning, "the two sides of a bead name the same numbers",
      bad: "۱۲ کشته beside ٢١ قتيلاً", good: "۱۲ کشته beside ١٢ قتيلاً")
  ]

  func findings(in corpus: CorpusContents) -> [Finding] {
    corpus.beadAnnotations(layer: "numbers").compactMap { bead in
      let persian = values(bead.sides.persian)
      let arabic = values(bead.sides.arabic)
      // One side may say in words what the other leaves out; where both name numbers, they are the same.
      guard !persian.isEmpty, !arabic.isEmpty, persian != arabic else { return nil }
      func list(_ numbers: [JSONNumber: Int]) -> String {
        numbers.keys.sorted().map(\.text).joined(separator: ", ")
      }
      return bead.file.finding(
        Self.notes[0].name, .warning, at: bead.record.span, of: bead.record, pointer: "",
        "the Persian side names \(list(persian)), the Arabic side \(list(arabic))")
    }
  }

  /// How often each number stands there; vague ones and the parts of ratios are no numbers to compare.
  private func values(_ annotations: [AnnotationRecord]) -> [JSONNumber: Int] {
    annotations.reduce(into: [:]) { counts, annotation in
      let kind = annotation.string("kind") ?? "cardinal"
      guard kind != "vague", kind != "dual" else { return }
      let value =
        annotation.node["value"]?.number
        ?? annotation.string("value").flatMap { text in
          (try? JSONReader.parse(SourceText(text)))?.number
        }
      if let value { counts[value, default: 0] += 1 }
    }
  }
}
