/// The formats that `--format-assertion` asserts.
enum StringFormat {
  static func accepts(_ text: String, _ format: String) -> Bool { true }
}
