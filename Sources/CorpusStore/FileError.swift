import Glibc

/// A file operation that the system refused.
public struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    /// Reading a file.
    case read
    /// Writing a file.
    case write
    /// Listing a directory.
    case list
    /// Making a directory.
    case create
    /// Removing a file.
    case remove
    /// Locking a directory.
    case lock
  }

  /// What was tried.
  public var operation: Operation
  /// The file as it was named.
  public var path: String
  /// The system's `errno`.
  public var code: Int32

  /// Creates an error.
  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The system's words for the code.
  public var reason: String { String(cString: strerror(code)) }

  /// What was tried and why it failed, without the path.
  public var message: String { "cannot \(operation.rawValue): \(reason)" }
}

extension FileError: CustomStringConvertible {
  /// `path: cannot read: No such file or directory`.
  public var description: String { "\(path): \(message)" }
}
