/// A way to write Persian and Arabic in Latin letters.
public enum RomanizationScheme: String, CaseIterable, Hashable, Sendable {
  /// American Library Association and Library of Congress.
  case alaLC = "ala-lc"
  /// Deutsches Institut für Normung, after the Deutsche Morgenländische Gesellschaft.
  case din31635 = "din-31635"
  /// ISO 233-2 for Arabic, ISO 233-3 for Persian.
  case iso233 = "iso-233"
  /// International Journal of Middle East Studies.
  case ijmes
  /// United States Board on Geographic Names and Permanent Committee on Geographical Names.
  case bgn
  /// Buckwalter's one-to-one code in ASCII, extended to Persian.
  case buckwalter
  /// Habash, Soudi and Buckwalter's code, extended to Persian.
  case habashSoudiBuckwalter = "hsb"

  /// Whether the text can be restored from what the scheme makes of it.
  public var isLossless: Bool { self == .buckwalter || self == .habashSoudiBuckwalter }

  /// The standard, for people.
  public var title: String {
    switch self {
    case .alaLC: "ALA-LC Romanization Tables (2012), Persian and Arabic"
    case .din31635: "DIN 31635, Persian and Arabic"
    case .iso233: "ISO 233-2 (1993) for Arabic, ISO 233-3 (1999) for Persian"
    case .ijmes: "International Journal of Middle East Studies"
    case .bgn: "BGN/PCGN 1958 for Persian, 1956 for Arabic"
    case .buckwalter: "Buckwalter, extended to Persian; lossless"
    case .habashSoudiBuckwalter: "Habash-Soudi-Buckwalter (2007), extended to Persian; lossless"
    }
  }
}
