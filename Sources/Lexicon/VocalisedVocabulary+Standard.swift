public import CorpusModel
public import Orthography

extension VocalisedVocabulary {
  /// The vocabulary of a language from the tables that ship with the library, read once.
  public static func standard(_ language: Language) -> VocalisedVocabulary {
    language == .persian ? standardPersian : standardArabic
  }

  /// The Persian vocabulary of the tables that ship with the library, read once.
  public static let standardPersian: VocalisedVocabulary = {
    var pastStems: [String] = []
    var presentStems: [String] = []
    ResourceTable(named: "fa-vocalised-stems").forEachRow { row in
      pastStems.append(row.string(0))
      presentStems += row.string(1).split(separator: ",").map(String.init)
    }
    return VocalisedVocabulary(
      language: .persian, entries: vocalisedEntries(of: "fa-vocalised"), pastStems: pastStems,
      presentStems: presentStems)
  }()

  /// The Arabic vocabulary of the tables that ship with the library, read once: the vocalised words, and
  /// the verbs and verbal nouns whose form leaves their vowels in no doubt.
  public static let standardArabic: VocalisedVocabulary = {
    var entries = vocalisedEntries(of: "ar-vocalised")
    var listed = Set(entries.map(\.word))
    // ملاعب is malāʻib, not the participle mulāʻib.
    ResourceTable(named: "ar-broken-plurals").forEachRow { listed.insert($0.string(0)) }
    ResourceTable(named: "ar-verbs").forEachRow { row in
      let form = row.string(5)
      let columns: [(ArabicVerbPattern.Part, [String])] = [
        (.past, [row.string(0)]), (.present, [row.string(1)]),
        (.masdar, row.string(2).split(separator: ",").map(String.init)),
        (.activeParticiple, [row.string(3)]), (.passiveParticiple, [row.string(4)]),
      ]
      for (part, words) in columns {
        for word in words where !listed.contains(word) {
          guard let vocalised = ArabicVerbPattern.vocalised(word, as: part, form: form) else {
            continue
          }
          entries.append(Entry(word: word, vocalised: vocalised))
        }
      }
    }
    return VocalisedVocabulary(language: .arabic, entries: entries)
  }()

  private static func vocalisedEntries(of table: String) -> [Entry] {
    var entries: [Entry] = []
    ResourceTable(named: table).forEachRow { row in
      let romanized = row.string(2)
      let plain = romanized.hasPrefix("al-") ? romanized.dropFirst(3) : romanized[...]
      let initial = plain.first { $0 != "ʻ" && $0 != "ʼ" }
      entries.append(
        Entry(
          word: row.string(0),
          vocalised: settingOffArticle(row.string(1), if: romanized.hasPrefix("al-")),
          isName: initial?.isUppercase ?? false))
    }
    return entries
  }

  /// The tables write الْعِراق, as a text would; the article is set off for the schemes.
  private static func settingOffArticle(_ vocalised: String, if hasArticle: Bool) -> String {
    guard hasArticle, !vocalised.hasPrefix("ٱل-") else { return vocalised }
    var scalars = Array(vocalised.unicodeScalars)
    guard let lam = scalars.firstIndex(of: "ل") else { return vocalised }
    var rest = lam + 1
    if rest < scalars.count, scalars[rest] == "\u{652}" { rest += 1 }
    scalars.replaceSubrange(..<rest, with: "ٱل-".unicodeScalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
