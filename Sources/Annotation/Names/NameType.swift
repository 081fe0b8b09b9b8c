/// What a name names.
public enum NameType: String, CaseIterable, Hashable, Sendable {
  /// A human being.
  case person
  /// An institution, party, company, team, medium.
  case organization
  /// A country, settlement, building, water, mountain.
  case place
}
