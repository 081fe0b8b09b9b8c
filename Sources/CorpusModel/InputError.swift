/// Input that cannot be read: what the command line reports as `file:line:column: message`.
public struct InputError: Error, Hashable, Sendable {
  /// The file as the user named it; `-` is standard input.
  public var path: String
  /// Where in the file, if the fault has a place.
  public var location: SourceLocation?
  /// What is wrong, in one line.
  public var message: String

  /// Creates an error.
  public init(path: String, location: SourceLocation? = nil, message: String) {
    self.path = path
    self.location = location
    self.message = message
  }

  /// Places a fault of a text in its file.
  public init(path: String, _ error: SourceTextError) {
    self.init(path: path, location: error.location, message: error.description)
  }
}

extension InputError: CustomStringConvertible {
  /// `file:line:column: message`, without line and column where the fault has no place.
  public var description: String {
    guard let location else { return "\(path): \(message)" }
    return "\(path):\(location.line):\(location.column): \(message)"
  }
}
