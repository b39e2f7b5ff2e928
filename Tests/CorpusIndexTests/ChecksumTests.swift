import Testing

@testable import CorpusIndex

struct ChecksumTests {
  /// Values of the reference implementation, for bytes `(7 i + 3) mod 256`.
  private static let vectors: [(count: Int, value: UInt64)] = [
    (0, 0xEF46_DB37_51D8_E999), (1, 0x1F25_C8D0_BC1F_4BB6), (31, 0xA2AA_5F33_CC4A_6119),
    (32, 0x23C3_C17E_F790_FD97), (33, 0x50A7_CFC7_BA58_8784), (63, 0x5E3E_54B4_31C7_493C),
    (64, 0x0EB6_4B3E_F6EE_B01F), (100, 0xA61F_8D4C_170F_E531), (1000, 0x5F23_5FA0_33F1_A3FB),
    (4099, 0x6243_E90A_DE85_2967),
  ]

  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
  }

  @Test(arguments: [
    ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
  ])
  func `has the published value of`(text: String, value: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes { Checksum.of($0) } == value)
  }

  @Test func `agrees with the reference at the borders of its stripes`() {
    for (count, value) in Self.vectors {
      #expect(Self.bytes(count).withUnsafeBytes { Checksum.of($0) } == value, "\(count) bytes")
    }
  }

  @Test(arguments: [1, 2, 3, 7, 31, 32, 33, 64, 65, 1000])
  func `is the same when fed in pieces of`(size: Int) {
    for (count, value) in Self.vectors {
      var checksum = Checksum()
      Self.bytes(count).withUnsafeBytes { bytes in
        for start in stride(from: 0, to: count, by: size) {
          checksum.update(UnsafeRawBufferPointer(rebasing: bytes[start..<min(count, start + size)]))
        }
      }
      #expect(checksum.value == value, "\(count) bytes")
    }
  }
}
