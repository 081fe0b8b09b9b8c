import CXML

/// An element of a document as the C wall tells of it, to be looked at after libxml2 refused the document.
struct XMLElement {
  /// A name and its namespace; none is "".
  struct Name: Hashable, Comparable {
    var space: String
    var local: String

    static let xml = "http://www.w3.org/XML/1998/namespace"

    /// The name as a document writes it; that of an element without the prefix it may have there.
    var written: String { space == Self.xml ? "xml:" + local : local }

    static func < (left: Name, right: Name) -> Bool {
      (left.local, left.space) < (right.local, right.space)
    }
  }

  var name: Name
  /// The element around it, by its place in document order; -1 for the root.
  var parent: Int
  var attributes: [(name: Name, value: String)]
  /// The text before the first child.
  var text: String
  /// Which of the elements in its parent it is, from 1.
  var ordinal: Int

  /// The value of an attribute without namespace.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name.space.isEmpty && $0.name.local == attribute }?.value
  }
}

extension XMLFile {
  /// All elements in document order.
  ///
  /// - Complexity: O(*n*), *n* being the bytes of the document.
  func elements() -> [XMLElement] {
    final class Gathering {
      var elements: [XMLElement] = []
      var counts: [Int] = []
    }
    let gathering = Gathering()
    withExtendedLifetime(gathering) {
      cxml_document_walk(
        handle,
        { context, parent, space, name, text, attributes, count in
          guard let context, let name else { return }
          let all = Unmanaged<Gathering>.fromOpaque(context).takeUnretainedValue()
          func named(_ space: UnsafePointer<CChar>?, _ name: UnsafePointer<CChar>)
            -> XMLElement.Name
          {
            XMLElement.Name(
              space: space.map(String.init(cString:)) ?? "", local: String(cString: name))
          }
          let list = UnsafeBufferPointer(start: attributes, count: Int(count))
          let parent = Int(parent)
          var ordinal = 1
          if parent >= 0 {
            all.counts[parent] += 1
            ordinal = all.counts[parent]
          }
          all.counts.append(0)
          all.elements.append(
            XMLElement(
              name: named(space, name), parent: parent,
              attributes: list.compactMap { attribute in
                attribute.name.map { name in
                  let value = UnsafeBufferPointer(start: attribute.value, count: attribute.length)
                  return (named(attribute.space, name), String(decoding: value, as: UTF8.self))
                }
              },
              text: text.map(String.init(cString:)) ?? "", ordinal: ordinal))
        }, Unmanaged.passUnretained(gathering).toOpaque())
    }
    return gathering.elements
  }
}

extension [XMLElement] {
  /// An XPath to an element.
  func path(to place: Int) -> String {
    var steps: [String] = []
    var place = place
    while place >= 0 {
      steps.append("/*[\(self[place].ordinal)]")
      place = self[place].parent
    }
    return steps.reversed().joined()
  }
}
