import CorpusModel
import JSONSyntax

/// Reads UIMA CAS JSON 0.4, as INCEpTION, dkpro-cassis and Muwazi write it.
///
/// Annotations of a type called `Sentence` are the segments, with the roles of Muwazi's if there are;
/// without any, the text has a segment a line. Those called `Token` are the tokens. Any other type is a
/// layer of its name whose features are the members; named entities (`value`, `identifier`) are the layer
/// of names.
struct CASReader {
  private struct Item {
    var type: String
    var span: TextSpan
    var node: JSONNode
  }

  private let source: ImportSource
  private let file: SourceText
  private let root: JSONNode

  /// Reads a file.
  ///
  /// - Throws: `InputError` with the place of what is no CAS, or lies outside its text.
  static func read(
    _ source: ImportSource, languages: ImportLanguage
  ) throws(InputError) -> ImportedCorpus {
    let file = try source.text()
    let root: JSONNode
    do throws(JSONSyntaxError) {
      root = try JSONReader.parse(file)
    } catch {
      throw InputError(path: source.path, error)
    }
    let reader = CASReader(source: source, file: file, root: root)
    var corpus = ImportedCorpus()
    corpus.texts = [try reader.document(languages)]
    return corpus
  }

  private func fault(_ node: JSONNode, _ message: String) -> InputError {
    InputError(
      path: source.path, location: file.location(ofByte: node.span.start), message: message)
  }

  private func document(_ languages: ImportLanguage) throws(InputError) -> ImportedCorpus.Text {
    let list = root["%FEATURE_STRUCTURES"]
    // Older writers keep them by their numbers.
    guard let structures = list?.elements ?? list?.members?.map(\.value) else {
      throw fault(root, "the file is no CAS: it has no \"%FEATURE_STRUCTURES\"")
    }
    let sofas = structures.filter { $0["%TYPE"]?.string == "uima.cas.Sofa" }
    guard let sofa = sofas.first(where: { $0["sofaID"]?.string == "_InitialView" }) ?? sofas.first,
      let string = sofa["sofaString"]?.string
    else { throw fault(list ?? root, "the CAS has no text of its own (sofaString)") }
    let text: SourceText
    do throws(SourceTextError) {
      text = try SourceText(validating: Array(string.utf8))
    } catch {
      throw fault(sofa, error.description)
    }
    let items = try items(structures, of: sofa, in: text)
    var languages = languages
    let tag = structures.first { $0["%TYPE"]?.string == "uima.tcas.DocumentAnnotation" }?[
      "language"]
    languages.stated = languages.stated ?? tag?.string.flatMap { Language(tag: $0) }
    let segments = try segments(items, of: text)
    let side = BeadSide(text: text, segments: segments)
    var document = try languages.document(
      source, side, tokens: try tokens(items, of: side))
    document.annotations = annotations(items)
    return document
  }

  private func items(
    _ structures: [JSONNode], of sofa: JSONNode, in text: SourceText
  ) throws(InputError) -> [Item] {
    let units = UTF16Places(text)
    let own = sofa["%ID"]?.integer
    var items: [Item] = []
    for node in structures {
      guard let type = node["%TYPE"]?.string, let begin = node["begin"], let end = node["end"],
        type != "uima.tcas.DocumentAnnotation", node["@sofa"]?.integer == own
      else { continue }
      guard let first = begin.integer.flatMap(units.byte),
        let last = end.integer.flatMap(units.byte),
        first <= last
      else {
        throw fault(node, "begin and end are no place of the text, counted in UTF-16")
      }
      items.append(Item(type: type, span: TextSpan(first, last), node: node))
    }
    return items
  }

  private static func name(_ type: String) -> String {
    String(type.split(separator: ".").last ?? "")
  }

  private func segments(_ items: [Item], of text: SourceText) throws(InputError) -> [Segment] {
    var roles: [TextSpan: JSONNode] = [:]
    for item in items where item.type == "muwazi.Segment" { roles[item.span] = item.node }
    let sentences = items.filter { Self.name($0.type) == "Sentence" }.sorted { $0.span < $1.span }
    guard !sentences.isEmpty else { return PlainText.segments(of: text) }
    var segments: [Segment] = []
    for (number, item) in sentences.enumerated() {
      guard (segments.last?.span.end ?? 0) <= item.span.start else {
        throw fault(item.node, "the sentence overlaps another")
      }
      let own = roles[item.span]
      segments.append(
        Segment(
          span: item.span,
          role: own?["role"]?.string.flatMap(SegmentRole.init(rawValue:)) ?? .body,
          paragraph: own?["paragraph"]?.integer ?? number))
    }
    return segments
  }

