import Foundation
import Glibc

/// The tables of a lexicon laid out in one block of memory as they are searched, so that nothing is built
/// when it is opened.
///
/// The block is a file that ships beside the tables of tab-separated values and is made of them by
/// `muwazi-fit lexicon`, or it is made in memory. It begins with ``Header``; ``ImageWriter`` appends one
/// array after the other, and ``ImageReader`` takes them in the same order.
///
/// Unchecked: the bytes are written before the image is shared, and never after.
final class LexiconImage: @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer
  /// Whether the memory is a file that is mapped.
  private let isMapped: Bool

  /// What a file begins with.
  struct Header: BitwiseCopyable {
    /// `MUWAZI`, and the version of the layout, in this machine's order of bytes.
    var signature: UInt64 = 0x4D55_5741_5A49_0001
    /// The bytes of the whole image.
    var size: UInt64
    /// ``TableChecksum`` of the tables of which it was made.
    var checksum: UInt64
    var reserved: UInt64 = 0
  }

  /// Takes the bytes of an image, header included.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: bytes.count, alignment: ImageWriter.alignment)
    copy.copyBytes(from: bytes)
    memory = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  /// The file that ships; `nil` where an installation lacks it.
  static var shipped: URL? {
    Bundle.module.url(
      forResource: "lexicon", withExtension: "image", subdirectory: "Resources")
  }

  /// Maps a file; `nil` where it is not an image of tables with this checksum. Such a file costs time and
  /// changes nothing else: the tables are read instead.
  init?(mapping url: URL, checksum: UInt64) {
    let file = open(url.path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = lseek(file, 0, SEEK_END)
    guard size >= MemoryLayout<Header>.size,
      let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED
    else { return nil }
    memory = UnsafeRawBufferPointer(start: start, count: size)
    isMapped = true
    let header = memory.loadUnaligned(as: Header.self)
    guard header.signature == Header(size: 0, checksum: 0).signature,
      header.size == UInt64(size), header.checksum == checksum
    else { return nil }
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count)
    } else {
      memory.deallocate()
    }
  }

  /// The number of bytes.
  var count: Int { memory.count }

  /// The value whose bytes begin at `offset`.
  @inline(__always)
  func load<Value: BitwiseCopyable>(_ type: Value.Type, at offset: Int) -> Value {
    precondition(offset >= 0 && offset + MemoryLayout<Value>.size <= memory.count)
    return memory.loadUnaligned(fromByteOffset: offset, as: type)
  }
}
