import CorpusModel
import JSONSyntax

/// One side of a pair: the text and the sentences that beads number.
public struct BeadSide: Sendable {
  /// The untouched text.
  public var text: SourceText
  /// Its sentences.
  public var segments: [Segment]

  /// Creates a side.
  public init(text: SourceText, segments: [Segment]) {
    self.text = text
    self.segments = segments
  }
}

/// Writes beads as records.
///
/// One a line: `id, fa, ar, type, score, status, method, annotators, note, fa_spans, ar_spans,
/// fa_text, ar_text`; offsets in code points, the sentences of a text joined by one space.
public enum BeadFile {
  /// A bead with its name; automatic ones have none yet.
  public struct Named: Sendable {
    /// The name.
    public var id: String?
    /// The bead.
    public var bead: Bead

    /// Names a bead.
    public init(id: String? = nil, bead: Bead) {
      self.id = id
      self.bead = bead
    }
  }

  /// The bytes of a file of beads, in the order of `Bead.precedes`; beads without a name are called
  /// `b1`, `b2`, … in that order, names that are taken left out.
  ///
  /// - Parameter pair: what the two texts are called together, for files that hold the beads of several
  ///   pairs: the value of a first key `pair`.
  /// - Precondition: the beads number sentences that the sides have.
  public static func bytes(
    _ beads: [Named], over sides: PerLanguage<BeadSide>, pair: String? = nil
  ) -> [UInt8] {
    var json = JSONWriter()
    for (id, bead) in named(beads) {
      json.object { record in
        if let pair { record.field("pair", pair) }
        write(id, bead, over: sides, to: &record)
      }
      json.newline()
    }
    return json.bytes
  }

  /// The beads in the order and with the names that their file has.
  static func named(_ beads: [Named]) -> [(id: String, bead: Bead)] {
    let ordered = beads.enumerated().sorted { left, right in
      if Bead.precedes(left.element.bead, right.element.bead) { return true }
      if Bead.precedes(right.element.bead, left.element.bead) { return false }
      // A rejected bead may begin where another one does: the order they came in decides.
      return left.offset < right.offset
    }
    let taken = Set(beads.compactMap(\.id))
    var serial = 0
    return ordered.map { _, named in
      if let id = named.id { return (id, named.bead) }
      repeat { serial += 1 } while taken.contains("b\(serial)")
      return ("b\(serial)", named.bead)
    }
  }

  private static func write(
    _ id: String, _ bead: Bead, over sides: PerLanguage<BeadSide>, to record: inout JSONWriter
  ) {
    record.field("id", id)
    record.field("fa", bead.segments.persian.map(\.rawValue))
    record.field("ar", bead.segments.arabic.map(\.rawValue))
    record.field("type", bead.type)
    record.field("score", bead.score, decimals: 4)
    record.field("status", bead.status.rawValue)
    record.field("method", bead.method)
    record.field("annotators", bead.annotators)
    record.field("note", bead.note ?? "")
    let spans = PerLanguage(
      persian: bead.spans(of: .persian, in: sides), arabic: bead.spans(of: .arabic, in: sides))
    record.field("fa_spans", spans.persian, of: sides.persian.text)
    record.field("ar_spans", spans.arabic, of: sides.arabic.text)
    for language in [Language.persian, .arabic] {
      record.field(
        "\(language.rawValue)_text", sides[language].joinedText(of: spans[language]))
    }
  }
}

extension JSONWriter {
  /// Writes spans of a text as a member: `[[start,end],…]`, in code points.
  mutating func field(_ key: String, _ spans: [TextSpan], of text: SourceText) {
    self.key(key)
    array { list in
      for span in spans {
        let codePoints = text.codePoints(of: span)
        list.array { ends in
          ends.value(codePoints.start)
          ends.value(codePoints.end)
        }
      }
    }
  }
}

extension Bead {
  /// The spans of one side's sentences.
  package func spans(of language: Language, in sides: PerLanguage<BeadSide>) -> [TextSpan] {
    segments[language].map { sides[language].segments[$0.rawValue].span }
  }
}

extension BeadSide {
  /// The number of the segment in which a byte lies; `nil` where it lies between two.
  ///
  /// - Complexity: O(log *n*), *n* being the number of segments, which ascend.
  func segment(holding byte: Int) -> Int? {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].span.end <= byte { low = middle + 1 } else { high = middle }
    }
    return low < segments.count && segments[low].span.start <= byte ? low : nil
  }

  /// The texts of spans, joined by one space.
  package func joinedText(of spans: [TextSpan]) -> String {
    spans.map { text.text(in: $0) }.joined(separator: " ")
  }
}
