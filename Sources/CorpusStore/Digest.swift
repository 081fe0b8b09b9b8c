import CLibCrypto
import Glibc

/// A SHA-256 digest in the making (FIPS 180-4), by the system's libcrypto.
public final class Digest {
  private let context: OpaquePointer

  /// Begins a digest.
  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes in bytes.
  public func update(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { buffer in
      _ = EVP_DigestUpdate(context, buffer.baseAddress, buffer.count)
    }
  }

  /// Takes in a string with its length, so that two fields never run together.
  public func update(field: String) {
    update(Array("\(field.utf8.count):\(field)\n".utf8).span)
  }

  /// The digest in lower-case hexadecimal; the digest takes in nothing more.
  public func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &count)
    return String(
      decoding: digest.prefix(Int(count)).flatMap {
        [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]]
      },
      as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// The SHA-256 of bytes, in lower-case hexadecimal.
  public static func sha256(_ bytes: [UInt8]) -> String {
    let digest = Digest()
    digest.update(bytes.span)
    return digest.hexadecimal()
  }

  /// The SHA-256 of a file, read in pieces.
  ///
  /// - Throws: ``FileError`` where the file cannot be read.
  public static func sha256(ofFile path: String) throws(FileError) -> String {
    let file = try FileDescriptor(path, flags: O_RDONLY, for: .read)
    let digest = Digest()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        retrying { read(file.number, bytes.baseAddress, bytes.count) }
      }
      guard count >= 0 else { throw FileError(.read, path, code: errno) }
      if count == 0 { return digest.hexadecimal() }
      digest.update(buffer.span.extracting(first: count))
    }
  }
}
