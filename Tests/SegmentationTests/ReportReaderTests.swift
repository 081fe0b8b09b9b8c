import CorpusModel
import Testing

@testable import Segmentation

@Suite struct ReportReaderTests {
  private static let letters: [SegmentRole: Character] = [
    .boilerplate: "B", .dateline: "D", .kicker: "K", .headline: "H", .lead: "L", .body: "T",
    .credit: "C",
  ]

  @Test(arguments: ReportPages.persian.map(\.page))
  func `tells a Persian report from its page`(_ page: String) { check(page, .persian) }

  @Test(arguments: ReportPages.arabic.map(\.page))
  func `tells an Arabic report from its page`(_ page: String) { check(page, .arabic) }

  /// Compares line by line; every segment of a line has the line's role.
  private func check(_ page: String, _ language: Language) {
    let (source, _) = Self.unmarked(page)
    let report = ReportReader(language: language).read(source)
    var found: [String] = []
    var paragraph = -1
    for segment in report.segments {
      let letter = Self.letters[segment.role] ?? "?"
      if segment.paragraph != paragraph {
        found.append("\(letter)|\(source.text(in: segment.span))")
      } else if var last = found.popLast() {
        let mark = last.first == letter ? "" : "[\(letter)]"
        last += " \(mark)\(source.text(in: segment.span))"
        found.append(last)
      }
      paragraph = segment.paragraph
    }
    let expected = page.split(separator: "\n").map(String.init)
    #expect(found == expected)
  }

  private static func unmarked(_ page: String) -> (SourceText, [Character]) {
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let letters = lines.compactMap(\.first)
    return (SourceText(lines.map { String($0.dropFirst(2)) }.joined(separator: "\n")), letters)
  }

  @Test func `keeps the boundaries of the sentence segmenter`() {
    for (language, pages) in [
      (Language.persian, ReportPages.persian), (.arabic, ReportPages.arabic),
    ] {
      for (_, page) in pages {
        let (source, _) = Self.unmarked(page)
        let segments = SentenceSegmenter(language: language).segments(in: source)
        let report = ReportReader(language: language).read(source)
        #expect(report.segments.map(\.span) == segments.map(\.span))
      }
    }
  }

  // MARK: Plain texts

  private static let plain: [(String, String)] = [
    ("", ""),
    ("وزیر خارجه امروز به بغداد رفت.", "L"),
    ("وزیر خارجه امروز به بغداد می‌رود", "H"),
    ("وزیر آمد.\nاو رفت.\nهمه دیدند.", "LTT"),
    (
      "باران آمد و رودخانه طغیان کرد و مردم به بالای تپه رفتند. آنجا ماندند. شب شد. صبح برگشتند.",
      "LTTT"
    ),
  ]

  @Test(arguments: plain)
  func `reads texts without a page`(_ text: String, _ roles: String) {
    let report = ReportReader(language: .persian).read(SourceText(text))
    #expect(String(report.segments.compactMap { Self.letters[$0.role] }) == roles)
  }

  // MARK: Metadata

  @Test func `reads what the page says`() throws {
    let pages = ReportPages.persian.map(\.page)
    let reader = ReportReader(language: .persian)
    let first = reader.read(Self.unmarked(pages[0]).0).metadata
    #expect(first.title == "آغاز ساخت سه نیروگاه خورشیدی در کرمان")
    #expect(first.code == "8451203")
    #expect(first.published?.iso == "2019-08-06T09:42")
    #expect(first.published?.calendar == .persian)
    #expect(first.published?.original == "1398-05-15")
    #expect(first.outlet == nil)
    let fourth = reader.read(Self.unmarked(pages[3]).0).metadata
    #expect(fourth.outlet == "سپیدار نیوز")
    #expect(fourth.code == "55127")
    #expect(fourth.published?.iso == "2023-10-30T21:10")
    let arabic = ReportReader(language: .arabic)
    let third = arabic.read(Self.unmarked(ReportPages.arabic[2].page).0).metadata
    #expect(third.outlet == "وكالة النخيل")
    #expect(third.published?.iso == "2020-07-08T22:05")
    let last = arabic.read(Self.unmarked(ReportPages.arabic[5].page).0).metadata
    #expect(last.published?.iso == "2021-05-04T08:30")
  }

