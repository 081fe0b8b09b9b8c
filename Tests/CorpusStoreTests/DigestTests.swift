import CorpusStore
import Testing

@Suite struct DigestTests {
  // The examples of FIPS 180-4 and its validation set.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `is SHA-256`(text: String, digest: String) throws {
    #expect(Digest.sha256([UInt8](text)) == digest)
    let scratch = try Scratch()
    try AtomicFile.write([UInt8](text), to: scratch.path + "/a")
    #expect(try Digest.sha256(ofFile: scratch.path + "/a") == digest)
  }

  @Test func `a file in pieces has the digest of the whole`() throws {
    let scratch = try Scratch()
    let bytes = (0..<200_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try AtomicFile.write(bytes, to: scratch.path + "/a")
    #expect(try Digest.sha256(ofFile: scratch.path + "/a") == Digest.sha256(bytes))
  }

  @Test func `fields do not run together`() {
    func digest(_ fields: String...) -> String {
      let digest = Digest()
      for field in fields { digest.update(field: field) }
      return digest.hexadecimal()
    }
    #expect(digest("ab", "c") != digest("a", "bc"))
    #expect(digest("a", "") != digest("", "a"))
  }
}
