/// The forms of JSON Schema's own output (Core 2020-12, section 12.4) that are written.
public enum SchemaOutputForm: String, CaseIterable, Sendable {
  /// A flat list of all errors or annotations.
  case basic
  /// A tree of them, as the schemas apply one another.
  case detailed
}
