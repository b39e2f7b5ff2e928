/// A dense table of counters by feature, and the way to it from word types.
///
/// A cell has 8 bytes, so that those of frequent words stay in the processor's cache: tokens in the upper half,
/// then 16 bits for documents, then 16 for the number of the last document that held the feature.
///
/// Contract: a handle on memory that its maker frees by `deallocate`, once; who has a copy stops using it then.
/// One thread at a time writes. `places` has a cell's index for each of `typeCount` types and one for all other
/// numbers, as types come from a file; the cell behind the last is for types that aren't counted.
struct FeatureCells {
  /// The greatest number of a document.
  static let documentLimit: UInt64 = 0xFFFF

  let count: Int
  private let typeCount: Int
  private let places: UnsafeMutablePointer<UInt32>
  private let cells: UnsafeMutablePointer<UInt64>

  /// Empty cells for a slice of features.
  init(_ features: Range<Int>, of featureOfTypes: [UInt32]) {
    count = features.count
    typeCount = featureOfTypes.count
    places = .allocate(capacity: typeCount + 1)
    for type in 0..<typeCount {
      let feature = Int(featureOfTypes[type])
      (places + type).initialize(
        to: UInt32(features.contains(feature) ? feature - features.lowerBound : features.count))
    }
    (places + typeCount).initialize(to: UInt32(features.count))
    cells = .allocate(capacity: count + 1)
    cells.initialize(repeating: 0, count: count + 1)
  }

  func deallocate() {
    places.deallocate()
    cells.deallocate()
  }

  @inline(__always)
  private func place(_ type: UInt32) -> UInt32 { places[min(Int(type), typeCount)] }

  @inline(__always)
  private func add(place: UInt32, _ document: UInt64) {
    let cell = cells + Int(place)
    let value = cell.pointee
    let isNew: UInt64 = value & Self.documentLimit == document ? 0 : 1
    cell.pointee = (value & ~Self.documentLimit | document) &+ (1 << 32 | isNew << 16)
  }

  /// Counts a token in a document, whose number is 1 to `documentLimit`.
  @inline(__always)
  func add(_ type: UInt32, _ document: UInt64) { add(place: place(type), document) }

  /// Counts the first tokens of a list, which is used up.
  ///
  /// All places are looked up before any cell is: loops as short as these have many loads from memory under way
  /// at once, and each of rare words waits for two.
  @inline(__always)
  func add(_ types: UnsafeMutablePointer<UInt32>, _ count: Int, _ document: UInt64) {
    for index in 0..<count { types[index] = place(types[index]) }
    for index in 0..<count { add(place: types[index], document) }
  }

  /// The tokens counted in a cell below `count`.
  func tokens(_ place: Int) -> Int {
    precondition(place >= 0 && place < count)
    return Int(cells[place] >> 32)
  }

  /// The documents counted in a cell below `count`.
  func documents(_ place: Int) -> UInt32 {
    precondition(place >= 0 && place < count)
    return UInt32(truncatingIfNeeded: cells[place] >> 16) & 0xFFFF
  }

  /// Sets all counts to 0; the last document of each feature stays, where it goes on.
  func empty(documentGoesOn: Bool) {
    for place in 0...count { cells[place] &= documentGoesOn ? Self.documentLimit : 0 }
  }
}
