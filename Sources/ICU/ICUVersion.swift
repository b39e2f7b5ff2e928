import CICU

/// The versions of the ICU library that is loaded.
public enum ICUVersion {
  /// ICU's version as printed, for example `72.1` (`u_getVersion`).
  public static var library: String {
    printed { icu_getVersion($0) }
  }

  /// The version of Unicode that this ICU implements, for example `15.0` (`u_getUnicodeVersion`).
  public static var unicode: String {
    printed { icu_getUnicodeVersion($0) }
  }

  private static func printed(_ read: (UnsafeMutablePointer<UInt8>) -> Void) -> String {
    var numbers: [UInt8] = [0, 0, 0, 0]
    numbers.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { read(base) }
    }
    return "\(numbers[0]).\(numbers[1])"
  }
}
