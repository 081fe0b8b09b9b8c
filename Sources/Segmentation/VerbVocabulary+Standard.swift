import CorpusModel
import Lexicon

extension VerbVocabulary {
  /// The verbs of the tables that ship with the library, each language read once.
  public static func standard(for language: Language) -> VerbVocabulary {
    language == .persian ? standardPersian : standardArabic
  }

  private static let standardPersian: VerbVocabulary = {
    var verbs: [Verb] = []
    Lexicon.ResourceTable(named: "fa-verbs").forEachRow { row in
      verbs.append(
        Verb(past: row.string(1), presents: row.string(2).split(separator: ",").map(String.init)))
    }
    var others: [String] = []
    Lexicon.ResourceTable(named: "fa-ar").forEachRow { row in
      if row.string(2) != "V" { others.append(row.string(0)) }
    }
    return VerbVocabulary(language: .persian, verbs: verbs, others: others)
  }()

  private static let standardArabic: VerbVocabulary = {
    var verbs: [Verb] = []
    var others: [String] = []
    Lexicon.ResourceTable(named: "ar-verbs").forEachRow { row in
      verbs.append(Verb(past: row.string(0), presents: [row.string(1)]))
      others += row.string(2).split(separator: ",").map(String.init)
    }
    Lexicon.ResourceTable(named: "fa-ar").forEachRow { row in
      if row.string(2) != "V" { others.append(row.string(1)) }
    }
    Lexicon.ResourceTable(named: "ar-broken-plurals").forEachRow { row in
      others += [row.string(0), row.string(1)]
    }
    return VerbVocabulary(language: .arabic, verbs: verbs, others: others)
  }()
}
