/// A format that a corpus is exported to.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// TEI P5: a file a document, and one that holds the alignment.
  case tei
  /// JSON Lines for machine learning, with a data card and Croissant metadata.
  case jsonl
  /// The layout of OPUS: documents in XML and links in XCES, or the same for InterText.
  case xces
  /// Translation Memory eXchange 1.4.
  case tmx
  /// Two texts of as many lines.
  case moses
  /// CoNLL-U, a file a document.
  case conllu
  /// Croissant 1.0 metadata and the JSON Lines that they describe.
  case croissant
  /// A Jupyter notebook and its data.
  case notebook
  /// STAM JSON: stand-off text annotation.
  case stam
  /// UIMA CAS JSON.
  case cas
  /// W3C Web Annotation.
  case webanno
  /// brat's stand-off annotation.
  case brat
  /// spaCy's JSON of a `Doc`.
  case spacy
  /// Comma-separated values (RFC 4180).
  case csv
  /// Tab-separated values.
  case tsv
}
