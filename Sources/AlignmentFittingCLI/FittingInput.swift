import AlignmentFitting
import CorpusModel
import CorpusStore
import Muwazi

/// Reads what things are fitted on.
enum FittingInput {
  /// The reports of a folder, by name.
  static func reports(in folder: String) throws -> [ComparableReport] {
    try FileSystem.names(in: folder).filter { $0.hasSuffix(".json") }.sorted().map { name in
      let path = "\(folder)/\(name)"
      let text = try TextReader.text(path)
      do throws(FittingDataError) {
        return try ComparableReport(parsing: text)
      } catch {
        throw InputError(path: path, error)
      }
    }
  }

  /// The sentence pairs of a file.
  static func pairs(in path: String) throws -> [PerLanguage<String>] {
    let text = try TextReader.text(path)
    do throws(FittingDataError) {
      return try SentencePairs.read(text)
    } catch {
      throw InputError(path: path, error)
    }
  }
}
