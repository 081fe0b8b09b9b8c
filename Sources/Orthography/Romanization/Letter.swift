/// The letters and marks that romanization treats one by one.
enum Letter {
  static let hamza: UInt16 = 0x621
  static let alefMadda: UInt16 = 0x622
  static let alefHamza: UInt16 = 0x623
  static let wawHamza: UInt16 = 0x624
  static let alefHamzaBelow: UInt16 = 0x625
  static let yehHamza: UInt16 = 0x626
  static let alef: UInt16 = 0x627
  static let tehMarbuta: UInt16 = 0x629
  static let constructTehMarbuta: UInt16 = 0x6C3
  static let khah: UInt16 = 0x62E
  static let lam: UInt16 = 0x644
  static let teh: UInt16 = 0x62A
  static let meem: UInt16 = 0x645
  static let heh: UInt16 = 0x647
  static let waw: UInt16 = 0x648
  static let alefMaksura: UInt16 = 0x649
  static let yeh: UInt16 = 0x6CC
  static let silentHeh: UInt16 = 0x6D5
  static let alefWasla: UInt16 = 0x671
  static let longU: UInt16 = 0x6E5
  static let longI: UInt16 = 0x6E6
  static let fathatan: UInt16 = 0x64B
  static let dammatan: UInt16 = 0x64C
  static let kasratan: UInt16 = 0x64D
  static let fatha: UInt16 = 0x64E
  static let damma: UInt16 = 0x64F
  static let kasra: UInt16 = 0x650
  static let shadda: UInt16 = 0x651
  static let sukun: UInt16 = 0x652
  static let hamzaAbove: UInt16 = 0x654
  static let daggerAlef: UInt16 = 0x670
  static let zwnj: UInt16 = 0x200C
  static let zwj: UInt16 = 0x200D
  static let tie: UInt16 = 0x203F
  static let hyphen: UInt16 = 0x2D
  static let space: UInt16 = 0x20
  static let ezafe: UInt16 = 0x3D
  static let gap: UInt16 = 0xB7

  static func isMark(_ unit: UInt16) -> Bool {
    (0x64B...0x655).contains(unit) || unit == daggerAlef
  }

  /// Letters to which the article's l is assimilated.
  static func isSun(_ unit: UInt16) -> Bool { sun.contains(unit) }
  private static let sun: Set<UInt16> = Set("تثدذرزسشصضطظلن".utf16)
}
