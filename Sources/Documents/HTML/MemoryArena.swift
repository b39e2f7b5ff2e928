/// Memory that is taken piece by piece and given back all at once.
///
/// Contract: a piece is aligned to 16 bytes and valid until the arena ends. Complexity: O(1) for a piece,
/// and O(blocks) for the end, however deep the structures in it are.
final class MemoryArena {
  private static let blockSize = 1 << 20
  private static let alignment = 16

  private var blocks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var remaining = 0

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// A piece of at least `size` bytes, not initialised.
  func allocate(_ size: Int) -> UnsafeMutableRawPointer {
    let wanted = max(Self.alignment, (size + Self.alignment - 1) & ~(Self.alignment - 1))
    if let place = next, wanted <= remaining {
      next = place + wanted
      remaining -= wanted
      return place
    }
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: max(wanted, Self.blockSize), alignment: Self.alignment)
    blocks.append(block)
    // What is left of the block before is given up only where the new one leaves more.
    if wanted < Self.blockSize {
      next = block + wanted
      remaining = Self.blockSize - wanted
    }
    return block
  }
}
