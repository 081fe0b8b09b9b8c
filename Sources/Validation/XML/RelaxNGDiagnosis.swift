import CorpusModel

/// Says of a document that libxml2 refused what is wrong with it, by what its grammar allows where.
struct RelaxNGDiagnosis {
  let vocabulary: RelaxNGVocabulary
  let file: XMLFile
  let elements: [XMLElement]

  init(_ vocabulary: RelaxNGVocabulary, of file: XMLFile) {
    self.vocabulary = vocabulary
    self.file = file
    elements = file.elements()
  }

  /// The names, attributes and values that stand where no document of the grammar has them; empty where
  /// only the order or the number of elements is wrong.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    // Below what no grammar knows, nothing can be told.
    var isUnknown: [Bool] = []
    isUnknown.reserveCapacity(elements.count)
    for (place, element) in elements.enumerated() {
      let parent = element.parent
      if parent >= 0, isUnknown[parent] {
        isUnknown.append(true)
        continue
      }
      let around = parent < 0 ? nil : vocabulary.elements[elements[parent].name]
      let allowed = parent < 0 ? vocabulary.roots : around?.children ?? []
      let isAllowed = allowed.contains(element.name)
      let known = vocabulary.elements[element.name]
      let isAnyAllowed =
        parent < 0 ? vocabulary.allowsAnyRoot : around?.allowsAnyElement == true
      isUnknown.append(known == nil || (!isAllowed && isAnyAllowed))
      if !isAllowed, !isAnyAllowed {
        let somewhere = parent < 0 ? "as the root" : "in \(tag(elements[parent].name))"
        findings.append(
          finding(
            place,
            "\(tag(element.name)) may not stand \(somewhere); allowed: " + list(allowed.map(tag))))
      }
      if let known, !isUnknown[place] { findings += attributeFindings(place, known) }
    }
    return findings
  }

  private func attributeFindings(
    _ place: Int, _ known: RelaxNGVocabulary.Element
  ) -> [Finding] {
    let element = elements[place]
    var findings: [Finding] = []
    for (name, value) in element.attributes {
      if let attribute = known.attributes[name] {
        guard !RelaxNGValue.accepts(value, attribute.values) else { continue }
        // Names of elements have a rule of their own.
        guard !(name.space == XMLElement.Name.xml && name.local == "id") else { continue }
        findings.append(
          finding(
            place,
            "the attribute \(name.written.isolated) of \(tag(element.name)) may not be "
              + "“\(value.isolated)”; allowed: " + RelaxNGValue.described(attribute.values),
            attribute: name))
      } else if !known.allowsAnyAttribute {
        let names = known.attributes.keys.map(\.written)
        findings.append(
          finding(
            place,
            "the attribute \(name.written.isolated) may not stand on \(tag(element.name)); allowed: "
              + list(names), attribute: name))
      }
    }
    let missing = known.attributes.filter { name, attribute in
      attribute.isRequired && !element.attributes.contains { $0.name == name }
    }
    for name in missing.keys.sorted() {
      findings.append(finding(place, "\(tag(element.name)) lacks the attribute \(name.written)"))
    }
    return findings
  }

  /// What an element may hold, for a message on its content; `nil` where the grammar does not tell.
  func allowedContent(ofElement place: Int) -> String? {
    guard elements.indices ~= place, let known = vocabulary.elements[elements[place].name],
      !known.allowsAnyElement
    else { return nil }
    return list(known.children.map(tag)) + (known.allowsText ? " and text" : "")
  }

  /// The element around another, by its place; `nil` for the root.
  func parent(ofElement place: Int) -> Int? {
    guard elements.indices ~= place, elements[place].parent >= 0 else { return nil }
    return elements[place].parent
  }

  private func finding(
    _ place: Int, _ message: String, attribute: XMLElement.Name? = nil
  ) -> Finding {
    Finding(
      rule: RelaxNGSchema.rule, severity: .error, path: file.path,
      location: file.location(ofElement: place) ?? SourceLocation(line: 1, column: 1),
      message: message,
      pointer: elements.path(to: place) + (attribute.map { "/@" + $0.written } ?? ""))
  }

  private func tag(_ name: XMLElement.Name) -> String { "<\(name.local.isolated)>" }

  /// Names in their order; not more than a line holds.
  private func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "nothing" }
    let sorted = Set(names).sorted()
    guard sorted.count > 24 else { return sorted.joined(separator: ", ") }
    return sorted.prefix(24).joined(separator: ", ") + " and \(sorted.count - 24) more"
  }
}
