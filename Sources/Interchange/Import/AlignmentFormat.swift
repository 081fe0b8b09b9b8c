/// How a file keeps alignments that are to be compared.
public enum AlignmentFormat: String, CaseIterable, Hashable, Sendable {
  /// Muwazi's records, a bead a line: `{"fa":[0],"ar":[0,1],…}`.
  case jsonl
  /// hunalign's ladder: `0⇥0⇥0.3`, the first sentences of a bead and a score; a bead ends where the next
  /// begins.
  case ladder
  /// Vecalign's lists: `[0]:[0, 1]`, with a cost after another colon or without.
  case vecalign
  /// XCES, as OPUS and InterText have it: `<link xtargets="s1;s1 s2"/>`.
  case xces

  /// The format of a file, by the first sign of it; `nil` where that is of none.
  public static func detect(_ bytes: [UInt8]) -> AlignmentFormat? {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    switch content.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
    case nil, UInt8(ascii: "{"): return .jsonl
    case UInt8(ascii: "["), UInt8(ascii: "#"): return .vecalign
    case UInt8(ascii: "<"): return .xces
    case let first? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first): return .ladder
    default: return nil
    }
  }
}
