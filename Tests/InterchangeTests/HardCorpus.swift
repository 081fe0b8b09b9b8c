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
    return text(
      "fa-1", .persian,
      "\u{FEFF}[boilerplate:فهرست]\r\n\u{00A0}\n[dateline:کد ۱۲]\n[kicker:پیش]\n[headline:تیتر|:| <b>]\n"
        + "[lead:می‌رود 👨‍👩‍👧|.]  [lead:دو|!]\n\n[body:یک \u{1}\u{FFFE} خط\u{2028}شکسته|.] \u{00A0} "
        + "[body:\u{202B}راست\u{202C}]\n[credit:ایسنا]\n[headline:دوم]\n[boilerplate:پایان]\n\u{2060} ",
      metadata: metadata)
  }()

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
