import CorpusModel
import JSONSyntax

/// A file of `corpus/comparable`: two reports of one event and the beads between them, or one report that
/// has no counterpart.
///
/// Dates, names and speech of the file are left alone: nothing here is fitted on them.
public struct ComparableReport: Sendable {
  /// A sentence of a side.
  public struct Sentence: Sendable {
    /// The text, without white space around it.
    public var text: String
    /// What it does in the report.
    public var role: SegmentRole
  }

  /// The name of the pair.
  public var id: String
  /// The sentences of each side, boilerplate included; none on one side of a report without counterpart.
  public var sentences: PerLanguage<[Sentence]>
  /// The beads, without null beads, as indexes of sentences.
  public var beads: [PerLanguage<[Int]>]

  /// Reads a file.
  ///
  /// - Throws: ``FittingDataError`` where it is no JSON, or does not agree with itself.
  public init(parsing text: SourceText) throws(FittingDataError) {
    let root: JSONNode
    do throws(JSONSyntaxError) {
      root = try JSONReader.parse(text)
    } catch {
      throw FittingDataError(error)
    }
    guard let id = root["id"]?.string else {
      throw FittingDataError("the report has no id", in: text, at: 0)
    }
    self.id = id
    sentences = PerLanguage(persian: [], arabic: [])
    var indexes = PerLanguage<[String: Int]>(persian: [:], arabic: [:])
    for language in Language.allCases {
      for paragraph in root[language.rawValue]?.elements ?? [] {
        for element in paragraph.elements ?? [] {
          guard let parts = element.string?.split(separator: "|", maxSplits: 1), parts.count == 2
          else {
            throw FittingDataError("no sentence with its id", in: text, at: element.span.start)
          }
          let number = sentences[language].count
          guard indexes[language].updateValue(number, forKey: String(parts[0])) == nil else {
            throw FittingDataError(
              "the id \(parts[0]) stands here again", in: text, at: element.span.start)
          }
          let role = root["roles"]?[String(parts[0])]
          guard let role = role.map({ $0.string.flatMap(SegmentRole.init) }) ?? .body else {
            throw FittingDataError(
              "the role of \(parts[0]) is none", in: text, at: role?.span.start ?? 0)
          }
          sentences[language].append(Sentence(text: String(parts[1]), role: role))
        }
      }
    }
    beads = []
    for node in root["beads"]?.elements ?? [] {
      beads.append(try Self.bead(node, indexes, in: text))
    }
    try requireSingleUse(in: text, at: root["beads"]?.span.start ?? 0)
  }

  /// The two sides with their beads; `nil` where there is one side only.
  public var bitext: GoldBitext? {
    guard !sentences.persian.isEmpty, !sentences.arabic.isEmpty else { return nil }
    return GoldBitext(
      sentences: sentences.map { side in side.map { ($0.text, $0.role) } }, beads: beads)
  }

  private static func bead(
    _ node: JSONNode, _ indexes: PerLanguage<[String: Int]>, in text: SourceText
  ) throws(FittingDataError) -> PerLanguage<[Int]> {
    guard let sides = node.elements, sides.count == 2 else {
      throw FittingDataError("no bead of two sides", in: text, at: node.span.start)
    }
    var bead = PerLanguage<[Int]>(persian: [], arabic: [])
    for (side, language) in zip(sides, Language.allCases) {
      for element in side.elements ?? [] {
        guard let id = element.string, let index = indexes[language][id] else {
          throw FittingDataError(
            "the bead holds no sentence of its side", in: text, at: element.span.start)
        }
        bead[language].append(index)
      }
      bead[language].sort()
      guard !bead[language].isEmpty else {
        throw FittingDataError("a side of the bead is empty", in: text, at: side.span.start)
      }
    }
    return bead
  }

  private func requireSingleUse(
    in text: SourceText, at offset: Int
  ) throws(FittingDataError) {
    for language in Language.allCases {
      let used = beads.flatMap { $0[language] }
      guard Set(used).count == used.count else {
        throw FittingDataError("a sentence stands in two beads", in: text, at: offset)
      }
      guard used.allSatisfy({ sentences[language][$0].role.isReport }) else {
        throw FittingDataError(
          "a bead holds what is not of the report", in: text, at: offset)
      }
    }
  }
}
