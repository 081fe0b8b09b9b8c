import CorpusModel
import Foundation

/// The table of a lossless scheme.
struct LosslessCode: Sendable {
  /// The code of each code point from U+0600 to U+06FF; empty where it has none.
  let codes: [[UInt8]]
  /// The code of the zero-width non-joiner.
  let zwnj: [UInt8]
  /// Characters by code; a code is one scalar, or a backslash and one scalar.
  let characters: [UInt32: Unicode.Scalar]
  /// The same by the scalar after the backslash.
  let escaped: [UInt32: Unicode.Scalar]
  /// ASCII that the code uses, so that the text's own must be set apart.
  let isUsedASCII: [Bool]
  /// Other characters that the code uses.
  let used: Set<UInt32>

  static let zwnjScalar: UInt32 = 0x200C
  static let backslash: UInt32 = 0x5C

  /// Reads the table of a scheme that ships with the library.
  init(_ scheme: RomanizationScheme) {
    var codes = [[UInt8]](repeating: [], count: 256)
    var zwnj: [UInt8] = []
    var characters: [UInt32: Unicode.Scalar] = [:]
    var escaped: [UInt32: Unicode.Scalar] = [:]
    var isUsedASCII = [Bool](repeating: false, count: 128)
    var used: Set<UInt32> = []
    isUsedASCII[Int(Self.backslash)] = true
    // Every letter, so that a Latin word is bracketed whole.
    for letter in [0x41...0x5A, 0x61...0x7A].joined() { isUsedASCII[letter] = true }
    for (character, code) in RomanizationRules.codes(of: scheme) {
      if character.value == Self.zwnjScalar {
        zwnj = Array(code.utf8)
      } else {
        codes[Int(character.value - 0x600)] = Array(code.utf8)
      }
      let scalars = Array(code.unicodeScalars)
      if scalars.count == 2 {
        escaped[scalars[1].value] = character
        continue
      }
      characters[scalars[0].value] = character
      if scalars[0].value < 128 {
        isUsedASCII[Int(scalars[0].value)] = true
      } else {
        used.insert(scalars[0].value)
      }
    }
    self.codes = codes
    self.zwnj = zwnj
    self.characters = characters
    self.escaped = escaped
    self.isUsedASCII = isUsedASCII
    self.used = used
  }

  /// Whether a character of the text would be read as code.
  func isUsed(_ scalar: UInt32) -> Bool {
    scalar < 128 ? isUsedASCII[Int(scalar)] : used.contains(scalar)
  }
}
