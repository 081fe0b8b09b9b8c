import CorpusModel
import JSONSyntax

/// The annotations of a document by its sentences and tokens.
struct TokenLayers {
  /// The annotations that begin in each segment, as records.
  private(set) var records: [Int: [String]] = [:]
  /// The labels of the tokens of each segment, ordered by their keys.
  private(set) var labels: [Int: [Int: [String]]] = [:]
  private(set) var losses = LossReport()

  /// - Complexity: O((*n* + *m*) log *n*), *n* being the number of tokens and *m* that of annotations and
  ///   of the tokens in them.
  init(_ annotations: [LayerAnnotation], over side: BeadSide, tokens: [[Token]]) {
    guard !annotations.isEmpty else { return }
    let places = tokens.enumerated().flatMap { segment, own in
      own.indices.map { (segment: segment, token: $0) }
    }
    let cover = TokenCover(tokens.flatMap { $0.map(\.span) })
    // Which tokens of a layer are taken: annotations come in the order of their beginnings.
    var taken: [String: Int] = [:]
    for annotation in annotations {
      guard let own = cover.tokens(of: annotation.span) else {
        losses.add(.tokenlessAnnotation)
        continue
      }
      let first = places[own.range.lowerBound].segment
      records[first, default: []].append(Self.record(of: annotation, in: side.text))
      guard !annotation.isRejected, taken[annotation.layer, default: 0] <= own.range.lowerBound
      else { continue }
      taken[annotation.layer] = own.range.upperBound
      let key = Self.key(annotation.layer)
      for place in own.range {
        let sign = place == own.range.lowerBound ? "B" : "I"
        labels[places[place].segment, default: [:]][places[place].token, default: []].append(
          "\(key)=\(sign)-\(Self.word(annotation.label))")
      }
    }
    labels = labels.mapValues { $0.mapValues { $0.sorted() } }
  }

  private static func record(of annotation: LayerAnnotation, in text: SourceText) -> String {
    let span = text.codePoints(of: annotation.span)
    var json = JSONWriter()
    json.object { record in
      record.field("layer", annotation.layer)
      record.field("start", span.start)
      record.field("end", span.end)
      record.field("text", text.text(in: annotation.span))
      record.members(of: annotation, keys: annotation.members.map(\.key))
    }
    return json.text
  }

  /// The key of a layer: `Names`.
  private static func key(_ layer: String) -> String {
    let word = word(layer)
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// A word that neither ends a value of MISC nor divides it.
  private static func word(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            ? scalar : "_"
        }))
  }
}
