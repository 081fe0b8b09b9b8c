import CorpusModel
import JSONSyntax

/// The annotations of a document as its file keeps them, and as `muwazi annotate` prints them.
///
/// One a line: `{"layer","start","end","text",…}`, offsets in code points.
public enum AnnotationFile {
  /// The bytes of a file; every line of a layer has the same keys.
  public static func bytes(_ annotations: [LayerAnnotation], of text: SourceText) -> [UInt8] {
    var json = JSONWriter()
    var keys: [String: [String]] = [:]
    for layer in Set(annotations.map(\.layer)) { keys[layer] = annotations.keys(of: layer) }
    for annotation in LayerAnnotation.ordered(annotations) {
      let span = text.codePoints(of: annotation.span)
      json.object { record in
        record.field("layer", annotation.layer)
        record.field("start", span.start)
        record.field("end", span.end)
        record.field("text", text.text(in: annotation.span))
        record.members(of: annotation, keys: keys[annotation.layer] ?? [])
      }
      json.newline()
    }
    return json.bytes
  }

  /// Reads a file over its text.
  ///
  /// - Throws: `InputError` with the line that is no annotation of the text.
  public static func read(
    _ bytes: [UInt8], path: String, over text: SourceText
  ) throws(InputError) -> [LayerAnnotation] {
    var annotations: [LayerAnnotation] = []
    try RecordFile.forEach(in: bytes, path: path) { file, record throws(InputError) in
      guard let layer = record["layer"]?.string, !layer.isEmpty else {
        throw file.fault(record["layer"] ?? record, "an annotation names its \"layer\"")
      }
      annotations.append(
        LayerAnnotation(
          layer: layer, span: try file.span(of: record, over: text),
          members: members(of: record, in: file.text)))
    }
    return LayerAnnotation.ordered(annotations)
  }

  /// What a record says besides its place; the first of two members of one key holds. A status that is
  /// automatic is none: that is what an annotation without one is.
  static func members(
    of record: JSONNode, in text: SourceText,
    without placing: Set<String> = ["layer", "document", "start", "end", "text"]
  ) -> [LayerAnnotation.Member] {
    var members: [LayerAnnotation.Member] = []
    var keys = placing
    for member in record.members ?? [] where keys.insert(member.key).inserted {
      let isDefault = member.key == "status" && member.value.string == BeadStatus.auto.rawValue
      guard !member.value.isNull, !isDefault else { continue }
      members.append(
        LayerAnnotation.Member(
          member.key,
          member.value.string.map { .text($0) } ?? .json(text.text(in: member.value.span))))
    }
    return members
  }
}

extension JSONWriter {
  /// Writes the members of an annotation by their keys; `null` stands for those that it lacks, but for
  /// the status, which is automatic where nobody says otherwise.
  mutating func members(of annotation: LayerAnnotation, keys: [String]) {
    for key in keys {
      self.key(key)
      switch annotation[key] {
      case nil where key == "status": value(BeadStatus.auto.rawValue)
      case nil: null()
      case .text(let text)?: value(text)
      case .json(let json)?: value(json: json)
      }
    }
  }
}
