/// A text file on its way to a sink, sent on in pieces.
struct ExportText {
  private static let pieceSize = 1 << 16

  private let send: ([UInt8]) throws -> Void
  private var bytes: [UInt8] = []
  /// How many records it holds so far.
  var records = 0

  init(to send: @escaping ([UInt8]) throws -> Void) { self.send = send }

  /// Appends text.
  mutating func write(_ text: String) throws {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Appends UTF-8.
  mutating func write(_ text: some Collection<UInt8>) throws {
    bytes.append(contentsOf: text)
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Sends on what has been appended.
  mutating func flush() throws {
    guard !bytes.isEmpty else { return }
    try send(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

extension ExportSink {
  /// Writes a text file and lists it in an outcome.
  func text(
    _ path: String, _ format: ExportFormat, in outcome: inout ExportOutcome,
    _ body: (inout ExportText, inout LossReport) throws -> Void
  ) throws {
    var file = ExportedFile(path: path, format: format, records: 0)
    var losses = LossReport()
    try write(path) { append in
      try withoutActuallyEscaping(append) { append in
        var text = ExportText(to: append)
        try body(&text, &losses)
        try text.flush()
        file.records = text.records
      }
    }
    outcome.files.append(file)
    outcome.losses.add(losses)
  }

  /// Writes an XML file and lists it in an outcome; `body` gives the number of its records.
  func xml(
    _ path: String, _ format: ExportFormat, in outcome: inout ExportOutcome,
    _ body: (XMLWriter, inout LossReport) throws -> Int
  ) throws {
    var file = ExportedFile(path: path, format: format, records: 0)
    var losses = LossReport()
    try write(path) { append in
      try withoutActuallyEscaping(append) { append in
        let xml = XMLWriter(to: append)
        file.records = try body(xml, &losses)
        try xml.finish()
        losses.add(.controlCharacter, xml.replacements)
      }
    }
    outcome.files.append(file)
    outcome.losses.add(losses)
  }
}
