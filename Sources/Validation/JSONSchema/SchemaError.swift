import CorpusModel

/// A schema that cannot be used, and where it stops being one.
public struct SchemaError: Error, Hashable, Sendable {
  /// What is wrong, in one line.
  public var message: String
  /// The schema's file as the user named it, or its URI.
  public var path: String
  /// Where in the file.
  public var location: SourceLocation

  /// Creates an error.
  public init(message: String, path: String, location: SourceLocation) {
    self.message = message
    self.path = path
    self.location = location
  }
}

extension SchemaError: CustomStringConvertible {
  /// `file:line:column: message`.
  public var description: String { "\(path):\(location.line):\(location.column): \(message)" }
}
