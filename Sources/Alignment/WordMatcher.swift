import CorpusModel
import Lexicon
import Orthography

/// Finds which words of the two sides match: by the lexicon, as cognates, as numbers.
struct WordMatcher: Sendable {
  private let words: PerLanguage<[BitextModel.WordType]>
  private var byConcept: [ConceptID: [MatchTable.Match]] = [:]
  private var byNumber: [NumberValue: Int32] = [:]
  private var bySkeleton: [FoldedWord: [Int32]] = [:]
  private var numberTypes: [Int32] = []

  /// Rounded figures are compared one by one, which only texts with few numbers can afford.
  private static let roundedLimit = 200

  static func match(
    _ words: PerLanguage<[BitextModel.WordType]>, forgetting share: Double = 0, jobs: Int = 1
  ) -> PerLanguage<MatchTable> {
    let matcher = WordMatcher(words)
    let rows = Chunks.map(words.persian.count, jobs: jobs) { chunk in
      chunk.map { matcher.matches(of: words.persian[$0]) }
    }.flatMap { $0 }
    var forward = MatchTable()
    var backward = [[MatchTable.Match]](repeating: [], count: words.arabic.count)
    for (index, row) in rows.enumerated() {
      let row = row.filter { share == 0 || !isForgotten(Int32(index), $0.type, share) }
      for match in row {
        backward[Int(match.type)].append(MatchTable.Match(type: Int32(index), score: match.score))
      }
      forward.append(row)
    }
    var reverse = MatchTable()
    for row in backward { reverse.append(row) }
    return PerLanguage(persian: forward, arabic: reverse)
  }

  /// Whether a match is among those that a lexicon with gaps would lack, by a hash of the two words.
  private static func isForgotten(_ persian: Int32, _ arabic: Int32, _ share: Double) -> Bool {
    var mixed = UInt64(UInt32(bitPattern: persian)) << 32 | UInt64(UInt32(bitPattern: arabic))
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53 < share
  }

  private init(_ words: PerLanguage<[BitextModel.WordType]>) {
    self.words = words
    for (index, type) in words.arabic.enumerated() {
      let id = Int32(index)
      if let number = type.number {
        byNumber[number] = id
        numberTypes.append(id)
      }
      guard let analysis = type.analysis else { continue }
      for concept in analysis.concepts {
        byConcept[concept.concept, default: []].append(
          MatchTable.Match(type: id, score: concept.weight))
      }
      for key in Self.skeletonKeys(analysis.stem) { bySkeleton[key, default: []].append(id) }
    }
  }

  private func matches(of type: BitextModel.WordType) -> [MatchTable.Match] {
    var best: [Int32: Float] = [:]
    func keep(_ other: Int32, _ score: Float) {
      if score >= WordWeighting.matchFloor && score > best[other] ?? 0 { best[other] = score }
    }
    if let number = type.number {
      if let other = byNumber[number] { keep(other, 1) }
      for (value, score) in number.counterparts {
        if let other = byNumber[value] { keep(other, score) }
      }
      if numberTypes.count <= Self.roundedLimit {
        for other in numberTypes {
          if let value = words.arabic[Int(other)].number { keep(other, number.likeness(value)) }
        }
      }
    }
    if let analysis = type.analysis {
      for concept in analysis.concepts {
        for other in byConcept[concept.concept] ?? [] {
          keep(other.type, other.score * concept.weight)
        }
      }
      for key in Self.skeletonKeys(analysis.stem) {
        for other in bySkeleton[key] ?? [] {
          keep(other, cognateScore(type, analysis, words.arabic[Int(other)]))
        }
      }
    }
    return best.map { MatchTable.Match(type: $0.key, score: $0.value) }
  }

  private func cognateScore(
    _ persian: BitextModel.WordType, _ left: WordAnalysis, _ arabic: BitextModel.WordType
  ) -> Float {
    guard let right = arabic.analysis else { return 0 }
    var similarity = CognateKey.similarity(left.stem, right.stem)
    if similarity < 1, persian.word != left.stem || arabic.word != right.stem {
      similarity = max(similarity, CognateKey.similarity(persian.word, arabic.word))
    }
    guard similarity >= WordWeighting.cognateFloor else { return 0 }
    let graded = (similarity - WordWeighting.cognateFloor) / (1 - WordWeighting.cognateFloor)
    // Where the lexicon knows both words and not as a pair, likeness is weaker evidence.
    let known = !left.isUnknown && !right.isUnknown
    return (0.4 + 0.6 * graded) * (known ? WordWeighting.knownCognate : 1)
  }

  /// The skeleton and what is left of it without one consonant: two words are compared only where they
  /// share one of these (after SymSpell's symmetric deletes, Garbe 2012).
  private static func skeletonKeys(_ stem: FoldedWord) -> [FoldedWord] {
    guard stem.count >= 3 else { return [] }
    let skeleton = CognateKey.skeleton(of: stem)
    guard skeleton.count >= 4 else { return skeleton.isEmpty ? [] : [skeleton] }
    return [skeleton]
      + (0..<skeleton.count).map {
        skeleton.dropLast(skeleton.count - $0) + skeleton.dropFirst($0 + 1)
      }
  }
}
