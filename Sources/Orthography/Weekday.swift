/// A day of the week, numbered as ISO 8601 does.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  /// دوشنبه, الاثنين.
  case monday = 1
  /// سه‌شنبه, الثلاثاء.
  case tuesday
  /// چهارشنبه, الأربعاء.
  case wednesday
  /// پنجشنبه, الخميس.
  case thursday
  /// جمعه, الجمعة.
  case friday
  /// شنبه, السبت.
  case saturday
  /// یکشنبه, الأحد.
  case sunday
}
