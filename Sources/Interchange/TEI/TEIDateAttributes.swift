import CorpusModel

/// The attributes of a `<date>` in a layer of dates, and which members they tell exactly.
struct TEIDateAttributes {
  private(set) var when: String?
  private(set) var from: String?
  private(set) var to: String?
  private(set) var custom: String?
  /// The pointer to the calendar in which the text writes the date.
  private(set) var calendar: String?
  /// The keys of the members from which nothing else need be told.
  private(set) var told: Set<String> = []

  init(_ annotation: LayerAnnotation) {
    if let name = annotation.text("calendar"), let system = CalendarSystem(rawValue: name) {
      calendar = "#\(TEI.calendar(system))"
      if !annotation.span.isEmpty { told.insert("calendar") }
    }
    if let iso = annotation.text("iso") {
      let ends = iso.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let dates = ends.compactMap(SchemaDate.normalized)
      if dates.count == ends.count, dates == ends, ends.count <= 2 { told.insert("iso") }
      if dates.count == 1 && ends.count == 1 {
        when = dates[0]
      } else if dates.count == 2 && ends.count == 2 {
        from = dates[0]
        to = dates[1]
      }
    }
    if let original = annotation.text("original"), Self.isWord(original), calendar != nil {
      custom = original
      told.insert("original")
    }
  }

  /// Whether a text is one word of `teidata.word`, as `@when-custom` takes it.
  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x2D
          || byte == 0x2F || byte == 0x3A
      }
  }
}
