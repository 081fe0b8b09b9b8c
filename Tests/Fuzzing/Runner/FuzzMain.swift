import FuzzEntries
import Glibc

/// libFuzzer's driver; what it calls is given every input that it makes up.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Fuzzes the entry that the environment names, with libFuzzer's arguments. A violation ends the process,
/// so that the input is kept.
@main enum FuzzMain {
  private static let entry: FuzzEntry = {
    let name = getenv("MUWAZI_FUZZ").map { String(cString: $0) } ?? ""
    guard let entry = FuzzEntry.all.first(where: { $0.name == name }) else {
      fatalError("MUWAZI_FUZZ is one of \(FuzzEntry.all.map(\.name))")
    }
    return entry
  }()

  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { start, count in
        do {
          try FuzzMain.entry.check(Array(UnsafeBufferPointer(start: start, count: count)))
        } catch {
          fatalError("\(FuzzMain.entry.name): \(error)")
        }
        return 0
      })
  }
}
