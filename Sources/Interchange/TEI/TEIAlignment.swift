import CorpusModel

/// The beads of a pair as `linkGrp`s.
struct TEIAlignment {
  let pair: PerLanguage<DocumentID>
  let people: TEIAlignmentFigures
  let xml: XMLWriter

  /// Writes the beads that hold in one group, those that a person rejected in another, and the remarks
  /// on either as annotations.
  func write(_ beads: [(id: String, bead: Bead)]) throws {
    let named = zip(identifiers(of: beads.map(\.id)), beads)
      .map { (xmlID: $0, id: $1.id, bead: $1.bead) }
    for (type, isRejected) in [("alignment", false), ("rejected", true)] {
      let group = named.filter { ($0.bead.status == .rejected) == isRejected }
      guard !group.isEmpty else { continue }
      try xml.block(
        "linkGrp",
        [
          "xml:id": isRejected ? "\(name).rejected" : name, "type": type, "targFunc": "fa ar",
          "domains": Language.allCases.map { language in
            "documents/\(pair[language]).xml#\(pair[language]).text"
          }.joined(separator: " "),
        ]
      ) {
        for (xmlID, id, bead) in group { try write(bead, id: id, xmlID: xmlID) }
      }
    }
    let remarks = named.filter { $0.bead.note != nil }
    guard !remarks.isEmpty else { return }
    try xml.block("listAnnotation", ["type": "remarks"]) {
      for (xmlID, _, bead) in remarks {
        try xml.block(
          "annotation",
          [
            "xml:id": "\(xmlID).note", "motivation": "commenting", "target": "#\(xmlID)",
            "resp": people.responsible(for: bead),
          ]
        ) { try xml.block("note", text: bead.note ?? "") }
      }
    }
  }

  private var name: String { pair.map(\.rawValue).joined }

  private func write(_ bead: Bead, id: String, xmlID: String) throws {
    let name = xmlID == "\(self.name).\(id)" ? nil : id
    let analysis = people.analysis(of: bead)
    let responsible = people.responsible(for: bead)
    let certainty = FixedDecimals.four(bead.score)
    if bead.isNull {
      let language: Language = bead.segments.persian.isEmpty ? .arabic : .persian
      return try xml.block(
        "ptr",
        [
          "xml:id": xmlID, "n": name, "type": bead.type, "target": targets(bead, language),
          "cert": certainty, "resp": responsible, "ana": "#counterpart.none \(analysis)",
        ])
    }
    var sides: [String] = []
    for language in Language.allCases {
      guard bead.segments[language].count > 1 else {
        sides.append(targets(bead, language))
        continue
      }
      let side = "\(xmlID).\(language.rawValue)"
      sides.append("#\(side)")
      try xml.block(
        "ptr",
        ["xml:id": side, "target": targets(bead, language), "ana": "#counterpart.side"])
    }
    try xml.block(
      "link",
      [
        "xml:id": xmlID, "n": name, "type": bead.type, "target": sides.joined(separator: " "),
        "cert": certainty, "resp": responsible, "ana": analysis,
      ])
  }

  private func targets(_ bead: Bead, _ language: Language) -> String {
    bead.segments[language]
      .map { "seg:\(TEI.segment(pair[language], $0.rawValue))" }.joined(separator: " ")
  }

  /// An `xml:id` for each bead: its own name where XML takes it and nobody else has it, else its place.
  private func identifiers(of ids: [String]) -> [String] {
    var taken: Set<String> = ["rejected"]
    return ids.enumerated().map { index, id in
      // A dot could make it the side of another bead.
      let isPlain =
        id.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
            || byte == 0x5F
        } && !id.isEmpty
      var name = isPlain ? id : "bead.\(index)"
      if !taken.insert(name).inserted {
        name = "bead.\(index)"
        taken.insert(name)
      }
      return "\(self.name).\(name)"
    }
  }
}
