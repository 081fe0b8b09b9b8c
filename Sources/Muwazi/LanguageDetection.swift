import CorpusModel
import Segmentation

/// Finds the language of a text that nobody named.
public enum LanguageDetection {
  /// The text is too short or too mixed to tell.
  public struct Undecided: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    public var path: String

    /// What must be said.
    public var description: String {
      "\(path): the text is too short or too mixed to tell its language; say --lang fa or --lang ar"
    }
  }

  /// The language that a text is in; `nil` where it is too short or too mixed to tell.
  public static func language(of text: SourceText) -> Language? {
    LanguageIdentifier().identify(text).language
  }

  /// The language that was stated, else the one that the text is in.
  ///
  /// - Throws: ``Undecided`` where the text does not tell.
  public static func language(of text: SourceText, stated: Language?, path: String)
    throws(Undecided) -> Language
  {
    guard let language = stated ?? language(of: text) else {
      throw Undecided(path: path)
    }
    return language
  }
}
