/// A function of the text layer that is to stand any bytes, with what must hold of its answer.
///
/// The fuzzer (`make fuzz`) makes up the bytes; the ordinary tests replay those that once broke something
/// (`Findings/`). To add one: write a file like the others here and name it in ``all``.
public struct FuzzEntry: Sendable {
  /// The name, which is also that of its folder of findings.
  public let name: String
  /// Tries some bytes.
  public let check: @Sendable ([UInt8]) throws -> Void

  /// Every entry there is.
  public static let all =
    [
      source, normalize, zwnj, sentences, clauses, report, edits, cognates, romanize, code, dates,
      lemmas, json, schema, records, xml,
    ] + imports
}

/// Something does not hold.
public struct Violation: Error, CustomStringConvertible {
  /// What.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// - Throws: ``Violation`` with the message unless the condition holds.
func require(_ condition: Bool, _ message: @autoclosure () -> String) throws {
  if !condition { throw Violation(message()) }
}
