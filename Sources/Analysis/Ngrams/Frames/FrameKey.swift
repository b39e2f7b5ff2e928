/// A frame with what stands in its slot: the frame's words with a number of their own for the slot, and behind
/// them the filler's number, or the slot's again for the frame whatever stands in it.
///
/// All keys of a frame fall into one bin, so that it is known there with all its fillers.
struct FrameKey<Base: WholeNgramKey>: WholeNgramKey {
  typealias Rest = FrameKey

  private var base: Base

  static var width: Int { Base.width }

  init() { base = Base() }

  private init(base: Base) { self.base = base }

  init(document: UInt32) { base = Base(document: document) }

  static func ones(_ bits: Int) -> FrameKey { FrameKey(base: .ones(bits)) }

  mutating func append(_ number: UInt32, bits: Int, mask: FrameKey) {
    base.append(number, bits: bits, mask: mask.base)
  }

  mutating func removeLast(bits: Int) { base.removeLast(bits: bits) }

  var isDocument: Bool { base.isDocument }

  var document: UInt32 { base.document }

  var hash: UInt64 { base.hash }

  /// The frame's alone.
  func hash(_ division: NgramDivision) -> UInt64 {
    var frame = base
    frame.removeLast(bits: division.fillerBits)
    return frame.hash
  }

  func bits(from shift: Int) -> UInt32 { base.bits(from: shift) }

  static func < (left: FrameKey, right: FrameKey) -> Bool { left.base < right.base }
}
