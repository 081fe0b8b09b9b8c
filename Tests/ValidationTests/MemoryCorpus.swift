import CorpusModel

@testable import Validation

/// A corpus in memory: two documents whose layers and beads are right, to be spoilt one at a time.
struct MemoryCorpus: CorpusUnderTest {
  var files: [String: String]
  let name = "corpus"

  static let persian = "باران آمد\nدانشگاه بسته شد. مردم خوشحال شدند.\nکد خبر: ۱۲\n"
  static let arabic = "هطل المطر\nأغلقت الجامعة وفرح الناس.\n"

  /// The segments of a text: what stands between the marks, with the roles.
  static func segments(_ text: String, _ parts: [(String, String)]) -> String {
    var lines = ""
    for (part, role) in parts {
      let span = self.span(of: part, in: text)
      lines +=
        #"{"start":\#(span.start),"end":\#(span.end),"text":"\#(part)","role":"\#(role)","paragraph":0}"#
        + "\n"
    }
    return lines
  }

  static func span(of part: String, in text: String) -> CodePointSpan {
    let source = SourceText(text)
    let bytes = Array(part.utf8)
    for start in source.bytes.indices where source.bytes[start...].starts(with: bytes) {
      return source.codePoints(of: TextSpan(start, start + bytes.count))
    }
    return CodePointSpan(-1, -1)
  }

  static var sound: MemoryCorpus {
    let beads = """
      {"id":"b1","fa":[0],"ar":[0],"type":"1-1","score":0.9000,"status":"auto","method":"lexical","annotators":[],"note":"","fa_spans":[[0,9]],"ar_spans":[[0,9]],"fa_text":"باران آمد","ar_text":"هطل المطر"}
      {"id":"b2","fa":[1,2],"ar":[1],"type":"2-1","score":0.8000,"status":"manual","method":"manual","annotators":["S"],"note":"","fa_spans":[[10,26],[27,44]],"ar_spans":[[10,35]],"fa_text":"دانشگاه بسته شد. مردم خوشحال شدند.","ar_text":"أغلقت الجامعة وفرح الناس."}

      """
    var corpus = MemoryCorpus(files: [
      "README.md": "# سلام\n", "sources/fa/fa-a.txt": persian, "sources/ar/ar-a.txt": arabic,
      "layers/fa-a.segments.jsonl": segments(
        persian,
        [
          ("باران آمد", "headline"), ("دانشگاه بسته شد.", "body"), ("مردم خوشحال شدند.", "body"),
          ("کد خبر: ۱۲", "dateline"),
        ]),
      "layers/ar-a.segments.jsonl": segments(
        arabic, [("هطل المطر", "headline"), ("أغلقت الجامعة وفرح الناس.", "body")]),
      "layers/fa-a.tokens.jsonl": """
      {"start":0,"end":5,"text":"باران","kind":"word","segment":0}
      {"start":6,"end":9,"text":"آمد","kind":"word","segment":0}
      {"start":10,"end":17,"text":"دانشگاه","kind":"word","segment":1}
      {"start":27,"end":31,"text":"مردم","kind":"word","segment":2}
      {"start":32,"end":38,"text":"خوشحال","kind":"word","segment":2}
      {"start":39,"end":43,"text":"شدند","kind":"word","segment":2}
      {"start":43,"end":44,"text":".","kind":"punctuation","segment":2}
      {"start":45,"end":47,"text":"کد","kind":"word","segment":3}

      """,
      "layers/fa-a.annotations.jsonl": """
      {"layer":"names","start":10,"end":17,"text":"دانشگاه","type":"organization","key":"u","ref":"Q1"}
      {"layer":"dates","start":27,"end":31,"text":"مردم","calendar":"persian","iso":"2017-04-09","original":"1396-01-20","weekday":"sunday"}
      {"layer":"numbers","start":32,"end":38,"text":"خوشحال","value":12,"kind":"cardinal"}
      {"layer":"speech","start":39,"end":44,"text":"شدند.","cue":"c","speaker":"s","direct":true}

      """,
      "layers/ar-a.annotations.jsonl": """
      {"layer":"names","start":16,"end":23,"text":"الجامعة","type":"organization","key":"u","ref":"Q1"}
      {"layer":"numbers","start":24,"end":28,"text":"وفرح","value":12.0,"kind":"cardinal"}

      """,
      "pairs.jsonl": "{\"fa\":\"fa-a\",\"ar\":\"ar-a\",\"score\":0.9}\n",
      "alignments/fa-a__ar-a.beads.jsonl": beads,
      "build.json": "{\"version\":1,\"files\":[]}\n",
    ])
    corpus.files["corpus.yaml"] = corpus.manifest()
    return corpus
  }

  /// The manifest that the sources ask for.
  func manifest() -> String {
    var text = "muwazi: 1\nname: آزمون\ndescription: \"\"\ndocuments:\n"
    for (id, language) in [("fa-a", "fa"), ("ar-a", "ar")] {
      let path = "sources/\(language)/\(id).txt"
      let digest = sha256(of: Array((files[path] ?? "").utf8))
      text += """
          \(id):
            language: \(language)
            source: \(path)
            sha256: \(digest)

        """
    }
    return text
  }

  func paths() throws(InputError) -> [String] {
    files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func bytes(of path: String) throws(InputError) -> [UInt8] {
    guard let text = files[path] else {
      throw InputError(path: name + "/" + path, message: "no such file")
    }
    return Array(text.utf8)
  }

  /// Not SHA-256, which is not this room's business: any digest of 64 digits that tells texts apart.
  func sha256(of bytes: [UInt8]) -> String {
    let hash = bytes.reduce(into: UInt64(14_695_981_039_346_656_037)) {
      $0 = ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 64 - digits.count) + digits
  }
}
