/// Finds which source word each target word comes from, in one direction: IBM Model 1 (Brown et al., "The
/// Mathematics of Statistical Machine Translation", 1993), then a hidden Markov model (Vogel, Ney &
/// Tillmann 1996), both by expectation maximization from the lexicon's prior.
struct DirectedLinker {
  private let sources: LinkUnits
  private let targets: LinkUnits
  private let threads: Int
  private var table: TranslationTable
  private var jumps = JumpDistribution.initial

  /// Passes over the texts by Model 1, then by the Markov model.
  static let passes = (model1: 3, markov: 3)
  /// The pairs of words of a piece at most: longer sentence pairs are cut in as many pieces on either side,
  /// so that a sentence of 100,000 words does not take 10¹⁰ steps.
  static let pieceCells = 1 << 18
  /// The pairs of words that are held at once.
  private static let batchCells = 1 << 22
  /// The pairs of words whose places in the table are kept from pass to pass: 128 MB.
  private static let cachedCells = 1 << 25

  init(sources: LinkUnits, targets: LinkUnits, matches: [[WordMatch]], threads: Int) {
    self.sources = sources
    self.targets = targets
    self.threads = threads
    table = TranslationTable(
      sources: sources, targets: targets, matches: matches, threads: threads)
  }

  /// Neighbouring units of both sides that are linked among themselves only.
  private struct Piece: Sendable {
    var sources: Range<Int>
    var targets: Range<Int>
    /// Where each pair of words stands in the table, target by target, if that was kept.
    var entries: [Int32] = []
    var cells: Int { sources.count * targets.count }
  }

  private func pieces(of sentence: Int) -> [Piece] {
    let whole = Piece(sources: sources.range(sentence), targets: targets.range(sentence))
    guard whole.cells > Self.pieceCells else { return [whole] }
    let count = Int((Double(whole.cells) / Double(Self.pieceCells)).squareRoot().rounded(.up))
    func part(_ range: Range<Int>, _ index: Int) -> Range<Int> {
      range.lowerBound + range.count * index / count..<range.lowerBound + range.count * (index + 1)
        / count
    }
    return (0..<count).map {
      Piece(sources: part(whole.sources, $0), targets: part(whole.targets, $0))
    }
  }

  // MARK: Training

  private struct Expectation: Sendable {
    /// Where each pair of words stands in the table; -1 where it does not.
    var entries: [Int32] = []
    var model = LinkMarkovModel.Expectation(links: [], nulls: [], jumps: [], far: 0)
  }

  private struct Counts {
    var entries: [Float]
    var totals: [Float]
    var nulls: [Float]
    var jumps = JumpDistribution.prior.counts
    var far = JumpDistribution.prior.far
  }

  /// Fits the model to the texts.
  ///
  /// - Complexity: O(*n*) in the pairs of a source and a target unit of one sentence, a pass.
  mutating func train() {
    var pieces = (0..<sources.sentenceCount).flatMap { self.pieces(of: $0) }
    var cached = 0
    for pass in 0..<Self.passes.model1 + Self.passes.markov {
      let isMarkov = pass >= Self.passes.model1
      var counts = Counts(
        entries: [Float](repeating: 0, count: table.count),
        totals: [Float](repeating: 0, count: sources.types.count),
        nulls: [Float](repeating: 0, count: targets.types.count))
      var first = 0
      while first < pieces.count {
        var last = first
        var cells = 0
        while last < pieces.count, cells < Self.batchCells {
          cells += pieces[last].cells
          last += 1
        }
        let expectations = self.expectations(pieces[first..<last], isMarkov: isMarkov)
        if pass == 0 {
          for (piece, expected) in zip(first..<last, expectations) where cached < Self.cachedCells {
            pieces[piece].entries = expected.entries
            cached += expected.entries.count
          }
        }
        add(expectations, of: pieces[first..<last], to: &counts)
        first = last
      }
      table.estimate(counts: counts.entries, totals: counts.totals, nullCounts: counts.nulls)
      if isMarkov { jumps = JumpDistribution(counts: counts.jumps, far: counts.far) }
    }
  }

  private func expectations(_ batch: ArraySlice<Piece>, isMarkov: Bool) -> [Expectation] {
    let start = batch.startIndex
    return Chunks.map(batch.count, by: 16, jobs: threads) { chunk in
      chunk.map { expectation(batch[start + $0], isMarkov: isMarkov) }
    }.flatMap { $0 }
  }

