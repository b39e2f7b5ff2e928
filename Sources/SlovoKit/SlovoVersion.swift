/// The version of Slovo.
public enum SlovoVersion {
  /// As printed by `slovo --version`.
  public static let current = "0.1.0"
}
