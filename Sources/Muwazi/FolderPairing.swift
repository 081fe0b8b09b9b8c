import Alignment
import CorpusModel
import CorpusStore
import Interchange
import Lexicon
import Segmentation

/// Pairs the reports of two folders.
public struct FolderPairing: Sendable {
  private let jobs: Int

  /// Creates a pairing.
  ///
  /// - Parameter jobs: at most so many threads read and compare; the pairs are the same for any number.
  public init(jobs: Int = 1) { self.jobs = jobs }

  /// Finds which `.txt` files tell of the same event. The pairs come by the name of the Persian file;
  /// Arabic files without a counterpart follow.
  ///
  /// - Throws: `InputError` where a folder or a file cannot be read.
  public func pair(_ folders: PerLanguage<String>) async throws -> [PairList.Row] {
    let documents = PerLanguage(
      persian: try await documents(in: folders.persian, .persian),
      arabic: try await documents(in: folders.arabic, .arabic))
    return DocumentPairing.rows(documents, lexicon: .standard, jobs: jobs)
  }

  private func documents(in folder: String, _ language: Language) async throws -> [PairingDocument]
  {
    let names: [String]
    do throws(FileError) {
      names = try FileSystem.names(in: folder)
    } catch {
      throw InputError(path: folder, message: error.message)
    }
    let reader = ReportReader(language: language)
    return try await mapInOrder(
      names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") }, jobs: jobs
    ) { name in
      let text = try TextReader.text("\(folder)/\(name)")
      let report = reader.read(text)
      return PairingDocument(
        id: DocumentID(rawValue: FileSystem.stem(of: name)),
        text: AlignmentText(language: language, source: text, segments: report.segments),
        published: report.metadata.published)
    }
  }
}
