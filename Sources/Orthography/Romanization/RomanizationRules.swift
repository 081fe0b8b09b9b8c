import CorpusModel
import Foundation

/// The rule files that come with this room.
enum RomanizationRules {
  /// The rules of a scheme for a language.
  static func rules(of scheme: RomanizationScheme, _ language: Language) -> String {
    text(named: "pronunciation") + text(named: "\(scheme.rawValue).\(language.rawValue)")
  }

  /// The rules for letters of other languages.
  static var otherLetters: String { text(named: "other-letters") }

  /// The rows of the table of a lossless scheme: a character and its code.
  static func codes(of scheme: RomanizationScheme) -> [(Unicode.Scalar, String)] {
    text(named: scheme.rawValue, type: "tsv").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.dropFirst().compactMap { line in
        // By scalars: a mark in the first column would join the tab in one character.
        let scalars = Array(line.unicodeScalars)
        guard scalars.count > 2 else { return nil }
        var code = String.UnicodeScalarView()
        code.append(contentsOf: scalars[2...])
        return (scalars[0], String(code))
      }
  }

  /// A rule file; one that is missing is a broken installation, which no caller can mend.
  private static func text(named name: String, type: String = "txt") -> String {
    guard
      let url = Bundle.module.url(
        forResource: name, withExtension: type, subdirectory: "Resources/romanization"),
      let data = try? Data(contentsOf: url)
    else { preconditionFailure("the rules \(name).\(type) are not installed") }
    return String(decoding: data, as: UTF8.self)
  }
}
