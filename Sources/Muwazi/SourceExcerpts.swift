import CorpusModel
import CorpusStore
import Interchange

/// The lines that findings point into, as a terminal shows them: the text, and a caret under the place.
///
/// What stands before the place and what stands at it are isolated (U+2068 … U+2069): each takes the
/// cells that it has, left to right, whatever its own direction, so that the caret stands right under
/// right-to-left text too, on terminals that reorder it and on those that do not.
public struct SourceExcerpts {
  private var path: String?
  private var lines: [ArraySlice<UInt8>] = []

  /// Larger files are not read again for their lines.
  private static let sizeLimit = 1 << 26
  /// The code points that are shown before the place, at it, and after it.
  private static let before = 30
  private static let at = 30
  private static let after = 30

  /// Has read nothing yet.
  public init() {}

  /// The line of a finding and the caret's line; `nil` where the file cannot be read again.
  public mutating func excerpt(of finding: Finding, _ style: FindingStyle) -> String? {
    if path != finding.path {
      path = finding.path
      lines = []
      if finding.path != "-", let bytes = try? FileSystem.read(finding.path),
        bytes.count <= Self.sizeLimit
      {
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      }
    }
    guard lines.indices ~= finding.location.line - 1 else { return nil }
    let line = String(decoding: lines[finding.location.line - 1], as: UTF8.self)
    return Self.excerpt(line, finding, style)
  }

  static func excerpt(_ line: String, _ finding: Finding, _ style: FindingStyle) -> String {
    let scalars = line.unicodeScalars.map(shown)
    let place = min(finding.location.column - 1, scalars.count)
    let start = max(0, place - before)
    let end = min(place + max(1, extent(of: scalars[place...])), scalars.count)
    let stop = min(end + after, scalars.count)
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    func isolated(_ text: String) -> String { text.isEmpty ? "" : "\u{2068}\(text)\u{2069}" }
    let lead = (start > 0 ? "…" : "") + text(start..<place)
    let marked = text(place..<end)
    let number = "\(finding.location.line) | "
    let indent = String(repeating: " ", count: number.utf8.count + TerminalCells.count(lead))
    let carets = String(repeating: "^", count: max(1, TerminalCells.count(marked)))
    return number + isolated(lead) + isolated(marked) + isolated(text(end..<stop))
      + (stop < scalars.count ? "…" : "") + "\n" + indent
      + style.painted(carets, finding.severity) + "\n"
  }

  /// What can be seen in the place of what cannot, or would move what is around it.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: " "
    case .format where scalar != "\u{200C}" && scalar != "\u{200D}": "·"
    default: scalar
    }
  }

  /// How much of the line the value at the place takes: a string to its quote, a word, a tag.
  private static func extent(of rest: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = rest.first else { return 1 }
    let most = rest.prefix(at)
    switch first {
    case "\"":
      var isEscaped = false
      for (offset, scalar) in most.enumerated().dropFirst() {
        if scalar == "\"", !isEscaped { return offset + 1 }
        isEscaped = scalar == "\\" && !isEscaped
      }
      return most.count
    case "{", "[": return 1
    case "<": return most.firstIndex(of: ">").map { $0 - rest.startIndex + 1 } ?? most.count
    default: return most.prefix { !",]} <".unicodeScalars.contains($0) }.count
    }
  }
}
