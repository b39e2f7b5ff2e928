/// How `--seed` is read, wherever something is drawn at random.
enum SeedArgument {
  /// The number of a seed as it was typed; nil where none was.
  static func number(_ text: String?) throws -> UInt64? {
    guard let text else { return nil }
    guard let number = UInt64(text) else {
      throw Failure.usage("--seed: '\(text)' is not a seed. Use a number from 0 to \(UInt64.max).")
    }
    return number
  }
}
