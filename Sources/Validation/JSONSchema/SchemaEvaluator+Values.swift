import Glibc
import JSONSyntax

// What assertions ask of values, mostly answered by the bytes of the file.
extension SchemaEvaluator {
  /// Whether a value is of one of some types.
  func has(_ types: TypeSet, _ entry: JSONEntry) -> Bool {
    switch entry.kind {
    case .null: types.contains(.null)
    case .true, .false: types.contains(.boolean)
    case .string: types.contains(.string)
    case .array: types.contains(.array)
    case .object: types.contains(.object)
    case .number:
      types.contains(.number) || (types.contains(.integer) && isInteger(entry))
    }
  }

  private func isInteger(_ entry: JSONEntry) -> Bool {
    if entry.form == .plain {
      let digits = bytes[Int(entry.start)..<Int(entry.end)]
      if !digits.contains(where: { $0 == 0x2E || $0 | 0x20 == 0x65 }) { return true }
      return JSONNumber(text: String(decoding: digits, as: UTF8.self)).isInteger
    }
    return JSONNumber(text: tree.asides[Int(entry.count)]).isInteger
  }

  /// A number in machine words, where they hold it.
  func small(_ node: Int) -> SmallDecimal? {
    let entry = entries[node]
    guard entry.form == .plain else { return nil }
    return SmallDecimal(
      UnsafeBufferPointer(rebasing: bytes[Int(entry.start)..<Int(entry.end)]))
  }

  /// How a number compares: below 0 where it is the smaller one.
  func comparing(_ node: Int, _ limit: SchemaNumber) -> Int {
    if let left = small(node), let right = limit.small, let order = left.compared(to: right) {
      return order
    }
    let number = JSONNumber(text: self.node(node).text)
    return number < limit.number ? -1 : limit.number < number ? 1 : 0
  }

  /// Whether a value is a constant.
  func isEqual(_ node: Int, _ constant: SchemaConstant) -> Bool {
    let kind = entries[node].kind
    guard kind == constant.node.kind else { return false }
    switch kind {
    case .null, .true, .false: return true
    case .string:
      guard let text = constant.text else { return false }
      return hasText(node, text)
    default: return constant.node.isEqual(to: self.node(node))
    }
  }

  /// Whether a string or key is a name: by code points, so that composed and decomposed letters differ.
  func hasText(_ node: Int, _ name: SchemaName) -> Bool {
    let entry = entries[node]
    let count = Int(name.count)
    guard entry.form == .plain else {
      return self.node(node).text.utf8.elementsEqual(program.text(of: name).utf8)
    }
    guard Int(entry.end - entry.start) == count + 2 else { return false }
    guard count > 0, let left = bytes.baseAddress, let right = pool.baseAddress else { return true }
    return memcmp(left + Int(entry.start) + 1, right + Int(name.start), count) == 0
  }

  /// Whether an object has a member of a name.
  func hasMember(_ name: SchemaName, _ node: Int) -> Bool {
    var hint = node + 1
    return hasMember(name, node, from: &hint)
  }

  /// Looks from a key on, and around; leaves the key after the one that was found.
  func hasMember(_ name: SchemaName, _ node: Int, from hint: inout Int) -> Bool {
    let (first, end) = (node + 1, Int(entries[node].next))
    guard first < end else { return false }
    let start = hint < end ? hint : first
    var key = start
    repeat {
      let next = Int(entries[key + 1].next)
      if hasText(key, name) {
        hint = next
        return true
      }
      key = next < end ? next : first
    } while key != start
    return false
  }

  /// The schema of a key in a table of names. Records have their keys in one order, mostly that of the
  /// schema: the name after the one found last is tried first.
  func place(of key: Int, in names: SchemaRange, after last: inout Int32) -> Int32? {
    var place = last + 1
    for _ in 0..<names.count {
      if place >= names.count { place = 0 }
      let name = program.names[Int(names.first + place)]
      if hasText(key, name) {
        last = place
        return name.schema
      }
      place += 1
    }
    return nil
  }

  /// Whether a string keeps a bound; most are so far from it that nothing has to be counted, as a code
  /// point has one to four bytes.
  func hasLength(within bound: SizeBound, _ node: Int) -> Bool {
    let entry = entries[node]
    if entry.form == .plain {
      let count = Int(entry.end - entry.start) - 2
      if bound.isMaximum ? count <= bound.limit : count / 4 >= bound.limit { return true }
      if !bound.isMaximum, bound.limit <= 1 { return count >= bound.limit }
    }
    return bound.allows(codePointCount(of: node))
  }

  /// The code points of a string.
  func codePointCount(of node: Int) -> Int {
    let entry = entries[node]
    guard entry.form == .plain else { return self.node(node).text.unicodeScalars.count }
    return bytes[Int(entry.start) + 1..<Int(entry.end) - 1].reduce(0) {
      $0 + (UTF8.isContinuation($1) ? 0 : 1)
    }
  }
}
