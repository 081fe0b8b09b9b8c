import CorpusModel
import Testing

@testable import Interchange

@Suite struct NumPyArrayTests {
  /// A file of NumPy's.
  static func file(
    _ header: String, values: [UInt8], version: UInt8 = 1, length: Int? = nil
  ) -> [UInt8] {
    let text = Array((header + "\n").utf8)
    let count = length ?? text.count
    let sizes = version == 1 ? 2 : 4
    return [0x93] + Array("NUMPY".utf8) + [version, 0]
      + (0..<sizes).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + text + values
  }

  static func header(_ type: String = "<f4", _ shape: String = "(2, 3)", order: String = "False")
    -> String
  {
    "{'descr': '\(type)', 'fortran_order': \(order), 'shape': \(shape), }"
  }

  static func bytes(_ values: [Float]) -> [UInt8] {
    values.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }
  }

  static let six: [Float] = [1, -2, 0.5, 0, 0x1p-140, 3e38]

  @Test(arguments: [UInt8(1), 2, 3]) func `reads every version`(version: UInt8) throws {
    let array = try NumPyArray(
      Self.file(Self.header(), values: Self.bytes(Self.six), version: version), path: "a")
    #expect(array.rows == 2 && array.columns == 3)
    #expect(array.values == Self.six)
  }

  @Test func `spaces, quotes and keys may stand otherwise`() throws {
    let array = try NumPyArray(
      Self.file(
        "{\"shape\":(2,3),\"fortran_order\":False,\"descr\":\"<f4\"}   ",
        values: Self.bytes(Self.six)), path: "a")
    #expect(array.values == Self.six)
    let none = try NumPyArray(Self.file(Self.header("<f4", "(0, 3)"), values: []), path: "a")
    #expect(none.rows == 0 && none.columns == 3)
  }

  @Test func `half precision means what it says`() throws {
    let cases: [(bits: UInt16, value: Float)] = [
      (0x0000, 0), (0x3C00, 1), (0xC000, -2), (0x3555, 0.333_251_953_125), (0x7BFF, 65504),
      (0x0001, 0x1p-24), (0x8001, -0x1p-24), (0x03FF, 1023 * 0x1p-24), (0x0400, 0x1p-14),
    ]
    let bytes = cases.flatMap { [UInt8(truncatingIfNeeded: $0.bits), UInt8($0.bits >> 8)] }
    let array = try NumPyArray(
      Self.file(Self.header("<f2", "(9, 1)"), values: bytes), path: "a")
    #expect(array.values == cases.map(\.value))
    #expect(NumPyArray.float(half: 0x7C00) == .infinity)
    #expect(NumPyArray.float(half: 0xFE00).isNaN)
  }

  static let faults: [(name: String, file: [UInt8], says: String)] = [
    ("nothing", [], "no array"),
    ("a text", Array("سلام دنیا سلام".utf8), "no array"),
    ("a later version", file(header(), values: bytes(six), version: 4), "version 4.0"),
    ("a header cut off", Array(file(header(), values: []).prefix(30)), "ends within its header"),
    ("a long header", file(header(), values: [], version: 2, length: 0xFFFF_FFFF), "longer than"),
    ("no dictionary", file("[1, 2]", values: []), "no dictionary"),
    ("code instead", file("{'descr': __import__('os')}", values: []), "no dictionary"),
    ("no shape", file("{'descr': '<f4', 'fortran_order': False}", values: []), "lacks"),
    (
      "records", file("{'descr': [('a', '<f4')], 'fortran_order': False}", values: []),
      "no dictionary"
    ),
    ("doubles", file(header("<f8"), values: bytes(six + six)), "of type <f8"),
    ("big endian", file(header(">f4"), values: bytes(six)), "of type >f4"),
    ("integers", file(header("<i4"), values: bytes(six)), "of type <i4"),
    ("Fortran order", file(header(order: "True"), values: bytes(six)), "Fortran order"),
    ("one dimension", file(header("<f4", "(6,)"), values: bytes(six)), "1 dimensions"),
    ("three dimensions", file(header("<f4", "(1, 2, 3)"), values: bytes(six)), "3 dimensions"),
    ("a value missing", file(header(), values: bytes(Array(six.dropLast()))), "cut off"),
    ("a byte too many", file(header(), values: bytes(six) + [0]), "cut off"),
    (
      "a shape beyond memory",
      file(header("<f4", "(999999999999999, 999999999999999)"), values: []), "cut off"
    ),
    ("a negative shape", file(header("<f4", "(-2, 3)"), values: bytes(six)), "no dictionary"),
    ("rows of nothing", file(header("<f4", "(3, 0)"), values: []), "no values"),
    ("no number", file(header(), values: bytes([1, 2, 3, 4, .nan, 6])), "value 1 of row 1 is nan"),
    (
      "infinity", file(header(), values: bytes([1, 2, -.infinity, 4, 5, 6])),
      "value 2 of row 0 is -inf"
    ),
  ]

  @Test(arguments: faults.indices) func `says what is wrong with a file`(index: Int) {
    let fault = Self.faults[index]
    let error = #expect(throws: InputError.self) { try NumPyArray(fault.file, path: "a.npy") }
    #expect(error?.description.hasPrefix("a.npy: ") == true)
    #expect(error?.message.contains(fault.says) == true, "\(fault.name): \(error?.message ?? "")")
  }

  @Test func `no byte of a header breaks it`() {
    let whole = Self.file(Self.header(), values: Self.bytes(Self.six))
    for length in whole.indices { _ = try? NumPyArray(Array(whole.prefix(length)), path: "a") }
    for place in 0..<70 {
      for byte: UInt8 in [0, 0x27, 0x28, 0x7D, 0xFF] {
        var bytes = whole
        bytes[place] = byte
        _ = try? NumPyArray(bytes, path: "a")
      }
    }
  }
}
