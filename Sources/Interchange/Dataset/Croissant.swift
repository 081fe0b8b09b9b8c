import CorpusModel
import JSONSyntax

/// Croissant 1.0 metadata (MLCommons, *Croissant Format Specification*) of the JSON Lines of a corpus.
public enum Croissant {
  /// The name of the file.
  public static let path = "croissant.json"

  /// The bytes of `croissant.json`.
  public static func bytes(_ corpus: CorpusDescription, files: [DatasetFile]) -> [UInt8] {
    let data = files.filter { $0.kind != nil }
    var json = JSONWriter()
    json.object { root in
      context(&root)
      root.field("@type", "sc:Dataset")
      root.field("name", corpus.name)
      root.field(
        "description",
        corpus.description.isEmpty ? DatasetCard.summary(corpus) : corpus.description)
      root.field("conformsTo", "http://mlcommons.org/croissant/1.0")
      root.field("inLanguage", ["ar", "fa"])
      if let license = corpus.license { root.field("license", DatasetCard.target(license)) }
      if let rights = corpus.rights { root.field("copyrightNotice", rights) }
      if let date = corpus.date { root.field("datePublished", date) }
      root.field("version", "1.0.0")
      root.field("sdVersion", corpus.toolVersion)
      if !corpus.editors.isEmpty {
        root.key("creator")
        root.array { list in
          for editor in corpus.editors {
            list.object { person in
              person.field("@type", "sc:Person")
              person.field("name", editor)
            }
          }
        }
      }
      root.key("distribution")
      root.array { list in for file in data { distribution(file, &list) } }
      root.key("recordSet")
      root.array { list in for file in data { recordSet(file, &list) } }
    }
    json.newline()
    return json.bytes
  }

  private static func context(_ json: inout JSONWriter) {
    json.key("@context")
    json.object { context in
      context.field("@language", "en")
      context.field("@vocab", "https://schema.org/")
      for term in [
        "citeAs", "column", "conformsTo", "data", "dataBiases", "dataCollection", "dataType",
        "equivalentProperty", "examples", "extract", "field", "fileObject", "fileProperty",
        "fileSet", "format", "includes", "isLiveDataset", "jsonPath", "key", "md5", "parentField",
        "path", "personalSensitiveInformation", "recordSet", "references", "regex", "repeated",
        "replace", "samplingRate", "separator", "source", "subField", "transform",
      ] {
        switch term {
        case "conformsTo": context.field(term, "dct:conformsTo")
        case "data", "dataType", "examples":
          context.key(term)
          context.object { value in
            value.field("@id", "cr:\(term)")
            value.field("@type", term == "dataType" ? "@vocab" : "@json")
          }
        default: context.field(term, "cr:\(term)")
        }
      }
      context.field("cr", "http://mlcommons.org/croissant/")
      context.field("rai", "http://mlcommons.org/croissant/RAI/")
      context.field("dct", "http://purl.org/dc/terms/")
      context.field("sc", "https://schema.org/")
    }
  }

  private static func distribution(_ file: DatasetFile, _ json: inout JSONWriter) {
    json.object { object in
      object.field("@type", "cr:FileObject")
      object.field("@id", file.path)
      object.field("name", file.path)
      object.field("description", Self.description(file.kind))
      object.field("contentUrl", file.path)
      object.field("encodingFormat", "application/jsonlines")
      object.field("sha256", file.sha256)
    }
  }

  private static let translation = "One translation a line: a bead of sentences with two sides."
  private static let annotations =
    "One segment of a document a line, as a stand-off annotation, boilerplate included."

  private static func description(_ kind: String?) -> String {
    switch kind {
    case "translation": translation
    case "annotations": annotations
    case let layer?: "One annotation of the layer \(layer) a line, beside its text."
    case nil: ""
    }
  }

  /// A column of a file, or what is in it.
  private struct Field {
    var name: String
    var type: String
    var description: String
    var path: String?
    var column: String { path == nil ? name : "translation" }
  }

  private static func fields(of kind: String) -> [Field] {
    func field(_ name: String, _ type: String, _ description: String, path: String? = nil) -> Field
    {
      Field(name: name, type: "sc:\(type)", description: description, path: path)
    }
    if kind == "translation" {
      return [
        field("id", "Text", "The pair and the name of the bead."),
        field("ar", "Text", "The Arabic sentences, joined by a space.", path: "$.ar"),
        field("fa", "Text", "The Persian sentences, joined by a space.", path: "$.fa"),
        field("type", "Text", "The number of Persian and of Arabic sentences, such as 2-1."),
        field("score", "Float", "The probability that the bead is right."),
        field("status", "Text", "auto or manual."),
        field("fa_document", "Text", "The Persian document."),
        field("ar_document", "Text", "The Arabic document."),
      ]
    }
    let place = [
      field("layer", "Text", "The layer of the annotation."),
      field("document", "Text", "The document."),
      field("language", "Text", "fa or ar."),
      field("index", "Integer", "The place among the annotations of its layer, from 0."),
      field("start", "Integer", "The first code point in the source, from 0."),
      field("end", "Integer", "The code point after the last one."),
      field("offset_unit", "Text", "The unit of start and end."),
      field("text", "Text", "What stands there."),
    ]
    guard kind == "annotations" else {
      return place + [
        field("segment", "Integer", "The segment in which it begins, from 0; -1 where in none.")
      ]
    }
    return place + [
      field("label", "Text", "What it is: the role of a segment."),
      field("paragraph", "Integer", "The paragraph, from 0."),
    ]
  }

  private static func recordSet(_ file: DatasetFile, _ json: inout JSONWriter) {
    guard let kind = file.kind else { return }
    let name = file.split.map { "\($0)-\(kind)" } ?? kind
    json.object { set in
      set.field("@type", "cr:RecordSet")
      set.field("@id", name)
      set.field("name", name)
      set.field("description", description(kind))
      set.key("field")
      set.array { list in
        for field in fields(of: kind) {
          list.object { entry in
            entry.field("@type", "cr:Field")
            entry.field("@id", "\(name)/\(field.name)")
            entry.field("name", "\(name)/\(field.name)")
            entry.field("description", field.description)
            entry.field("dataType", field.type)
            entry.key("source")
            entry.object { source in
              source.key("fileObject")
              source.object { $0.field("@id", file.path) }
              source.key("extract")
              source.object { $0.field("column", field.column) }
              if let path = field.path {
                source.key("transform")
                source.object { $0.field("jsonPath", path) }
              }
            }
          }
        }
      }
    }
  }
}
