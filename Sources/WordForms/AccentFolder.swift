import ICU

/// Takes the accents off words and leaves their case: the marks that a form drops go.
public struct AccentFolder: ~Copyable {
  private let composer: Normalizer
  private let decomposer: Normalizer
  private var units = UTF16Buffer()
  private var scratch = UTF16Buffer()

  /// Loads ICU's normalization tables.
  public init() throws(ICUError) {
    let composer = try Normalizer(.composed)
    decomposer = try Normalizer(.decomposed)
    self.composer = composer
  }

  /// The text without accents, in NFC; bytes that are not UTF-8 count as U+FFFD. O(*n*).
  public mutating func fold(_ text: [UInt8]) throws(ICUError) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x80 }) else { return text }
    let read = text.withUnsafeBufferPointer { bytes -> Result<Void, ICUError> in
      do throws(ICUError) { return .success(try units.replace(withUTF8: bytes)) } catch {
        return .failure(error)
      }
    }
    try read.get()
    try decomposer.normalize(units, into: &scratch)
    units.removeAll()
    var base: UInt32 = 0
    var position = 0
    while position < scratch.count {
      let scalar = scratch.nextScalar(&position)
      if scalar >= 0x80, CharacterProperties(scalar).isCombiningMark {
        if !AccentFolding.drops(scalar, after: Self.small(base)) { units.append(scalar) }
      } else {
        base = scalar
        units.append(scalar)
      }
    }
    try composer.normalize(units, into: &scratch)
    var folded: [UInt8] = []
    try scratch.appendUTF8(to: &folded)
    return folded
  }

  /// The small letter of a capital that accents stand on in decomposed text.
  private static func small(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x41...0x5A: letter + 0x20
    case 0x0400...0x040F: letter + 0x50
    case 0x0410...0x042F: letter + 0x20
    default: letter
    }
  }
}
