import CorpusModel
import JSONSyntax

/// Writes `explore.ipynb` (nbformat 4.5), the notebook that a researcher opens first: what there is, the
/// alignment of each pair as a picture, scores, lengths, shared words, a concordance, and how to load
/// the data elsewhere. It reads the files under `data/` beside it and nothing else.
public struct NotebookExporter: Exporter {
  private let source: any ExportSource

  /// Prepares the export of a corpus.
  public init(_ source: any ExportSource) { self.source = source }

  /// The one file.
  public var steps: [ExportFormat] { [.notebook] }

  /// Writes the file.
  ///
  /// - Throws: what the sink throws.
  public func take(_ step: ExportFormat, to sink: some ExportSink) throws -> ExportOutcome {
    var outcome = ExportOutcome()
    try sink.text("explore.ipynb", .notebook, in: &outcome) { file, _ in
      let cells = NotebookCells.all(of: source.description)
      var json = JSONWriter()
      json.object { notebook in
        notebook.key("cells")
        notebook.array { list in
          for (number, cell) in cells.enumerated() { Self.write(cell, number, to: &list) }
        }
        notebook.key("metadata")
        notebook.object { metadata in
          metadata.key("kernelspec")
          metadata.object { kernel in
            kernel.field("display_name", "Python 3")
            kernel.field("language", "python")
            kernel.field("name", "python3")
          }
          metadata.key("language_info")
          metadata.object { $0.field("name", "python") }
        }
        notebook.field("nbformat", 4)
        notebook.field("nbformat_minor", 5)
      }
      json.newline()
      try file.write(json.bytes)
      file.records = cells.count
    }
    return outcome
  }

  private static func write(_ cell: NotebookCell, _ number: Int, to list: inout JSONWriter) {
    list.object { entry in
      entry.field("cell_type", cell.isCode ? "code" : "markdown")
      if cell.isCode {
        entry.key("execution_count")
        entry.null()
      }
      entry.field("id", "muwazi-\(number)")
      entry.key("metadata")
      entry.object { _ in }
      if cell.isCode {
        entry.key("outputs")
        entry.array { _ in }
      }
      let lines = cell.source.split(separator: "\n", omittingEmptySubsequences: false)
      entry.field(
        "source", lines.enumerated().map { $0 + 1 < lines.count ? $1 + "\n" : String($1) })
    }
  }
}

/// A cell of a notebook.
struct NotebookCell {
  var isCode: Bool
  var source: String

  static func code(_ source: String) -> NotebookCell { NotebookCell(isCode: true, source: source) }
  static func text(_ source: String) -> NotebookCell { NotebookCell(isCode: false, source: source) }
}
