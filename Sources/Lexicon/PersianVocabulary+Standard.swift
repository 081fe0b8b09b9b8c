public import Orthography

extension PersianVocabulary {
  /// The vocabulary of the tables that ship with the library, read once.
  ///
  /// Only what ZWNJ needs is read, straight from the bytes of the tables: some milliseconds.
  public static let standard: PersianVocabulary = {
    var vocabulary = PersianVocabulary()
    func forEachRow(of name: String, _ body: (_ row: ByteTable.Row) -> Void) {
      ByteTable(named: name).forEachRow(body)
    }
    forEachRow(of: "fa-verbs") { row in
      vocabulary.add(row[0], as: .word)
      vocabulary.add(row[1], as: .pastStem)
      for stem in row[2].split(separator: 0x2C) {
        vocabulary.add(UnsafeBufferPointer(rebasing: stem), as: .presentStem)
      }
    }
    forEachRow(of: "fa-ar") { row in
      // Adverbs are compared as adjectives are: پیش‌تر.
      let isCompared = row.holds("A", at: 2) || row.holds("ADV", at: 2)
      let kind: Kind = isCompared ? .adjective : .word
      vocabulary.add(row[0], as: kind)
    }
    forEachRow(of: "fa-broken-plurals") { row in
      vocabulary.add(row[0], as: .word)
      vocabulary.add(row[1], as: .word)
    }
    forEachRow(of: "fa-vocalised") { vocabulary.add($0[0], as: .word) }
    forEachRow(of: "number-words") { row in
      if row.holds("fa", at: 0) { vocabulary.add(row[1], as: .word) }
    }
    forEachRow(of: "fa-compounds") { row in
      if row.holds("fused", at: 1) {
        vocabulary.add(row[0], as: .fused)
      } else if row.holds("heh", at: 1) {
        vocabulary.add(row[0], as: .hehNoun)
      } else if row.holds("apart", at: 1) {
        vocabulary.add(row[0], as: .apart)
      } else if row.holds("adjective", at: 1) {
        vocabulary.add(row[0], as: .adjective)
      } else {
        vocabulary.add(row[0], as: .word)
      }
    }
    return vocabulary
  }()
}
