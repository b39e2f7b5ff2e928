/// An n-gram with its count.
struct CountedNgram<Key: NgramKey>: BitwiseCopyable, Sendable {
  var key: Key
  var tokens: UInt32
  /// Documents that hold it.
  var documents: UInt32

  /// Whether it is listed before another: frequent ones first, equal ones in the order of their words.
  @inline(__always)
  func precedes(_ other: CountedNgram) -> Bool {
    tokens != other.tokens ? tokens > other.tokens : key < other.key
  }
}

/// Counts keys that come in reading order: open addressing with linear probing.
struct NgramTable<Key: NgramKey> {
  private struct Slot {
    var key: Key
    /// 0 where the slot is free.
    var tokens: UInt32 = 0
    var documents: UInt32 = 0
    /// The last document that held the key.
    var last: UInt32 = 0
  }

  /// Keys that are counted before the table is looked after.
  private static var batchSize: Int { 256 }
  private var slots: [Slot]
  private var used: [UInt32] = []
  /// Bits of a slot's number.
  private var width: Int
  /// The highest bits of a hash that are the same for all keys, or tell nothing.
  private let ignored: Int
  private var document: UInt32 = 0

  init(ignoringBits ignored: Int) {
    self.ignored = ignored
    width = 10
    slots = [Slot](repeating: Slot(key: Key()), count: 1 << width)
  }

  /// Distinct keys.
  var count: Int { used.count }

  /// Bytes that the table takes.
  var byteCount: Int { slots.count * MemoryLayout<Slot>.stride + used.capacity * 4 }

  /// Says which document the next keys come from.
  mutating func begin(document: UInt32) { self.document = document }

  /// Counts keys, and heeds the notes of documents among them. O(keys).
  mutating func count(_ keys: Span<Key>) {
    var start = 0
    while start < keys.count {
      let end = min(keys.count, start + Self.batchSize)
      while (used.count + Self.batchSize) * 2 > slots.count { grow() }
      Self.count(
        keys.extracting(start..<end), in: &slots, &used, width: width, ignored: ignored, &document)
      start = end
    }
  }

  private static func count(
    _ keys: Span<Key>, in slots: inout [Slot], _ used: inout [UInt32], width: Int, ignored: Int,
    _ document: inout UInt32
  ) {
    let shift = UInt64(64 - width)
    let ignored = UInt64(ignored)
    var slots = slots.mutableSpan
    for index in 0..<keys.count {
      let key = keys[index]
      if key.isDocument {
        document = key.document
        continue
      }
      var place = Int(truncatingIfNeeded: (key.hash &<< ignored) &>> shift)
      while true {
        if slots[place].tokens == 0 {
          slots[place] = Slot(key: key, tokens: 1, documents: 1, last: document)
          used.append(UInt32(truncatingIfNeeded: place))
          break
        }
        if slots[place].key == key {
          // Of an n-gram that occurs more than four thousand million times the frequency stays there.
          if slots[place].tokens < .max { slots[place].tokens &+= 1 }
          if slots[place].last != document {
            slots[place].last = document
            slots[place].documents &+= 1
          }
          break
        }
        place = place == slots.count - 1 ? 0 : place + 1
      }
    }
  }

  /// Appends what occurs `threshold` times or more, and empties the table; its room stays.
  ///
  /// - Returns: how many keys occur `minimum` times or more, appended or not.
  /// - Complexity: O(distinct keys).
  mutating func take(
    atLeast minimum: UInt32, keeping threshold: UInt32, into counted: inout [CountedNgram<Key>]
  ) -> Int {
    var total = 0
    for place in used {
      let slot = slots[Int(place)]
      if slot.tokens >= minimum { total += 1 }
      if slot.tokens >= threshold {
        counted.append(CountedNgram(key: slot.key, tokens: slot.tokens, documents: slot.documents))
      }
      slots[Int(place)].tokens = 0
    }
    used.removeAll(keepingCapacity: true)
    return total
  }

  private mutating func grow() {
    let old = slots
    let places = used
    width += 1
    slots = [Slot](repeating: Slot(key: Key()), count: 1 << width)
    used.removeAll(keepingCapacity: true)
    for place in places {
      let slot = old[Int(place)]
      var place = Int(truncatingIfNeeded: (slot.key.hash &<< UInt64(ignored)) &>> UInt64(64 - width))
      while slots[place].tokens != 0 { place = place == slots.count - 1 ? 0 : place + 1 }
      slots[place] = slot
      used.append(UInt32(truncatingIfNeeded: place))
    }
  }
}
