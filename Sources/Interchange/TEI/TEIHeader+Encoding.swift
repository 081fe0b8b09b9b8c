import CorpusModel

extension TEIHeader {
  /// What kind of file a header describes: the two differ in what their elements mean.
  enum Content {
    case document(TEIText)
    case corpus
  }

  /// How the text was encoded, and which layers stand beside it.
  func encoding(_ content: Content, layers: [String] = []) throws {
    try xml.block("encodingDesc") {
      try xml.block("projectDesc") {
        try xml.block(
          "p", text: corpus.description.isEmpty ? "The corpus \(corpus.name)." : corpus.description)
        try xml.block(
          "p",
          text: "A corpus of Persian and Arabic news reports, aligned sentence by sentence. Every "
            + "layer points at the untouched source.")
      }
      try xml.block("samplingDecl") {
        try xml.block(
          "p",
          text:
            "Whole files: a report with all that its page had around it. What is no part of the "
            + "report (navigation, advertisements, comment forms, headline tickers) is kept and marked "
            + "as boilerplate.")
      }
      try editorial(layers)
      switch content {
      case .document(let text): try tags(text)
      case .corpus: try prefixes()
      }
      try classes(content)
      try xml.block("appInfo") {
        try xml.block(
          "application", ["ident": "Muwazi", "version": applicationVersion]
        ) {
          try xml.block("label", text: "Muwazi \(corpus.toolVersion)")
          try xml.block(
            "desc",
            text: "Read the reports, divided them into sentences and words, and aligned them.")
        }
      }
    }
  }

  /// The version as TEI has it: numbers and dots, without a suffix such as `-beta`.
  private var applicationVersion: String {
    let numbers = corpus.toolVersion.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      .split(separator: ".").prefix(3)
    return numbers.isEmpty ? "0" : numbers.joined(separator: ".")
  }

  private func editorial(_ layers: [String]) throws {
    try xml.block("editorialDecl") {
      try xml.block("correction", ["status": "unknown"]) {
        try xml.block("p", text: "Nothing was corrected; errors of the source stand.")
      }
      try xml.block("normalization", ["method": "markup"]) {
        try xml.block(
          "p",
          text: "Nothing was normalized: letters, digits, zero-width non-joiners, vowel marks and "
            + "white space are those of the source. The text content of body, white space included, is "
            + "the source, character for character; where XML 1.0 forbids a character, U+FFFD stands "
            + "for it. Offsets in code points of the source are therefore offsets in it.")
      }
      try xml.block("segmentation") {
        try xml.block(
          "p",
          text:
            "s is a sentence, or a line that is no sentence; its xml:id ends in the number it has "
            + "in the corpus, counted from 0. w is a word, number or address, pc a mark of "
            + "punctuation or a symbol; their numbers count the tokens of their sentence from 0. join=\"right\" says "
            + "that no white space follows; type tells a number, url, email, handle or hashtag "
            + "from a word, a symbol from punctuation. A word with a zero-width non-joiner is one w. The blocks "
            + "(p, head, ab and their like) are the paragraphs of the source, n being their number."
        )
      }
      try xml.block("quotation", ["marks": "all"]) {
        try xml.block("p", text: "Quotation marks stand in the text as pc.")
      }
      try xml.block("punctuation", ["marks": "all", "placement": "internal"]) {
        try xml.block("p", text: "Punctuation stands in the sentence that it ends.")
      }
      try xml.block("hyphenation", ["eol": "none"]) {
        try xml.block("p", text: "No word is divided at the end of a line.")
      }
      guard !layers.isEmpty else { return }
      try xml.block("interpretation") {
        try xml.block(
          "p",
          text: "Layers of annotations stand in standOff, a listAnnotation each: "
            + layers.joined(separator: ", ") + ". The target of an annotation is a range of the "
            + "characters of body, first character and length, counted from 0 and in Unicode code "
            + "points. Its note without a type repeats what stands there; persName, orgName and "
            + "placeName refer to the lists in ../corpus.xml, as said does to who speaks. A note of a "
            + "type is a member of the annotation's record, in JSON where n says so. cert is the "
            + "probability that the annotation is right.")
      }
    }
  }

