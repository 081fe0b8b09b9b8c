import CorpusModel
import JSONSyntax

/// What is wrong with the data that something is to be fitted on.
public struct FittingDataError: Error, Hashable, Sendable {
  /// What is wrong, in one line.
  public var message: String
  /// Where.
  public var location: SourceLocation

  /// Places a fault at a byte of its file.
  init(_ message: String, in text: SourceText, at offset: Int) {
    self.message = message
    location = text.location(ofByte: offset)
  }

  /// Takes over a fault of the notation.
  init(_ error: JSONSyntaxError) {
    message = error.message
    location = error.location
  }
}

extension InputError {
  /// Places the fault in its file.
  public init(path: String, _ error: FittingDataError) {
    self.init(path: path, location: error.location, message: error.message)
  }
}
