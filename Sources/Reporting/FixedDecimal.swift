/// Numbers with a fixed number of decimals, for sentences and pictures.
public enum FixedDecimal {
  /// `12.30` for 12.3 with two decimals; halves go to the even digit. A number that isn't finite is empty.
  public static func text(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "" }
    var buffer = ByteBuffer(capacity: 32)
    // A negative zero has no sign.
    buffer.append(value == 0 ? 0 : value, decimals: decimals)
    return String(decoding: buffer.slice(0..<buffer.count), as: UTF8.self)
  }
}