  private func tags(_ text: TEIText) throws {
    try xml.block("tagsDecl") {
      try xml.block(
        "rendition", ["xml:id": "rtl", "scheme": "css"],
        text: "direction: rtl; unicode-bidi: isolate;")
      try xml.block("namespace", ["name": TEI.namespace]) {
        for (element, count) in [
          ("s", text.side.segments.count),
          ("w", text.extent.words), ("pc", text.marks),
        ] { try xml.block("tagUsage", ["gi": element, "occurs": String(count)]) }
      }
    }
  }

  private func prefixes() throws {
    try xml.block("listPrefixDef") {
      try xml.block(
        "prefixDef",
        [
          "ident": "seg", "matchPattern": "(.+)\\.(s[0-9]+)",
          "replacementPattern": "documents/$1.xml#$1.$2",
        ]
      ) {
        try xml.block(
          "p",
          text:
            "seg:ID.s12 is sentence 12, counted from 0, of the document ID: the element of that "
            + "xml:id in documents/ID.xml.")
      }
    }
  }

  private func classes(_ content: Content) throws {
    try xml.block("classDecl") {
      switch content {
      case .document:
        try taxonomy(
          "roles", "What a part of the text does in its report",
          SegmentRole.allCases.map { (TEI.role($0), $0.explanation) })
      case .corpus:
        try taxonomy(
          "statuses", "Who stands behind a bead",
          BeadStatus.allCases.map { (TEI.status($0), $0.explanation) })
        try taxonomy(
          "counterparts", "Whether a bead has two sides",
          [
            (
              "counterpart.none",
              "The other text has nothing that says the same: a ptr without link"
            ),
            ("counterpart.side", "One side of a bead, when it has several sentences"),
          ])
        let methods = alignment?.methods ?? []
        if !methods.isEmpty {
          try taxonomy(
            "methods", "What made a bead",
            methods.enumerated().map { ("method.\($0.offset + 1)", $0.element) })
        }
      }
    }
  }

  private func taxonomy(_ id: String, _ title: String, _ categories: [(String, String)]) throws {
    try xml.block("taxonomy", ["xml:id": id]) {
      try xml.block("desc", text: title)
      for (id, description) in categories {
        try xml.block("category", ["xml:id": id]) { try xml.block("catDesc", text: description) }
      }
    }
  }

  /// Calendars and languages.
  func profile(_ languages: [Language], romanized tag: String? = nil) throws {
    try xml.block("profileDesc") {
      try xml.block("calendarDesc") {
        for calendar in CalendarSystem.allCases {
          try xml.block("calendar", ["xml:id": TEI.calendar(calendar)]) {
            try xml.block("p", text: calendar.explanation)
          }
        }
      }
      try xml.block("langUsage") {
        for language in languages {
          try xml.block("language", ["ident": language.rawValue], text: language.englishName)
        }
        if let tag, let language = languages.first {
          try xml.block(
            "language", ["ident": tag], text: "\(language.englishName) in Latin letters")
        }
        try xml.block("language", ["ident": "en"], text: "English, in this header")
      }
    }
  }
}

extension SegmentRole {
  fileprivate var explanation: String {
    switch self {
    case .headline: "The headline"
    case .kicker: "The kicker, a line above the headline"
    case .lead: "The lead, which sums the report up"
    case .body: "The report itself"
    case .dateline: "Place, time or code of the report"
    case .credit: "The agency or reporter that is credited"
    case .boilerplate: "What surrounds the report on its page"
    }
  }
}

extension BeadStatus {
  fileprivate var explanation: String {
    switch self {
    case .auto: "Made by the aligner; cert is the probability that it is right"
    case .manual: "Made or corrected by a person"
    case .rejected: "Found wrong by a person: the two sides are no counterparts"
    }
  }
}

extension CalendarSystem {
  fileprivate var explanation: String {
    switch self {
    case .persian: "The Solar Hijri calendar of Iran (Jalali)"
    case .islamic: "The lunar Hijri calendar (Umm al-Qura)"
    case .gregorian: "The Gregorian calendar"
    }
  }
}
