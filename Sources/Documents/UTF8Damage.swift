/// What stands beyond ASCII in bytes that are not UTF-8: damaged UTF-8, another encoding, or no text.
struct UTF8Damage {
  /// Maximal subparts that are not UTF-8.
  private(set) var badSequences = 0
  /// Well-formed characters beyond ASCII.
  private(set) var characters = 0
  private(set) var controls = 0
  private let size: Int

  /// Complexity: linear.
  init(of bytes: UnsafeRawBufferPointer, firstBad: UTF8Validation.BadSequence) {
    size = bytes.count
    var bad: UTF8Validation.BadSequence? = firstBad
    var counted = 0
    while true {
      let end = bad?.offset ?? bytes.count
      for index in counted..<end {
        let byte = bytes[index]
        if byte >= 0xC0 { characters += 1 }
        if byte < 0x20, byte < 0x09 || byte > 0x0D, byte != 0x1A, byte != 0x1B { controls += 1 }
      }
      guard let sequence = bad else { return }
      badSequences += 1
      counted = sequence.offset + sequence.length
      bad = UTF8Validation.firstBadSequence(in: bytes, from: counted)
    }
  }

  /// Characters of several bytes hardly ever arise by chance in a single-byte encoding, so as many
  /// of them as of bad sequences mean UTF-8 with damage.
  var isDamagedUTF8: Bool { characters >= badSequences }

  /// Texts hold no NUL and next to no control characters.
  var looksBinary: Bool { controls * 100 > size }
}

/// First bytes of files that people take for texts.
enum BinarySignature {
  /// The kind of file, as people name it, if its first bytes tell.
  static func kind(of bytes: [UInt8]) -> String? {
    for (kind, signature) in signatures where bytes.starts(with: signature) { return kind }
    return nil
  }

  private static let signatures: [(kind: String, bytes: [UInt8])] = [
    ("PDF", Array("%PDF-".utf8)),
    ("ZIP", [0x50, 0x4B, 0x03, 0x04]),
    ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
    ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0]),
    ("JPEG", [0xFF, 0xD8, 0xFF, 0xE1]),
    ("GZIP", [0x1F, 0x8B, 0x08]),
    ("ELF", [0x7F, 0x45, 0x4C, 0x46]),
    ("OLE", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
    ("TIFF", [0x49, 0x49, 0x2A, 0x00]),
    ("TIFF", [0x4D, 0x4D, 0x00, 0x2A]),
  ]
}
