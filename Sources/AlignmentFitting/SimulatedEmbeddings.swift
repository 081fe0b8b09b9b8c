import Alignment
import CorpusModel

/// Vectors that a model might have given to two texts whose beads are known, made of random ones.
///
/// What a bead says is a few things, each with a random vector; a sentence has the sum of those that it tells.
/// To it are added a vector common to the text, as sentences of one report are all alike somewhat, one of the
/// language, as models keep languages apart a little, and noise. A sentence in a null bead tells a thing of
/// its own.
public struct SimulatedEmbeddings {
  /// The number of values of a vector.
  public var width = 96
  /// The length of what all sentences have in common, against 1 of a thing said.
  public var common: Float = 0.8
  /// The length of what a language adds.
  public var language: Float = 0.3
  /// The length of the noise; 0.3 is a very good model, 1.2 a poor one.
  public var noise: Float

  /// Creates a maker of vectors.
  public init(noise: Float) { self.noise = noise }

  /// The vectors of the segments of two texts.
  ///
  /// - Parameters:
  ///   - counts: the segments of each side.
  ///   - beads: those that are right.
  public func embeddings(
    counts: PerLanguage<Int>, beads: [Bead], using random: inout SplitMix64
  ) -> PerLanguage<SentenceEmbeddings> {
    let topic = vector(common, &random)
    let accents = PerLanguage(
      persian: vector(language, &random), arabic: vector(language, &random))
    var rows = counts.map { [[Float]](repeating: [], count: $0) }
    for bead in beads where !bead.isNull {
      let (persian, arabic) = (bead.segments.persian, bead.segments.arabic)
      // Of sides of several sentences each, none tells just what one of the other side does.
      let count =
        min(persian.count, arabic.count) == 1
        ? max(persian.count, arabic.count) : persian.count + arabic.count - 1
      let things = (0..<count).map { _ in vector(1, &random) }
      for (place, segment) in persian.enumerated() {
        rows.persian[segment.rawValue] = sum(
          Self.share(of: things, place, persian.count, fromEnd: false))
      }
      for (place, segment) in arabic.enumerated() {
        rows.arabic[segment.rawValue] = sum(
          Self.share(of: things, place, arabic.count, fromEnd: true))
      }
    }
    func embeddings(_ side: Language) -> SentenceEmbeddings {
      var values: [Float] = []
      for row in rows[side] {
        let parts = [
          row.isEmpty ? vector(1, &random) : row, topic, accents[side], vector(noise, &random),
        ]
        values += sum(parts)
      }
      return SentenceEmbeddings(values, count: rows[side].count, width: width)
    }
    let persian = embeddings(.persian)
    return PerLanguage(persian: persian, arabic: embeddings(.arabic))
  }

  /// The things that one of several sentences tells: all in turn, the last one, or the first, telling the rest.
  private static func share(
    of things: [[Float]], _ place: Int, _ count: Int, fromEnd: Bool
  ) -> [[Float]] {
    let each = things.count / count
    let rest = things.count % count
    let extra = fromEnd ? (place == 0 ? rest : 0) : (place == count - 1 ? rest : 0)
    let start = place * each + (fromEnd && place > 0 ? rest : 0)
    return Array(things[start..<start + each + extra])
  }

  /// A vector in a random direction, nearly of a length.
  private func vector(_ length: Float, _ random: inout SplitMix64) -> [Float] {
    let scale = length / Float(width).squareRoot()
    return (0..<width).map { _ in Float(random.gaussian()) * scale }
  }

  private func sum(_ vectors: [[Float]]) -> [Float] {
    vectors.reduce(into: [Float](repeating: 0, count: width)) { sum, vector in
      for index in vector.indices { sum[index] += vector[index] }
    }
  }
}
