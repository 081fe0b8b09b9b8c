import CorpusModel
import Interchange

/// Aligns many pairs of files in one process.
///
/// A pair that cannot be read is told, and the others are aligned all the same: of thousands of pairs one is
/// always broken.
public struct BitextBatch: Sendable {
  private let aligner: BitextAligner
  private let jobs: Int

  /// Creates a batch.
  ///
  /// - Parameter jobs: at most so many pairs are aligned at a time.
  public init(_ aligner: BitextAligner, jobs: Int) {
    self.aligner = aligner
    self.jobs = jobs
  }

  /// Aligns the pairs of a list and hands over the records of each in the order of the list, `"pair"` being
  /// their first key.
  ///
  /// - Parameters:
  ///   - write: takes the records of a pair.
  ///   - fail: takes, in its place, the error of a pair that cannot be read.
  /// - Throws: what the two throw.
  public func align(
    _ list: BitextList, write: ([UInt8]) throws -> Void, fail: (InputError) throws -> Void
  ) async throws {
    try await streamInOrder(
      list.entries, jobs: jobs,
      { entry -> Result<[UInt8], InputError> in
        do throws(InputError) {
          let result = aligner.align(
            PerLanguage(
              persian: try TextReader.text(entry.paths.persian),
              arabic: try TextReader.text(entry.paths.arabic)))
          return .success(BeadFile.bytes(result.beads, over: result.sides, pair: entry.id))
        } catch {
          return .failure(
            InputError(path: list.path, location: entry.location, message: error.description))
        }
      },
      deliver: { outcome in
        switch outcome {
        case .success(let records): try write(records)
        case .failure(let error): try fail(error)
        }
      })
  }
}
