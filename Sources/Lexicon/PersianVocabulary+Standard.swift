import Orthography

extension PersianVocabulary {
  /// The vocabulary of the tables that ship with the library, read once.
  public static let standard: PersianVocabulary = {
    var verbs: [Verb] = []
    var words: [String] = []
    var adjectives: [String] = []
    ResourceTable(named: "fa-verbs").forEachRow { row in
      words.append(row.string(0))
      verbs.append(
        Verb(past: row.string(1), presents: row.string(2).split(separator: ",").map(String.init)))
    }
    ResourceTable(named: "fa-ar").forEachRow { row in
      words.append(row.string(0))
      if row.string(2) == "A" { adjectives.append(row.string(0)) }
    }
    ResourceTable(named: "fa-broken-plurals").forEachRow { row in
      words += [row.string(0), row.string(1)]
    }
    ResourceTable(named: "fa-vocalised").forEachRow { row in words.append(row.string(0)) }
    ResourceTable(named: "numbers").forEachRow { row in
      if row.string(0) == "fa" { words.append(row.string(1)) }
    }
    var usage = Usage()
    ResourceTable(named: "fa-compounds").forEachRow { row in
      let word = row.string(0)
      switch row.string(1) {
      case "fused": usage.fused.append(word)
      case "heh": usage.hehNouns.append(word)
      case "apart":
        words.append(word)
        usage.apart.append(word)
      case "adjective":
        words.append(word)
        adjectives.append(word)
      default: words.append(word)
      }
    }
    return PersianVocabulary(
      verbs: verbs, words: words, adjectives: adjectives, usage: usage)
  }()
}
