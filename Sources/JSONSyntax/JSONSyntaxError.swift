import CorpusModel

/// Text that is not JSON, and where it stops being so.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// What is wrong, in one line.
  public var message: String
  /// The byte at which it is wrong, from the start of the file.
  public var offset: Int
  /// The same place as line and column.
  public var location: SourceLocation

  /// Creates an error.
  public init(message: String, offset: Int, location: SourceLocation) {
    self.message = message
    self.offset = offset
    self.location = location
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// `line:column: message`.
  public var description: String { "\(location.line):\(location.column): \(message)" }
}

extension InputError {
  /// Places a fault of a JSON text in its file.
  public init(path: String, _ error: JSONSyntaxError) {
    self.init(path: path, location: error.location, message: error.message)
  }
}