  /// Adds what is expected of a batch. Each row of the table is summed by one worker, in the order of the
  /// text, so that the sums do not depend on the number of workers.
  private func add(
    _ expectations: [Expectation], of batch: ArraySlice<Piece>, to counts: inout Counts
  ) {
    let workers = Int32(threads)
    counts.entries.withUnsafeMutableBufferPointer { entries in
      counts.totals.withUnsafeMutableBufferPointer { totals in
        let entries = SharedElements(buffer: entries)
        let totals = SharedElements(buffer: totals)
        _ = Chunks.map(threads, by: 1, jobs: threads) { worker in
          for (piece, expected) in zip(batch, expectations) {
            let width = piece.sources.count
            for (place, source) in sources.classes[piece.sources].enumerated()
            where source % workers == Int32(worker.lowerBound) {
              var total: Float = 0
              for cell in stride(from: place, to: piece.cells, by: width) {
                let link = expected.model.links[cell]
                total += link
                let entry = Int(expected.entries[cell])
                if entry >= 0 { entries[entry] += link }
              }
              totals[Int(source)] += total
            }
          }
        }
      }
    }
    for (piece, expected) in zip(batch, expectations) {
      for (null, target) in zip(expected.model.nulls, targets.classes[piece.targets]) {
        counts.nulls[Int(target)] += null
      }
      for (index, jump) in expected.model.jumps.enumerated() { counts.jumps[index] += jump }
      counts.far += expected.model.far
    }
  }

  private func expectation(_ piece: Piece, isMarkov: Bool) -> Expectation {
    var result = Expectation()
    let (model, entries) = model(of: piece)
    result.entries = entries
    result.model =
      isMarkov ? model.expectation() : Self.model1(model)
    return result
  }

  /// The probabilities of a piece's words from one another, and where they stand in the table.
  private func model(of piece: Piece) -> (LinkMarkovModel, entries: [Int32]) {
    var emission: [Float] = []
    var entries = piece.entries
    emission.reserveCapacity(piece.cells)
    if entries.isEmpty {
      entries.reserveCapacity(piece.cells)
      for target in targets.classes[piece.targets] {
        for source in sources.classes[piece.sources] {
          entries.append(Int32(table.index(source: source, target: target)))
        }
      }
    }
    var cell = 0
    for _ in piece.targets {
      for source in sources.classes[piece.sources] {
        let entry = Int(entries[cell])
        emission.append(entry >= 0 ? table.values[entry] : table.floors[Int(source)])
        cell += 1
      }
    }
    let model = LinkMarkovModel(
      sources: piece.sources.count, targets: piece.targets.count, emission: emission,
      nullEmission: targets.classes[piece.targets].map { table.nulls[Int($0)] }, jumps: jumps)
    return (model, entries)
  }

  /// What Model 1 expects: each target word comes from any source word, wherever they stand.
  private static func model1(_ model: LinkMarkovModel) -> LinkMarkovModel.Expectation {
    var result = LinkMarkovModel.Expectation(
      links: model.emission, nulls: model.nullEmission, jumps: [], far: 0)
    let width = model.sources
    let share = (1 - JumpDistribution.null) / Float(max(1, width))
    for target in 0..<model.targets {
      var sum = model.nullEmission[target] * JumpDistribution.null
      for cell in target * width..<(target + 1) * width { sum += model.emission[cell] * share }
      for cell in target * width..<(target + 1) * width {
        result.links[cell] = model.emission[cell] * share / sum
      }
      result.nulls[target] = model.nullEmission[target] * JumpDistribution.null / sum
    }
    return result
  }

  // MARK: Linking

  /// For each target unit of a sentence, the source unit that it comes from, counted from the sentence's
  /// first; `nil` for none.
  func path(_ sentence: Int) -> [Int?] {
    let start = sources.range(sentence).lowerBound
    return pieces(of: sentence).flatMap { piece in
      model(of: piece).0.bestPath().map { place in
        place.map { $0 + piece.sources.lowerBound - start }
      }
    }
  }
}

/// An array whose elements several workers change.
///
/// Unchecked: each row of the table is one worker's, and a row's elements are no other row's; a lock for
/// each number could not be afforded.
private struct SharedElements<Element>: @unchecked Sendable {
  let buffer: UnsafeMutableBufferPointer<Element>

  subscript(index: Int) -> Element {
    get { buffer[index] }
    nonmutating set { buffer[index] = newValue }
  }
}
