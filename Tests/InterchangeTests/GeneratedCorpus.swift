import CorpusModel

@testable import Interchange

/// Corpora that hold everything that is hard, drawn by a seed.
struct GeneratedCorpus {
  private var state: UInt64

  private init(seed: UInt64) { state = seed }

  /// A corpus.
  static func make(seed: UInt64) -> CorpusExport {
    var maker = GeneratedCorpus(seed: seed)
    return maker.corpus()
  }

  private mutating func draw(_ bound: Int) -> Int {
    state = StableHash.mixed(state)
    return Int(state % UInt64(bound))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[draw(values.count)] }

  private static let words = [
    "می‌رود", "کتاب‌هایشان", "الاتفاقية", "كُتُبَهم", "👨‍👩‍👧", "🇮🇷", "&amp;", "<b>", "]]>", "\"", "'", "«گفت",
    "“نعم»”", "\u{202B}راست\u{202C}", "\u{2067}x\u{2069}", "۱۲٬۳۴۵", "U\u{2028}V", "a\u{85}b",
    "e\u{301}",
    "\u{FEFF}", "\u{200F}", "\\n", "%s", "\u{1D4D0}", "شَّ", "\u{AD}", "٣", "{\"a\":1}", "=1+1",
    "\u{7F}",
  ]
  private static let gaps = [
    "\n", "\r\n", " ", "\n\n", "\u{A0}\n", "\t", "\u{2003}\n", "\u{FEFF}\n",
  ]

  private mutating func text(_ id: String, _ language: Language, segments count: Int)
    -> CorpusExport.Text
  {
    var source = draw(3) == 0 ? "\u{FEFF}" : ""
    var segments: [Segment] = []
    var tokens: [[Token]] = []
    var paragraph = 0
    for number in 0..<count {
      if number > 0 || draw(2) == 0 {
        let gap = pick(Self.gaps)
        source += gap
        if gap.contains("\n") || gap.contains("\r\n") { paragraph += 1 }
      }
      let start = source.utf8.count
      var own: [Token] = []
      for word in 0..<(draw(40) == 0 ? 2000 : 1 + draw(9)) {
        // Some tokens join, most do not.
        if word > 0 && draw(4) > 0 { source += draw(12) == 0 ? "  " : " " }
        let begin = source.utf8.count
        source += pick(Self.words)
        own.append(
          Token(span: TextSpan(begin, source.utf8.count), kind: pick(TokenKind.allCases)))
      }
      segments.append(
        Segment(
          span: TextSpan(start, source.utf8.count), role: pick(SegmentRole.allCases),
          paragraph: paragraph))
      tokens.append(own)
    }
    if draw(2) == 0 { source += pick(Self.gaps) }
    var metadata = DocumentMetadata()
    if draw(2) == 0 { metadata.title = "«یک» & <\(id)>" }
    if draw(2) == 0 { metadata.outlet = "A & B" }
    if draw(2) == 0 { metadata.code = "۱۲" }
    if draw(2) == 0 { metadata.rights = "© \"all\"" }
    if draw(2) == 0 {
      metadata.published = DateExpression(
        iso: "2017-04-09", calendar: pick(CalendarSystem.allCases), original: "1396-01-20")
    }
    return CorpusExport.Text(
      ExportDocument(
        id: DocumentID(rawValue: id), language: language, sha256: String(repeating: "0", count: 64),
        metadata: metadata,
        extraMetadata: draw(2) == 0 ? [.init(key: "desk", value: "<economy>")] : []),
      side: BeadSide(text: SourceText(source), segments: segments), tokens: tokens,
      annotations: annotations(over: tokens.flatMap { $0 }.map(\.span), of: SourceText(source)))
  }

  private static let values: [LayerAnnotation.Value] = [
    .text("«دو» & <دو>\n\"سطر\"\r\t"), .text(""), .text("json"), .json("0.85"), .json("-12"),
    .json("1e3"), .json("true"), .json("[1,\"دو\"]"), .json("{\"a\":null}"),
  ]

