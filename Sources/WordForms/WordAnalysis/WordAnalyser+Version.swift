import CWordData

extension WordAnalyser {
  /// Raised with every change of the rules that gives some word another form, key, language or script.
  private static let rules = 1

  /// The version of all rules and tables behind an analysis: another one may give other answers.
  ///
  /// The number of the rules, and 16 hexadecimal digits over the tables' bytes (FNV-1a).
  public static let version: String = {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let tables = [
      languageLetterModel(), languageCommonWords(), romanisationTable("key"),
      romanisationTable("key-reading"),
    ]
    for table in tables {
      for byte in UnsafeBufferPointer(start: table.bytes, count: table.count) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    return "\(rules)-" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }()
}
