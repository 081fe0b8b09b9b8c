import CorpusModel

/// What a RELAX NG grammar allows where: for each element the attributes and the elements that some
/// definition of it has, whatever their order.
///
/// libxml2 says that a document is wrong, but of what was allowed nothing, and of where little. What this
/// table has not is wrong in any case, so that it names the place and the choice.
struct RelaxNGVocabulary {
  struct Attribute {
    var values: [RelaxNGValue]
    var isRequired: Bool
  }

  struct Element {
    var attributes: [XMLElement.Name: Attribute] = [:]
    var children: Set<XMLElement.Name> = []
    var allowsText = false
    var allowsAnyAttribute = false
    /// Whether a wildcard stands in it: of what is below nothing is known then.
    var allowsAnyElement = false
  }

  private(set) var elements: [XMLElement.Name: Element] = [:]
  private(set) var roots: Set<XMLElement.Name> = []
  private(set) var allowsAnyRoot = false

  /// Reads a grammar; `nil` where it is no single file of one grammar.
  init?(_ bytes: [UInt8], path: String) {
    guard let text = try? SourceText(validating: bytes),
      let file = try? XMLFile(path: path, text: text)
    else { return nil }
    self.init(RelaxNGGrammar(file.elements()))
  }

  private init?(_ grammar: RelaxNGGrammar) {
    guard grammar.isWhole else { return nil }
    for place in grammar.places(of: "element") {
      guard let name = grammar.name(of: place) else { continue }
      let content = Self.content(of: place, grammar)
      guard let known = elements[name] else {
        elements[name] = content
        continue
      }
      elements[name] = Self.union(known, content)
    }
    // A schema is a grammar with one `start` or several, or a single element.
    let starts = grammar.places(of: "start")
    let outermost =
      starts.isEmpty ? [0] : starts.flatMap { grammar.reachable(from: $0).map(\.place) }
    let rooted = outermost.filter { grammar.kind(of: $0) == "element" }.map(grammar.name(of:))
    roots = Set(rooted.compactMap { $0 })
    allowsAnyRoot = rooted.contains { $0 == nil }
  }

  private static func content(of element: Int, _ grammar: RelaxNGGrammar) -> Element {
    var result = Element()
    for (place, isOptional) in grammar.reachable(from: element) {
      switch grammar.kind(of: place) {
      case "attribute":
        guard let name = grammar.name(of: place) else {
          result.allowsAnyAttribute = true
          continue
        }
        let values = grammar.values(of: place)
        let known = result.attributes[name]
        result.attributes[name] = Attribute(
          values: (known?.values ?? []) + values,
          isRequired: !isOptional || known?.isRequired == true)
      case "element":
        if let name = grammar.name(of: place) {
          result.children.insert(name)
        } else {
          result.allowsAnyElement = true
        }
      case "text", "data", "value", "list", "mixed": result.allowsText = true
      default: break
      }
    }
    return result
  }

  /// What one or the other definition of an element allows.
  private static func union(_ left: Element, _ right: Element) -> Element {
    var result = left
    result.attributes.merge(right.attributes) {
      Attribute(values: $0.values + $1.values, isRequired: $0.isRequired && $1.isRequired)
    }
    for name in result.attributes.keys
    where left.attributes[name] == nil || right.attributes[name] == nil {
      result.attributes[name]?.isRequired = false
    }
    result.children.formUnion(right.children)
    result.allowsText = left.allowsText || right.allowsText
    result.allowsAnyAttribute = left.allowsAnyAttribute || right.allowsAnyAttribute
    result.allowsAnyElement = left.allowsAnyElement || right.allowsAnyElement
    return result
  }
}
