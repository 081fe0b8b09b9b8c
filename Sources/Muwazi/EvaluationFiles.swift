import Alignment
import CorpusModel
import CorpusStore
import Interchange

/// Reads gold and predicted beads for ``EvaluationReport``: from two files, or from two folders whose files
/// have the same names but for what follows the first dot.
public struct EvaluationFiles: Sendable {
  /// What is to be compared, and what about it deserves a warning.
  public struct Contents: Sendable {
    /// The documents, in the order of the gold.
    public var documents: [EvaluationSummary.Document] = []
    /// One line a doubt.
    public var warnings: [String] = []
  }

  private let gold: AlignmentFile.Options
  private let predicted: AlignmentFile.Options

  /// What ends the names of files that a folder is searched for.
  static let extensions = [".jsonl", ".ladder", ".align", ".vecalign", ".xml", ".xces", ".ces"]

  /// Creates a reader.
  public init(
    gold: AlignmentFile.Options = .init(), predicted: AlignmentFile.Options = .init()
  ) {
    self.gold = gold
    self.predicted = predicted
  }

  /// Reads two files, or all files of two folders.
  ///
  /// Gold without prediction counts as if nothing were predicted; a prediction without gold is left out.
  /// Both are warned of.
  ///
  /// - Throws: `InputError` where a file cannot be read or is no alignment.
  public func contents(gold: String, predicted: String) throws(InputError) -> Contents {
    switch (FileSystem.isDirectory(gold), FileSystem.isDirectory(predicted)) {
    case (false, false): return try files(gold: gold, predicted: predicted)
    case (true, false), (false, true):
      throw InputError(
        path: gold, message: "this and \(predicted) are to be two files or two folders")
    case (true, true): return try folders(gold: gold, predicted: predicted)
    }
  }

  private func folders(gold: String, predicted: String) throws(InputError) -> Contents {
    let goldNames = try Self.names(in: gold)
    let predictedNames = try Self.names(in: predicted)
    var contents = Contents()
    for key in goldNames.keys.sorted(by: Self.precedes) {
      guard let name = goldNames[key] else { continue }
      let path = "\(gold)/\(name)"
      if let other = predictedNames[key] {
        let pair = try files(gold: path, predicted: "\(predicted)/\(other)")
        contents.documents += pair.documents
        contents.warnings += pair.warnings
      } else {
        let file = try Self.read(path, self.gold)
        contents.documents += file.documents.map {
          EvaluationSummary.Document(gold: $0.beads, predicted: [])
        }
        contents.warnings.append("\(path): warning: nothing is predicted for this")
      }
    }
    for key in predictedNames.keys.sorted(by: Self.precedes) where goldNames[key] == nil {
      contents.warnings.append(
        "\(predicted)/\(predictedNames[key] ?? key): warning: left out, it has no gold")
    }
    return contents
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The files of a folder by their names up to the first dot.
  private static func names(in folder: String) throws(InputError) -> [String: String] {
    let all: [String]
    do throws(FileError) {
      all = try FileSystem.names(in: folder)
    } catch {
      throw InputError(path: folder, message: error.message)
    }
    var names: [String: String] = [:]
    for name in all where !name.hasPrefix(".") && extensions.contains(where: name.hasSuffix) {
      let key = String(name.prefix { $0 != "." })
      if let other = names[key] {
        throw InputError(path: folder, message: "\(other) and \(name) are both called \(key)")
      }
      names[key] = name
    }
    guard !names.isEmpty else {
      throw InputError(
        path: folder, message: "there is no file \(extensions.joined(separator: ", "))")
    }
    return names
  }

  private static func read(
    _ path: String, _ options: AlignmentFile.Options
  ) throws(InputError) -> AlignmentFile {
    try AlignmentFile(try TextReader.bytes(path), path: path, options: options)
  }

  private func files(gold: String, predicted: String) throws(InputError) -> Contents {
    var files = (try Self.read(gold, self.gold), try Self.read(predicted, self.predicted))
    Self.countFromZero(&files.0, &files.1)
    let goldDocuments = Self.byName(files.0)
    let predictedDocuments = Self.byName(files.1)
    var contents = Contents()
    contents.warnings += Self.repetitions(goldDocuments, in: gold)
    contents.warnings += Self.repetitions(predictedDocuments, in: predicted)
    if goldDocuments.count <= 1 && predictedDocuments.count <= 1 {
      contents.documents = [
        EvaluationSummary.Document(
          gold: goldDocuments.first?.beads ?? [], predicted: predictedDocuments.first?.beads ?? [])
      ]
      return contents
    }
    var predictions: [String?: [Bead]] = [:]
    for document in predictedDocuments { predictions[document.name] = document.beads }
    for document in goldDocuments {
      let beads = predictions.removeValue(forKey: document.name)
      contents.documents.append(
        EvaluationSummary.Document(gold: document.beads, predicted: beads ?? []))
      if beads == nil {
        contents.warnings.append(
          "\(predicted): warning: nothing is predicted for \(document.name ?? gold)")
      }
    }
    for document in predictedDocuments where predictions[document.name] != nil {
      contents.warnings.append(
        "\(predicted): warning: \(document.name ?? "what names no pair") is left out, it has no gold"
      )
    }
    return contents
  }

  /// Counts the sentences of XCES from 0, as all others do. Two such files are taken to count alike.
  private static func countFromZero(_ left: inout AlignmentFile, _ right: inout AlignmentFile) {
    let both = left.hasNumberedIDs && right.hasNumberedIDs
    let hasZero = (left.firstNumber == 0, right.firstNumber == 0)
    if left.hasNumberedIDs && !hasZero.0 && !(both && hasZero.1) { left.countFromZero() }
    if right.hasNumberedIDs && !hasZero.1 && !(both && hasZero.0) { right.countFromZero() }
  }

  /// The documents, those of one name joined.
  private static func byName(_ file: AlignmentFile) -> [AlignmentFile.Document] {
    var places: [String?: Int] = [:]
    var documents: [AlignmentFile.Document] = []
    for document in file.documents {
      if let place = places[document.name] {
        documents[place].beads += document.beads
      } else {
        places[document.name] = documents.count
        documents.append(document)
      }
    }
    return documents
  }

  private static func repetitions(
    _ documents: [AlignmentFile.Document], in path: String
  ) -> [String] {
    let count = documents.reduce(0) { sum, document in
      let beads = document.beads.filter { $0.status != .rejected }
      return sum
        + Language.allCases.reduce(0) { sum, language in
          let indexes = beads.flatMap { $0.segments[language] }
          return sum + indexes.count - Set(indexes).count
        }
    }
    return count == 0
      ? [] : ["\(path): warning: sentences stand in more than one bead, \(count) times"]
  }
}
