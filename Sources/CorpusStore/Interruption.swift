import Glibc
import Synchronization

/// The temporary files under way, so that an interrupted process takes them with it.
public enum Interruption {
  private struct State {
    var serial = 0
    var temporaries: Set<String> = []
  }

  private static let state = Mutex(State())

  /// Makes a temporary file; within the lock, so that an interrupt finds it or it is never made.
  ///
  /// - Throws: ``FileError`` with the name that it was given.
  static func makeTemporary(_ name: (_ serial: Int) -> String) throws(FileError) -> (
    name: String, descriptor: Int32
  ) {
    try state.withLock { state throws(FileError) in
      state.serial += 1
      let name = name(state.serial)
      let descriptor = retrying { open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
      guard descriptor >= 0 else { throw FileError(.write, name, code: errno) }
      state.temporaries.insert(name)
      return (name, descriptor)
    }
  }

  /// Forgets a temporary file that has found its place or is gone.
  static func forget(_ temporary: String) {
    state.withLock { _ = $0.temporaries.remove(temporary) }
  }

  /// The end of a pipe to which the signal handler writes; set once, before the handler is installed.
  nonisolated(unsafe) private static var alarm: Int32 = -1

  /// From here on, SIGINT, SIGTERM and SIGHUP remove the temporary files and end the process with
  /// 128 plus the number of the signal: 130 for an interrupt.
  ///
  /// Call it once, before there is work to interrupt.
  public static func handleSignals() {
    // A handler may take no lock; it wakes a thread that may. (Blocking the signals and waiting for
    // them would not do: the main thread of an asynchronous program unblocks every signal.)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    alarm = ends[1]
    let reader = UnsafeMutableRawPointer(bitPattern: UInt(ends[0]))
    var thread = pthread_t()
    guard pthread_create(&thread, nil, { Interruption.wait(on: $0) }, reader) == 0 else { return }
    pthread_detach(thread)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        var byte = UInt8(truncatingIfNeeded: signal)
        _ = write(Interruption.alarm, &byte, 1)
      }
      action.sa_flags = SA_RESTART
      sigaction(signal, &action, nil)
    }
  }

  private static func wait(on reader: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    let descriptor = Int32(Int(bitPattern: reader))
    var signal: UInt8 = 0
    guard retrying({ read(descriptor, &signal, 1) }) == 1 else { return nil }
    // The lock is not given back: no new temporary file may appear.
    return state.withLock { state -> UnsafeMutableRawPointer? in
      for temporary in state.temporaries { unlink(temporary) }
      _exit(128 + Int32(signal))
    }
  }

  /// A process that `nohup` or a shell's `&` started keeps ignoring what it was told to ignore.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
