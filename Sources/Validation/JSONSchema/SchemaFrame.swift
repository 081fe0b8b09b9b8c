/// A schema that is being applied to a value: what a call's frame on the stack would hold.
struct SchemaFrame {
  let schema: Int32
  /// The value, by its entry in the tree.
  let node: Int32
  /// Whether violations are noted; if not, the first one ends the matter.
  let isReporting: Bool
  /// Whether what this schema sees counts as seen by the one around it.
  let isMerging: Bool
  /// Whether the schema belongs to another resource than the one around it.
  let entersResource: Bool
  /// How many schemas around this one are applied to the same value.
  let sameNodeDepth: Int32
  /// Where its notes of seen parts begin, or -1 where nobody will ask.
  let notes: Int

  /// The keyword at hand.
  var keyword: Int32
  /// Whether all keywords before it hold.
  var accepts = true
  /// Whether a schema that the keyword applies is being run; its outcome is then asked for again.
  var isWaiting = false

  // The state of the keyword at hand.
  var stage: Int32 = 0
  /// The part of the value at hand: the entry of an element or of a key.
  var child: Int32 = 0
  /// Its place among the parts.
  var ordinal: Int32 = 0
  var count: Int32 = 0
  /// Where in a table of names the last key was found.
  var lastName: Int32 = -1
  var holds = true
  var isKnown = false

  /// Goes on to the next keyword.
  mutating func nextKeyword() {
    keyword += 1
    stage = 0
    child = 0
    ordinal = 0
    count = 0
    lastName = -1
    holds = true
    isKnown = false
  }
}