  /// The tokens, if there are any; one that lies in no sentence is left.
  private func tokens(_ items: [Item], of side: BeadSide) throws(InputError) -> [[Token]]? {
    let own = items.filter { Self.name($0.type) == "Token" && !$0.span.isEmpty }
      .sorted { $0.span < $1.span }
    guard !own.isEmpty else { return nil }
    var tokens: [[Token]] = Array(repeating: [], count: side.segments.count)
    for item in own {
      guard let segment = side.segment(holding: item.span.start),
        side.segments[segment].span.contains(item.span)
      else { continue }
      guard (tokens[segment].last?.span.end ?? 0) <= item.span.start else {
        throw fault(item.node, "the token overlaps another")
      }
      let kind = item.node["kind"]?.string.flatMap(TokenKind.init(rawValue:))
      tokens[segment].append(Token(span: item.span, kind: kind ?? .word))
    }
    return tokens
  }

  private func annotations(_ items: [Item]) -> [LayerAnnotation] {
    // Muwazi writes a name twice: as its own annotation, and as a named entity for others.
    let names = Set(
      items.filter { $0.type == "muwazi.Annotation" && $0.node["layer"]?.string == "names" }
        .map(\.span))
    return items.compactMap { item in
      let name = Self.name(item.type)
      switch name {
      case "Sentence", "Token",
        "Segment" where item.type == "muwazi.Segment":
        return nil
      case "Annotation" where item.type == "muwazi.Annotation":
        guard let layer = item.node["layer"]?.string, !layer.isEmpty else { return nil }
        let text = SourceText(item.node["members"]?.string ?? "{}")
        let members = (try? JSONReader.parse(text)).map {
          AnnotationFile.members(of: $0, in: text)
        }
        return LayerAnnotation(layer: layer, span: item.span, members: members ?? [])
      case "NamedEntity":
        if names.contains(item.span) { return nil }
        let value = item.node["value"]?.string
        let kind = EntityKind.allCases.first {
          $0.short == value || $0.rawValue == value?.lowercased()
        }
        var members: [LayerAnnotation.Member] = []
        if let type = kind?.rawValue ?? value { members.append(.init("type", .text(type))) }
        if let key = item.node["identifier"]?.string { members.append(.init("key", .text(key))) }
        return LayerAnnotation(layer: "names", span: item.span, members: members)
      default:
        return LayerAnnotation(
          layer: name.isEmpty ? item.type : name, span: item.span,
          members: AnnotationFile.members(
            of: item.node, in: file, without: ["%ID", "%TYPE", "@sofa", "begin", "end"]))
      }
    }
  }
}

/// Where the UTF-16 code units of a text stand in its bytes.
struct UTF16Places {
  private let text: SourceText
  /// The code units before each byte whose number is a multiple of the stride.
  private var checkpoints: [Int] = []
  private static let stride = 256

  init(_ text: SourceText) {
    self.text = text
    var units = 0
    for (index, byte) in text.bytes.enumerated() {
      if index % Self.stride == 0 { checkpoints.append(units) }
      if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    }
    checkpoints.append(units)
  }

  /// The byte of a code unit; `nil` where the text has no such unit, or it is the second half of one
  /// character.
  ///
  /// - Complexity: O(log *n*), *n* being the number of bytes.
  func byte(_ unit: Int) -> Int? {
    guard unit >= 0 else { return nil }
    var low = 0
    var high = checkpoints.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if checkpoints[middle] <= unit { low = middle } else { high = middle - 1 }
    }
    var units = checkpoints[low]
    var byte = min(low * Self.stride, text.bytes.count)
    while byte < text.bytes.count {
      if !UTF8.isContinuation(text.bytes[byte]) {
        if units == unit { return byte }
        if units > unit { return nil }
        units += text.bytes[byte] >= 0xF0 ? 2 : 1
      }
      byte += 1
    }
    return units == unit ? byte : nil
  }
}
