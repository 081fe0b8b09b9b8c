import CorpusModel

extension TEIHeader {
  /// The header of a document.
  ///
  /// - Parameters:
  ///   - layers: the layers of annotations that stand beside the text.
  ///   - tag: that of the language in Latin letters, where words stand beside the text in them.
  func write(
    _ document: ExportDocument, text: TEIText, layers: [String], tag: String?
  ) throws {
    try xml.block("teiHeader") {
      try xml.block("fileDesc") {
        try xml.block("titleStmt") {
          try xml.block("title", ["xml:lang": document.language.rawValue], text: text.title)
          try xml.block(
            "title", ["type": "sub"], text: "a report of the corpus \(corpus.name), annotated")
          try responsibility(
            "divided the text into sentences and words and told the report from the "
              + "page around it")
        }
        try edition()
        try measures(text.extent)
        try publication(
          idno: (type: "document", value: document.id.rawValue), rights: document.metadata.rights)
        try xml.block("seriesStmt") {
          try xml.block("title", ["level": "s"], text: corpus.name)
          try xml.block("idno", ["type": "file"], text: "../corpus.xml")
        }
        try xml.block("sourceDesc") {
          try xml.block("listBibl") { try bibliography(document, title: text.title) }
        }
      }
      try encoding(.document(text), layers: layers)
      try profile([document.language], romanized: tag)
      try revision("Exported from the layers of the corpus \(corpus.name).")
    }
  }

  /// The header of the corpus.
  func writeCorpus(_ documents: [ExportDocument], extent: TextExtent) throws {
    try xml.block("teiHeader") {
      try xml.block("fileDesc") {
        try xml.block("titleStmt") {
          try xml.block("title", text: corpus.name)
          try xml.block("title", ["type": "sub"], text: "a Persian–Arabic parallel corpus of news")
          try responsibility("paired the reports and aligned their sentences")
        }
        try edition()
        try measures(extent, documents: documents.count)
        try publication(idno: (type: "corpus", value: corpus.name), rights: nil)
        try xml.block("sourceDesc") {
          if documents.isEmpty { return try xml.block("p", text: "The corpus has no documents.") }
          try xml.block("listBibl") {
            for document in documents {
              try bibliography(
                document, title: document.metadata.title ?? document.id.rawValue,
                file: "documents/\(document.id).xml")
            }
          }
        }
      }
      try encoding(.corpus)
      try profile(Language.allCases)
      try revision("Exported from the alignment of the corpus \(corpus.name).")
    }
  }
}
