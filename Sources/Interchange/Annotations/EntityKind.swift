/// What a name is of.
enum EntityKind: String, CaseIterable {
  case person
  case organization
  case place

  /// The kind of an annotation of the layer of names.
  init?(_ annotation: LayerAnnotation) {
    guard let type = annotation.text("type"), let kind = EntityKind(rawValue: type) else {
      return nil
    }
    self = kind
  }

  /// The element of a name.
  var name: String {
    switch self {
    case .person: "persName"
    case .organization: "orgName"
    case .place: "placeName"
    }
  }

  /// The label of CoNLL 2003, which tools for named entities know.
  var short: String {
    switch self {
    case .person: "PER"
    case .organization: "ORG"
    case .place: "LOC"
    }
  }

  /// The element of what is named, and that of a list of them.
  var element: (one: String, list: String) {
    switch self {
    case .person: ("person", "listPerson")
    case .organization: ("org", "listOrg")
    case .place: ("place", "listPlace")
    }
  }
}
