/// Texts without what Persian and Arabic keyboards, scribes and web pages vary: only letters and digits
/// count, those of both scripts that are written alike are one, and so are the digits of all scripts.
enum FoldedLetters {
  /// The letters and digits of a text.
  static func of(_ text: String) -> [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
      if let letter = folded(scalar) { letters.append(letter) }
    }
    return letters
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return scalar.value
    case 0x41...0x5A: return scalar.value | 0x20
    case 0x660...0x669: return scalar.value - 0x660 + 0x30
    case 0x6F0...0x6F9: return scalar.value - 0x6F0 + 0x30
    // Yeh and alef maksura, kaf, the alefs, teh marbuta.
    case 0x64A, 0x649: return 0x6CC
    case 0x643: return 0x6A9
    case 0x622, 0x623, 0x625, 0x671: return 0x627
    case 0x629, 0x6C0, 0x6D5: return 0x647
    case 0...0x7F, 0x640, 0x64B...0x65F, 0x670, 0x200B...0x200F: return nil
    default: return scalar.properties.isAlphabetic ? scalar.value : nil
    }
  }

  /// A hash of them, the same on every machine.
  static func hash(_ text: String) -> UInt64 { StableHash.of(of(text)) }
}

/// Hashes that no run and no machine changes.
enum StableHash {
  /// FNV-1a (Fowler, Noll, Vo) with the finalizer of SplitMix64 (Steele, Lea, Flood 2014).
  static func of(_ values: some Sequence<UInt32>, seed: UInt64 = 0) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ mixed(seed)
    for value in values { hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  /// A hash of a name.
  static func of(_ name: String, seed: UInt64) -> UInt64 {
    of(name.utf8.map { UInt32($0) }, seed: seed)
  }

  /// A number none of whose bits tells of one bit of the other.
  static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
