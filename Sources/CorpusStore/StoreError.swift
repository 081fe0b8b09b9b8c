import CorpusModel

/// Why a corpus could not be read or written.
public enum StoreError: Error, Hashable, Sendable {
  /// The system refused a file operation.
  case file(FileError)
  /// A file of the corpus cannot be read for what it is; the message says what was expected.
  case unreadable(InputError)
  /// Another process is writing to the corpus.
  case locked(path: String)
  /// The directory holds no `corpus.yaml`.
  case notACorpus(path: String)
  /// The directory already holds a corpus.
  case alreadyACorpus(path: String)
  /// The corpus already has a document of that name.
  case duplicateID(DocumentID)
  /// The corpus already has a document with the same bytes.
  case duplicateContent(path: String, existing: DocumentID)
  /// A file that no manifest names stands where the source would go.
  case sourceExists(path: String)
  /// No file of a corpus can have that name.
  case malformedID(String)
  /// The manifest is written in a way that cannot be added to without touching what is there.
  case manifestNotEditable(path: String)
}

extension StoreError: CustomStringConvertible {
  /// What is wrong and, where there is one, the way out.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .unreadable(let error): error.description
    case .locked(let path):
      "\(path): another muwazi is writing to this corpus; try again when it is done"
    case .notACorpus(let path):
      "\(path): no corpus here (corpus.yaml is missing); `muwazi init` makes one"
    case .alreadyACorpus(let path): "\(path): there is a corpus here already"
    case .duplicateID(let id):
      "the corpus already has a document \(id); choose another name with --id"
    case .duplicateContent(let path, let existing):
      "\(path): the corpus already has this text, as \(existing)"
    case .sourceExists(let path):
      "\(path): there is another file here, which corpus.yaml does not name; move it away first"
    case .malformedID(let id):
      "\"\(id)\" cannot name a document: an ASCII letter first, then ASCII letters, digits, "
        + "\"-\", \"_\" and \".\", 100 at most, and no \"__\""
    case .manifestNotEditable(let path):
      "\(path): \"documents\" is written in a way that cannot be added to without touching the rest; "
        + "write it in block style, one key a line"
    }
  }
}
