/// Sets of numbers that are united step by step, by size and with halved paths (Tarjan, "Efficiency of a good
/// but not linear set union algorithm", 1975).
package struct DisjointSets: Sendable {
  private var parents: [Int]
  private var sizes: [Int]

  /// The numbers from 0 up to `count`, each a set of its own.
  package init(count: Int) {
    parents = Array(0..<count)
    sizes = Array(repeating: 1, count: count)
  }

  /// The number that stands for the set of another.
  package mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  /// Makes the sets of two numbers one.
  package mutating func unite(_ left: Int, _ right: Int) {
    var (greater, smaller) = (root(of: left), root(of: right))
    guard greater != smaller else { return }
    if sizes[greater] < sizes[smaller] { swap(&greater, &smaller) }
    parents[smaller] = greater
    sizes[greater] += sizes[smaller]
  }
}
