import Alignment
import CorpusModel
import Interchange
import JSONSyntax

/// Explanations of beads for people who read both languages, each word isolated from the direction of its
/// neighbours.
public struct ExplanationText {
  private let texts: PerLanguage<SourceText>

  /// Takes the texts of the beads.
  public init(texts: PerLanguage<SourceText>) { self.texts = texts }

  /// Words without counterpart are many: the heaviest are shown.
  private static let shownWords = 8

  /// The lines of all beads, without line ends.
  public func lines(_ explanations: [BeadExplanation]) -> [String] {
    explanations.enumerated().flatMap { index, explanation -> [String] in
      let bead = explanation.bead
      var lines = [
        "\(ExplanationRecords.name(index))  \(bead.type)  \(Self.decimals(bead.score))  "
          + Self.numbers(bead.segments)
      ]
      for part in explanation.parts {
        if explanation.parts.count > 1 {
          lines.append(
            "  part \(Self.numbers(part.segments))  \(Self.decimals(part.probability))")
        }
        lines += self.lines(of: part)
      }
      if let nearest = explanation.nearest {
        lines.append(
          "  nearest \(Self.numbers(nearest.group.segments))  "
            + "\(Self.decimals(nearest.group.probability)): \(Self.reason(nearest))")
        lines += self.lines(of: nearest.group)
      } else if bead.isNull {
        lines.append("  no sentence of the other side has enough in common with it")
      }
      return lines + [""]
    }
  }

  private func lines(of group: ExplainedGroup) -> [String] {
    var lines: [String] = []
    for word in group.words {
      lines.append(
        "    \(shown(word.spans.persian, .persian)) = \(shown(word.spans.arabic, .arabic))  "
          + "\(word.kind.rawValue)  \(Self.decimals(word.score))  "
          + "\(Self.decimals(word.bits, 1)) bits")
    }
    for language in Language.allCases where !group.unmatched[language].isEmpty {
      let words = group.unmatched[language]
      let heaviest = words.prefix(Self.shownWords).map { shown($0.span, language) }
      let rest = words.count > heaviest.count ? " and \(words.count - heaviest.count) more" : ""
      lines.append(
        "    without counterpart, \(language.rawValue): " + heaviest.joined(separator: " ") + rest)
    }
    lines.append(
      "    \(Self.signed(group.base))  to begin with, for two sentences with nothing in common")
    for feature in group.features {
      lines.append(
        "    \(Self.signed(feature.contribution))  \(feature.meaning): "
          + Self.decimals(feature.value))
    }
    lines.append("    \(Self.signed(group.logOdds))  log-odds in all")
    return lines
  }

  private func shown(_ span: TextSpan, _ language: Language) -> String {
    DisplayText.isolating(DisplayText.flattening(texts[language].text(in: span)))
  }

  private static func numbers(_ segments: PerLanguage<[SegmentIndex]>) -> String {
    func list(_ indexes: [SegmentIndex]) -> String {
      indexes.isEmpty ? "–" : indexes.map { String($0.rawValue) }.joined(separator: " ")
    }
    return "fa \(list(segments.persian)) ⇄ ar \(list(segments.arabic))"
  }

  private static func reason(_ nearest: RefusedGroup) -> String {
    let holders = nearest.holders.map(ExplanationRecords.name).joined(separator: " ")
    return switch nearest.reason {
    case .improbable:
      "not probable enough" + (holders.isEmpty ? "" : ", and \(holders) has the other side")
    case .taken: "\(holders) has a sentence of it"
    case .order: "other beads gain more together"
    case .minimumScore: "below the least score demanded"
    case .rejected: "a person rejected it"
    }
  }

  private static func signed(_ number: Double) -> String {
    let text = decimals(number)
    return text.hasPrefix("-") ? "−" + String(text.dropFirst()) : "+" + text
  }

  private static func decimals(_ number: Double, _ count: Int = 2) -> String {
    var json = JSONWriter()
    json.value(number, decimals: count)
    return json.text
  }
}
