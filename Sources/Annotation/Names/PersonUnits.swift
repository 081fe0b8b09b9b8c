import Orthography

/// A person's name divided into what are single names: «عبد الله», «أبو زيد» and «كريم آبادي» are one
/// each, «بن» belongs to none.
struct PersonUnits {
  /// The units, as indexes of the words.
  private(set) var units: [Range<Int>] = []

  init(_ words: [AnnotatedWord], _ vocabulary: NameVocabulary) {
    var index = 0
    while index < words.count {
      let word = words[index].stem
      if Self.filial.contains(word), index > 0, index + 1 < words.count {
        index += 1
        continue
      }
      var end = index + 1
      if Self.prefixes.contains(word), end < words.count { end += 1 }
      while end < words.count,
        Self.endings.contains(words[end].word)
          || words[end].cues.contains(.surnamePart) && !units.isEmpty
      { end += 1 }
      // «مهر آيين»: an ending alone is a unit of its own only at the beginning.
      units.append(index..<end)
      index = end
    }
  }

  private static let filial: Set<FoldedWord> = ["بن", "ابن", "بنت", "ولد"]
  private static let prefixes: Set<FoldedWord> = [
    "عبد", "ابو", "ابی", "ابا", "ام", "ال", "فون", "فن", "فان", "دی", "دا", "دو", "دل", "لا", "لو",
    "مک", "ماک",
    "سان", "سن", "نور", "سیف", "صلاح", "شمس",
  ]
  private static let endings: Set<FoldedWord> = ["الله", "الدین"]
}
