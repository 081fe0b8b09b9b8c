import CorpusModel

/// A bead as translation formats take it: with two sides, held for right, and with its names.
struct ParallelBead {
  /// Its name in its pair.
  var id: String
  /// The bead.
  var bead: Bead
  /// The spans of its sentences.
  var spans: PerLanguage<[TextSpan]>
}

extension ExportSource {
  /// The beads of a pair that translate: those with two sides that nobody rejected. The others, and
  /// the sentences that stand in none of these, are counted.
  func translations(_ pair: PerLanguage<DocumentID>, losses: inout LossReport) throws -> (
    sides: PerLanguage<BeadSide>, beads: [ParallelBead]
  ) {
    let (sides, beads) = try bitext(pair)
    var kept: [ParallelBead] = []
    kept.reserveCapacity(beads.count)
    for (id, bead) in beads {
      if bead.status == .rejected {
        losses.add(.rejectedBead)
      } else if bead.isNull {
        losses.add(.nullBead)
      } else {
        kept.append(
          ParallelBead(
            id: id, bead: bead,
            spans: PerLanguage(
              persian: bead.spans(of: .persian, in: sides),
              arabic: bead.spans(of: .arabic, in: sides))))
      }
    }
    for language in Language.allCases {
      let written = Set(kept.flatMap { $0.bead.segments[language] })
      losses.add(.unalignedSegment, sides[language].segments.count - written.count)
    }
    return (sides, kept)
  }

  /// Counts the beads, for formats that look at one document at a time.
  func countBeads(losses: inout LossReport) throws {
    for pair in bitexts { losses.add(.bead, try beads(of: pair).count) }
  }

  /// Counts the tokens and annotations of a document, for formats that have no place for them.
  func countLayers(
    of document: DocumentID, in side: BeadSide, losses: inout LossReport
  ) throws {
    losses.add(.token, try tokenCount(of: document, in: side))
    losses.add(.annotation, try annotationCount(of: document))
  }

  /// Counts the tokens and annotations of both documents of a pair.
  func countLayers(
    of pair: PerLanguage<DocumentID>, in sides: PerLanguage<BeadSide>, losses: inout LossReport
  ) throws {
    for language in Language.allCases {
      try countLayers(of: pair[language], in: sides[language], losses: &losses)
    }
  }

  /// Counts the documents that no pair names, and what is known about documents.
  func countDocuments(losses: inout LossReport, metadata: Bool = true) {
    let paired = Set(bitexts.flatMap { [$0.persian, $0.arabic] })
    losses.add(.unpairedDocument, documents.count { !paired.contains($0.id) })
    guard metadata else { return }
    losses.add(.documentMetadata, documents.count { paired.contains($0.id) && $0.hasMetadata })
  }
}

extension ExportDocument {
  /// Whether anything is known about it but its name and its language.
  var hasMetadata: Bool { metadata != DocumentMetadata() || !extraMetadata.isEmpty }
}

extension CorpusDescription {
  /// The name as a file's name: ASCII letters, digits, `-` and `_`; `corpus` where nothing is left.
  var fileName: String {
    var name = ""
    for scalar in self.name.unicodeScalars {
      if scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
        || scalar == "_" || scalar == "-"
      {
        name.unicodeScalars.append(scalar)
      } else if scalar == " " && !name.hasSuffix("_") && !name.isEmpty {
        name += "_"
      }
    }
    while name.hasSuffix("_") || name.hasSuffix("-") { name.removeLast() }
    while name.hasPrefix("-") { name.removeFirst() }
    return name.isEmpty ? "corpus" : name
  }
}
