import Foundation

/// A checksum of tables that ship, by which an image knows whether it was made of them as they are.
///
/// It tells versions of a file apart, not attackers: eight bytes at a time are taken into a product, so that
/// the tables of the lexicon cost a millisecond.
enum TableChecksum {
  /// The checksum of some tables, in the order of their names.
  static func of(_ names: [String]) -> UInt64 {
    names.reduce(0xCBF2_9CE4_8422_2325) { checksum, name in
      of(ByteTable(named: name).data, after: checksum)
    }
  }

  static func of(_ data: Data, after checksum: UInt64 = 0) -> UInt64 {
    var checksum = mix(checksum, UInt64(data.count))
    data.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        checksum = mix(checksum, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      for byte in bytes[offset...] { checksum = mix(checksum, UInt64(byte)) }
    }
    return checksum
  }

  private static func mix(_ checksum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (checksum ^ word) &* 0xD6E8_FEB8_6659_FD93
    return product ^ (product >> 32)
  }
}
