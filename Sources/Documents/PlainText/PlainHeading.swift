/// A heading in plain text, claimed only where its shape is plain: one or two lines by themselves,
/// `CHAPTER I`, `Part One`, `Chapter 1. Title`, or without lower-case letters.
enum PlainHeading: Sendable, Equatable {
  /// A part, book or volume with its number.
  case part
  /// A chapter or section with its number, or a Roman number by itself.
  case chapter
  /// `PREFACE`, `EPILOGUE` and their like, which stand beside the parts.
  case bookMatter
  /// Anything else in capitals.
  case capitals
  /// Anything else in title case.
  case titled
  /// `4. Letters from the Line`, `4.1 Limits`: the number of dotted parts is its depth.
  case section(depth: Int8)

  var isNumbered: Bool { self == .part || self == .chapter }

  /// The heading that a paragraph is, `nil` if it is none.
  init?(_ block: ArraySlice<Range<Int>>, in view: ByteView) {
    guard let first = block.first, let last = block.last, block.count <= 2 else { return nil }
    guard block.allSatisfy({ $0.count <= 160 }) else { return nil }
    // Short paragraphs are mostly dialogue, so what can't be a heading is told by its first bytes.
    let firstByte = view[first.lowerBound]
    guard firstByte >= 0x80 || firstByte.isASCIILetter || firstByte.isASCIIDigit else { return nil }
    guard firstByte != 0xE2, firstByte != 0xC2 else { return nil }
    if !Self.mayBeginNumbered(first, in: view) {
      for index in first where view[index] >= 0x61 && view[index] <= 0x7A { return nil }
    }
    let lastByte = view[last.upperBound - 1]
    guard lastByte != 0x2C, lastByte != 0x3B else { return nil }
    let shape = Shape(block, in: view)
    guard shape.scalars <= 80 * block.count else { return nil }
    if let numbered = Self.numbered(block, in: view, isInCapitals: shape.lowerCase == 0) {
      self = numbered
      return
    }
    // A telegram is in capitals too, and has sentences or stops.
    guard shape.lowerCase == 0, lastByte != 0x2E, shape.letters >= 2, shape.beginsWithLetterOrDigit,
      !Self.holdsSentences(block, in: view), !Self.isTelegram(block, in: view)
    else { return nil }
    self = Self.bookMatterWords.contains(Self.firstWord(first, in: view)) ? .bookMatter : .capitals
  }

  /// Whether a full stop behind a word of three letters and more stands before the end.
  private static func holdsSentences(_ block: ArraySlice<Range<Int>>, in view: ByteView) -> Bool {
    block.contains { line in
      line.dropFirst(3).dropLast(1).contains { index in
        view[index] == 0x2E && view[index + 1] == 0x20 && view[index - 1].isASCIILetter
          && view[index - 2].isASCIILetter
          && view[index - 3].isASCIILetter
      }
    }
  }

  /// Whether words in capitals are those of a telegram: `NO GRAIN STOP LISTS FOLLOW STOP`, with its day and time.
  private static func isTelegram(_ block: ArraySlice<Range<Int>>, in view: ByteView) -> Bool {
    var holdsTime = false
    for line in block {
      for index in line.dropLast() {
        if view[index] == 0x53, view.has("STOP ", at: index) { return true }
        if view[index] == 0x2E, view.byte(at: index - 1).isASCIIDigit, view[index + 1].isASCIIDigit {
          holdsTime = true
        }
      }
    }
    return holdsTime && NoteStart.isDay(block.flatMap { view.string($0).split(separator: " ") })
  }

  private struct Shape {
    var scalars = 0
    var letters = 0
    var lowerCase = 0
    var beginsWithLetterOrDigit = false

    init(_ block: ArraySlice<Range<Int>>, in view: ByteView) {
      for line in block {
        var index = line.lowerBound
        while index < line.upperBound {
          let byte = view[index]
          var length = 1
          var isLetterOrDigit = false
          if byte < 0x80 {
            // Tables of Unicode properties are too slow for every short paragraph.
            let isLetter = byte.isASCIILetter
            if isLetter { letters += 1 }
            if isLetter, byte >= 0x61 { lowerCase += 1 }
            isLetterOrDigit = isLetter || byte.isASCIIDigit
          } else {
            let (scalar, bytes) = view.scalar(at: index)
            length = bytes
            if scalar.properties.isLowercase { lowerCase += 1 }
            if scalar.properties.isAlphabetic {
              letters += 1
              isLetterOrDigit = true
            }
          }
          if scalars == 0 { beginsWithLetterOrDigit = isLetterOrDigit }
          scalars += 1
          index += length
        }
      }
    }
  }

  /// Whether a line begins with the word or the number of a numbered heading.
  private static func mayBeginNumbered(_ line: Range<Int>, in view: ByteView) -> Bool {
    guard "PBVCSLAIXpbvcsla".utf8.contains(view[line.lowerBound]) else { return false }
    let word = firstWord(line, in: view)
    return kind(of: word) != nil || line.count <= word.utf8.count + 1 && isRomanNumber(word)
  }

  /// What a word announces that a number follows.
  private static func kind(of word: String) -> PlainHeading? {
    switch word {
    case "part", "book", "volume": .part
    case "chapter", "section", "letter", "scene", "act": .chapter
    default: nil
    }
  }

  private static func numbered(
    _ block: ArraySlice<Range<Int>>, in view: ByteView, isInCapitals: Bool
  ) -> PlainHeading? {
    let line = block[block.startIndex]
    let word = firstWord(line, in: view)
    var rest = line.lowerBound + word.utf8.count..<line.upperBound
    if rest.isEmpty || (rest.count == 1 && view[rest.lowerBound] == 0x2E) {
      return block.count == 1 && isRoman(word, view[line.lowerBound]) ? .chapter : nil
    }
    guard let kind = kind(of: word) else { return nil }
    guard view[line.lowerBound] < 0x61 else { return nil }
    rest = view.trimmed(rest)
    let number = firstWord(rest, in: view)
    guard isNumber(number) else { return nil }
    let behind = rest.lowerBound + number.utf8.count
    if behind == rest.upperBound || isInCapitals { return kind }
    let next = view[behind]
    return next == 0x2E || next == 0x3A || next == 0x2D || view.has("—", at: behind)
      || view.has(" —", at: behind)
      ? kind : nil
  }

  /// The letters and digits that a range begins with, in lower case.
  private static func firstWord(_ range: Range<Int>, in view: ByteView) -> String {
    var end = range.lowerBound
    while end < range.upperBound, view[end].isASCIILetter || view[end].isASCIIDigit { end += 1 }
    return view.string(range.lowerBound..<end).lowercased()
  }

  private static func isNumber(_ word: String) -> Bool {
    guard !word.isEmpty else { return false }
    return numberWords.contains(word) || word.utf8.allSatisfy(\.isASCIIDigit) || isRomanNumber(word)
  }

  /// A Roman number by itself, in capitals.
  private static func isRoman(_ word: String, _ first: UInt8) -> Bool {
    first < 0x61 && isRomanNumber(word)
  }

  private static func isRomanNumber(_ word: String) -> Bool {
    word.utf8.count <= 8 && (RomanNumber.value(word) ?? 500) < 500
  }

  private static let numberWords: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]

  private static let bookMatterWords: Set<String> = [
    "preface", "introduction", "contents", "prologue", "epilogue", "conclusion", "appendix", "appendices",
    "notes", "footnotes", "endnotes", "bibliography", "index", "foreword", "afterword", "acknowledgements",
    "acknowledgments", "postscript",
  ]
}
