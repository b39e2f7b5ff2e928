/// The 64-bit checksum at the end of every index file: XXH64 with seed 0, after Yann Collet's
/// specification "xxHash fast digest algorithm", fed in pieces of any size.
public struct Checksum: Sendable {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private var lane1 = prime1 &+ prime2
  private var lane2 = prime2
  private var lane3: UInt64 = 0
  private var lane4 = 0 &- prime1
  private var pending: [UInt8] = []
  private var total: UInt64 = 0

  public init() {
    pending.reserveCapacity(32)
  }

  /// The checksum of `bytes` alone.
  public static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.update(bytes)
    return checksum.value
  }

  /// Takes in more bytes. O(n).
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    total &+= UInt64(bytes.count)
    var offset = 0
    if !pending.isEmpty {
      let taken = min(32 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[0..<taken])
      offset = taken
      guard pending.count == 32 else { return }
      pending.withUnsafeBytes { stripe in
        consume(stripe, from: 0, stripes: 1)
      }
      pending.removeAll(keepingCapacity: true)
    }
    let stripes = (bytes.count - offset) / 32
    consume(bytes, from: offset, stripes: stripes)
    offset += stripes * 32
    if offset < bytes.count { pending.append(contentsOf: bytes[offset...]) }
  }

  /// The checksum of all bytes taken in so far.
  public var value: UInt64 {
    var hash: UInt64
    if total >= 32 {
      hash = rotate(lane1, 1) &+ rotate(lane2, 7) &+ rotate(lane3, 12) &+ rotate(lane4, 18)
      for lane in [lane1, lane2, lane3, lane4] {
        hash ^= Self.round(0, lane)
        hash = hash &* Self.prime1 &+ Self.prime4
      }
    } else {
      hash = Self.prime5
    }
    hash &+= total
    var offset = 0
    pending.withUnsafeBytes { rest in
      while offset + 8 <= rest.count {
        hash ^= Self.round(0, word(rest, offset))
        hash = rotate(hash, 27) &* Self.prime1 &+ Self.prime4
        offset += 8
      }
      if offset + 4 <= rest.count {
        let half = UInt32(littleEndian: rest.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        hash ^= UInt64(half) &* Self.prime1
        hash = rotate(hash, 23) &* Self.prime2 &+ Self.prime3
        offset += 4
      }
      while offset < rest.count {
        hash ^= UInt64(rest[offset]) &* Self.prime5
        hash = rotate(hash, 11) &* Self.prime1
        offset += 1
      }
    }
    hash ^= hash >> 33
    hash = hash &* Self.prime2
    hash ^= hash >> 29
    hash = hash &* Self.prime3
    return hash ^ (hash >> 32)
  }

  private mutating func consume(_ bytes: UnsafeRawBufferPointer, from start: Int, stripes: Int) {
    var (a, b, c, d) = (lane1, lane2, lane3, lane4)
    var offset = start
    for _ in 0..<stripes {
      a = Self.round(a, word(bytes, offset))
      b = Self.round(b, word(bytes, offset + 8))
      c = Self.round(c, word(bytes, offset + 16))
      d = Self.round(d, word(bytes, offset + 24))
      offset += 32
    }
    (lane1, lane2, lane3, lane4) = (a, b, c, d)
  }

  @inline(__always)
  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* prime2, 31) &* prime1
  }
}

@inline(__always)
private func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
  (word << count) | (word >> (64 - count))
}

@inline(__always)
private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
  UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
}
