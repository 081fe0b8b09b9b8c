import CXML
import Glibc

/// What the value of an attribute may be, as far as it can be told apart from the rest of the document.
enum RelaxNGValue {
  case anything
  case empty
  case text(String)
  /// A datatype of XML Schema with its facets, names and values in turns.
  case data(String, [String])
  /// Values between white space, each one of these.
  case list([RelaxNGValue])

  /// Whether one of some alternatives takes a value. What is not known takes everything.
  static func accepts(_ value: String, _ alternatives: [RelaxNGValue]) -> Bool {
    alternatives.contains { $0.accepts(value) }
  }

  private func accepts(_ value: String) -> Bool {
    let words = value.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    switch self {
    case .anything: return true
    case .empty: return words.isEmpty
    case .text(let text): return words.joined(separator: " ") == text
    case .list(let items):
      return !words.isEmpty && words.allSatisfy { Self.accepts(String($0), items) }
    case .data(let type, let facets):
      // The strings live until the call has ended.
      let strings = facets.map { strdup($0) }
      defer { for string in strings { free(string) } }
      var pointers = strings.map { UnsafePointer($0) }
      pointers.append(nil)
      return cxml_datatype_accepts(type, facets.isEmpty ? nil : pointers, value) != 0
    }
  }

  /// The alternatives, for people.
  static func described(_ alternatives: [RelaxNGValue]) -> String {
    var parts: [String] = []
    for part in alternatives.compactMap(\.described) where !parts.contains(part) {
      parts.append(part)
    }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "something else" }
    return parts.dropLast().joined(separator: ", ") + " or " + last
  }

  private var described: String? {
    switch self {
    case .anything: "anything"
    case .empty: nil
    case .text(let text): text.isEmpty ? nil : "“\(text)”"
    case .list(let items): "a list of which each is " + Self.described(items)
    case .data(let type, let facets): Self.described(type, facets)
    }
  }

  private static func described(_ type: String, _ facets: [String]) -> String {
    let name: String =
      switch type {
      case "ID": "a name that no other element bears"
      case "NCName", "Name", "NMTOKEN": "a name"
      case "anyURI": "a pointer, such as “#s1”"
      case "double", "decimal", "float": "a number"
      case "integer", "int", "long": "an integer"
      case "nonNegativeInteger": "an integer from 0 up"
      case "positiveInteger": "an integer from 1 up"
      case "boolean": "“true” or “false”"
      case "date": "a date, such as “2020-07-08”"
      case "dateTime": "a date and time"
      case "time": "a time of day"
      case "gYear": "a year"
      case "gYearMonth": "a year and month, such as “2020-07”"
      case "gMonth", "gDay", "gMonthDay": "a month or day without year, such as “--07-08”"
      case "duration": "a duration, such as “PT5M”"
      case "language": "a language tag, such as “fa”"
      case "token", "string": "a text"
      default: "a \(type)"
      }
    let limits = stride(from: 0, to: facets.count - 1, by: 2).compactMap { place -> String? in
      switch facets[place] {
      case "minInclusive": "from \(facets[place + 1])"
      case "maxInclusive": "to \(facets[place + 1])"
      // Of pointers and words it says only that they hold no space.
      case "pattern": type == "anyURI" ? nil : "that matches \(facets[place + 1])"
      default: "of \(facets[place]) \(facets[place + 1])"
      }
    }
    return ([name] + limits).joined(separator: " ")
  }
}
