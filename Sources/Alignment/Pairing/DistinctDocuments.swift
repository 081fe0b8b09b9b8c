import CorpusModel

/// Documents with the copies among them put together: agencies pass the same text on, and each text is
/// judged once.
struct DistinctDocuments: Sendable {
  /// The first of each text, in the order of the documents.
  private(set) var texts: [PairingDocument] = []
  /// For each text the indexes of the documents that have it, ascending.
  private(set) var copies: [[Int]] = []

  private struct Content: Hashable {
    var bytes: [UInt8]
    var published: String?
  }

  init(_ documents: [PairingDocument]) {
    var numbers: [Content: Int] = [:]
    for (index, document) in documents.enumerated() {
      let content = Content(
        bytes: document.text.source.bytes, published: document.published?.iso)
      let number = numbers[content] ?? texts.count
      if number == texts.count {
        numbers[content] = number
        texts.append(document)
        copies.append([])
      }
      copies[number].append(index)
    }
  }
}
