/// A layer of annotations that `muwazi annotate` makes.
public enum AnnotationLayer: String, CaseIterable, Hashable, Sendable {
  /// Dates and stretches of time.
  case dates
  /// Numbers.
  case numbers
  /// Names of persons, organizations and places.
  case names
  /// What is said, and by whom.
  case speech
}
