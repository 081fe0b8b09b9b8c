import Foundation
import Testing

@Suite struct AnnotateCommandTests {
  private let text = "\u{FEFF}😀 دیروز و ۱۸ تیر ۱۳۹۹، ۲ میلیون و ۳۰۰ هزار نفر در ساعت ۱۷:۱۴ آمدند.\n"

  @Test func `prints the dates and numbers by their place`() throws {
    let outcome = try Tool.run(
      "annotate", "--lang", "fa", "--published", "2020-07-09", "-", input: Data(text.utf8))
    #expect(outcome.status == 0)
    #expect(
      outcome.text == """
        {"layer":"dates","start":3,"end":8,"text":"دیروز","calendar":"persian","iso":"2020-07-08",\
        "original":null,"weekday":null,"relative":"-P1D","uncertain":false,"reason":null}
        {"layer":"dates","start":11,"end":22,"text":"۱۸ تیر ۱۳۹۹","calendar":"persian",\
        "iso":"2020-07-08","original":"1399-04-18","weekday":null,"relative":null,\
        "uncertain":false,"reason":null}
        {"layer":"numbers","start":24,"end":43,"text":"۲ میلیون و ۳۰۰ هزار","value":2300000,\
        "kind":"cardinal","ratio":null}

        """)
  }

  @Test func `prints one layer`() throws {
    let outcome = try Tool.run(
      "annotate", "--lang", "fa", "--layers", "numbers", "-", input: Data(text.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.text.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["names", "speech", "verbs", ""])
  func `says which layers there are`(layer: String) throws {
    let outcome = try Tool.run(
      "annotate", "--lang", "fa", "--layers", layer, "-", input: Data(text.utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("dates, numbers"))
    #expect(outcome.text.isEmpty)
  }

  @Test(arguments: ["2020", "2020-02-30", "yesterday"])
  func `takes only a day for the publication`(day: String) throws {
    let outcome = try Tool.run(
      "annotate", "--lang", "fa", "--published", day, "-", input: Data(text.utf8))
    #expect(outcome.status == 2)
  }
}
