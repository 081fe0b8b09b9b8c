import CorpusModel

/// Does the same work for every window of a text, several at a time, and gives the outputs in the order
/// of the text.
///
/// ```swift
/// let stream = try TextStream("report.txt", jobs: 2)
/// let language = try stream.language(stated: nil)
/// try await stream.forEachOutput(of: { TextRecords.sentences(of: $0, language: language) }) {
///   try output.write($0)
/// }
/// ```
///
/// What is held at once is bounded, whatever the size of the file: a few windows a thread, or the
/// longest sentence.
public struct TextStream {
  private let path: String
  private let jobs: Int
  private let reader: TextWindowReader

  /// More threads than these are not used: each holds windows, and one thread reads and writes for all.
  private static let mostJobs = 16

  /// Opens a text; `-` is standard input.
  ///
  /// - Parameter jobs: at most so many threads do the work.
  /// - Throws: `InputError` where the text cannot be read.
  /// - Precondition: `jobs > 0`.
  public init(_ path: String, jobs: Int) throws(InputError) {
    try self.init(path, jobs: jobs, sizes: .init())
  }

  init(_ path: String, jobs: Int, sizes: TextWindowReader.Sizes) throws(InputError) {
    precondition(jobs > 0, "work needs a worker")
    self.path = path
    self.jobs = min(jobs, Self.mostJobs)
    reader = try TextWindowReader(path, sizes: sizes)
  }

  /// The beginning of the text: as much as the detection of its language reads.
  public var head: SourceText { reader.head }

  /// The language that was stated, else the one that the beginning of the text is in.
  ///
  /// - Throws: ``LanguageDetection/Undecided`` where the text does not tell.
  public func language(stated: Language?) throws(LanguageDetection.Undecided) -> Language {
    try LanguageDetection.language(of: reader.head, stated: stated, path: path)
  }

  /// Does the work for every window, and gives what it prints in the order of the text.
  ///
  /// The output is the same for any number of threads. A fault of the text is thrown after what stands
  /// before it has been given; in a file that can be read twice it was found before all that.
  ///
  /// - Parameters:
  ///   - work: makes something of a window. Of a window that is not whole it may leave a rest, which
  ///   comes again with more of the text.
  ///   - write: takes the bytes.
  /// - Throws: `InputError` where reading fails, and what `work` and `write` throw.
  public func forEachOutput(
    of work: @escaping @Sendable (TextWindow) throws -> WindowOutput,
    _ write: (ArraySlice<UInt8>) throws -> Void
  ) async throws {
    if jobs == 1 {
      while let output = try step(work) {
        try write(output.bytes)
        OutputBuffers.give(output.buffer)
      }
      return
    }
    typealias Outcome = Result<WindowOutput, any Error>
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var outcomes: [Int: Outcome] = [:]
      var (started, written) = (0, 0)
      var hasEnded = false
      while true {
        while !hasEnded, started - written < jobs {
          do {
            if let window = try reader.next() {
              let index = started
              if window.isWhole {
                group.addTask { (index, Outcome { try work(window) }) }
              } else {
                // Where the next window starts is known only when this one is done.
                let output = try work(window)
                reader.consumed(output.consumed)
                outcomes[index] = .success(output)
              }
              started += 1
            } else {
              hasEnded = true
            }
          } catch {
            outcomes[started] = .failure(error)
            started += 1
            hasEnded = true
          }
        }
        guard written < started else { return }
        while outcomes[written] == nil, let (index, outcome) = try await group.next() {
          outcomes[index] = outcome
        }
        if let outcome = outcomes.removeValue(forKey: written) {
          let output = try outcome.get()
          try write(output.bytes)
          OutputBuffers.give(output.buffer)
        }
        written += 1
      }
    }
  }

  private func step(
    _ work: (TextWindow) throws -> WindowOutput
  ) throws -> WindowOutput? {
    guard let window = try reader.next() else { return nil }
    let output = try work(window)
    reader.consumed(output.consumed)
    return output
  }
}
