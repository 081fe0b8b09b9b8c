extension JSONNode {
  /// Whether two values are equal as JSON Schema has it: numbers by value, strings by code points,
  /// objects whatever the order of their members.
  ///
  /// - Complexity: O(*n* log *n*), *n* being the number of values in the smaller of the two.
  public func isEqual(to other: JSONNode) -> Bool {
    var pairs = [(self, other)]
    while let (left, right) = pairs.popLast() {
      guard left.kind == right.kind, left.count == right.count else { return false }
      switch left.kind {
      case .null, .false, .true: continue
      case .number:
        guard JSONNumber(text: left.text) == JSONNumber(text: right.text) else { return false }
      case .string:
        guard left.text.utf8.elementsEqual(right.text.utf8) else { return false }
      case .array:
        pairs += zip(left.elements ?? [], right.elements ?? [])
      case .object:
        for (first, second) in zip(left.sortedMembers, right.sortedMembers) {
          guard first.key.utf8.elementsEqual(second.key.utf8) else { return false }
          pairs.append((first.value, second.value))
        }
      }
    }
    return true
  }

  /// A hash that equal values share.
  ///
  /// - Complexity: O(*n*), *n* being the number of values in this one: from the last to the first, so
  ///   that every value comes after those it holds.
  public var equalityHash: Int {
    let first = index
    var hashes = [Int](repeating: 0, count: Int(entry.next) - first)
    for current in stride(from: Int(entry.next) - 1, through: first, by: -1) {
      let node = JSONNode(tree: tree, index: current)
      var hasher = Hasher()
      hasher.combine(node.kind)
      switch node.kind {
      case .null, .false, .true: break
      case .number: hasher.combine(JSONNumber(text: node.text))
      case .string: for byte in node.text.utf8 { hasher.combine(byte) }
      case .array:
        var child = current + 1
        while child < node.entry.next {
          hasher.combine(hashes[child - first])
          child = Int(tree.entries[child].next)
        }
      case .object:
        var sum = 0
        var child = current + 1
        while child < node.entry.next {
          var member = Hasher()
          member.combine(hashes[child - first])
          member.combine(hashes[child + 1 - first])
          sum &+= member.finalize()
          child = Int(tree.entries[child + 1].next)
        }
        hasher.combine(sum)
      }
      hashes[current - first] = hasher.finalize()
    }
    return hashes[0]
  }

  private var sortedMembers: [JSONMember] {
    (members ?? []).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
