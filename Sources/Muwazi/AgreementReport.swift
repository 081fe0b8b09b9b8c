import Annotation
import CorpusModel
import Interchange
import JSONSyntax

/// The agreement of two annotators as records, a layer a line:
/// `{"layer","first","second","common","f1","overlap_f1","kappa","alpha"}`.
public enum AgreementReport {
  /// Compares two files of annotations, JSON Lines with `"start"`, `"end"` and, where there is more than one
  /// layer, `"layer"`.
  ///
  /// - Parameters:
  ///   - label: the member that says what a span is called; a record without it is called by its layer.
  ///   - length: the code points of the text, which κ and α count; without it, up to the last span.
  /// - Throws: `InputError` with line and column where a record is no span.
  public static func bytes(
    _ first: (bytes: [UInt8], path: String), _ second: (bytes: [UInt8], path: String),
    label: String, length: Int? = nil
  ) throws(InputError) -> [UInt8] {
    let (one, other) = (try spans(first, label), try spans(second, label))
    var json = JSONWriter()
    for layer in Set(one.keys).union(other.keys).sorted() {
      let agreement = SpanAgreement(one[layer] ?? [], other[layer] ?? [], length: length)
      json.object { record in
        record.field("layer", layer)
        record.field("first", agreement.counts.0)
        record.field("second", agreement.counts.1)
        record.field("common", agreement.common)
        record.field("f1", agreement.f1, decimals: 4)
        record.field("overlap_f1", agreement.overlapF1, decimals: 4)
        Self.write("kappa", agreement.kappa, &record)
        Self.write("alpha", agreement.alpha, &record)
      }
      json.newline()
    }
    return json.bytes
  }

  private static func write(_ key: String, _ value: Double?, _ record: inout JSONWriter) {
    if let value {
      record.field(key, value, decimals: 4)
    } else {
      record.field(key, String?.none)
    }
  }

  /// The spans of a file by their layers.
  private static func spans(
    _ file: (bytes: [UInt8], path: String), _ label: String
  ) throws(InputError) -> [String: [LabelledSpan]] {
    var layers: [String: [LabelledSpan]] = [:]
    try RecordFile.forEach(in: file.bytes, path: file.path) {
      (records, record) throws(InputError) in
      guard let start = record["start"]?.integer, let end = record["end"]?.integer,
        0 <= start, start <= end
      else { throw records.fault(record, "an annotation has \"start\" and \"end\", in this order") }
      let layer = record["layer"]?.string ?? ""
      layers[layer, default: []].append(
        LabelledSpan(CodePointSpan(start, end), record[label]?.string ?? layer))
    }
    return layers
  }
}
