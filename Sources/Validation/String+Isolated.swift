extension String {
  /// The text as a message shows it: 60 code points at most, controls and invisible marks escaped, and
  /// isolated (U+2068 … U+2069) where it holds more than ASCII, so that right-to-left text leaves the
  /// line around it in order.
  var isolated: String {
    var result = ""
    var count = 0
    for scalar in unicodeScalars {
      guard count < 60 else {
        result += "…"
        break
      }
      count += 1
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
        result += Self.escaped(scalar)
      // Joiners belong to Persian spelling; every other format character would be unseen.
      case .format where scalar != "\u{200C}" && scalar != "\u{200D}":
        result += Self.escaped(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.utf8.allSatisfy { $0 < 0x80 } || result.allSatisfy { $0.isASCII || $0 == "…" }
      ? result : "\u{2068}\(result)\u{2069}"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }
}
