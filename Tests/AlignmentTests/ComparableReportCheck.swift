import CorpusModel
import JSONSyntax
import Orthography

/// What is wrong with a file of comparable reports, in words; nothing where all is well.
struct ComparableReportCheck {
  private(set) var problems: [String] = []
  /// The sentences of both sides by their ids.
  private(set) var sentences: [String: String] = [:]
  private(set) var roles: [String: SegmentRole] = [:]
  private(set) var topic = ""

  private let converter: CalendarConverter
  private var nameIDs: Set<String> = []

  private static let keys = [
    "id", "topic", "fa", "ar", "roles", "beads", "dates", "numbers", "names", "speech",
  ]
  private static let calendars: [String: CalendarSystem] = [
    "persian": .persian, "hijri": .islamic, "gregorian": .gregorian,
  ]

  /// Checks a file of the given id.
  init(_ bytes: [UInt8], id: String) throws {
    converter = try CalendarConverter()
    let root = try JSONReader.parse(SourceText(validating: bytes))
    require(
      (CanonicalJSON.text(root) + "\n").utf8.elementsEqual(bytes),
      "not written as the others are")
    let present = root.members?.map(\.key) ?? []
    require(
      present == Self.keys.filter(present.contains), "keys \(present) twice, unknown or disordered")
    require(root["id"]?.string == id, "the id is not the file's name")
    topic = root["topic"]?.string ?? ""
    require(!topic.isEmpty, "no topic")
    for language in Language.allCases { readSentences(root[language.rawValue], language) }
    readRoles(root["roles"])
    checkBeads(root)
    checkDates(root["dates"])
    checkNumbers(root["numbers"])
    checkNames(root["names"])
    checkSpeech(root["speech"])
  }

  private mutating func require(_ condition: Bool, _ problem: @autoclosure () -> String) {
    if !condition { problems.append(problem()) }
  }

  private mutating func readSentences(_ node: JSONNode?, _ language: Language) {
    var number = 0
    for paragraph in node?.elements ?? [] {
      require(paragraph.count > 0, "an empty paragraph")
      for element in paragraph.elements ?? [] {
        number += 1
        let parts = (element.string ?? "").split(separator: "|", maxSplits: 1)
        let id = String(parts.first ?? "")
        let text = parts.count == 2 ? String(parts[1]) : ""
        require(id == "\(language.rawValue.prefix(1))\(number)", "sentence \(id) out of turn")
        require(
          !text.isEmpty && text.first?.isWhitespace == false && text.last?.isWhitespace == false,
          "sentence \(id) empty or with white space around it")
        require(sentences.updateValue(text, forKey: id) == nil, "sentence \(id) twice")
      }
    }
  }

  private mutating func readRoles(_ node: JSONNode?) {
    for member in node?.members ?? [] {
      require(sentences[member.key] != nil, "a role for \(member.key), which is no sentence")
      let role = member.value.string.flatMap(SegmentRole.init)
      require(role != nil && role != .body, "\(member.key) has no role that is written")
      roles[member.key] = role
    }
  }

  private mutating func checkBeads(_ root: JSONNode) {
    let isPair = root["fa"] != nil && root["ar"] != nil
    require(isPair || root["fa"] != nil || root["ar"] != nil, "no text")
    require(isPair == ((root["beads"]?.count ?? 0) > 0), "beads without a pair, or none in one")
    var taken: Set<String> = []
    for bead in root["beads"]?.elements ?? [] {
      let sides = (bead.elements ?? []).map { ($0.elements ?? []).compactMap(\.string) }
      require(sides.count == 2 && sides.allSatisfy { !$0.isEmpty }, "a bead without two sides")
      for (side, language) in zip(sides, Language.allCases) {
        let numbers = side.compactMap { Int($0.dropFirst()) }
        require(numbers == Set(numbers).sorted(), "the bead of \(side) is disordered")
        for id in side {
          require(sentences[id] != nil, "a bead of \(id), which is no sentence")
          require(id.hasPrefix(language.rawValue.prefix(1)), "\(id) on the wrong side of a bead")
          require(taken.insert(id).inserted, "\(id) in two beads")
          require((roles[id] ?? .body).isReport, "\(id) in a bead, but not of the report")
        }
      }
    }
  }

  /// By code points: a name may end before a mark that belongs to the text.
  private mutating func requireOccurs(_ text: String, _ language: Language) {
    let side = language.rawValue.prefix(1)
    require(
      !text.isEmpty
        && sentences.contains { $0.key.hasPrefix(side) && $0.value.utf8.contains(text.utf8) },
      "«\(text)» stands in no \(language) sentence")
  }

  private mutating func checkDates(_ node: JSONNode?) {
    for language in Language.allCases {
      for date in node?[language.rawValue]?.elements ?? [] {
        let fields = (date.elements ?? []).compactMap(\.string)
        guard fields.count == 3, let calendar = Self.calendars[fields[2]],
          let written = WrittenDate(fields[0], language: language)
        else {
          problems.append("no date: \(fields)")
          continue
        }
        requireOccurs(fields[0], language)
        let parts = fields[1].split(separator: "-").compactMap { Int($0) }
        let iso = parts.count == 3 ? CivilDate(year: parts[0], month: parts[1], day: parts[2]) : nil
        require(
          iso.map { $0.isoString == fields[1] && written.agrees(with: $0, in: calendar, converter) }
            ?? false,
          "«\(fields[0])» is not \(fields[1])")
      }
    }
  }

  private mutating func checkNumbers(_ node: JSONNode?) {
    for number in node?.elements ?? [] {
      let both = (number.elements ?? []).prefix(2).map(\.string)
      let forms = PerLanguage(
        persian: number["fa"]?.string ?? both.first ?? nil,
        arabic: number["ar"]?.string ?? both.last ?? nil)
      let values =
        number["fa"] == nil ? [number.elements?.last] : [number["fa_value"], number["ar_value"]]
      require(values.allSatisfy { $0?.double != nil }, "a number without a value")
      for language in Language.allCases { requireOccurs(forms[language] ?? "", language) }
    }
  }

  private mutating func checkNames(_ node: JSONNode?) {
    for name in node?.elements ?? [] {
      let id = name["id"]?.string ?? ""
      require(!id.isEmpty && nameIDs.insert(id).inserted, "the name's id «\(id)» twice or none")
      require(
        ["person", "organization", "place"].contains(name["type"]?.string), "\(id) has no type")
      var count = 0
      for language in Language.allCases {
        for form in name[language.rawValue]?.elements ?? [] {
          count += 1
          requireOccurs(form.string ?? "", language)
        }
      }
      require(count > 0, "\(id) stands nowhere")
    }
  }

  private mutating func checkSpeech(_ node: JSONNode?) {
    for speech in node?.elements ?? [] {
      let sentence = speech["sentence"]?.string ?? ""
      require(sentences[sentence] != nil, "speech in \(sentence), which is no sentence")
      let speaker = speech["speaker"]?.string ?? ""
      require(nameIDs.contains(speaker), "«\(speaker)» speaks, who is no name")
      require(speech["direct"]?.bool != nil, "speech that is neither direct nor not")
    }
  }
}
