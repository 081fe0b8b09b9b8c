/// Of what a recorder noted, the units that have something to say, and those that hold such.
struct SchemaOutputTree {
  let units: [SchemaRecorder.Unit]
  /// Whether a unit has something to say: an error of a value that was refused, an annotation of one that
  /// was accepted.
  let speaks: [Bool]
  /// How many units are below each.
  private(set) var count: [Int]
  /// The first unit below each, and the one after it below the same; -1 where there is none.
  private var first: [Int]
  private var next: [Int]

  init(_ units: [SchemaRecorder.Unit], isValid: Bool) {
    self.units = units
    let speaks = units.map { unit in
      switch unit.content {
      case .none: false
      case .error: !isValid
      default: isValid
      }
    }
    self.speaks = speaks
    count = Array(repeating: 0, count: units.count)
    first = Array(repeating: -1, count: units.count)
    next = first
    // Every unit comes after its parent.
    for place in units.indices.dropFirst().reversed() where speaks[place] || count[place] > 0 {
      let parent = Int(units[place].parent)
      next[place] = first[parent]
      first[parent] = place
      count[parent] += 1
    }
  }

  /// A unit, and the way to it.
  struct Step {
    var unit: Int
    var keywordLocation: String
    var instanceLocation: String
    /// Whether the way passes a reference.
    var followsReference: Bool
  }

  /// Goes through the units in order, each before those below it.
  ///
  /// - Complexity: O(*n* *d*), *n* being the units and *d* the length of their locations.
  func walk(entering: (Step) -> Void, leaving: (Int) -> Void) {
    var steps = [step(to: 0, from: nil)]
    var children = [first[0]]
    entering(steps[0])
    while let last = steps.last {
      let child = children[children.count - 1]
      guard child >= 0 else {
        leaving(last.unit)
        steps.removeLast()
        children.removeLast()
        continue
      }
      children[children.count - 1] = next[child]
      steps.append(step(to: child, from: last))
      children.append(first[child])
      entering(steps[steps.count - 1])
    }
  }

  private func step(to place: Int, from parent: Step?) -> Step {
    let unit = units[place]
    return Step(
      unit: place, keywordLocation: (parent?.keywordLocation ?? "") + unit.keyword,
      instanceLocation: (parent?.instanceLocation ?? "") + unit.instance,
      followsReference: parent.map {
        $0.followsReference || units[$0.unit].isReference
      } ?? false)
  }
}

extension SchemaRecorder.Unit {
  /// Whether the unit is that of a keyword that refers to a schema.
  fileprivate var isReference: Bool { keyword == "/$ref" || keyword == "/$dynamicRef" }
}
