/// A sink whose files stand in a directory of another one.
public struct PrefixedSink<Base: ExportSink>: ExportSink {
  private let base: Base
  private let prefix: String

  /// Names the directory; without a name, the files stand where they stood.
  public init(_ base: Base, _ prefix: String) {
    self.base = base
    self.prefix = prefix.isEmpty ? "" : prefix + "/"
  }

  /// Writes a file into the directory.
  ///
  /// - Throws: what the other sink throws.
  public func write(
    _ path: String, _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    try base.write(prefix + path, body)
  }
}

extension ExportOutcome {
  /// The outcome with its files in a directory.
  public func prefixed(_ prefix: String) -> ExportOutcome {
    guard !prefix.isEmpty else { return self }
    var outcome = self
    for index in outcome.files.indices {
      outcome.files[index].path = "\(prefix)/\(outcome.files[index].path)"
    }
    return outcome
  }
}
