import CorpusModel

/// The annotations of a document as stand-off markup.
///
/// A layer is a `<listAnnotation>`, an annotation an `<annotation>` whose target is a range of the body's
/// characters (`#string-range(ID.body,start,length)`, TEI Guidelines, 16.2.4). Its first `<note>` holds
/// the words themselves, marked as a text would mark them: `<persName>`, `<orgName>`, `<placeName>`,
/// `<date>`, `<num>`, `<said>`. What these elements have no attribute for stands in further notes, a
/// member each, so that nothing is lost.
struct TEIAnnotations {
  let document: ExportDocument
  let text: SourceText
  let annotations: [LayerAnnotation]

  /// The layers, those of `muwazi annotate` first.
  var layers: [String] { LayerAnnotation.ordered(layers: Set(annotations.map(\.layer))) }

  /// Writes `<standOff>`; nothing where there is no annotation.
  func write(to xml: XMLWriter) throws {
    guard !annotations.isEmpty else { return }
    try xml.block("standOff", ["type": "annotations"]) {
      let numbered = Array(annotations.enumerated())
      for layer in layers {
        try xml.block(
          "listAnnotation",
          TEIToken.isEnumerated(layer) ? ["type": layer] : ["type": "layer", "n": layer]
        ) {
          for (number, annotation) in numbered where annotation.layer == layer {
            try write(annotation, "\(document.id).a\(number)", to: xml)
          }
        }
      }
    }
  }

  private func write(_ annotation: LayerAnnotation, _ id: String, to xml: XMLWriter) throws {
    let span = text.codePoints(of: annotation.span)
    let range = "#string-range(\(TEI.body(document.id)),\(span.start),\(span.end - span.start))"
    let certainty = annotation["confidence"].flatMap(TEIToken.probability)
    try xml.block(
      "annotation",
      [
        "xml:id": id, "motivation": annotation.layer == "names" ? "identifying" : "describing",
        "target": range, "cert": certainty, "resp": "#\(TEI.tool)",
      ]
    ) {
      var told: Set<String> = certainty == nil ? [] : ["confidence"]
      try xml.block("note") {
        try write(annotation, telling: &told, to: xml)
      }
      for member in annotation.members where !told.contains(member.key) {
        let isType = TEIToken.isEnumerated(member.key)
        // What is no text is JSON, and says so.
        let n: String? =
          switch member.value {
          case .text: nil
          case .json: "json"
          }
        try xml.block(
          "note",
          isType
            ? ["type": member.key, "n": n]
            : ["type": n == nil ? "member" : "member-json", "n": member.key],
          text: member.value.string)
      }
    }
  }

  /// Writes the words as the element that fits them; `told` takes the members that its attributes tell
  /// exactly.
  private func write(
    _ annotation: LayerAnnotation, telling told: inout Set<String>, to xml: XMLWriter
  ) throws {
    let words = text.bytes[annotation.span.range]
    switch annotation.layer {
    case "names":
      let kind = EntityKind(annotation)
      let key = annotation.text("key")
      if kind != nil { told.insert("type") }
      if key != nil { told.insert("key") }
      let entity = kind.flatMap { annotation.isRejected ? nil : TEI.entity($0, key: key) }
      try xml.inline(kind?.name ?? "rs", ["ref": entity, "key": key]) { xml.text(words) }
    case "dates":
      let date = TEIDateAttributes(annotation)
      told.formUnion(date.told)
      try xml.inline(
        "date",
        [
          "when": date.when, "from": date.from, "to": date.to, "when-custom": date.custom,
          "datingMethod": date.custom == nil ? nil : date.calendar,
          // An empty date must not say of what calendar it is.
          "calendar": words.isEmpty ? nil : date.calendar,
        ]
      ) { xml.text(words) }
    case "numbers":
      let kind = annotation.text("kind").flatMap { TEIToken.isEnumerated($0) ? $0 : nil }
      let value = annotation["value"].flatMap(TEIToken.number)
      if kind != nil { told.insert("kind") }
      if value != nil { told.insert("value") }
      try xml.inline("num", ["type": kind, "value": value]) { xml.text(words) }
    case "speech":
      let direct = annotation["direct"].flatMap(TEIToken.flag)
      if direct != nil { told.insert("direct") }
      let speaker =
        annotation.isRejected ? nil : TEI.entity(.person, key: annotation.text("key"))
      try xml.inline("said", ["who": speaker, "direct": direct]) { xml.text(words) }
    default: xml.text(words)
    }
  }
}

/// What TEI's data classes take.
enum TEIToken {
  /// Whether a word is one of `teidata.enumerated`; ASCII alone, so that every validator agrees.
  static func isEnumerated(_ word: String) -> Bool {
    guard let first = word.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return word.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
        || byte == 0x2E || byte == 0x5F
    }
  }

  /// A number of JSON from 0 to 1, as it is spelled.
  static func probability(_ value: LayerAnnotation.Value) -> String? {
    guard let text = number(value), let number = Double(text), (0...1).contains(number) else {
      return nil
    }
    return text
  }

  /// A number of JSON, as it is spelled, where XML Schema spells it so too.
  static func number(_ value: LayerAnnotation.Value) -> String? {
    guard case .json(let json) = value,
      json.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    return json
  }

  /// `true` or `false`.
  static func flag(_ value: LayerAnnotation.Value) -> String? {
    value == .json("true") || value == .json("false") ? value.string : nil
  }
}

extension LayerAnnotation {
  /// A member that is a text.
  func text(_ key: String) -> String? {
    if case .text(let text) = self[key] { text } else { nil }
  }
}
