/// Finds a minimum of a smooth function: limited-memory BFGS with a line search that halves its step until
/// the function falls enough (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithms 7.4, 7.5, 3.1).
struct LBFGS {
  /// How many steps back the curvature is remembered.
  var memory = 10
  /// The number of steps, at most.
  var iterations = 150
  /// A step that lowers the function by a smaller share is the last.
  var tolerance = 1e-9

  /// The place reached from a start.
  ///
  /// - Parameter evaluate: the value at a place; writes the gradient.
  func minimum(
    from start: [Double], _ evaluate: (_ place: [Double], _ gradient: inout [Double]) -> Double
  ) -> [Double] {
    var place = start
    var gradient = [Double](repeating: 0, count: start.count)
    var value = evaluate(place, &gradient)
    var history: [(step: [Double], change: [Double], scale: Double)] = []
    for _ in 0..<iterations {
      var direction = self.direction(gradient, history)
      var slope = Self.dot(direction, gradient)
      if slope >= 0 {
        history = []
        direction = gradient.map { -$0 }
        slope = -Self.dot(gradient, gradient)
      }
      guard slope < 0 else { break }
      var length = history.isEmpty ? min(1, 1 / (-slope).squareRoot()) : 1
      var next = place
      var nextGradient = gradient
      var nextValue = value
      var isLower = false
      for _ in 0..<30 {
        for index in place.indices { next[index] = place[index] + length * direction[index] }
        nextValue = evaluate(next, &nextGradient)
        isLower = nextValue <= value + 1e-4 * length * slope
        if isLower { break }
        length /= 2
      }
      guard isLower else { break }
      let step = zip(next, place).map { $0 - $1 }
      let change = zip(nextGradient, gradient).map { $0 - $1 }
      let curvature = Self.dot(step, change)
      if curvature > 1e-12 {
        history.append((step, change, 1 / curvature))
        if history.count > memory { history.removeFirst() }
      }
      let isLast = value - nextValue <= tolerance * abs(value)
      (place, gradient, value) = (next, nextGradient, nextValue)
      if isLast { break }
    }
    return place
  }

  private func direction(
    _ gradient: [Double], _ history: [(step: [Double], change: [Double], scale: Double)]
  ) -> [Double] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for entry in history.reversed() {
      let factor = entry.scale * Self.dot(entry.step, direction)
      factors.append(factor)
      for index in direction.indices { direction[index] -= factor * entry.change[index] }
    }
    if let last = history.last {
      let scale = 1 / (last.scale * Self.dot(last.change, last.change))
      for index in direction.indices { direction[index] *= scale }
    }
    for (entry, factor) in zip(history, factors.reversed()) {
      let other = entry.scale * Self.dot(entry.change, direction)
      for index in direction.indices { direction[index] += (factor - other) * entry.step[index] }
    }
    return direction
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
