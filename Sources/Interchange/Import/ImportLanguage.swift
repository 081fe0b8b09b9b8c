import CorpusModel

/// In which language a text is that its format does not tell of.
public struct ImportLanguage: Sendable {
  /// The language that the user named.
  public var stated: Language?
  /// Finds the language of a text; `nil` where it is too short or too mixed to tell.
  public var detect: @Sendable (SourceText) -> Language?

  /// The message of the fault of a text that does not tell.
  public static let undecided = "the text is too short or too mixed to tell its language"

  /// Names a way to find out.
  public init(
    stated: Language? = nil, detect: @escaping @Sendable (SourceText) -> Language? = { _ in nil }
  ) {
    self.stated = stated
    self.detect = detect
  }

  /// The language of a file's text: that which the user named, which its folder or the end of its name
  /// says (`fa/n1.txt`, `n1.ar`, `n1.ar.txt`), or which it is in.
  ///
  /// - Throws: `InputError` with ``undecided``.
  func language(of text: SourceText, path: String) throws(InputError) -> Language {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().last.map(String.init) ?? ""
    let ends = (parts.last ?? "").split(separator: ".").dropFirst().reversed().map(String.init)
    let told = (ends + [folder]).lazy.compactMap { Language(rawValue: $0) }.first
    guard let language = stated ?? told ?? detect(text) else {
      throw InputError(path: path, message: Self.undecided)
    }
    return language
  }

  /// A document of a file.
  ///
  /// - Throws: `InputError` where it does not tell its language.
  func document(
    _ source: ImportSource, _ side: BeadSide, tokens: [[Token]]? = nil
  ) throws(InputError) -> ImportedCorpus.Text {
    let language = try language(of: side.text, path: source.path)
    return ImportedCorpus.Text(
      id: DocumentID(sanitizing: source.stem, fallback: language.rawValue), language: language,
      side: side, tokens: tokens)
  }
}

extension ImportSource {
  /// The file as a text.
  ///
  /// - Throws: `InputError` where it is not UTF-8.
  func text() throws(InputError) -> SourceText {
    do throws(SourceTextError) {
      return try SourceText(validating: bytes)
    } catch {
      throw InputError(path: path, error)
    }
  }
}
