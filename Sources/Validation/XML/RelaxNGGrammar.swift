/// The patterns of a RELAX NG schema in XML syntax (ISO/IEC 19757-2), as its file has them.
struct RelaxNGGrammar {
  static let namespace = "http://relaxng.org/ns/structure/1.0"

  private let elements: [XMLElement]
  private var children: [[Int]]
  private var definitions: [String: [Int]] = [:]

  init(_ elements: [XMLElement]) {
    self.elements = elements
    children = Array(repeating: [], count: elements.count)
    for (place, element) in elements.enumerated() where element.name.space == Self.namespace {
      if element.parent >= 0 { children[element.parent].append(place) }
      if element.name.local == "define", let name = element["name"] {
        definitions[name, default: []].append(place)
      }
    }
  }

  /// Whether all patterns are in this file and names mean one thing each.
  var isWhole: Bool {
    var grammars = 0
    for element in elements where element.name.space == Self.namespace {
      switch element.name.local {
      case "include", "externalRef", "parentRef": return false
      case "grammar": grammars += 1
      default: break
      }
    }
    return grammars <= 1
  }

  /// The patterns of a kind.
  func places(of kind: String) -> [Int] { elements.indices.filter { self.kind(of: $0) == kind } }

  /// The name of a pattern; empty for what is no pattern.
  func kind(of place: Int) -> String {
    elements[place].name.space == Self.namespace ? elements[place].name.local : ""
  }

  /// The name of an element or attribute; `nil` where it is a class of names.
  func name(of place: Int) -> XMLElement.Name? {
    let isAttribute = kind(of: place) == "attribute"
    if let name = elements[place]["name"] {
      return resolved(name, at: place, space: isAttribute ? elements[place]["ns"] ?? "" : nil)
    }
    guard let first = children[place].first, kind(of: first) == "name" else { return nil }
    return resolved(elements[first].text, at: first, space: nil)
  }

  /// Of prefixes only `xml` is known.
  private func resolved(_ text: String, at place: Int, space: String?) -> XMLElement.Name? {
    let parts = text.split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined().split(separator: ":")
    if parts.count == 2, parts[0] == "xml" {
      return XMLElement.Name(space: XMLElement.Name.xml, local: String(parts[1]))
    }
    guard parts.count == 1 else { return nil }
    return XMLElement.Name(
      space: space ?? inherited("ns", at: place) ?? "", local: String(parts[0]))
  }

  private func inherited(_ attribute: String, at place: Int) -> String? {
    var place = place
    while place >= 0 {
      if let value = elements[place][attribute] { return value }
      place = elements[place].parent
    }
    return nil
  }

  /// The patterns that a pattern's content comes to, through references, not into the elements and
  /// attributes it holds; with each, whether it may be left out.
  func reachable(from start: Int) -> [(place: Int, isOptional: Bool)] {
    var result: [(place: Int, isOptional: Bool)] = []
    var seen: Set<String> = []
    var pending = children[start].reversed().map { (place: $0, isOptional: false) }
    while let (place, isOptional) = pending.popLast() {
      let kind = kind(of: place)
      result.append((place, isOptional))
      switch kind {
      case "ref":
        let name = elements[place]["name"] ?? ""
        guard seen.insert(name).inserted else { continue }
        for definition in definitions[name] ?? [] {
          pending += children[definition].map { ($0, isOptional) }
        }
      case "group", "interleave", "mixed", "oneOrMore", "div", "start", "grammar":
        pending += children[place].reversed().map { ($0, isOptional) }
      case "choice", "optional", "zeroOrMore":
        pending += children[place].reversed().map { ($0, true) }
      default: break
      }
    }
    return result
  }

  /// What an attribute may hold.
  func values(of attribute: Int) -> [RelaxNGValue] {
    let content = children[attribute].filter { kind(of: $0) != "name" }
    return content.isEmpty ? [.anything] : values(content)
  }

  /// - Precondition: values nest as deep as the schema, which libxml2 bounds.
  private func values(_ places: [Int]) -> [RelaxNGValue] {
    // Several patterns side by side are a group, which is not followed.
    guard places.count == 1 else { return [.anything] }
    let place = places[0]
    switch kind(of: place) {
    case "choice": return children[place].flatMap { values([$0]) }
    case "empty": return [.empty]
    case "value":
      return [.text(elements[place].text.split { $0 == " " || $0 == "\n" }.joined(separator: " "))]
    case "data":
      let library = inherited("datatypeLibrary", at: place)
      let inside = children[place]
      guard library == "http://www.w3.org/2001/XMLSchema-datatypes",
        let type = elements[place]["type"],
        inside.allSatisfy({ kind(of: $0) == "param" })
      else { return [.anything] }
      let facets = inside.flatMap { [elements[$0]["name"] ?? "", elements[$0].text] }
      return [.data(type, facets)]
    case "list":
      guard children[place].count == 1, kind(of: children[place][0]) == "oneOrMore" else {
        return [.anything]
      }
      return [.list(values(children[children[place][0]]))]
    default: return [.anything]
    }
  }
}
