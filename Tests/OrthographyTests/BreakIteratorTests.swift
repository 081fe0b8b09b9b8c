import CorpusModel
import Orthography
import Testing

@Suite struct BreakIteratorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: BreakIterator.Kind
    var locale: String
    /// The text with a `|` at each boundary but the first and the last.
    var marked: String
    var testDescription: String { "\(kind) \(marked)" }
  }

  @Test(arguments: [
    Case(kind: .word, locale: "fa", marked: "می‌روم| |۱۲٫۵|،| |خانه|."),
    Case(kind: .word, locale: "ar", marked: "قال|:| |«|نعم|»"),
    Case(kind: .sentence, locale: "fa", marked: "آمد. |رفت؟ |چرا؟"),
    Case(kind: .sentence, locale: "ar", marked: "سطر\n|سطر آخر"),
    Case(kind: .character, locale: "fa", marked: "هٔ|👨‍👩‍👧|a"),
    Case(kind: .line, locale: "en", marked: "one |two"),
    Case(kind: .word, locale: "", marked: "پ"),
  ])
  func `breaks where ICU does, as bytes of the source`(row: Case) throws {
    let string = row.marked.replacing("|", with: "")
    let source = SourceText("پیش" + string)
    let text = UTF16Text()
    text.load(source, TextSpan(6, source.bytes.count))
    let iterator = try BreakIterator(row.kind, locale: row.locale)
    iterator.setText(text)
    var pieces: [String] = []
    var start = 0
    while let end = iterator.next() {
      #expect(iterator.isBoundary(end))
      pieces.append(source.text(in: text.span(ofUnits: start, end)))
      start = end
    }
    #expect(pieces.joined(separator: "|") == row.marked)
  }

  @Test func `tells words from what stands between them`() throws {
    let iterator = try BreakIterator(.word, locale: "fa")
    let text = UTF16Text("دو، ۲")
    iterator.setText(text)
    var statuses: [Bool] = []
    while iterator.next() != nil {
      statuses.append(iterator.ruleStatus >= BreakIterator.wordStatusLimit)
    }
    #expect(statuses == [true, false, false, true])
  }

  @Test func `finds the boundaries around an offset`() throws {
    let iterator = try BreakIterator(.word, locale: "ar")
    iterator.setText(UTF16Text("من هنا"))
    #expect(iterator.boundary(after: 0) == 2)
    #expect(iterator.boundary(before: 2) == 0)
    #expect(iterator.boundary(before: 0) == nil)
    #expect(iterator.boundary(after: 6) == nil)
    #expect(!iterator.isBoundary(1))
  }

  @Test func `ends at once in an empty text and serves one text after another`() throws {
    let iterator = try BreakIterator(.sentence, locale: "fa")
    let text = UTF16Text("")
    iterator.setText(text)
    #expect(iterator.next() == nil)
    text.load("یک. دو.")
    iterator.setText(text)
    #expect(iterator.next() == 4)
    #expect(iterator.next() == 7)
    #expect(iterator.next() == nil)
  }

  @Test func `reads any characters without a fault`() throws {
    let hostile = [
      String(repeating: "\u{064B}", count: 10_000), String(repeating: "ن", count: 100_000),
      (0x200B...0x200F).compactMap(Unicode.Scalar.init).map(String.init).joined(),
      (0x2028...0x202E).compactMap(Unicode.Scalar.init).map(String.init).joined(),
    ]
    for kind in BreakIterator.Kind.allCases {
      let iterator = try BreakIterator(kind, locale: "fa")
      for string in hostile {
        let text = UTF16Text(string)
        iterator.setText(text)
        var last = 0
        while let boundary = iterator.next() {
          #expect(boundary > last)
          last = boundary
        }
        #expect(last == text.count)
      }
    }
  }
}
