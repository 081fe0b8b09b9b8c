/// The bytes of a word and its context, as a key of the cache.
struct WordKey: Hashable {
  private let bytes: [UInt8]

  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ context: UInt8) {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count + 1)
    key.append(contentsOf: bytes)
    key.append(context)
    self.bytes = key
  }
}
