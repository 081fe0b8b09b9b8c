import CorpusModel
import Orthography

extension FuzzEntry {
  /// Edits that follow edits, as edits of the source.
  static let edits = FuzzEntry(name: "edits") { bytes in
    var input = FuzzInput(bytes)
    let source = Array("0123456789abcdef".utf8.prefix(Int(input.byte() % 17)))
    let first = edits(of: source.count, .digits, &input)
    let view = first.apply(to: source)
    let second = edits(of: view.count, .spaces, &input)
    let composed = first.followed(by: second, in: view)
    let final = second.apply(to: view)
    try require(composed.apply(to: source) == final, "composed edits make another view")
    try requireMap(first, from: source, to: view)
    try requireMap(composed, from: source, to: final)
  }

  /// Edits in order, no two insertions in one place.
  private static func edits(
    of count: Int, _ rules: NormalizationRules, _ input: inout FuzzInput
  ) -> EditList {
    var edits: [Edit] = []
    var offset = 0
    while !input.isEmpty, input.byte() & 1 == 0 {
      let choice = Int(input.byte())
      let start = offset + choice & 3
      let end = start + choice >> 2 & 3
      guard end <= count else { break }
      let span = TextSpan(start, end)
      if edits.last?.span != span {
        edits.append(
          Edit(span: span, replacement: String("xyz".prefix(choice >> 4 & 3)), rules: rules))
      }
      offset = end
    }
    return EditList(edits)
  }
}