  /// Line, language, ISO date, calendar, the bytes in brackets.
  private static let dates: [(String, Language, String, CalendarSystem)] = [
    ("تاریخ انتشار: [۱۷:۱۴ - ۲۰-۰۱-۱۳۹۶]", .persian, "2017-04-09T17:14", .persian),
    ("[۲۰ فروردین ۱۳۹۶ - ۱۷:۱۴]", .persian, "2017-04-09T17:14", .persian),
    ("[۲۰ فروردین‌ماه ۱۳۹۶]", .persian, "2017-04-09", .persian),
    ("انتشار: [1396/01/20]", .persian, "2017-04-09", .persian),
    ("انتشار: [1396/1/20 ساعت 8:05]", .persian, "2017-04-09T08:05", .persian),
    ("انتشار: [٢٠ فروردين ١٣٩٦]", .persian, "2017-04-09", .persian),
    ("انتشار: [۹۶/۰۱/۲۰]", .persian, "2017-04-09", .persian),
    ("شنبه [۳۰ اسفند ۱۳۹۹]", .persian, "2021-03-20", .persian),
    ("[۹ آوریل ۲۰۱۷]", .persian, "2017-04-09", .gregorian),
    ("الأربعاء [8 يوليو/تموز 2020]", .arabic, "2020-07-08", .gregorian),
    ("[20 كانون الثاني 2020]", .arabic, "2020-01-20", .gregorian),
    ("[20 حزيران (يونيو) 2020]", .arabic, "2020-06-20", .gregorian),
    ("[08/07/2020]", .arabic, "2020-07-08", .gregorian),
    ("[2020-07-08 14:05]", .arabic, "2020-07-08T14:05", .gregorian),
    ("[٨ تموز ٢٠٢٠]", .arabic, "2020-07-08", .gregorian),
    ("[1441/11/17 هـ]", .arabic, "2020-07-08", .islamic),
    ("[17 ذو القعدة 1441هـ]", .arabic, "2020-07-08", .islamic),
    ("17 ذو القعدة 1441هـ الموافق [8 يوليو 2020]", .arabic, "2020-07-08", .gregorian),
    ("نشر في [8 يوليو 2020 الساعة 10:30] مساء", .arabic, "2020-07-08T22:30", .gregorian),
  ]

