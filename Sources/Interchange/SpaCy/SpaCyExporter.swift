import CorpusModel
import JSONSyntax

/// Exports the documents of a corpus as the JSON of a spaCy `Doc`, `LANGUAGE/ID.json`, for
/// `Doc.from_json`.
///
/// Offsets are code points. spaCy's tokens cover the whole text but single spaces, so that white space
/// of other kinds, and what stands in no segment, are tokens too. `sents` are the segments with what
/// follows them; the group `segments` of `spans` has the segments alone, their roles as labels. Names are
/// `ents` (PER, ORG, LOC; the key is the `kb_id`), and each layer of annotations is a group of `spans`,
/// widened to whole tokens. A `Doc` is one document: beads are lost.
public struct SpaCyExporter: Exporter {
  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The documents.
  public var steps: [ExportDocument] { source.documents }

  /// Writes the file of a document.
  ///
  /// - Throws: ``ExportError``, and what source and sink throw.
  public func take(_ document: ExportDocument, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    let side = try source.side(of: document.id)
    let tokens = try source.tokens(of: document.id, in: side)
    let annotations = try source.heldAnnotations(
      of: document.id, in: side, losses: &outcome.losses)
    if document.hasMetadata { outcome.losses.add(.documentMetadata) }
    outcome.losses.add(.paragraph, Set(side.segments.map(\.paragraph)).count)
    outcome.losses.add(
      .tokenKind,
      tokens.reduce(0) { $0 + $1.count { ![.word, .punctuation].contains($0.kind) } })
    let path = "\(document.language.rawValue)/\(document.id).json"
    try sink.text(path, .spacy, in: &outcome) { file, losses in
      let cover = Self.cover(tokens.flatMap { $0 }.map(\.span), of: side.text)
      let starts = Set(cover.map(\.start))
      let ends = Set(cover.map(\.end))
      let held = side.segments.filter {
        starts.contains($0.span.start) && ends.contains($0.span.end)
      }
      losses.add(.tokenlessSegment, side.segments.count - held.count)
      let layers = Layers(annotations, over: cover, losses: &losses)
      var json = JSONWriter()
      json.object { doc in
        doc.field("text", side.text.text(in: side.text.span))
        doc.key("ents")
        doc.array { list in
          for entity in layers.entities {
            Self.span(
              entity.span, of: side.text, label: entity.label, key: entity.key, in: &list)
          }
        }
        doc.key("sents")
        doc.array { list in
          for (index, segment) in held.enumerated() {
            let start = index == 0 ? 0 : segment.span.start
            let next = index + 1 < held.count ? held[index + 1].span.start : side.text.bytes.count
            let last = cover.last { $0.start >= start && $0.end <= next }
            Self.span(TextSpan(start, last?.end ?? segment.span.end), of: side.text, in: &list)
          }
        }
        doc.key("tokens")
        doc.array { list in
          for (index, token) in cover.enumerated() {
            let span = side.text.codePoints(of: token)
            list.object { entry in
              entry.field("id", index)
              entry.field("start", span.start)
              entry.field("end", span.end)
            }
          }
        }
        doc.key("spans")
        doc.object { groups in
          groups.key("segments")
          groups.array { list in
            for segment in held {
              Self.span(segment.span, of: side.text, label: segment.role.rawValue, in: &list)
            }
          }
          for (layer, spans) in layers.groups {
            groups.key(layer)
            groups.array { list in
              for span in spans {
                Self.span(span.span, of: side.text, label: span.label, key: span.key, in: &list)
              }
            }
          }
        }
      }
      json.newline()
      try file.write(json.bytes)
      file.records = cover.count
    }
    return outcome
  }

  /// Counts the beads.
  ///
  /// - Throws: what the source throws.
  public func finish(after outcome: ExportOutcome, to sink: some ExportSink) throws
    -> ExportOutcome
  {
    var outcome = ExportOutcome()
    try source.countBeads(losses: &outcome.losses)
    return outcome
  }

  private static func span(
    _ span: TextSpan, of text: SourceText, label: String? = nil, key: String = "",
    in list: inout JSONWriter
  ) {
    let codePoints = text.codePoints(of: span)
    list.object { entry in
      entry.field("start", codePoints.start)
      entry.field("end", codePoints.end)
      if let label {
        entry.field("label", label)
        entry.field("kb_id", key)
      }
    }
  }

  /// Annotations as spans of whole tokens.
  private struct Layers {
    struct Item {
      var span: TextSpan
      var label: String
      var key: String
    }

    /// Names, none of which overlaps another.
    var entities: [Item] = []
    var groups: [(layer: String, spans: [Item])] = []

    init(
      _ annotations: [LayerAnnotation], over tokens: [TextSpan], losses: inout LossReport
    ) {
      let cover = TokenCover(tokens)
      for layer in LayerAnnotation.ordered(layers: Set(annotations.map(\.layer))) {
        var spans: [Item] = []
        for annotation in annotations where annotation.layer == layer {
          guard let own = cover.tokens(of: annotation.span) else {
            losses.add(.tokenlessAnnotation)
            continue
          }
          if own.isWidened { losses.add(.annotationWithinToken) }
          losses.add(
            .annotationMember, annotation.members.count { !["type", "key"].contains($0.key) })
          let span = TextSpan(
            tokens[own.range.lowerBound].start, tokens[own.range.upperBound - 1].end)
          let key = annotation.text("key") ?? ""
          spans.append(Item(span: span, label: annotation.label, key: key))
          guard let kind = EntityKind(annotation), layer == "names" else { continue }
          if let last = entities.last, last.span.end > span.start {
            losses.add(.overlappingAnnotation)
          } else {
            entities.append(Item(span: span, label: kind.short, key: key))
          }
        }
        // The group of that name is the segments'.
        groups.append((layer == "segments" ? "segments-layer" : layer, spans))
      }
    }
  }

  /// Tokens that cover a text: those given and, between them, whatever is more than one space.
  static func cover(_ tokens: [TextSpan], of text: SourceText) -> [TextSpan] {
    var cover: [TextSpan] = []
    var position = 0
    func fill(to end: Int) {
      var start = position
      // A token owns the space after it.
      if start > 0, start < end, text.bytes[start] == 0x20 { start += 1 }
      if start < end { cover.append(TextSpan(start, end)) }
    }
    for token in tokens where !token.isEmpty {
      fill(to: token.start)
      cover.append(token)
      position = token.end
    }
    fill(to: text.bytes.count)
    return cover
  }
}
