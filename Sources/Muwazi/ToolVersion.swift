/// The version of Muwazi.
public enum ToolVersion {
  /// The version, as `muwazi --version` prints it.
  public static let current = "0.1.0"
}
