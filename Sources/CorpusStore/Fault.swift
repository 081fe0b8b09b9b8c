import Glibc
import Synchronization

/// For tests: the death of the process in the middle of its writing.
///
/// Within `Fault.$current.withValue(fault) { … }` the step of the given number fails, and every one
/// after it; nothing is tidied up, as after `kill -9`.
final class Fault: Sendable {
  @TaskLocal static var current: Fault?

  private let lastStep: Int
  private let steps = Mutex(0)

  /// Dies at a step, counted from 0.
  init(atStep step: Int) { self.lastStep = step }

  /// Whether the process is dead.
  var hasStruck: Bool { steps.withLock { $0 > lastStep } }

  /// One more step towards the end.
  static func step(_ path: String) throws(FileError) {
    guard let current else { return }
    current.steps.withLock { $0 += 1 }
    if current.hasStruck { throw FileError(.write, path, code: EINTR) }
  }
}
