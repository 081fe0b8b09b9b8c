import CorpusModel

/// Reads JSON (RFC 8259) into nodes that know where they stand.
public enum JSONReader {
  /// Reads a file that holds one value.
  ///
  /// - Complexity: O(*n*) in time and memory, *n* being the number of bytes; no depth of nesting
  ///   costs stack.
  /// - Throws: ``JSONSyntaxError`` where the text is no JSON. A byte order mark is none.
  public static func parse(_ text: SourceText) throws(JSONSyntaxError) -> JSONNode {
    try parse(text, in: text.span)
  }

  /// Reads the one value that a part of a file holds, such as a line of it; its spans are into the
  /// whole file.
  ///
  /// - Throws: ``JSONSyntaxError`` where the part is no JSON.
  /// - Precondition: `span` lies in the text.
  public static func parse(
    _ text: SourceText, in span: TextSpan
  ) throws(JSONSyntaxError) -> JSONNode {
    let entries = try scan(text, span.count) { scanner throws(JSONScanner.Fault) in
      scanner.position = span.start
      scanner.end = span.end
      try scanner.document()
    }
    return JSONNode(tree: JSONTree(bytes: text.bytes, entries: entries), index: 0)
  }

  /// Reads JSON Lines: one value a line. Blank lines are skipped; spans are into the whole file.
  ///
  /// - Complexity: O(*n*) in time and memory, *n* being the number of bytes.
  /// - Throws: ``JSONSyntaxError`` at the first line that is no JSON.
  public static func lines(of text: SourceText) throws(JSONSyntaxError) -> [JSONNode] {
    var roots: [Int] = []
    let entries = try scan(text, text.bytes.count) { scanner throws(JSONScanner.Fault) in
      while let line = scanner.nextLine() {
        scanner.position = line.lowerBound
        scanner.end = line.upperBound
        if scanner.isBlank { continue }
        roots.append(scanner.entries.count)
        try scanner.document()
      }
    }
    let tree = JSONTree(bytes: text.bytes, entries: entries)
    return roots.map { JSONNode(tree: tree, index: $0) }
  }

  /// Reads the lines of JSON Lines that can be read, into one tree: a line that is no JSON does not hide
  /// the others. Blank lines are skipped.
  ///
  /// - Parameters:
  ///   - lines: the lines, in order, without their LF.
  ///   - limit: how many faults are noted before the rest is left unread.
  /// - Complexity: O(*n*), *n* being the number of bytes.
  package static func readableLines(
    of text: SourceText, _ lines: [TextSpan], faults limit: Int
  ) -> (records: [JSONNode], faults: [(message: String, offset: Int)]) {
    var roots: [Int] = []
    var faults: [(message: String, offset: Int)] = []
    guard text.bytes.count < UInt32.max else { return ([], [("more than 4 GiB", 0)]) }
    let entries = text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes: bytes, count: bytes.count)
      for line in lines {
        scanner.position = line.start
        scanner.end = line.end
        if scanner.isBlank { continue }
        let root = scanner.entries.count
        do throws(JSONScanner.Fault) {
          try scanner.document()
          roots.append(root)
        } catch {
          scanner.entries.removeSubrange(root...)
          faults.append((error.message, error.offset))
          guard faults.count < limit else { break }
        }
      }
      return scanner.entries
    }
    let tree = JSONTree(bytes: text.bytes, entries: entries)
    return (roots.map { JSONNode(tree: tree, index: $0) }, faults)
  }

  private static func scan(
    _ text: SourceText, _ count: Int,
    _ body: (inout JSONScanner) throws(JSONScanner.Fault) -> Void
  ) throws(JSONSyntaxError) -> [JSONEntry] {
    guard text.bytes.count < UInt32.max else {
      throw JSONSyntaxError(
        message: "the file is larger than 4 GiB", offset: 0,
        location: SourceLocation(line: 1, column: 1))
    }
    let outcome = text.bytes.withUnsafeBufferPointer {
      bytes -> Result<[JSONEntry], JSONScanner.Fault> in
      var scanner = JSONScanner(bytes: bytes, count: count)
      do throws(JSONScanner.Fault) {
        try body(&scanner)
        return .success(scanner.entries)
      } catch {
        return .failure(error)
      }
    }
    switch outcome {
    case .success(let entries): return entries
    case .failure(let fault):
      throw JSONSyntaxError(
        message: fault.message, offset: fault.offset, location: text.location(ofByte: fault.offset))
    }
  }
}
