import Orthography

/// What names of one thing are called in keys, whatever their language and spelling.
struct NameGroups: Sendable {
  /// The group that each row of the table belongs to: the smallest row of it.
  private var parents: [Int32] = []
  /// The letters of each row's name.
  private var names: [[FoldedWord]] = []

  /// Adds a row; its number.
  mutating func add(_ words: [FoldedWord]) -> Int32 {
    parents.append(Int32(parents.count))
    names.append(words)
    return Int32(parents.count - 1)
  }

  /// The smallest row of a row's group.
  func root(_ row: Int32) -> Int32 {
    var row = row
    while parents[Int(row)] != row { row = parents[Int(row)] }
    return row
  }

  /// Makes one group of two rows' groups.
  mutating func join(_ left: Int32, _ right: Int32) {
    let (left, right) = (root(left), root(right))
    if left < right {
      parents[Int(right)] = left
    } else if right < left {
      parents[Int(left)] = right
    }
  }

  /// The words by which the group of a row is called.
  func words(_ row: Int32) -> [FoldedWord] { names[Int(root(row))] }
}
