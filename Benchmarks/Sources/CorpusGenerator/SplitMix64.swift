/// The generator of pseudo-random numbers that everything in a corpus is drawn from.
///
/// It is integer arithmetic alone, so that a seed gives the same bytes on every machine; and its state is one
/// word, so that a draw can be repeated from a hash, without a table that remembers it.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014), `SplitMix64`.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return SplitMix64.mix(state)
  }

  /// A number in `0..<limit`, for a limit of up to 2³².
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: limit)) >> 32)
  }

  /// True `numerator` times in 1,024.
  mutating func chance(_ numerator: UInt64) -> Bool {
    next() >> 54 < numerator
  }

  /// The finalizer: every bit of the result depends on every bit of the value.
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    mix(mix(first &+ 0x9E37_79B9_7F4A_7C15) ^ (second &* 0xD1B5_4A32_D192_ED03))
  }
}
