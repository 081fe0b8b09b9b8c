import ArgumentParser
import CorpusModel
import CorpusStore
import Glibc
import Interchange
import Muwazi

/// How the process ends.
enum ExitStatus: Int32 {
  /// All is done.
  case done = 0
  /// The input was read and found wrong.
  case findings = 1
  /// Usage or configuration.
  case usage = 2
  /// Input that cannot be read, or output that cannot be written.
  case unreadable = 3

  /// Says on standard error what went wrong, and gives the status of the process.
  static func report(_ error: any Error) -> Int32 {
    switch error {
    case let error as InputError: return unreadable.saying(error.description)
    case let error as StoreError: return status(of: error).saying(error.description)
    case let error as FileError:
      // Whoever read our output has seen enough.
      if error.code == EPIPE && error.path == StandardOutput.name { return done.rawValue }
      return unreadable.saying(error.description)
    case let error as ExportError: return unreadable.saying(error.description)
    case let error as DocumentIntake.Failure: return status(of: error).saying(error.description)
    case let error as LanguageDetection.Undecided: return usage.saying(error.description)
    case let failure as CommandFailure:
      return failure.message.isEmpty
        ? failure.status.rawValue : failure.status.saying(failure.message)
    default: return reportUsage(error)
    }
  }

  private static func status(of error: StoreError) -> ExitStatus {
    switch error {
    case .file, .unreadable, .notACorpus: unreadable
    case .locked, .alreadyACorpus, .duplicateID, .duplicateContent, .sourceExists, .malformedID,
      .manifestNotEditable:
      usage
    }
  }

  private static func status(of failure: DocumentIntake.Failure) -> ExitStatus {
    switch failure {
    case .empty: unreadable
    case .reservedKey, .malformedDate: usage
    }
  }

  /// Help, the version and mistakes in the arguments, as ArgumentParser words them.
  private static func reportUsage(_ error: any Error) -> Int32 {
    let message = MuwaziCommand.fullMessage(for: error)
    guard MuwaziCommand.exitCode(for: error) == .success else {
      StandardError.write(message)
      return usage.rawValue
    }
    var output = StandardOutput()
    do throws(FileError) {
      try output.write(message.hasSuffix("\n") ? message : message + "\n")
      try output.flush()
      return done.rawValue
    } catch {
      return report(error)
    }
  }

  private func saying(_ message: String) -> Int32 {
    StandardError.write(message)
    return rawValue
  }
}

/// A command that ends with a status of its own; an empty message says nothing more.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: String
}
