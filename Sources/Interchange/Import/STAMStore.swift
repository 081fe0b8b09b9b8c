import CorpusModel
import JSONSyntax

/// A STAM store as its JSON has it: texts, and annotations with their spans and data.
struct STAMStore {
  /// A text.
  struct Resource {
    var id: String
    /// The file that holds it, as the store names it; empty where the store holds it itself.
    var path: String
    var text: SourceText
  }

  /// A part of the texts that an annotation is about; without a span a whole text.
  struct Target {
    var resource: Int
    var span: TextSpan?
  }

  /// A datum: the set and key it has, and its value.
  struct Datum {
    var set: String
    var key: String
    var value: LayerAnnotation.Value?
  }

  /// An annotation.
  struct Annotation {
    var id: String
    var targets: [Target]
    var data: [Datum]
    var node: JSONNode

    /// The value of a key of a set.
    func value(_ set: String, _ key: String) -> LayerAnnotation.Value? {
      data.first { $0.set == set && $0.key == key }?.value
    }
  }

  let path: String
  private(set) var resources: [Resource] = []
  private(set) var annotations: [Annotation] = []

  private let source: SourceText
  private var places: [String: Int] = [:]
  private var annotated: [String: Int] = [:]
  private var data: [String: [String: Datum]] = [:]

  /// Reads a store.
  ///
  /// - Parameter open: gives a file that the store includes.
  /// - Throws: `InputError` with the place of what is no STAM JSON, or leads nowhere.
  init(
    _ file: ImportSource, open: (String) throws(InputError) -> ImportSource?
  ) throws(InputError) {
    path = file.path
    let root: JSONNode
    do throws(SourceTextError) {
      source = try SourceText(validating: file.bytes)
    } catch {
      throw InputError(path: file.path, error)
    }
    do throws(JSONSyntaxError) {
      root = try JSONReader.parse(source)
    } catch {
      throw InputError(path: file.path, error)
    }
    guard root["@type"]?.string == "AnnotationStore" else {
      throw fault(
        root["@type"] ?? root, "the file is no store of STAM: \"@type\":\"AnnotationStore\"")
    }
    for node in root["resources"]?.elements ?? [] { try addResource(node, open: open) }
    for node in root["annotationsets"]?.elements ?? [] { addSet(node) }
    for node in root["annotations"]?.elements ?? [] { try addAnnotation(node) }
  }

  /// A fault of a value.
  func fault(_ node: JSONNode, _ message: String) -> InputError {
    InputError(path: path, location: source.location(ofByte: node.span.start), message: message)
  }

  private mutating func addResource(
    _ node: JSONNode, open: (String) throws(InputError) -> ImportSource?
  ) throws(InputError) {
    guard let id = (node["@id"] ?? node["@include"])?.string, places[id] == nil else {
      throw fault(node, "a resource has an \"@id\" of its own")
    }
    var resource = Resource(id: id, path: "", text: SourceText(""))
    if let text = node["text"]?.string {
      resource.text = SourceText(text)
    } else {
      guard let name = node["@include"]?.string, let file = try open(name) else {
        throw fault(node["@include"] ?? node, "the text of \(id) is not there")
      }
      resource.path = name
      do throws(SourceTextError) {
        resource.text = try SourceText(validating: file.bytes)
      } catch {
        throw InputError(path: file.path, error)
      }
    }
    places[id] = resources.count
    resources.append(resource)
  }

  private mutating func addSet(_ node: JSONNode) {
    guard let set = node["@id"]?.string else { return }
    for entry in node["data"]?.elements ?? [] {
      guard let id = entry["@id"]?.string, let key = entry["key"]?.string else { continue }
      data[set, default: [:]][id] = Datum(set: set, key: key, value: value(entry["value"]))
    }
  }

  private mutating func addAnnotation(_ node: JSONNode) throws(InputError) {
    var annotation = Annotation(id: node["@id"]?.string ?? "", targets: [], data: [], node: node)
    if let target = node["target"] { annotation.targets = try targets(target) }
    for entry in node["data"]?.elements ?? [] {
      let set = entry["set"]?.string ?? ""
      if let key = entry["key"]?.string {
        annotation.data.append(Datum(set: set, key: key, value: value(entry["value"])))
      } else if let id = entry["@id"]?.string, let known = data[set]?[id] {
        annotation.data.append(known)
      } else {
        throw fault(entry, "the data have no key, and no set has them by their \"@id\"")
      }
    }
    if !annotation.id.isEmpty { annotated[annotation.id] = annotations.count }
    annotations.append(annotation)
  }

  private func targets(_ selector: JSONNode) throws(InputError) -> [Target] {
    switch selector["@type"]?.string {
    case "ResourceSelector": return [Target(resource: try resource(selector), span: nil)]
    case "TextSelector":
      let resource = try resource(selector)
      return [
        Target(resource: resource, span: try span(selector, in: resources[resource].text))
      ]
    case "AnnotationSelector":
      guard let name = selector["annotation"]?.string, let place = annotated[name] else {
        throw fault(selector["annotation"] ?? selector, "there is no such annotation above")
      }
      return annotations[place].targets
    case "DirectionalSelector", "CompositeSelector", "MultiSelector":
      var all: [Target] = []
      // They do not nest (STAM, 4.1.1): one that does is refused.
      for part in selector["selectors"]?.elements ?? [] {
        guard part["selectors"] == nil else { throw fault(part, "selectors nest") }
        all += try targets(part)
      }
      return all
    // Sets and keys are no part of a text.
    case "DataSetSelector", "DataKeySelector", "AnnotationDataSelector": return []
    default: throw fault(selector["@type"] ?? selector, "this is no selector of STAM")
    }
  }

  private func resource(_ selector: JSONNode) throws(InputError) -> Int {
    guard let name = selector["resource"]?.string, let place = places[name] else {
      throw fault(selector["resource"] ?? selector, "there is no such resource")
    }
    return place
  }

  private func span(
    _ selector: JSONNode, in text: SourceText
  ) throws(InputError) -> TextSpan {
    func cursor(_ key: String) -> Int? {
      guard let cursor = selector["offset"]?[key], let value = cursor["value"]?.integer,
        value.magnitude <= text.codePointCount
      else { return nil }
      return cursor["@type"]?.string == "EndAlignedCursor" ? text.codePointCount + value : value
    }
    guard let begin = cursor("begin"), let end = cursor("end"),
      let span = text.span(of: CodePointSpan(begin, end))
    else { throw fault(selector, "the offset is none of the text, in code points") }
    return span
  }

  private func value(_ node: JSONNode?) -> LayerAnnotation.Value? {
    guard let node, let value = node["value"] else { return nil }
    if let text = value.string { return .text(text) }
    return value.isNull ? nil : .json(source.text(in: value.span))
  }
}
