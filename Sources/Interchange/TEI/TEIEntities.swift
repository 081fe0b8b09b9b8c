import CorpusModel

/// The people, organizations and places that the layers of a corpus name, over both languages: names
/// that share a key are those of one.
struct TEIEntities {
  /// How often each spelling stands, by kind, key and language.
  private var names: [EntityKind: [String: PerLanguage<[String: Int]>]] = [:]

  /// Whether nothing is named.
  var isEmpty: Bool { names.isEmpty }

  /// Reads the annotations of a corpus once through.
  ///
  /// - Throws: what the source throws.
  init(of source: any ExportSource) throws {
    for document in source.documents where try source.annotationCount(of: document.id) > 0 {
      let side = try source.side(of: document.id)
      for annotation in try source.annotations(of: document.id, in: side) {
        guard let key = annotation.text("key"), !key.isEmpty, !annotation.isRejected else {
          continue
        }
        switch annotation.layer {
        case "names":
          guard let kind = EntityKind(annotation) else { continue }
          add(side.text.text(in: annotation.span), kind, key, document.language)
        case "speech":
          add(annotation.text("speaker") ?? "", .person, key, document.language)
        default: break
        }
      }
    }
  }

  private mutating func add(
    _ name: String, _ kind: EntityKind, _ key: String, _ language: Language
  ) {
    let none = PerLanguage<[String: Int]>(persian: [:], arabic: [:])
    names[kind, default: [:]][key, default: none][language][
      DisplayText.flattening(name), default: 0] += 1
  }

  /// Writes the lists.
  func write(to xml: XMLWriter) throws {
    try xml.block("standOff", ["type": "entities"]) {
      for kind in EntityKind.allCases {
        guard let entities = names[kind] else { continue }
        try xml.block(kind.element.list) {
          for (key, spellings) in entities.sorted(by: { $0.key.precedes($1.key) }) {
            guard let id = TEI.entityID(kind, key: key) else { continue }
            try xml.block(kind.element.one, ["xml:id": id]) {
              for language in Language.allCases {
                // The most frequent spelling first.
                for (name, _) in spellings[language].sorted(by: {
                  $0.value != $1.value ? $0.value > $1.value : $0.key.precedes($1.key)
                }) where !name.isEmpty {
                  try xml.block(kind.name, ["xml:lang": language.rawValue], text: name)
                }
              }
              try xml.block("idno", ["type": "key"], text: key)
            }
          }
        }
      }
    }
  }
}

extension TEI {
  /// The pointer from a document's file to what a key names; `nil` without a key.
  static func entity(_ kind: EntityKind, key: String?) -> String? {
    key.flatMap { entityID(kind, key: $0) }.map { "../corpus.xml#\($0)" }
  }

  /// The `xml:id` of what a key names. No document's name makes such an id.
  static func entityID(_ kind: EntityKind, key: String) -> String? {
    key.isEmpty ? nil : "entity.\(kind.rawValue).\(key.identifierPart)"
  }
}

extension String {
  /// Whether the text stands before another by its bytes.
  fileprivate func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
