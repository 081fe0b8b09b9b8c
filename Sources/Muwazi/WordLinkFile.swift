import Alignment

/// Word links as a file: one line a sentence pair, links as `i-j`, parted by spaces.
public enum WordLinkFile {
  /// The lines of some pairs.
  public static func bytes(_ links: [[WordLink]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for pair in links {
      for (index, link) in pair.enumerated() {
        if index > 0 { bytes.append(0x20) }
        bytes += Array(link.description.utf8)
      }
      bytes.append(0x0A)
    }
    return bytes
  }
}
