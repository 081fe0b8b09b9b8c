import JSONSyntax

/// Numbers with a fixed number of decimals, the same on every machine.
enum FixedDecimals {
  /// Two decimals: `0.93`.
  static func two(_ number: Double) -> String { text(number, decimals: 2) }

  /// Four decimals, as records have it: `0.9312`.
  static func four(_ number: Double) -> String { text(number, decimals: 4) }

  private static func text(_ number: Double, decimals: Int) -> String {
    var json = JSONWriter()
    json.value(number, decimals: decimals)
    return json.text
  }
}
