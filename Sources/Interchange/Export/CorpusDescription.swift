/// What an export says of a corpus as a whole.
public struct CorpusDescription: Sendable {
  /// Its name.
  public var name: String
  /// What it is, in words; empty where nobody has said.
  public var description = ""
  /// Who holds the rights, in words.
  public var rights: String?
  /// The licence of the annotations: a URL or an SPDX identifier.
  public var license: String?
  /// The people who made it.
  public var editors: [String] = []
  /// Its date, by ISO 8601. No export has another: none looks at a clock.
  public var date: String?
  /// The version of the tool that exports it.
  public var toolVersion: String

  /// Describes a corpus.
  public init(name: String, toolVersion: String) {
    self.name = name
    self.toolVersion = toolVersion
  }
}
