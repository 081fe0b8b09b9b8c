import CorpusModel
import JSONSyntax

/// The schema documents that references may lead to, by their URIs. Nothing is ever fetched.
struct SchemaRegistry {
  /// A schema with an identity: a document, or a part of one that has an `$id`.
  struct Resource {
    var uri: String
    var document: Int
    var root: JSONNode
    var anchors: [String: JSONNode] = [:]
    var dynamicAnchors: [String: JSONNode] = [:]
  }

  /// A file.
  struct Document {
    var path: String
    var text: SourceText
  }

  private(set) var resources: [Resource] = []
  private(set) var documents: [Document] = []
  private var resourceByURI: [String: Int] = [:]
  /// The resource each schema belongs to, by tree and place.
  private var owners: [NodeKey: Int] = [:]
  /// What to ask for a document that is not here: `--ref-root`.
  var loader: (@Sendable (String) throws(SchemaError) -> (path: String, text: SourceText)?)?

  struct NodeKey: Hashable {
    let tree: ObjectIdentifier
    let index: Int

    init(_ node: JSONNode) {
      tree = ObjectIdentifier(node.tree)
      index = node.index
    }
  }

  /// Adds a document and finds the resources and anchors in it.
  mutating func add(_ text: SourceText, path: String, uri: String) throws(SchemaError) -> Int {
    let root: JSONNode
    do throws(JSONSyntaxError) {
      root = try JSONReader.parse(text)
    } catch {
      throw SchemaError(message: error.message, path: path, location: error.location)
    }
    documents.append(Document(path: path, text: text))
    return try index(root, document: documents.count - 1, uri: uri)
  }

  /// The schema that a reference leads to, and the resource it belongs to.
  mutating func resolve(
    _ reference: String, from node: JSONNode, in resource: Int
  ) throws(SchemaError) -> (node: JSONNode, resource: Int) {
    let target = URIReference(reference).resolved(against: URIReference(resources[resource].uri))
    let uri = target.withoutFragment
    guard let fragment = target.decodedFragment else {
      throw error(
        "the reference “\(reference)” has an ill-formed percent escape", at: node, in: resource)
    }
    let found: Int
    if let known = resourceByURI[uri] {
      found = known
    } else if let text = StandardSchemas.text(uri: uri) {
      found = try add(SourceText(text), path: uri, uri: uri)
    } else if let (path, text) = try loader?(uri) {
      let added = try add(text, path: path, uri: uri)
      resourceByURI[uri] = added
      found = added
    } else {
      throw error("the reference “\(reference)” leads to no known schema", at: node, in: resource)
    }
    if fragment.isEmpty { return (resources[found].root, found) }
    if !fragment.hasPrefix("/") {
      let anchors = resources[found]
      guard let anchor = anchors.anchors[fragment] ?? anchors.dynamicAnchors[fragment] else {
        throw error("there is no anchor “\(fragment)” in \(uri)", at: node, in: resource)
      }
      return (anchor, found)
    }
    guard let target = try follow(fragment, from: found) else {
      throw error("the reference “\(reference)” leads nowhere", at: node, in: resource)
    }
    return target
  }

  /// The resource of a schema that was met on the way through the documents.
  func owner(of node: JSONNode) -> Int? { owners[NodeKey(node)] }

  /// An error at a node of a resource's document.
  func error(_ message: String, at node: JSONNode, in resource: Int) -> SchemaError {
    let document = documents[resources[resource].document]
    return SchemaError(
      message: message, path: document.path,
      location: document.text.location(ofByte: node.span.start))
  }

  /// The schema at a JSON Pointer; `nil` where there is none.
  private mutating func follow(
    _ pointer: String, from start: Int
  ) throws(SchemaError) -> (node: JSONNode, resource: Int)? {
    var node = resources[start].root
    var resource = start
    for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let key = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
      if let member = node[key] {
        node = member
      } else if let elements = node.elements, let index = Int(key), elements.indices ~= index {
        node = elements[index]
      } else {
        return nil
      }
      if let owner = owner(of: node) { resource = owner }
    }
    if owner(of: node) == nil {
      // A place that no keyword makes a schema, such as below an unknown keyword.
      try index(node, document: resources[resource].document, inside: resource)
    }
    return (node, owner(of: node) ?? resource)
  }

  private mutating func index(
    _ root: JSONNode, document: Int, uri: String
  ) throws(SchemaError) -> Int {
    resources.append(
      Resource(uri: URIReference(uri).withoutFragment, document: document, root: root))
    let first = resources.count - 1
    if resourceByURI[resources[first].uri] == nil { resourceByURI[resources[first].uri] = first }
    try index(root, document: document, inside: first)
    return owner(of: root) ?? first
  }

  /// Walks the schemas below `root`, noting resources and anchors.
  private mutating func index(
    _ root: JSONNode, document: Int, inside resource: Int
  ) throws(SchemaError) {
    var pending = [(root, resource)]
    while let (node, outer) = pending.popLast() {
      guard owners[NodeKey(node)] == nil else { continue }
      var owner = outer
      if let id = node["$id"] {
        guard let text = id.string, URIReference(text).fragment?.isEmpty != false else {
          throw error("“$id” must be a URI without fragment", at: id, in: outer)
        }
        let uri = URIReference(text).resolved(against: URIReference(resources[outer].uri))
          .withoutFragment
        if node.index == resources[outer].root.index, resources[outer].root.tree === node.tree {
          // The document's own name: it is known by both.
          resources[outer].uri = uri
          resourceByURI[uri] = outer
        } else {
          resources.append(Resource(uri: uri, document: document, root: node))
          owner = resources.count - 1
          resourceByURI[uri] = owner
        }
      }
      owners[NodeKey(node)] = owner
      if let anchor = node["$anchor"] {
        resources[owner].anchors[try name(anchor, in: owner)] = node
      }
      if let anchor = node["$dynamicAnchor"] {
        resources[owner].dynamicAnchors[try name(anchor, in: owner)] = node
      }
      pending += SchemaVocabulary.subschemas(of: node).map { ($0, owner) }
    }
  }

  private func name(_ anchor: JSONNode, in resource: Int) throws(SchemaError) -> String {
    guard let text = anchor.string, let first = text.unicodeScalars.first,
      first == "_" || (first.isASCII && first.properties.isAlphabetic),
      text.unicodeScalars.allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789-._".unicodeScalars.contains($0))
      })
    else {
      throw error(
        "an anchor is a name of ASCII letters, digits, “-”, “_”, “.”", at: anchor, in: resource)
    }
    return text
  }
}
