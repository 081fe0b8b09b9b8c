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

  @Test(arguments: ["verbs", "names,", ""])
  func `says which layers there are`(layer: String) throws {
    let outcome = try Tool.run(
      "annotate", "--lang", "fa", "--layers", layer, "-", input: Data(text.utf8))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("dates, numbers, names, speech"))
    #expect(outcome.text.isEmpty)
  }

  @Test func `prints names and speech, each with who`() throws {
    let text = "سرلشکر محمد باقری در دمشق گفت: «کار ما تمام شد.»\nوی افزود که برمی‌گردد.\n"
    let outcome = try Tool.run(
      "annotate", "--lang", "fa", "--layers", "names,speech", "-", input: Data(text.utf8))
    #expect(outcome.status == 0)
    #expect(
      outcome.text == """
        {"layer":"names","start":7,"end":17,"text":"محمد باقری","type":"person","key":"mhm-bkr",\
        "title":"سرلشکر","rule":"table","confidence":0.97}
        {"layer":"names","start":21,"end":25,"text":"دمشق","type":"place","key":"dmshq",\
        "title":null,"rule":"table","confidence":0.92}
        {"layer":"speech","start":32,"end":46,"text":"کار ما تمام شد","cue":"گفت",\
        "speaker":"محمد باقری","key":"mhm-bkr","direct":true,"resolution":"name",\
        "confidence":0.95}
        {"layer":"speech","start":61,"end":70,"text":"برمی‌گردد","cue":"افزود",\
        "speaker":"محمد باقری","key":"mhm-bkr","direct":false,"resolution":"pronoun",\
        "confidence":0.90}

        """)
  }

  @Test(arguments: ["2020", "2020-02-30", "yesterday"])
  func `takes only a day for the publication`(day: String) throws {
    let outcome = try Tool.run(
      "annotate", "--lang", "fa", "--published", day, "-", input: Data(text.utf8))
    #expect(outcome.status == 2)
  }
}
