import Glibc
import Synchronization

/// The temporary files under way, so that an interrupted process takes them with it.
public enum Interruption {
  private struct State {
    var serial = 0
    var temporaries: Set<String> = []
  }

  private static let state = Mutex(State())

  /// Notes the name of a temporary file before it is made.
  static func register(_ name: (_ serial: Int) -> String) -> String {
    state.withLock { state in
      state.serial += 1
      let temporary = name(state.serial)
      state.temporaries.insert(temporary)
      return temporary
    }
  }

  /// Forgets a temporary file that has found its place or is gone.
  static func forget(_ temporary: String) {
    state.withLock { _ = $0.temporaries.remove(temporary) }
  }

  /// From here on, SIGINT, SIGTERM and SIGHUP remove the temporary files and end the process with
  /// 128 plus the number of the signal: 130 for an interrupt.
  ///
  /// Call it before any other thread exists: threads take over the mask of blocked signals.
  public static func handleSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    // A thread that waits is no signal handler: it may take a lock.
    let status = pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
    if status == 0 {
      pthread_detach(thread)
    } else {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    var received: Int32 = 0
    while sigwait(&signals, &received) != 0 {}
    // The lock is not given back: no new temporary file may appear.
    return state.withLock { state -> UnsafeMutableRawPointer? in
      for temporary in state.temporaries { unlink(temporary) }
      _exit(128 + received)
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
