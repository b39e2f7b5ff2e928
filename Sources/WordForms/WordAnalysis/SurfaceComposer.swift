import ICU

/// Brings surfaces to NFC, so that canonically equivalent spellings are one.
struct SurfaceComposer {
  private let composer: Normalizer
  private var units = UTF16Buffer()
  private var scratch = UTF16Buffer()

  init() throws(ICUError) {
    composer = try Normalizer(.composed)
  }

  /// The surface in NFC. O(*n*); an ASCII word doesn't reach ICU.
  mutating func composed(_ surface: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(surface.count)
    var isASCII = true
    for index in surface.indices {
      bytes.append(surface[index])
      if surface[index] >= 0x80 { isASCII = false }
    }
    guard !isASCII else { return bytes }
    do throws(ICUError) {
      try bytes.withUnsafeBufferPointer { buffer throws(ICUError) in try units.replace(withUTF8: buffer) }
      try composer.normalize(units, into: &scratch)
      var composed: [UInt8] = []
      try scratch.appendUTF8(to: &composed)
      return composed
    } catch {
      // ICU composes every text; it can only run out of memory here.
      return bytes
    }
  }
}
