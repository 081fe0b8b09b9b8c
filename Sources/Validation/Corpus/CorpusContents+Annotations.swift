import CorpusModel
import JSONSyntax

/// An annotation of a document, with what rules ask of it.
struct AnnotationRecord {
  let node: JSONNode
  let file: RecordFile
  let entry: CorpusContents.Entry
  let layer: String
  let span: CodePointSpan

  /// A member that is a string.
  func string(_ key: String) -> String? { node[key]?.string }

  /// Whether a person found it wrong.
  var isRejected: Bool { string("status") == BeadStatus.rejected.rawValue }

  /// Says something of a member, or of the record where it has none of that name.
  func finding(
    _ rule: String, _ severity: Severity = .error, at key: String? = nil, _ message: String
  ) -> Finding {
    let member = key.flatMap { node[$0] }
    return file.finding(
      rule, severity, at: (member ?? node).span, of: node,
      pointer: member == nil ? "" : "/" + (key ?? ""), message)
  }
}

extension CorpusContents {
  /// The annotations of a document in the order of its file, without those that lack layer or span.
  func annotations(of entry: Entry, layer: String? = nil) -> [AnnotationRecord] {
    guard let file = entry.annotations else { return [] }
    return file.records.compactMap { node in
      guard let name = node["layer"]?.string, layer == nil || name == layer,
        let span = node.recordSpan
      else { return nil }
      return AnnotationRecord(node: node, file: file, entry: entry, layer: name, span: span)
    }
  }

  /// The annotations of all documents.
  func annotations(layer: String? = nil) -> [AnnotationRecord] {
    documents.flatMap { annotations(of: $0, layer: layer) }
  }

  /// A bead with the annotations of one layer that lie in each of its sides.
  struct BeadAnnotations {
    let record: JSONNode
    let file: RecordFile
    let sides: PerLanguage<[AnnotationRecord]>
  }

  /// The beads that are not rejected and have two sides, both documents having annotations.
  ///
  /// - Complexity: O(*b* log *a*), *b* being the beads and *a* the annotations.
  func beadAnnotations(layer: String) -> [BeadAnnotations] {
    beads.flatMap { beads -> [BeadAnnotations] in
      let entries = Language.allCases.map { self[beads.pair[$0]] }
      guard entries.allSatisfy({ $0?.annotations != nil }) else { return [] }
      let layers = entries.map { entry in
        entry.map { annotations(of: $0, layer: layer) }?.filter { !$0.isRejected }
          .sorted { $0.span.start < $1.span.start } ?? []
      }
      return beads.file.records.compactMap { record in
        guard record["status"]?.string != BeadStatus.rejected.rawValue else { return nil }
        let sides = zip(Language.allCases, layers).map { language, layer in
          (record[language.rawValue + "_spans"]?.elements ?? []).compactMap(\.pairSpan)
            .flatMap { span in Self.inside(span, of: layer) }
        }
        guard (record["fa"]?.count ?? 0) > 0, (record["ar"]?.count ?? 0) > 0 else { return nil }
        return BeadAnnotations(
          record: record, file: beads.file,
          sides: PerLanguage(persian: sides[0], arabic: sides[1]))
      }
    }
  }

  private static func inside(
    _ span: CodePointSpan, of layer: [AnnotationRecord]
  ) -> [AnnotationRecord] {
    var (low, high) = (0, layer.count)
    while low < high {
      let middle = (low + high) / 2
      if layer[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    return Array(
      layer[low...].prefix { $0.span.start < span.end }.filter { $0.span.end <= span.end })
  }
}
