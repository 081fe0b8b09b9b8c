/// The types of STAM's data values.
enum STAMValue {
  /// The type of a member. Lists and objects are texts of JSON.
  static func type(of value: LayerAnnotation.Value) -> String {
    switch value {
    case .text: "String"
    case .json("true"), .json("false"): "Bool"
    case .json(let json) where isScalar(json):
      json.utf8.contains { [0x2E, 0x45, 0x65].contains($0) } || Int(json) == nil ? "Float" : "Int"
    case .json: "String"
    }
  }

  /// Whether JSON is no list and no object.
  static func isScalar(_ json: String) -> Bool {
    json.utf8.first.map { $0 != 0x5B && $0 != 0x7B } ?? false
  }
}
