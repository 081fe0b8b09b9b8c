import CorpusModel

/// A two-dimensional array of floating-point values in NumPy's format `.npy`, versions 1 to 3
/// (NumPy Enhancement Proposal 1 and `numpy.lib.format`).
public struct NumPyArray: Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of values of a row.
  public let columns: Int
  /// The values, row by row; all are finite.
  public let values: [Float]

  /// Reads an array of float32 or float16 values in C order.
  ///
  /// - Throws: `InputError` that says what the file is instead, or which value is no number.
  public init(_ bytes: [UInt8], path: String) throws(InputError) {
    func fault(_ message: String) -> InputError { InputError(path: path, message: message) }
    let header = try Header(bytes, fault: fault)
    guard header.shape.count == 2 else {
      throw fault("the array has \(header.shape.count) dimensions; sentences by values are 2")
    }
    guard !header.isFortran else {
      throw fault("the array is in Fortran order; save numpy.ascontiguousarray(array)")
    }
    let size: Int
    switch header.type {
    case "<f4", "=f4": size = 4
    case "<f2", "=f2": size = 2
    default:
      throw fault("the values are of type \(header.type); save array.astype(\"<f4\")")
    }
    let (rows, columns) = (header.shape[0], header.shape[1])
    let (count, isTooMany) = rows.multipliedReportingOverflow(by: columns)
    let (length, isTooLong) = count.multipliedReportingOverflow(by: size)
    guard !isTooMany, !isTooLong, length == bytes.count - header.end else {
      throw fault(
        "\(rows) rows of \(columns) values do not fill the \(bytes.count - header.end) bytes after "
          + "the header: the file is cut off, or none of NumPy's")
    }
    guard columns > 0 || rows == 0 else { throw fault("the rows have no values") }
    values = bytes.withUnsafeBytes { raw in
      size == 4
        ? (0..<count).map {
          Float(
            bitPattern: UInt32(
              littleEndian: raw.loadUnaligned(fromByteOffset: header.end + 4 * $0, as: UInt32.self))
          )
        }
        : (0..<count).map {
          Self.float(
            half: UInt16(
              littleEndian: raw.loadUnaligned(fromByteOffset: header.end + 2 * $0, as: UInt16.self))
          )
        }
    }
    self.rows = rows
    self.columns = max(1, columns)
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      throw fault("value \(index % columns) of row \(index / columns) is \(values[index])")
    }
  }

  /// A half-precision value (IEEE 754 binary16), by its bits: not every machine has the type.
  static func float(half bits: UInt16) -> Float {
    let sign = UInt32(bits & 0x8000) << 16
    let exponent = UInt32(bits >> 10 & 0x1F)
    let fraction = UInt32(bits & 0x3FF)
    switch exponent {
    case 0:
      let magnitude = Float(fraction) * 0x1p-24
      return sign == 0 ? magnitude : -magnitude
    case 31: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }

  /// What stands before the values.
  private struct Header {
    var type = ""
    var isFortran = false
    var shape: [Int] = []
    /// Where the values begin.
    var end: Int

    init(_ bytes: [UInt8], fault: (String) -> InputError) throws(InputError) {
      guard bytes.count >= 10, bytes.starts(with: [0x93] + Array("NUMPY".utf8)) else {
        throw fault("this is no array of NumPy's (.npy)")
      }
      guard (1...3).contains(bytes[6]) else {
        throw fault("the file is of version \(bytes[6]).\(bytes[7]) of .npy; 1 to 3 are known")
      }
      let sizes = bytes[6] == 1 ? 2 : 4
      guard bytes.count >= 8 + sizes else { throw fault("the file ends within its header") }
      let length = (0..<sizes).reduce(0) { $0 | Int(bytes[8 + $1]) << (8 * $1) }
      // What NumPy itself takes without being told to trust the file.
      guard length <= 10_000 else { throw fault("the header is longer than any of NumPy's") }
      end = 8 + sizes + length
      guard bytes.count >= end else { throw fault("the file ends within its header") }
      var dictionary = PythonDictionary(bytes[8 + sizes..<end])
      guard dictionary.read() else { throw fault("the header is no dictionary of NumPy's") }
      guard let type = dictionary.strings["descr"],
        let isFortran = dictionary.flags["fortran_order"],
        let shape = dictionary.tuples["shape"]
      else { throw fault("the header lacks descr, fortran_order or shape, or one is not simple") }
      (self.type, self.isFortran, self.shape) = (type, isFortran, shape)
    }
  }
}

/// The dictionary of a header: `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`.
private struct PythonDictionary {
  private(set) var strings: [String: String] = [:]
  private(set) var flags: [String: Bool] = [:]
  private(set) var tuples: [String: [Int]] = [:]

  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { rest = text }

  /// Reads the dictionary; false where it is none, or holds what no header of an array of numbers does.
  mutating func read() -> Bool {
    guard skip("{") else { return false }
    while !skip("}") {
      guard let key = string(), skip(":"), value(of: key) else { return false }
      if !skip(",") { return skip("}") && isAtEnd }
    }
    return isAtEnd
  }

  private mutating func value(of key: String) -> Bool {
    if let text = string() {
      strings[key] = text
    } else if skip("True") {
      flags[key] = true
    } else if skip("False") {
      flags[key] = false
    } else if skip("(") {
      var numbers: [Int] = []
      while !skip(")") {
        guard let number = number() else { return false }
        numbers.append(number)
        if !skip(",") {
          guard skip(")") else { return false }
          break
        }
      }
      tuples[key] = numbers
    } else {
      return false
    }
    return true
  }

  private var isAtEnd: Bool { rest.allSatisfy { $0 == 0x20 || $0 == 0x0A } }

  private mutating func skip(_ sign: String) -> Bool {
    while let byte = rest.first, byte == 0x20 || byte == 0x0A { rest.removeFirst() }
    guard rest.starts(with: sign.utf8) else { return false }
    rest = rest.dropFirst(sign.utf8.count)
    return true
  }

  private mutating func string() -> String? {
    for quote in ["'", "\""] where skip(quote) {
      guard let end = rest.firstIndex(of: quote.utf8.first ?? 0) else { return nil }
      let text = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      return text
    }
    return nil
  }

  private mutating func number() -> Int? {
    _ = skip("")
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...15).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { 10 * $0 + Int($1 - 0x30) }
  }
}
