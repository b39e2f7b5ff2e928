import CICU

/// An order of words as readers of one language expect it (UTS #10; `UCollator`).
public struct Collator: ~Copyable {
  private let handle: OpaquePointer
  private var text: UTF16Buffer

  /// Opens the collator of a locale such as `en` or `ru` (`ucol_open`).
  ///
  /// A locale without rules of its own has the root order.
  ///
  /// - Parameter ignoringCase: whether words that differ only in case are equal (`UCOL_SECONDARY`).
  public init(locale: String, ignoringCase: Bool = false) throws(ICUError) {
    let opened = try checked("ucol_open") { icu_openCollator(locale, &$0) }
    guard let opened else { throw ICUError(function: "ucol_open", status: "U_MEMORY_ALLOCATION_ERROR") }
    handle = opened
    text = UTF16Buffer()
    // A collator that is open takes any strength that there is.
    var status = U_ZERO_ERROR
    if ignoringCase { icu_setCollatorAttribute(opened, UCOL_STRENGTH, UCOL_SECONDARY, &status) }
  }

  deinit {
    icu_closeCollator(handle)
  }

  /// Appends the sort key of a UTF-8 word to `key` (`ucol_getSortKey`), without its closing zero.
  ///
  /// Keys of one collator order like their words when compared byte by byte; keys of different
  /// locales or `version`s don't compare.
  public mutating func sortKey(
    for bytes: UnsafeBufferPointer<UInt8>, into key: inout [UInt8]
  ) throws(ICUError) {
    try text.replace(withUTF8: bytes)
    let start = key.count
    var room = text.count * 4 + 16
    while true {
      key.append(contentsOf: repeatElement(0, count: room))
      let length = text.withUnits { units in
        key.withUnsafeMutableBufferPointer { target in
          Int(
            icu_sortKey(
              handle, units.baseAddress, Int32(units.count), target.baseAddress?.advanced(by: start),
              Int32(room)))
        }
      }
      guard length > 0 else {
        key.removeLast(room)
        throw ICUError(function: "ucol_getSortKey", status: "U_INTERNAL_PROGRAM_ERROR")
      }
      if length <= room {
        key.removeLast(room - length + 1)
        return
      }
      key.removeLast(room)
      room = length
    }
  }

  /// The version of the collator's rules and data (`ucol_getVersion`), for example `153.112.42.0`.
  public var version: String {
    var numbers: [UInt8] = [0, 0, 0, 0]
    numbers.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { icu_collatorVersion(handle, base) }
    }
    return numbers.map { "\($0)" }.joined(separator: ".")
  }
}