  /// Annotations of every layer, which overlap, cross sentences and cut tokens.
  private mutating func annotations(over tokens: [TextSpan], of text: SourceText)
    -> [LayerAnnotation]
  {
    guard !tokens.isEmpty, draw(4) > 0 else { return [] }
    return (0..<draw(30)).map { _ in
      let first = draw(tokens.count)
      let last = min(first + draw(12), tokens.count - 1)
      var span = text.codePoints(of: TextSpan(tokens[first].start, tokens[last].end))
      if draw(3) == 0 && span.end - span.start > 1 { span.start += 1 }
      func member(_ key: String, _ value: String) -> LayerAnnotation.Member {
        LayerAnnotation.Member(key, .text(value))
      }
      var annotation = LayerAnnotation(layer: "dates", span: text.span(of: span) ?? tokens[first])
      switch draw(6) {
      case 0:
        annotation.members = [member("calendar", pick(CalendarSystem.allCases).rawValue)]
        annotation.members += pick([
          [member("iso", "2017-04-09"), member("original", "1396-01-20")],
          [member("iso", "2017-04-09T17:14"), member("original", "۱۳۹۶")],
          [member("iso", "2017-04/2017-05")], [], [member("iso", "someday/never")],
        ])
        annotation.members.append(.init("uncertain", .json("false")))
      case 1:
        annotation.layer = "numbers"
        annotation.members = [
          .init("value", pick([.json("23"), .json("0.5"), .json("1E400"), .text("1/3")])),
          member("kind", pick(["cardinal", "a kind"])),
        ]
      case 2:
        annotation.layer = "names"
        annotation.members = [
          member("type", pick(["person", "organization", "place", "ship & sea"])),
          member("key", pick(["bkr", "ebs-erksh", "a b/ج"])), member("title", "سرلشکر"),
          .init("confidence", pick([.json("0.85"), .json("1"), .json("7")])),
        ]
        if draw(5) == 0 { annotation.members.append(member("status", "rejected")) }
      case 3:
        annotation.layer = "speech"
        annotation.members = [
          member("cue", "گفت"), member("speaker", "وزیر \"نفت\""), member("key", "bkr"),
          .init("direct", .json(pick(["true", "false"]))),
        ]
      case 4:
        annotation.layer = "own"
        annotation.members = [
          .init("type", pick(Self.values)), .init("member", pick(Self.values)),
          .init("کلید & x", pick(Self.values)), .init("n", pick(Self.values)),
        ]
      default: annotation.layer = "لایه ۲"
      }
      return annotation
    }
  }

  private mutating func beads(persian: Int, arabic: Int) -> [BeadFile.Named] {
    var remaining = Array(0..<arabic)
    // Blocks that moved: beads cross.
    if arabic > 3 { remaining = Array(remaining[(arabic / 2)...] + remaining[..<(arabic / 2)]) }
    var beads: [BeadFile.Named] = []
    func take(_ count: Int) -> [SegmentIndex] {
      let taken = remaining.prefix(count)
      remaining.removeFirst(taken.count)
      return taken.sorted().map { SegmentIndex($0) }
    }
    var next = 0
    while next < persian {
      let width = min(1 + draw(2), persian - next)
      var bead = Bead(
        persian: (next..<next + width).map { SegmentIndex($0) }, arabic: take(draw(3)),
        score: Double(draw(10_001)) / 10_000)
      next += width
      if draw(4) == 0 {
        bead.status = .manual
        bead.method = "manual"
        bead.annotators = ["نرگس", "A \"B\" <C>"]
        bead.note = "«دو» & <دو>\nسطر"
      }
      beads.append(BeadFile.Named(id: draw(3) == 0 ? "hand \(next) & <x>" : nil, bead: bead))
    }
    for rest in remaining {
      beads.append(
        BeadFile.Named(bead: Bead(persian: [], arabic: [SegmentIndex(rest)], score: 0.5)))
    }
    if persian > 0 && arabic > 0 {
      let bead = Bead(
        persian: [SegmentIndex(0)], arabic: [SegmentIndex(arabic - 1)], score: 0,
        status: .rejected, method: "manual", annotators: ["نرگس"])
      beads.append(BeadFile.Named(id: "رد", bead: bead))
    }
    return beads
  }

  private mutating func corpus() -> CorpusExport {
    var description = CorpusDescription(name: "Hard & <rough>", toolVersion: "1.2.3")
    if draw(2) == 0 { description.description = "\"All\" that is hard" }
    if draw(2) == 0 { description.editors = ["Narges & Layla"] }
    if draw(2) == 0 { description.date = "2026-11-24" }
    if draw(2) == 0 { description.license = "CC0-1.0" }
    if draw(2) == 0 { description.rights = "publishers' & nobody's" }
    var texts = [text("ar-empty", .arabic, segments: 0)]
    var pairs: [CorpusExport.Pair] = []
    for number in 1...3 {
      let persian = text("fa-\(number)", .persian, segments: 1 + draw(12))
      let arabic = text("ar-\(number)", .arabic, segments: 1 + draw(12))
      texts += [persian, arabic]
      pairs.append(
        CorpusExport.Pair(
          PerLanguage(persian: persian.document.id, arabic: arabic.document.id),
          beads: beads(
            persian: persian.side.segments.count, arabic: arabic.side.segments.count)))
    }
    texts.sort { $0.document.id < $1.document.id }
    return CorpusExport(description, texts: texts, pairs: pairs)
  }
}

extension CorpusExport {
  /// A corpus that was imported, as an export sees it once it is on disk.
  init(_ imported: ImportedCorpus, like original: CorpusExport) {
    var description = imported.description ?? original.description
    description.toolVersion = original.description.toolVersion
    let texts = imported.texts.sorted { $0.id < $1.id }.map { text in
      CorpusExport.Text(
        ExportDocument(
          id: text.id, language: text.language, sha256: String(repeating: "0", count: 64),
          metadata: text.metadata, extraMetadata: text.extraMetadata),
        side: text.side, tokens: text.tokens ?? [], annotations: text.annotations)
    }
    let pairs = imported.pairs.sorted {
      ($0.documents.persian, $0.documents.arabic) < ($1.documents.persian, $1.documents.arabic)
    }
    self.init(
      description, texts: texts,
      pairs: pairs.map { CorpusExport.Pair($0.documents, beads: $0.beads) })
  }
}
