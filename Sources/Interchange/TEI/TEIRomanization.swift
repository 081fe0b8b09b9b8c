import CorpusModel

/// The words of a document in Latin letters, as a layer beside it: a `<span>` a word, whose target is the
/// word's element.
struct TEIRomanization {
  let document: ExportDocument
  let text: SourceText
  let tokens: [[Token]]
  let views: TextViews

  /// The tag of the romanized language (BCP 47); `nil` where no romanization is asked for.
  ///
  /// Schemes that the register of transformed content (RFC 6497) has are named by it, others privately.
  var tag: String? {
    guard views.romanized != nil, let scheme = views.scheme else { return nil }
    let language = document.language.rawValue
    let mechanisms = [
      "ala-lc": "alaloc", "bgn": "bgn", "buckwalter": "buckwalt", "din-31635": "din",
      "iso-233": "iso",
    ]
    if let mechanism = mechanisms[scheme] {
      return "\(language)-Latn-t-\(language)-m0-\(mechanism)"
    }
    return "\(language)-Latn-x-\(scheme)"
  }

  /// Writes `<standOff>`; nothing where there is no word or no scheme.
  func write(to xml: XMLWriter) throws {
    guard let tag, let romanized = views.romanized,
      tokens.contains(where: { $0.contains { $0.kind == .word } })
    else { return }
    try xml.block("standOff", ["type": "romanization"]) {
      try xml.block("spanGrp", ["type": "romanization", "xml:lang": tag]) {
        for (segment, own) in tokens.enumerated() {
          for (number, token) in own.enumerated() where token.kind == .word {
            let word = romanized(text.text(in: token.span), document.language)
            try xml.block(
              "span", ["target": "#\(TEI.segment(document.id, segment)).w\(number)"],
              text: word ?? "")
          }
        }
      }
    }
  }
}
