import Foundation
import Testing

@Suite struct AlignEmbeddingsTests {
  /// An array of NumPy's, float32.
  private static func array(_ rows: [[Float]]) -> Data {
    let header =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows.count), \(rows.first?.count ?? 4)), }\n"
    var data = Data([0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0])
    data += Data(header.utf8)
    for value in rows.flatMap(\.self) {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { data += Data($0) }
    }
    return data
  }

  private static func unit(_ index: Int) -> [Float] {
    (0..<8).map { $0 == index ? 1 : 0.01 * Float($0) }
  }

  /// Words tell nothing here; the vectors say that the second half comes first.
  private func files() throws -> (scratch: Scratch, texts: [String], arrays: [String]) {
    let scratch = try Scratch()
    let texts = [
      try scratch.write(String(repeating: "آآآ ببب\n", count: 6), to: "fa.txt"),
      try scratch.write(String(repeating: "ضضض ظظظ\n", count: 6), to: "ar.txt"),
    ]
    let arrays = [
      try scratch.write(Self.array((0..<6).map(Self.unit)), to: "fa.npy"),
      try scratch.write(Self.array([3, 4, 5, 0, 1, 2].map(Self.unit)), to: "ar.npy"),
    ]
    return (scratch, texts, arrays)
  }

  @Test func `vectors join what they say is alike, wherever the option stands`() throws {
    let (scratch, texts, arrays) = try files()
    defer { withExtendedLifetime(scratch) {} }
    for arguments in [
      texts + ["--embeddings"] + arrays, ["--embeddings"] + arrays + texts,
      ["--embeddings"] + arrays + ["--similarity", "embeddings"] + texts,
    ] {
      let outcome = try Tool.shell(
        "exec \"$MUWAZI\" align --lines \"$@\"", arguments[0], Array(arguments.dropFirst()))
      #expect(outcome.status == 0, "\(outcome.errors)")
      for (persian, arabic) in zip(0..<6, [3, 4, 5, 0, 1, 2]) {
        #expect(
          outcome.text.contains("\"fa\":[\(persian)],\"ar\":[\(arabic)]"), "\(outcome.text)")
      }
    }
    let lexical = try Tool.shell(
      "exec \"$MUWAZI\" align --lines --similarity lexicon \"$@\"", "--embeddings", arrays + texts)
    #expect(lexical.status == 0)
    #expect(!lexical.text.contains("\"fa\":[0],\"ar\":[3]"))
  }

  @Test func `what is wrong is said`() throws {
    let (scratch, texts, arrays) = try files()
    let short = try scratch.write(Self.array((0..<5).map(Self.unit)), to: "short.npy")
    let narrow = try scratch.write(Self.array((0..<6).map { [Float($0), 1] }), to: "narrow.npy")
    var rows = (0..<6).map(Self.unit)
    rows[2][1] = .nan
    let broken = try scratch.write(Self.array(rows), to: "broken.npy")
    let cases: [(embeddings: [String], status: Int32, says: String)] = [
      ([short, arrays[1]], 3, "short.npy: the array has 5 rows, the text 6 lines"),
      ([arrays[0], narrow], 3, "narrow.npy: the rows have 2 values"),
      ([broken, arrays[1]], 3, "broken.npy: value 1 of row 2 is nan"),
      ([texts[0], arrays[1]], 3, "fa.txt: this is no array of NumPy's"),
      ([arrays[0], scratch.url("none.npy").path], 3, "none.npy: cannot read"),
      ([arrays[0]], 2, "two arrays"), (arrays + [arrays[0]], 2, "two arrays"),
    ]
    for fault in cases {
      let outcome = try Tool.shell(
        "exec \"$MUWAZI\" align --lines \"$@\"", texts[0],
        [texts[1], "--embeddings"] + fault.embeddings)
      #expect(outcome.status == fault.status, "\(outcome.errors)")
      #expect(outcome.errors.contains(fault.says), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    let without = try Tool.run("align", "--similarity", "embeddings", texts[0], texts[1])
    #expect(without.status == 2 && without.errors.contains("asks for --embeddings"))
  }
}
