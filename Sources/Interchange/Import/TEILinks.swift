import CorpusModel

/// The links of a TEI file as beads.
struct TEILinks {
  private let file: TEIFile
  private let places: TEIPlaces
  private let texts: [ImportedCorpus.Text]

  init(_ file: TEIFile, _ places: TEIPlaces, _ texts: [ImportedCorpus.Text]) {
    self.file = file
    self.places = places
    self.texts = texts
  }

  /// Adds the beads of the file.
  ///
  /// - Throws: `InputError` where a link leads nowhere, or to more than two documents.
  func read(into corpus: inout ImportedCorpus) throws(InputError) {
    // Pointers that stand for a side of a bead, by their names.
    var sides: [String: String] = [:]
    for group in file.groups {
      for link in group.links where link.element == "ptr" {
        if let id = link.id { sides[id] = link.targets }
      }
    }
    for group in file.groups {
      var pair = documents(of: group)
      var beads: [BeadFile.Named] = []
      for link in group.links {
        let isNull = link.analysis?.split(separator: " ").contains("#counterpart.none") == true
        guard link.element == "link" || isNull else { continue }
        var bead = Bead(persian: [], arabic: [], score: 1, method: "tei")
        for target in link.targets.split(whereSeparator: \.isWhitespace) {
          let name = TEIPlaces.halves(target).name
          let own = target.hasPrefix("#") ? sides[name] : nil
          for pointer in own?.split(whereSeparator: \.isWhitespace) ?? [target] {
            try add(pointer, of: link, to: &bead, &pair)
          }
        }
        bead.orderSegments()
        try origin(of: link, group, in: &bead)
        beads.append(BeadFile.Named(id: id(of: link, group), bead: bead))
      }
      guard !beads.isEmpty else { continue }
      guard let persian = pair.persian, let arabic = pair.arabic else {
        throw file.file.fault(
          group.place, "the links name no two documents, one Persian and one Arabic")
      }
      let documents = PerLanguage(persian: texts[persian].id, arabic: texts[arabic].id)
      if let known = corpus.pairs.firstIndex(where: { $0.documents == documents }) {
        corpus.pairs[known].beads += beads
      } else {
        corpus.pairs.append(ImportedCorpus.Pair(documents: documents, beads: beads))
      }
    }
  }

  private func documents(of group: TEIFile.Group) -> PerLanguage<Int?> {
    var pair = PerLanguage<Int?>(persian: nil, arabic: nil)
    for domain in group.domains?.split(whereSeparator: \.isWhitespace) ?? [] {
      if let document = places.document(domain) { pair[texts[document].language] = document }
    }
    return pair
  }

  private func add(
    _ pointer: Substring, of link: TEIFile.Link, to bead: inout Bead,
    _ pair: inout PerLanguage<Int?>
  ) throws(InputError) {
    guard let place = places.sentence(pointer, from: file.name) else {
      throw file.file.fault(link.place, "\(pointer) leads to no sentence of the files given")
    }
    let language = texts[place.document].language
    if let known = pair[language], known != place.document {
      throw file.file.fault(
        link.place,
        "\(pointer) leads to \(texts[place.document].id), other links of the group to "
          + "\(texts[known].id)")
    }
    pair[language] = place.document
    bead.segments[language].append(SegmentIndex(place.segment))
  }

  private func origin(
    of link: TEIFile.Link, _ group: TEIFile.Group, in bead: inout Bead
  ) throws(InputError) {
    if let certainty = link.certainty {
      switch certainty {
      case "high": bead.score = 0.9
      case "medium": bead.score = 0.5
      case "low": bead.score = 0.1
      case "unknown": break
      default:
        guard let score = Double(certainty), (0...1).contains(score) else {
          throw file.file.fault(link.place, "cert is a number from 0 to 1, high, medium or low")
        }
        bead.score = score
      }
    }
    for word in link.analysis?.split(whereSeparator: \.isWhitespace) ?? [] {
      let name = TEIPlaces.halves(word).name
      if let status = BeadStatus.allCases.first(where: { TEI.status($0) == name }) {
        bead.status = status
      } else if name.hasPrefix("method."), let method = file.header.names[name] {
        bead.method = method
      }
    }
    for word in link.responsible?.split(whereSeparator: \.isWhitespace) ?? [] {
      if let person = file.header.names[TEIPlaces.halves(word).name] {
        bead.annotators.append(person)
      }
    }
    bead.note = link.id.flatMap { file.notes[$0] }
  }

  /// The name of a bead: `n`, where the export had to give it another `xml:id`, else the end of that.
  private func id(of link: TEIFile.Link, _ group: TEIFile.Group) -> String? {
    if let n = link.n { return n }
    guard let id = link.id else { return nil }
    let pair = (group.id ?? "").hasSuffix(".rejected") ? group.id?.dropLast(9) : group.id?[...]
    guard let pair, !pair.isEmpty, id.hasPrefix("\(pair).") else { return id }
    return String(id.dropFirst(pair.count + 1))
  }
}
