import CByteScan
import TestSupport
import Testing

@testable import Segmentation

@Suite struct `Plain words of ASCII` {
  private struct Found: Equatable {
    var words: [Range<Int>] = []
    var marks: [Int] = []
    var place = 0
  }

  private typealias Search = (
    UnsafePointer<UInt8>, Int, Int, UnsafePointer<PlainSets>, UnsafeMutablePointer<PlainWords>
  ) -> Int

  private static let capacity = 128

  /// What a search finds, called again as often as it stops for want of room.
  private func found(_ bytes: [UInt8], _ sets: PlainSets, by search: Search) -> Found {
    var found = Found()
    var numbers = [UInt32](repeating: 0, count: 3 * Self.capacity)
    numbers.withUnsafeMutableBufferPointer { numbers in
      bytes.withUnsafeBufferPointer { bytes in
        guard let room = numbers.baseAddress, let text = bytes.baseAddress else { return }
        var sets = sets
        while true {
          var words = PlainWords(
            starts: room, ends: room + Self.capacity, marks: room + 2 * Self.capacity, count: 0, markCount: 0,
            capacity: Self.capacity)
          found.place = search(text, found.place, bytes.count, &sets, &words)
          for word in 0..<words.count { found.words.append(Int(words.starts[word])..<Int(words.ends[word])) }
          for mark in 0..<words.markCount { found.marks.append(Int(words.marks[mark])) }
          if words.count + 64 <= Self.capacity, words.markCount + 64 <= Self.capacity { return }
        }
      }
    }
    return found
  }

  /// The same, byte by byte; stops before what might be plain text too, but never behind it.
  private func foundSlowly(_ bytes: [UInt8], _ table: BreakClassTable) -> Found {
    var found = Found()
    func breakClass(_ place: Int) -> BreakClass? { bytes[place] < 0x80 ? table[UInt32(bytes[place])] : nil }
    func isGap(_ place: Int) -> Bool {
      guard place < bytes.count, let kind = breakClass(place) else { return false }
      switch kind.word {
      case WordClass.other: return true
      case WordClass.midLetter, WordClass.midNum, WordClass.midNumLet:
        return place + 1 < bytes.count && breakClass(place + 1)?.word == WordClass.other
      default: return false
      }
    }
    func isLetter(_ place: Int) -> Bool {
      place < bytes.count && [WordClass.letter, WordClass.numeric].contains(breakClass(place)?.word)
    }
    while found.place < bytes.count {
      if isGap(found.place) {
        if breakClass(found.place)?.isMark == true { found.marks.append(found.place) }
        found.place += 1
        continue
      }
      var end = found.place
      while isLetter(end) { end += 1 }
      guard end > found.place, isGap(end) else { break }
      found.words.append(found.place..<end)
      found.place = end
    }
    return found
  }

  @Test func `are the same by vectors, without them, and byte by byte`() throws {
    let table = try BreakClassTable.shared.get()
    var random = SeededGenerator(seed: 1923)
    // Words of ordinary length, now and then something that only the rules of words can judge.
    let pieces = ["a", "of", "terror", "1937", " ", " ", " ", ", ", ". ", "! ", "; ", "\n", "' ", "(", "-"]
    let rare = ["o'clock", "3.5", "é", "_", ".", ",", "x.y", String(repeating: "z", count: 70), "\u{0}"]
    for round in 0..<3000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...90, using: &random) {
        let isRare = round % 3 == 0 && Int.random(in: 0..<25, using: &random) == 0
        text += (isRare ? rare : pieces).randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      let wide = found(bytes, table.plainSets) { findPlainWords($0, $1, $2, $3, $4) }
      let portable = found(bytes, table.plainSets) { findPlainWordsPortably($0, $1, $2, $3, $4) }
      let slow = foundSlowly(bytes, table)
      #expect(wide == portable)
      #expect(wide == slow || (wide.place < slow.place && slow.words.starts(with: wide.words)), "\(text)")
      // Only words of 64 letters and more are left to others without need.
      let isLong = bytes[wide.place...].prefix { $0.isASCIILetterOrDigit }.count >= 64
      #expect(wide == slow || isLong)
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
