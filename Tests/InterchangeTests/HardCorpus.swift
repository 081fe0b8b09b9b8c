import CorpusModel

@testable import Interchange

/// What breaks exporters, in memory.
enum HardCorpus {
  /// A text whose segments are marked: `[body:…]`; the marks are no part of it. A `|` within a
  /// segment ends a token, so does a space; a token that begins with a mark is punctuation.
  static func text(
    _ id: String, _ language: Language, _ marked: String,
    metadata: DocumentMetadata = DocumentMetadata()
  ) -> CorpusExport.Text {
    var source = String.UnicodeScalarView()
    var segments: [Segment] = []
    var tokens: [[Token]] = []
    var rest = Substring(marked).unicodeScalars
    var paragraph = 0
    func bytes() -> Int { String(source).utf8.count }
    while let scalar = rest.popFirst() {
      guard scalar == "[" else {
        if scalar == "\n" { paragraph += 1 }
        source.append(scalar)
        continue
      }
      let role = String(rest.prefix { $0 != ":" })
      rest = rest.dropFirst(role.unicodeScalars.count + 1)
      let start = bytes()
      var own: [Token] = []
      var tokenStart = start
      func endToken() {
        let end = bytes()
        defer { tokenStart = end }
        guard end > tokenStart else { return }
        let text = String(decoding: Array(String(source).utf8)[tokenStart...], as: UTF8.self)
        let isMark = ".,:!؟،؛«»<>&".contains(text.first ?? "a")
        own.append(
          Token(span: TextSpan(tokenStart, end), kind: isMark ? .punctuation : .word))
      }
      while let inner = rest.popFirst(), inner != "]" {
        if inner == "|" || inner == " " { endToken() }
        if inner != "|" { source.append(inner) }
        if inner == " " { tokenStart = bytes() }
      }
      endToken()
      segments.append(
        Segment(
          span: TextSpan(start, bytes()), role: SegmentRole(rawValue: role) ?? .body,
          paragraph: paragraph))
      tokens.append(own)
    }
    return CorpusExport.Text(
      ExportDocument(
        id: DocumentID(rawValue: id), language: language, sha256: String(repeating: "0", count: 64),
        metadata: metadata),
      side: BeadSide(text: SourceText(String(source)), segments: segments), tokens: tokens)
  }

  static let persian: CorpusExport.Text = {
    var metadata = DocumentMetadata()
    metadata.title = "«یک» & <دو>"
    metadata.outlet = "A & B"
    metadata.code = "12"
    metadata.url = "https://example.org/?a=1&b=<2>"
    metadata.published = DateExpression(
      iso: "2017-04-09T17:14", calendar: .persian, original: "1396-01-20")
    metadata.rights = "the publisher's"
    var whole = text(
      "fa-1", .persian,
      "\u{FEFF}[boilerplate:فهرست]\r\n\u{00A0}\n[dateline:کد ۱۲]\n[kicker:پیش]\n[headline:تیتر|:| <b>]\n"
        + "[lead:می‌رود 👨‍👩‍👧|.]  [lead:دو|!]\n\n[body:یک \u{1}\u{FFFE} خط\u{2028}شکسته|.] \u{00A0} "
        + "[body:\u{202B}راست\u{202C}]\n[credit:ایسنا]\n[headline:دوم]\n[boilerplate:پایان]\n\u{2060} ",
      metadata: metadata)
    whole.annotations = [
      annotation(
        "dates", "۱۲", in: whole, "calendar=persian", "iso=2017-04-09", "original=1396-01-20"),
      annotation("numbers", "دو|!", in: whole, "kind=cardinal", "value=#2"),
      annotation("names", "👨‍👩‍👧", in: whole, "type=person", "key=a b", "confidence=#0.85"),
      annotation("names", "می‌رود 👨‍👩‍👧|.]  [lead:دو", in: whole, "type=place", "status=rejected"),
      annotation("speech", "خط\u{2028}شک", in: whole, "key=a b", "speaker=x", "direct=#true"),
      annotation("own & <mine>", "ایس", in: whole, "type=«یک»\n<دو>", "list=#[1]"),
    ]
    return whole
  }()

  /// An annotation of the first place that says so, written as in the marked text; `key=value`, numbers
  /// and their like after `#`.
  private static func annotation(
    _ layer: String, _ marked: String, in text: CorpusExport.Text, _ members: String...
  ) -> LayerAnnotation {
    let words = marked.replacing("|", with: "").replacing("[lead:", with: "").replacing(
      "]", with: "")
    let bytes = text.side.text.bytes
    let wanted = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return LayerAnnotation(
      layer: layer, span: TextSpan(start, start + wanted.count),
      members: members.map { member in
        let parts = member.split(separator: "=", maxSplits: 1).map(String.init)
        let value = parts[1]
        return .init(
          parts[0], value.hasPrefix("#") ? .json(String(value.dropFirst())) : .text(value))
      })
  }

  static let arabic = text(
    "ar-1", .arabic,
    "\n[body:قال|:| “نعم”|.]\t[body:ثانٍ|.]\n[body:ثالث]\n[body:رابع]\n[body:خامس]")

  static let empty = text("empty", .arabic, "")
  static let blank = text("blank", .persian, " \u{00A0}\r\n")

  static let beads: [BeadFile.Named] = {
    func bead(_ persian: [Int], _ arabic: [Int], _ status: BeadStatus = .auto, id: String? = nil)
      -> BeadFile.Named
    {
      BeadFile.Named(
        id: id,
        bead: Bead(
          persian: persian.map { SegmentIndex($0) }, arabic: arabic.map { SegmentIndex($0) },
          score: 0.75, status: status))
    }
    var manual = bead([3], [4], .manual, id: "mine & <yours>")
    manual.bead.annotators = ["نرگس", "Layla"]
    manual.bead.method = "manual"
    manual.bead.note = "a\u{2}b"
    return [
      bead([4, 5], [2, 3]), manual, bead([6], [0]), bead([7], []), bead([], [1]),
      bead([9], [1], .rejected), bead([2], [], id: "b1.fa"),
    ]
  }()

  static let corpus: CorpusExport = {
    var description = CorpusDescription(name: "Hard & <rough>", toolVersion: "1.2.3-beta")
    description.description = "\"All\" that is hard"
    description.editors = ["Narges"]
    description.date = "2026-11-24"
    description.license = "CC0-1.0"
    return CorpusExport(
      description, texts: [arabic, blank, empty, persian],
      pairs: [
        CorpusExport.Pair(
          PerLanguage(persian: persian.document.id, arabic: arabic.document.id), beads: beads)
      ])
  }()
}
