import CorpusModel

extension EditList {
  /// These edits followed by edits of their view, as edits of the source.
  ///
  /// Edits of the two lists that meet in one place become one, with the rules of both. Two of one list never
  /// do, so that what becomes of a line does not depend on its neighbours.
  ///
  /// - Parameters:
  ///   - second: the edits of the view.
  ///   - view: the bytes of the view, as ``apply(to:)`` gives them.
  /// - Complexity: O(*e*), *e* being the edits of both.
  package func followed(by second: EditList, in view: [UInt8]) -> EditList {
    if isEmpty { return second }
    if second.isEmpty { return self }
    var composed: [Edit] = []
    composed.reserveCapacity(edits.count + second.edits.count)
    var (i, j) = (0, 0)
    // Source offset minus view offset, behind the last edit of the first list.
    var shift = 0
    while i < edits.count || j < second.edits.count {
      let before = shift
      let firstSecond = j
      var rules: NormalizationRules = []
      var group: TextSpan?
      var tookMine = false
      while true {
        let mine = i < edits.count ? viewSpan(ofEdit: i) : nil
        let theirs = j < second.edits.count ? second.edits[j].span : nil
        // The earlier span is next; of two with one start, the empty one.
        let takesMine = theirs.map { theirs in mine.map { $0 <= theirs } ?? false } ?? true
        guard let next = takesMine ? mine : theirs else { break }
        if let span = group {
          let meets =
            next.start < span.end
            || (next.start == span.end && next.isEmpty && span.isEmpty && takesMine != tookMine)
          guard meets else { break }
          group = TextSpan(span.start, max(span.end, next.end))
        } else {
          group = next
        }
        tookMine = takesMine
        if takesMine {
          rules.formUnion(edits[i].rules)
          shift = edits[i].span.end - next.end
          i += 1
        } else {
          rules.formUnion(second.edits[j].rules)
          j += 1
        }
      }
      guard let group else { break }
      var replacement: [UInt8] = []
      var copied = group.start
      for edit in second.edits[firstSecond..<j] {
        replacement += view[copied..<edit.span.start]
        replacement += edit.replacement.utf8
        copied = edit.span.end
      }
      replacement += view[copied..<group.end]
      let edit = Edit(
        span: TextSpan(group.start + before, group.end + shift),
        replacement: String(decoding: replacement, as: UTF8.self), rules: rules)
      if let last = composed.last, last.span == edit.span {
        // Inserted by the one list before or behind what the other inserts in the same place.
        composed[composed.count - 1].replacement += edit.replacement
        composed[composed.count - 1].rules.formUnion(rules)
      } else {
        composed.append(edit)
      }
    }
    return EditList(composed)
  }
}
