/// The hidden Markov model of one sentence pair in one direction: which source word each target word comes
/// from. Each source place has a second state for target words that come from nowhere, which remembers the
/// place (Och & Ney 2003).
///
/// A jump beyond ``JumpDistribution/reach`` has one weight, so that the sum over all predecessors is that of
/// their total and of a window: linear in the places, not quadratic.
///
/// - Complexity: O(*I*·*J*) in the words of both sides, in time and memory.
struct LinkMarkovModel {
  /// The source words.
  let sources: Int
  /// The target words.
  let targets: Int
  /// The probability of each target word from each source word, target by target.
  let emission: [Float]
  /// The probability of each target word from none.
  let nullEmission: [Float]
  private let jumps: JumpDistribution
  /// For each place, the start being 0, the sum of the weights of all jumps from it.
  private let outgoing: [Float]

  init(
    sources: Int, targets: Int, emission: [Float], nullEmission: [Float], jumps: JumpDistribution
  ) {
    self.sources = sources
    self.targets = targets
    self.emission = emission
    self.nullEmission = nullEmission
    self.jumps = jumps
    let reach = JumpDistribution.reach
    outgoing = (0...sources).map { place in
      var sum = jumps.far * Float(sources)
      for jump in -reach...reach where (1...max(1, sources)).contains(place + jump) {
        sum += jumps.weights[jump + reach] - jumps.far
      }
      return max(sum, 1e-30)
    }
  }

  /// What the model expects of a sentence pair.
  struct Expectation {
    /// The probability that a target word comes from a source word, target by target.
    var links: [Float]
    /// The probability that it comes from none.
    var nulls: [Float]
    /// The expected number of each jump within reach.
    var jumps: [Double]
    /// The expected number of farther jumps.
    var far: Double
  }

  /// The posterior probabilities, by the forward–backward algorithm (Baum et al. 1970), scaled at each
  /// target word.
  func expectation() -> Expectation {
    let reach = JumpDistribution.reach
    var result = Expectation(
      links: [Float](repeating: 0, count: sources * targets),
      nulls: [Float](repeating: 0, count: targets),
      jumps: [Double](repeating: 0, count: 2 * reach + 1), far: 0)
    guard sources > 0, targets > 0 else {
      result.nulls = [Float](repeating: 1, count: targets)
      return result
    }
    let width = sources + 1
    var real = [Float](repeating: 0, count: sources * targets)
    var null = [Float](repeating: 0, count: width * targets)
    var scales = [Float](repeating: 1, count: targets)
    // The mass at each place before a target word, over the sum of the jumps from it.
    var leaving = [Float](repeating: 0, count: width * targets)
    var place = [Float](repeating: 0, count: width)
    place[0] = 1
    for target in 0..<targets {
      var total: Float = 0
      for from in 0..<width {
        let mass = place[from] / outgoing[from]
        leaving[target * width + from] = mass
        total += mass
      }
      var scale: Float = 0
      for to in 1...sources {
        let sum = arriving(at: to, leaving, target * width, total)
        let mass = emission[target * sources + to - 1] * (1 - JumpDistribution.null) * sum
        real[target * sources + to - 1] = mass
        scale += mass
      }
      for from in 0..<width {
        let mass = nullEmission[target] * JumpDistribution.null * place[from]
        null[target * width + from] = mass
        scale += mass
      }
      scale = max(scale, 1e-30)
      scales[target] = scale
      for from in 0..<width {
        null[target * width + from] /= scale
        place[from] = null[target * width + from]
      }
      for to in 1...sources {
        real[target * sources + to - 1] /= scale
        place[to] += real[target * sources + to - 1]
      }
    }
    var backward = [Float](repeating: 1, count: width)
    var coming = [Float](repeating: 0, count: width)
    for target in stride(from: targets - 1, through: 0, by: -1) {
      var total: Float = 0
      for to in 1...sources {
        result.links[target * sources + to - 1] =
          real[target * sources + to - 1] * backward[to]
        coming[to] =
          emission[target * sources + to - 1] * (1 - JumpDistribution.null) * backward[to]
          / scales[target]
        total += coming[to]
      }
      for from in 0..<width { result.nulls[target] += null[target * width + from] * backward[from] }
      var arrived: Double = 0
      for jump in -reach...reach {
        var sum: Float = 0
        for to in max(1, jump)..<max(max(1, jump), min(sources, sources + jump) + 1) {
          sum += leaving[target * width + to - jump] * coming[to]
        }
        let expected = Double(sum * jumps.weights[jump + reach])
        result.jumps[jump + reach] += expected
        arrived += expected
      }
      result.far += max(0, Double(1 - result.nulls[target]) - arrived)
      let stay = nullEmission[target] * JumpDistribution.null / scales[target]
      for from in 0..<width {
        var sum = jumps.far * total
        for to in max(1, from - reach)..<max(max(1, from - reach), min(sources, from + reach) + 1) {
          sum += (jumps.weights[to - from + reach] - jumps.far) * coming[to]
        }
        place[from] = sum / outgoing[from] + stay * backward[from]
      }
      swap(&place, &backward)
    }
    return result
  }

  private func arriving(at to: Int, _ leaving: [Float], _ offset: Int, _ total: Float) -> Float {
    let reach = JumpDistribution.reach
    var sum = jumps.far * total
    for from in max(0, to - reach)...min(sources, to + reach) {
      sum += (jumps.weights[to - from + reach] - jumps.far) * leaving[offset + from]
    }
    return sum
  }

  /// The likeliest source word of each target word, all in all; `nil` for none (Viterbi 1967).
  ///
  /// Of equally likely paths the one that links, from the earlier source place, is taken.
  func bestPath() -> [Int?] {
    guard sources > 0, targets > 0 else { return [Int?](repeating: nil, count: targets) }
    let reach = JumpDistribution.reach
    let width = sources + 1
    var from = [Int32](repeating: 0, count: sources * targets)
    var isNull = [Bool](repeating: false, count: width * targets)
    var place = [Float](repeating: 0, count: width)
    var leaving = [Float](repeating: 0, count: width)
    place[0] = 1
    for target in 0..<targets {
      var farthest = 0
      for index in 0..<width {
        leaving[index] = place[index] / outgoing[index]
        if leaving[index] > leaving[farthest] { farthest = index }
      }
      var greatest: Float = 0
      for index in 0..<width { place[index] *= nullEmission[target] * JumpDistribution.null }
      for to in 1...sources {
        var best = leaving[farthest] * jumps.far
        var origin = farthest
        for index in max(0, to - reach)...min(sources, to + reach) {
          let value = leaving[index] * jumps.weights[to - index + reach]
          if value > best { (best, origin) = (value, index) }
        }
        from[target * sources + to - 1] = Int32(origin)
        let value = best * emission[target * sources + to - 1] * (1 - JumpDistribution.null)
        isNull[target * width + to] = place[to] > value
        place[to] = max(place[to], value)
        greatest = max(greatest, place[to])
      }
      isNull[target * width] = true
      greatest = max(greatest, place[0], 1e-30)
      for index in 0..<width { place[index] /= greatest }
    }
    var path = [Int?](repeating: nil, count: targets)
    var current = place.indices.reduce(0) { place[$1] > place[$0] ? $1 : $0 }
    for target in stride(from: targets - 1, through: 0, by: -1) {
      guard !isNull[target * width + current] else { continue }
      path[target] = current - 1
      current = Int(from[target * sources + current - 1])
    }
    return path
  }
}