  @Test(arguments: dates)
  func `reads dates of all calendars`(
    _ marked: String, _ language: Language, _ iso: String, _ calendar: CalendarSystem
  ) throws {
    let line = marked.filter { $0 != "[" && $0 != "]" }
    let source = SourceText(line + "\n\n" + Self.story(language))
    let published = try #require(
      ReportReader(language: language).read(source).metadata.published)
    #expect(published.iso == iso)
    #expect(published.calendar == calendar)
    let span = try #require(published.span)
    let before = source.text(in: TextSpan(0, span.start))
    let after = source.text(in: TextSpan(span.end, line.utf8.count))
    #expect("\(before)[\(source.text(in: span))]\(after)" == marked)
  }

  private static func story(_ language: Language) -> String {
    language == .persian
      ? "وزیر به شهر آمد\nوزیر نیرو دیروز به شهر آمد و با مردم درباره آب گفت‌وگو کرد."
      : "الوزير يزور المدينة\nزار وزير الطاقة المدينة أمس وتحدث مع سكانها عن أزمة المياه المستمرة."
  }

  @Test(arguments: [
    "تاریخ انتشار: ۳۱-۱۲-۱۳۹۶", "انتشار: ۱۳۹۶/۱۳/۴۵", "۴۵ فروردین ۱۳۹۶", "۱۷:۱۴",
  ])
  func `takes no impossible date`(_ line: String) {
    let source = SourceText(line + "\n\n" + Self.story(.persian))
    #expect(ReportReader(language: .persian).read(source).metadata.published == nil)
  }

  @Test func `prefers publication to update and to today's date`() {
    let source = SourceText(
      """
      ۰۳ اسفند ۱۴۰۴
      به روز شده در: ۰۳ اسفند ۱۴۰۴ - ۱۸:۳۶
      تاریخ انتشار: ۱۷:۱۴ - ۲۰-۰۱-۱۳۹۶

      """ + Self.story(.persian))
    #expect(
      ReportReader(language: .persian).read(source).metadata.published?.iso == "2017-04-09T17:14")
  }

  @Test func `takes a source for no outlet`() {
    let source = SourceText(
      "سفر وزیر\n\nبه گزارش ایسنا، وزیر نیرو دیروز به شهر آمد و با مردم درباره آب گفت‌وگو کرد.")
    #expect(ReportReader(language: .persian).read(source).metadata.outlet == nil)
    let own = SourceText(
      "سفر وزیر\n\nبه گزارش خبرنگار ایسنا، وزیر نیرو دیروز به شهر آمد و با مردم گفت‌وگو کرد.")
    #expect(ReportReader(language: .persian).read(own).metadata.outlet == "ایسنا")
  }

  // MARK: Cues

  @Test(arguments: [
    "نظرات کاربران", "نظرات كاربران", "نظراتکاربران", "نظرات‌کاربران", "نظرات کاربران (۱۲)",
  ])
  func `knows a cue in any spelling`(_ heading: String) {
    let source = SourceText(Self.story(.persian) + "\n\(heading)\nخوب بود.")
    let roles = ReportReader(language: .persian).read(source).segments.map(\.role)
    #expect(roles == [.headline, .lead, .boilerplate, .boilerplate])
  }

  @Test func `knows a user's own cues`() throws {
    let source = SourceText(Self.story(.persian) + "\nگفتنی‌های همسایه\nدلار ارزان شد")
    let before = ReportReader(language: .persian).read(source).segments.map(\.role)
    var cues = SegmentationCues.standard(for: .persian)
    try cues.add(SourceText("# my site\nfa\trelated\tگفتنی‌های همسایه\tline\n"))
    let after = ReportReader(language: .persian, cues: cues).read(source).segments.map(\.role)
    #expect(after == [.headline, .lead, .boilerplate, .boilerplate])
    #expect(after.count == before.count)
  }

  private static let faults: [(String, CueTableError.Reason, Int, Int)] = [
    ("fa\trelated", .columnCount(2), 1, 1),
    ("\nen\trelated\tx", .language("en"), 2, 1),
    ("fa\tnonsense\tx", .kind("nonsense"), 1, 4),
    ("fa\trelated\t…", .emptyCue, 1, 12),
    ("fa\ttitle\tابپتثجچحخدذرز", .longWord, 1, 10),
    ("fa\trelated\tالف\tnowhere", .place("nowhere"), 1, 16),
  ]

  @Test(arguments: faults)
  func `says where a cue table is wrong`(
    _ table: String, _ reason: CueTableError.Reason, _ line: Int, _ column: Int
  ) {
    var cues = SegmentationCues(language: .persian)
    let error = #expect(throws: CueTableError.self) { try cues.add(SourceText(table)) }
    #expect(error?.reason == reason)
    #expect(error?.location == SourceLocation(line: line, column: column))
  }

  // MARK: Hostile input

  @Test func `stands random pages`() {
    var generator = SeededGenerator(seed: 7)
    let lines = (ReportPages.persian + ReportPages.arabic).flatMap {
      $0.page.split(separator: "\n").map { String($0.dropFirst(2)) }
    }
    for _ in 0..<150 {
      var page: [String] = []
      for _ in 0..<Int.random(in: 0..<25, using: &generator) {
        page.append(
          Int.random(in: 0..<4, using: &generator) == 0
            ? randomText(&generator, count: 40)
            : lines[Int.random(in: 0..<lines.count, using: &generator)])
      }
      let source = SourceText(page.joined(separator: "\n"))
      for language in Language.allCases {
        let report = ReportReader(language: language).read(source)
        let headlines = report.segments.filter { $0.role == .headline }
        #expect(Set(headlines.map(\.paragraph)).count <= 1)
        if let span = report.metadata.published?.span {
          #expect(span.end <= source.bytes.count && !span.isEmpty)
        }
      }
    }
  }
}
