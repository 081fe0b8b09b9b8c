import CorpusModel

/// The layers of annotations of a corpus as files of JSON Lines: which there are, and their columns.
struct LayerTables {
  /// A layer.
  struct Table {
    var layer: String
    /// The keys of its members.
    var keys: [String]

    /// The name of its file. No other layer has it, whatever the layers are called.
    var path: String { "\(layer.identifierPart).annotations.jsonl" }
  }

  /// The keys by which a line places an annotation: a member that has one of them is not written.
  static let placing = [
    "layer", "document", "language", "index", "segment", "start", "end", "offset_unit", "text",
  ]

  /// The layers, those of `muwazi annotate` first.
  private(set) var tables: [Table] = []

  /// Reads the annotations of a corpus once through.
  ///
  /// - Parameter placing: the keys that are no columns of members.
  /// - Throws: what the source throws.
  init(of source: any ExportSource, placing: [String] = placing) throws {
    var keys: [String: [String]] = [:]
    for document in source.documents where try source.annotationCount(of: document.id) > 0 {
      let side = try source.side(of: document.id)
      let annotations = try source.annotations(of: document.id, in: side)
      for layer in Set(annotations.map(\.layer)) {
        var known = keys[layer] ?? []
        let seen = Set(known)
        known += annotations.keys(of: layer).filter { !seen.contains($0) }
        keys[layer] = known
      }
    }
    tables = LayerAnnotation.ordered(layers: Set(keys.keys)).map { layer in
      Table(layer: layer, keys: (keys[layer] ?? []).filter { !placing.contains($0) })
    }
  }
}
