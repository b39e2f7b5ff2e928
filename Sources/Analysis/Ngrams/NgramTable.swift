/// An n-gram with its count.
struct CountedNgram<Key: NgramKey>: NgramEntry {
  var key: Key
  var tokens: UInt32
  /// Documents that hold it.
  var documents: UInt32

  @inline(__always)
  var frequency: Int { Int(tokens) }

  @inline(__always)
  func placeBits(from shift: Int) -> UInt32 { key.bits(from: shift) }

  @inline(__always)
  func precedes(_ other: CountedNgram) -> Bool {
    tokens != other.tokens ? tokens > other.tokens : key < other.key
  }

  static var wordCount: Int { Key.wordCount + 2 }

  init() { self.init(key: Key(), tokens: 0, documents: 0) }

  init(key: Key, tokens: UInt32, documents: UInt32) {
    self.key = key
    self.tokens = tokens
    self.documents = documents
  }

  init(words: some BidirectionalCollection<UInt32>) {
    let words = Array(words)
    self.init(
      key: Key(words: words.dropLast(2)), tokens: words[words.count - 2], documents: words[words.count - 1])
  }

  func word(_ index: Int) -> UInt32 {
    switch index - Key.wordCount {
    case ..<0: key.bits(from: index * 32)
    case 0: tokens
    default: documents
    }
  }
}

/// Counts the keys of a bin, which come in reading order: open addressing with linear probing.
struct NgramTable<Key: NgramKey> {
  private struct Slot {
    var rest: Key.Rest
    /// 0 where the slot is free.
    var tokens: UInt32 = 0
    var documents: UInt32 = 0
    /// The last document that held the key.
    var last: UInt32 = 0
  }

  /// Keys that are counted before the table is looked after.
  private static var batchSize: Int { 256 }
  private let division: NgramDivision
  private var slots: [Slot]
  private var used: [UInt32] = []
  /// Bits of a slot's number.
  private var width = 10
  private var document: UInt32 = 0

  init(_ division: NgramDivision) {
    self.division = division
    slots = [Slot](repeating: Slot(rest: Key.Rest(document: 0)), count: 1 << width)
  }

  /// Distinct keys.
  var count: Int { used.count }

  /// Counts keys, and heeds the notes of documents among them. O(keys).
  mutating func count(_ keys: Span<Key.Rest>) {
    var start = 0
    while start < keys.count {
      let end = min(keys.count, start + Self.batchSize)
      while (used.count + Self.batchSize) * 2 > slots.count { grow() }
      Self.count(keys.extracting(start..<end), in: &slots, &used, bits: width, division, &document)
      start = end
    }
  }

  private static func count(
    _ keys: Span<Key.Rest>, in slots: inout [Slot], _ used: inout [UInt32], bits: Int,
    _ division: NgramDivision, _ document: inout UInt32
  ) {
    var slots = slots.mutableSpan
    for index in 0..<keys.count {
      let rest = keys[index]
      if rest.isDocument {
        document = rest.document
        continue
      }
      var place = rest.place(bits: bits, division)
      while true {
        var slot = slots[place]
        if slot.tokens == 0 {
          slots[place] = Slot(rest: rest, tokens: 1, documents: 1, last: document)
          used.append(UInt32(truncatingIfNeeded: place))
          break
        }
        if slot.rest == rest {
          // Of an n-gram that occurs more than four thousand million times the frequency stays there.
          if slot.tokens < .max { slot.tokens &+= 1 }
          slot.documents &+= slot.last == document ? 0 : 1
          slot.last = document
          slots[place] = slot
          break
        }
        place = place == slots.count - 1 ? 0 : place + 1
      }
    }
  }

  /// Appends what is within the limits and occurs `threshold` times or more, and empties the table; its room
  /// stays.
  ///
  /// - Returns: how many keys are within the limits, appended or not.
  /// - Complexity: O(distinct keys).
  mutating func take(
    ofBin bin: Int, _ limits: NgramLimits, keeping threshold: UInt32,
    into counted: inout [CountedNgram<Key>]
  ) -> Int {
    var total = 0
    for place in used {
      let slot = slots[Int(place)]
      slots[Int(place)].tokens = 0
      guard slot.tokens >= limits.tokens, slot.documents >= limits.documents else { continue }
      total += 1
      if slot.tokens >= threshold {
        counted.append(
          CountedNgram(
            key: Key(slot.rest, inBin: bin, division), tokens: slot.tokens, documents: slot.documents))
      }
    }
    used.removeAll(keepingCapacity: true)
    return total
  }

  private mutating func grow() {
    let old = slots
    let places = used
    width += 1
    slots = [Slot](repeating: Slot(rest: Key.Rest(document: 0)), count: 1 << width)
    used.removeAll(keepingCapacity: true)
    for place in places {
      let slot = old[Int(place)]
      var place = slot.rest.place(bits: width, division)
      while slots[place].tokens != 0 { place = place == slots.count - 1 ? 0 : place + 1 }
      slots[place] = slot
      used.append(UInt32(truncatingIfNeeded: place))
    }
  }
}
