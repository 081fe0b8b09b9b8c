import CorpusModel
import CorpusStore

/// Makes readable names of documents from the names of their files.
public enum DocumentNaming {
  /// A name that a corpus accepts: the file's name without extension, in ASCII; what is no ASCII
  /// letter or digit becomes a hyphen. A name that then begins with no letter, or says nothing, is
  /// led by the language: `fa-503428`.
  public static func id(of path: String, language: Language) -> DocumentID {
    var name = ""
    for scalar in FileSystem.stem(of: path).unicodeScalars {
      let isKept =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isKept || scalar == "." || scalar == "_" {
        // `__` parts the two names of a pair.
        if scalar == "_" && name.hasSuffix("_") { continue }
        name.unicodeScalars.append(scalar)
      } else if !name.hasSuffix("-") {
        name += "-"
      }
    }
    name = String(name.drop { "-._".contains($0) }.prefix(90))
    while let last = name.last, "-._".contains(last) { name.removeLast() }
    if name.first?.isLetter != true {
      name = language.rawValue + (name.isEmpty ? "" : "-\(name)")
    }
    return DocumentID(rawValue: name)
  }
}
