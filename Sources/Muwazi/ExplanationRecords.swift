import Alignment
import CorpusModel
import Interchange
import JSONSyntax

/// Explanations of beads as records, one a line: `{"id","fa","ar","type","score","status","parts",
/// "nearest"}`.
///
/// A part, and `nearest` where there is one, is a group of sentences:
/// `{"fa","ar","probability","base","log_odds","features","words","fa_unmatched","ar_unmatched"}`, of which
/// `log_odds` is the sum of `base` and of all contributions. `nearest` also has `reason` and `holders`, the
/// beads that hold its other sentences.
public enum ExplanationRecords {
  /// The records of all beads.
  public static func bytes(
    _ explanations: [BeadExplanation], texts: PerLanguage<SourceText>
  ) -> [UInt8] {
    var json = JSONWriter()
    for (index, explanation) in explanations.enumerated() {
      let bead = explanation.bead
      json.object { record in
        record.field("id", name(index))
        record.field("fa", bead.segments.persian.map(\.rawValue))
        record.field("ar", bead.segments.arabic.map(\.rawValue))
        record.field("type", bead.type)
        record.field("score", bead.score, decimals: 4)
        record.field("status", bead.status.rawValue)
        record.key("parts")
        record.array { list in
          for part in explanation.parts {
            list.object { write(part, texts, to: &$0) }
          }
        }
        record.key("nearest")
        if let nearest = explanation.nearest {
          record.object { object in
            object.field("reason", nearest.reason.rawValue)
            object.field("holders", nearest.holders.map(name))
            write(nearest.group, texts, to: &object)
          }
        } else {
          record.null()
        }
      }
      json.newline()
    }
    return json.bytes
  }

  /// What `muwazi align` calls the bead at an index.
  static func name(_ index: Int) -> String { "b\(index + 1)" }

  private static func write(
    _ group: ExplainedGroup, _ texts: PerLanguage<SourceText>, to record: inout JSONWriter
  ) {
    record.field("fa", group.segments.persian.map(\.rawValue))
    record.field("ar", group.segments.arabic.map(\.rawValue))
    record.field("probability", group.probability, decimals: 4)
    record.field("base", group.base, decimals: 3)
    record.field("log_odds", group.logOdds, decimals: 3)
    record.key("features")
    record.array { list in
      for feature in group.features {
        list.object { object in
          object.field("name", feature.name)
          object.field("meaning", feature.meaning)
          object.field("value", feature.value, decimals: 3)
          object.field("contribution", feature.contribution, decimals: 3)
        }
      }
    }
    record.key("words")
    record.array { list in
      for word in group.words {
        list.object { object in
          object.field("kind", word.kind.rawValue)
          object.field("fa", texts.persian.text(in: word.spans.persian))
          object.field("ar", texts.arabic.text(in: word.spans.arabic))
          write("fa_span", word.spans.persian, texts.persian, to: &object)
          write("ar_span", word.spans.arabic, texts.arabic, to: &object)
          object.field("score", word.score, decimals: 2)
          object.field("bits", word.bits, decimals: 1)
        }
      }
    }
    for language in Language.allCases {
      record.key("\(language.rawValue)_unmatched")
      record.array { list in
        for word in group.unmatched[language] {
          list.object { object in
            object.field("text", texts[language].text(in: word.span))
            write("span", word.span, texts[language], to: &object)
            object.field("bits", word.bits, decimals: 1)
          }
        }
      }
    }
  }

  private static func write(
    _ key: String, _ span: TextSpan, _ text: SourceText, to record: inout JSONWriter
  ) {
    let codePoints = text.codePoints(of: span)
    record.field(key, [codePoints.start, codePoints.end])
  }
}
