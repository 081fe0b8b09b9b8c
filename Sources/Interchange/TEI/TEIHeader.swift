import CorpusModel

/// The parts of a `teiHeader` that a document's and the corpus's have in common.
final class TEIHeader {
  let xml: XMLWriter
  let corpus: CorpusDescription
  let alignment: TEIAlignmentFigures?
  /// Dates that could not be written as such.
  var malformedDates = 0

  init(xml: XMLWriter, corpus: CorpusDescription, alignment: TEIAlignmentFigures? = nil) {
    self.xml = xml
    self.corpus = corpus
    self.alignment = alignment
  }

  /// Who answers for the file: the people, then the tool.
  func responsibility(_ work: String) throws {
    for editor in corpus.editors {
      try xml.block("respStmt") {
        try xml.block("resp", text: "edited the corpus")
        try xml.block("persName", text: editor)
      }
    }
    for (index, person) in (alignment?.people ?? []).enumerated() {
      try xml.block("respStmt") {
        try xml.block("resp", text: "made, corrected or rejected beads of the alignment")
        try xml.block("persName", ["xml:id": "person.\(index + 1)"], text: person)
      }
    }
    try xml.block("respStmt") {
      try xml.block("resp", text: work)
      try xml.block(
        "name", ["xml:id": TEI.tool, "type": "software"], text: "Muwazi \(corpus.toolVersion)")
    }
  }

  /// The edition of the corpus, by its date if it has one, and the tool that put it into this form.
  func edition() throws {
    try xml.block("editionStmt") {
      try xml.block("edition") {
        if let date = corpus.date {
          xml.text("Edition of ")
          try xml.inline("date", ["when": when(date)]) { xml.text(date) }
        } else {
          xml.text("Undated edition")
        }
        xml.text(", put into TEI by Muwazi \(corpus.toolVersion)")
      }
    }
  }

  /// A date for `@when`; counted where it is none.
  func when(_ date: String) -> String? {
    let normalized = SchemaDate.normalized(date)
    if normalized == nil { malformedDates += 1 }
    return normalized
  }

  func measures(_ extent: TextExtent, documents: Int? = nil) throws {
    try xml.block("extent") {
      if let documents {
        try xml.block(
          "measure", ["unit": "documents", "quantity": String(documents)],
          text: "\(documents) documents")
      }
      try xml.block(
        "measure", ["unit": "sentences", "quantity": String(extent.segments)],
        text: "\(extent.segments) sentences, the lines around the reports among them")
      try xml.block(
        "measure", ["unit": "words", "quantity": String(extent.words)],
        text: "\(extent.words) words, numbers and addresses")
      try xml.block(
        "measure", ["unit": "characters", "quantity": String(extent.codePoints)],
        text: "\(extent.codePoints) Unicode code points")
      if let alignment {
        try xml.block(
          "measure", ["unit": "beads", "quantity": String(alignment.beads)],
          text: "\(alignment.beads) beads of sentences")
      }
    }
  }

  /// Who may use it. A file about one document states that document's rights too.
  func publication(idno: (type: String, value: String), rights: String?) throws {
    try xml.block("publicationStmt") {
      try xml.block(
        "authority",
        text: corpus.editors.isEmpty
          ? "The makers of \(corpus.name)" : corpus.editors.joined(separator: "; "))
      try xml.block("idno", ["type": idno.type], text: idno.value)
      if let date = corpus.date { try xml.block("date", ["when": when(date)], text: date) }
      let statements = [rights, corpus.rights].compactMap { $0 }.filter { !$0.isEmpty }
      let isKnown = !statements.isEmpty || corpus.license != nil
      try xml.block("availability", ["status": isKnown ? "restricted" : "unknown"]) {
        if let license = corpus.license {
          try xml.block("licence", ["target": Self.target(ofLicense: license)], text: license)
        }
        for statement in statements { try xml.block("p", text: statement) }
        if !isKnown { try xml.block("p", text: "The corpus states no rights.") }
      }
    }
  }

  /// A licence as a URL: one that is, or the page of an SPDX identifier.
  private static func target(ofLicense license: String) -> String? {
    let isPlain = license.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !"<>\"{}|\\^`".utf8.contains(byte)
    }
    guard isPlain else { return nil }
    if license.hasPrefix("https://") || license.hasPrefix("http://") { return license }
    return "https://spdx.org/licenses/\(license).html"
  }

  /// A report as its publisher would cite it and, in the corpus, where its text is.
  func bibliography(_ document: ExportDocument, title: String, file: String? = nil) throws {
    let metadata = document.metadata
    try xml.block("bibl", ["xml:id": "\(document.id).bibl"]) {
      try xml.block(
        "title", ["level": "a", "xml:lang": document.language.rawValue], text: title)
      if let outlet = metadata.outlet { try xml.block("publisher", text: outlet) }
      if let published = metadata.published { try date(published) }
      if let code = metadata.code { try xml.block("idno", ["type": "code"], text: code) }
      if let url = metadata.url { try xml.block("idno", ["type": "URL"], text: url) }
      try xml.block("idno", ["type": "SHA-256"], text: document.sha256)
      try xml.block(
        "textLang", ["mainLang": document.language.rawValue], text: document.language.englishName)
      if let provenance = metadata.provenance {
        try xml.block("note", ["type": "provenance"], text: provenance)
      }
      if let rights = metadata.rights { try xml.block("note", ["type": "rights"], text: rights) }
      if let file { try xml.block("ptr", ["type": "file", "target": file]) }
      for extra in document.extraMetadata {
        try xml.block("note", ["type": "metadata", "n": extra.key], text: extra.value)
      }
    }
  }

  private func date(_ date: DateExpression) throws {
    // An empty date must not say of what calendar it is.
    let text = date.original.isEmpty ? date.iso : date.original
    let calendar = "#\(TEI.calendar(date.calendar))"
    let isCustom = date.calendar != .gregorian && Self.isWord(date.original)
    try xml.block(
      "date",
      [
        "type": "published", "when": when(date.iso),
        "when-custom": isCustom ? date.original : nil, "datingMethod": isCustom ? calendar : nil,
        "calendar": text.isEmpty ? nil : calendar,
      ], text: text)
  }

  /// Whether a text is one word, as `@when-custom` takes it.
  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.numericType == .decimal || scalar == "-" || scalar == ":" || scalar == "T"
          || scalar == "/"
      }
  }

  /// The history: one change, dated only where the corpus is.
  func revision(_ text: String) throws {
    try xml.block("revisionDesc") {
      try xml.block(
        "change",
        [
          "who": "#\(TEI.tool)", "when": corpus.date.flatMap(SchemaDate.normalized),
        ], text: text)
    }
  }
}

extension Language {
  /// Its English name.
  var englishName: String { self == .persian ? "Persian" : "Arabic" }
}
