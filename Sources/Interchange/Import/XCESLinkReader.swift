import CorpusModel

/// Reads the links of an XCES alignment: of each `linkGrp` the beads between `fromDoc` and `toDoc`.
///
/// A sentence has the number at the end of its id: `s12` and `12` are 12. Ids that have one number each but
/// share it with others (`4.1`, `5.1`: paragraph and sentence) are numbered from 1 in the order of their
/// numbers, which is right where the file names every sentence; ids without number, in the order in which
/// the file names them.
///
/// `fromDoc` is Persian or Arabic by a part of its path that is `fa` or `ar`; else by that of `toDoc`, else
/// the first language of the options.
enum XCESLinkReader {
  /// The documents of a file, named by the stems of their paths.
  ///
  /// - Throws: `InputError` with line and column of what is no link.
  static func read(
    _ bytes: [UInt8], path: String, options: AlignmentFile.Options
  ) throws(InputError) -> [AlignmentFile.Document] {
    let handler = Handler(file: ImportFile(path: path, bytes: bytes), order: options.xcesOrder)
    try XMLEventReader.read(bytes, path: path, handler: handler)
    guard !handler.groups.isEmpty else {
      throw InputError(path: path, message: "there is no linkGrp")
    }
    return handler.groups.map { $0.document(options) }
  }

  private final class Handler: XMLEventHandler {
    private let file: ImportFile
    private let order: XCESFlavour
    private(set) var groups: [Group] = []

    init(file: ImportFile, order: XCESFlavour) {
      self.file = file
      self.order = order
    }

    func start(_ element: XMLStartTag) throws(InputError) {
      switch element.name {
      case "linkGrp":
        groups.append(Group(from: element["fromDoc"] ?? "", to: element["toDoc"] ?? ""))
      case "link":
        guard !groups.isEmpty else {
          throw file.fault(element.place, "a link stands in a linkGrp")
        }
        guard let targets = element["xtargets"] else {
          throw file.fault(element.place, "a link has no xtargets")
        }
        let sides = targets.split(separator: ";", omittingEmptySubsequences: false)
          .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        guard sides.count == 2 else {
          throw file.fault(element.place, "xtargets has two sides with a semicolon between them")
        }
        guard sides.allSatisfy({ Set($0).count == $0.count }) else {
          throw file.fault(element.place, "xtargets names a sentence twice")
        }
        groups[groups.count - 1].links.append(
          order == .opus ? (sides[0], sides[1]) : (sides[1], sides[0]))
      default: break
      }
    }

    func end() {}

    func text(_ text: UnsafeBufferPointer<UInt8>) {}
  }

  private struct Group {
    var from: String
    var to: String
    /// The ids of `fromDoc`, then those of `toDoc`.
    var links: [(from: [String], to: [String])] = []

    func document(_ options: AlignmentFile.Options) -> AlignmentFile.Document {
      let language =
        Self.language(from) ?? Self.language(to)?.counterpart ?? options.firstLanguage
      let numbers = (
        from: SentenceNumbers(links.flatMap(\.from)), to: SentenceNumbers(links.flatMap(\.to))
      )
      let stems = (Self.stem(from), Self.stem(to))
      let sides = language == .persian ? stems : (stems.1, stems.0)
      return AlignmentFile.Document(
        name: sides.0 == sides.1 ? sides.0 : "\(sides.0)__\(sides.1)",
        beads: links.map { link in
          var bead = Bead(persian: [], arabic: [], score: 1, method: "xces")
          bead.segments[language] = numbers.from.indexes(of: link.from)
          bead.segments[language.counterpart] = numbers.to.indexes(of: link.to)
          return bead
        })
    }

    /// The language that a path names: `fa/2020/a.xml.gz`, `a.ar.xml`.
    private static func language(_ path: String) -> Language? {
      let parts = path.split { "/.\\".contains($0) }
      return parts.lazy.compactMap { Language(rawValue: $0.lowercased()) }.first
    }

    /// The name without folders, extensions and language.
    private static func stem(_ path: String) -> String {
      let name = path.split { "/\\".contains($0) }.last ?? ""
      return String(name.split(separator: ".").first ?? "")
    }
  }
}

/// The numbers of the sentences of a document, by their ids.
private struct SentenceNumbers {
  private var numbers: [String: Int] = [:]

  /// Takes the ids in the order in which the file names them.
  init(_ ids: [String]) {
    var seen: Set<String> = []
    let ids = ids.filter { seen.insert($0).inserted }
    let parts = ids.map(Self.parts)
    let last = parts.compactMap(\.last)
    if last.count == ids.count, Set(last).count == ids.count {
      for (id, number) in zip(ids, last) { numbers[id] = number }
      return
    }
    let ordered =
      parts.allSatisfy { !$0.isEmpty }
      ? ids.indices.sorted {
        (parts[$0].lexicographicallyPrecedes(parts[$1]))
          || (parts[$0] == parts[$1] && $0 < $1)
      }
      : Array(ids.indices)
    for (place, index) in ordered.enumerated() { numbers[ids[index]] = place + 1 }
  }

  func indexes(of ids: [String]) -> [SegmentIndex] {
    ids.compactMap { numbers[$0] }.sorted().map { SegmentIndex($0) }
  }

  /// The runs of digits of an id; a run that is longer than any text is read by its end.
  private static func parts(_ id: String) -> [Int] {
    id.split { !("0"..."9").contains($0) }.compactMap { Int($0.suffix(9)) }
  }
}
