import TextStatistics

/// The frames that one thread found often enough and with fillers enough.
struct FrameSelection<Base: WholeNgramKey>: NgramChoice {
  typealias Key = FrameKey<Base>
  typealias Entry = CountedFrame<Base>

  let limits: NgramLimits
  /// The smallest number of fillers that is listed.
  let minimumVariants: Int
  let keyBits: Int
  /// Bits of a number, and the number of the slot.
  let bits: Int
  let slot: UInt32
  private var frames: [Entry] = []
  private var total = 0
  /// The smallest frequency that the list may still hold.
  private var threshold: UInt32 = 0

  init(_ limits: NgramLimits, minimumVariants: Int, keyBits: Int, bits: Int, slot: UInt32) {
    self.limits = limits
    self.minimumVariants = minimumVariants
    self.keyBits = keyBits
    self.bits = bits
    self.slot = slot
  }

  var count: Int { frames.count }

  /// Takes the frames of a table, which holds each one with all its fillers.
  ///
  /// - Complexity: O(keys log keys).
  mutating func take(from table: inout NgramTable<Key>, ofBin bin: Int) {
    var counted: [CountedNgram<Key>] = []
    _ = table.take(ofBin: bin, NgramLimits(), keeping: 1, into: &counted)
    counted.sort { $0.key < $1.key }
    let mask = UInt32.max >> UInt32(32 - bits)
    var first = 0
    // The slot's number is the greatest, so that a frame's own count comes behind those of its fillers.
    for index in counted.indices where counted[index].key.bits(from: 0) & mask == slot {
      add(counted[index], fillers: counted[first..<index], mask)
      first = index + 1
    }
    guard let top = limits.top, (frames.count - (1 << 12)) / 2 > top else { return }
    FrequencyOrder.sort(&frames, placeBits: keyBits)
    frames.removeLast(max(0, frames.count - top))
    if frames.count == top, let last = frames.last { threshold = last.tokens }
  }

  private mutating func add(
    _ frame: CountedNgram<Key>, fillers: ArraySlice<CountedNgram<Key>>, _ mask: UInt32
  ) {
    guard frame.tokens >= limits.tokens, frame.documents >= limits.documents, fillers.count >= minimumVariants
    else { return }
    total += 1
    guard frame.tokens >= threshold else { return }
    var entry = Entry()
    entry.key = frame.key
    entry.tokens = frame.tokens
    entry.documents = frame.documents
    entry.variants = UInt32(clamping: fillers.count)
    entry.entropy = FillerEntropy.value(counts: fillers.map { Int($0.tokens) }) ?? 0
    // Fillers come in the order in which equal frequencies are listed.
    for filler in fillers {
      var place = Entry.listedFillers
      while place > 0, filler.tokens > entry.fillerTokens[place - 1] {
        place -= 1
        guard place + 1 < Entry.listedFillers else { continue }
        entry.fillers[place + 1] = entry.fillers[place]
        entry.fillerTokens[place + 1] = entry.fillerTokens[place]
      }
      guard place < Entry.listedFillers else { continue }
      entry.fillers[place] = filler.key.bits(from: 0) & mask
      entry.fillerTokens[place] = filler.tokens
    }
    frames.append(entry)
  }

  consuming func sorted() -> (entries: [Entry], total: Int) {
    FrequencyOrder.sort(&frames, placeBits: keyBits)
    if let top = limits.top { frames.removeLast(max(0, frames.count - top)) }
    return (frames, total)
  }
}
