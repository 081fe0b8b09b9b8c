import CorpusModel
import CorpusStore
import Orthography
import Segmentation

/// Looks at a file before it is added to a corpus: its encoding, its language, its name, and what it
/// says of itself.
public struct DocumentIntake: Sendable {
  /// Why a file cannot be added without being told more.
  public enum Failure: Error, Hashable, Sendable {
    /// The file holds nothing, or white space only.
    case empty(path: String)
    /// Metadata cannot be called so.
    case reservedKey(String)
    /// A publication date that is not in ISO 8601.
    case malformedDate(String)
  }

  private let language: Language?
  private let id: String?
  private let metadata: [(key: String, value: String)]

  /// Takes what the user said of the files.
  public init(language: Language?, id: String?, metadata: [(key: String, value: String)]) {
    self.language = language
    self.id = id
    self.metadata = metadata
  }

  /// A file, ready to be added.
  ///
  /// - Throws: `InputError` where the file cannot be read; ``Failure`` or
  ///   ``LanguageDetection/Undecided`` where more must be said.
  public func addition(of path: String) throws -> Corpus.Addition {
    let text = try TextReader.text(path)
    guard text.bytes.contains(where: { $0 > 0x20 }) else { throw Failure.empty(path: path) }
    let language = try LanguageDetection.language(of: text, stated: language, path: path)
    let id = id.map(DocumentID.init(rawValue:)) ?? DocumentNaming.id(of: path, language: language)
    // What the text says of itself stands unless the user says otherwise.
    var addition = Corpus.Addition(
      path: path, id: id, language: language, bytes: text.bytes,
      metadata: ReportReader(language: language).read(text).metadata)
    for (key, value) in metadata { try set(key, value, in: &addition) }
    return addition
  }

  private func set(_ key: String, _ value: String, in addition: inout Corpus.Addition)
    throws(Failure)
  {
    switch key {
    case "title": addition.metadata.title = value
    case "outlet": addition.metadata.outlet = value
    case "url": addition.metadata.url = value
    case "code": addition.metadata.code = value
    case "provenance": addition.metadata.provenance = value
    case "rights": addition.metadata.rights = value
    case "published": addition.metadata.published = try date(value)
    case "language", "source", "sha256": throw .reservedKey(key)
    default:
      addition.extraMetadata.removeAll { $0.key == key }
      addition.extraMetadata.append(.init(key: key, value: value))
    }
  }

  /// `2020-07-08T14:34`, or a day of another calendar, `persian:1399-04-18`.
  private func date(_ value: String) throws(Failure) -> DateExpression {
    if ISODate.isWellFormed(value) {
      return DateExpression(iso: value, calendar: .gregorian, original: String(value.prefix(10)))
    }
    guard let colon = value.firstIndex(of: ":"),
      let calendar = CalendarSystem(rawValue: String(value[..<colon])),
      case let original = value[value.index(after: colon)...],
      let day = ISODate.day(original), let converter = try? CalendarConverter(),
      let date = converter.gregorianDate(
        year: day.year, month: day.month, day: day.day, in: calendar)
    else { throw .malformedDate(value) }
    return DateExpression(
      iso: date.isoString, calendar: calendar, original: String(original))
  }
}

extension DocumentIntake.Failure: CustomStringConvertible {
  /// What must be said, and how.
  public var description: String {
    switch self {
    case .empty(let path): "\(path): the file is empty; there is nothing to add"
    case .reservedKey(let key): "--meta \(key)=…: \"\(key)\" is what the corpus itself writes"
    case .malformedDate(let date):
      "--meta published=\(date): a date is written 2020-07-08, 2020-07, 2020, 2020-07-08T14:34 "
        + "or persian:1399-04-18 (islamic: likewise), and the day must exist"
    }
  }
}
