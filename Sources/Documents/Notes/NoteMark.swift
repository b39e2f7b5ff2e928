/// The sign that calls a note or begins it: a raised number or asterisk in one of the shapes that people,
/// converters and scanners write.
///
/// | written | label |
/// |---|---|
/// | `<sup>3</sup>`, escaped once or twice: `<sup>&lt;sup>3</sup>`, `<sup>&</sup>lt;sup>3</sup>` | 3 |
/// | `$^{41}$`, `${ }^{41}$`, `\(^{41}\)`, `$\dots^{49}$`, `$^{\bar{5}3}$`, `$<sup>^{\</sup>rm 20}$` | 41, 41, 41, 49, 53, 20 |
/// | `\textsuperscript{7}`, `\footnotemark[7]` | 7 |
/// | `¹²` | 12 |
/// | `[\[4\]](#footnote-4)`, `[4](#fn4)` | 4 |
/// | `[12]`, `[*]` | 12, * |
struct NoteMark {
  /// The label as printed: digits, asterisks and daggers, or a letter. Raised digits are plain ones here.
  var label: String
  /// Behind the mark.
  var end: Int
  /// Further labels in the same mark: `<sup>4,5</sup>`.
  var others: [String] = []

  /// The label as a number.
  var number: Int? { Int(label) }

  /// The label in raised digits.
  var raisedLabel: String {
    let raised = Array("\u{2070}\u{B9}\u{B2}\u{B3}\u{2074}\u{2075}\u{2076}\u{2077}\u{2078}\u{2079}")
    return String(
      label.map { $0.wholeNumberValue.flatMap { raised.indices.contains($0) ? raised[$0] : nil } ?? $0 })
  }

  /// The mark in HTML or LaTeX shape that begins at an offset, `nil` if none does.
  static func markup(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    switch view.byte(at: start) {
    case 0x3C, 0x26: return raisedByTag(view, at: start, limit: limit)
    case 0x24:
      guard let formula = Formula(view, at: start, limit: limit) else { return nil }
      return formula.noteLabel.map { NoteMark(label: $0, end: formula.end) }
    case 0x5C:
      if let formula = Formula(view, at: start, limit: limit) {
        return formula.noteLabel.map { NoteMark(label: $0, end: formula.end) }
      }
      return raisedByCommand(view, at: start, limit: limit)
    default: return nil
    }
  }

  private static let tagOpenings: [StaticString] = [
    "<sup>&</sup>lt;sup>", "<sup>&lt;sup>", "<sup>", "&lt;sup&gt;",
  ]
  private static let tagClosings: [StaticString] = ["</sup>", "&lt;/sup&gt;"]

  private static func raisedByTag(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    var index = start
    var depth = 0
    opening: while depth < 4 {
      for tag in tagOpenings where view.has(tag, at: index) {
        index += tag.utf8CodeUnitCount
        depth += 1
        continue opening
      }
      break
    }
    guard depth > 0 else { return nil }
    while view.byte(at: index) == 0x20 { index += 1 }
    if view.has("\\*", at: index) { index += 1 }
    let label = labelRange(view, from: index, limit: limit)
    guard !label.isEmpty else { return nil }
    index = label.upperBound
    var others: [String] = []
    while let next = furtherLabel(view, behind: index, limit: limit) {
      others.append(view.string(next))
      index = next.upperBound
    }
    while view.byte(at: index) == 0x20 { index += 1 }
    var closed = 0
    closing: while closed < depth {
      for tag in tagClosings where view.has(tag, at: index) {
        index += tag.utf8CodeUnitCount
        closed += 1
        continue closing
      }
      break
    }
    guard closed > 0, index <= limit else { return nil }
    return NoteMark(label: view.string(label), end: index, others: others)
  }

  /// A number behind a comma or a dash.
  private static func furtherLabel(_ view: ByteView, behind end: Int, limit: Int) -> Range<Int>? {
    var start = end
    if view.byte(at: start) == 0x2C || view.byte(at: start) == 0x2D {
      start += 1
    } else if view.has("\u{2013}", at: start) {
      start += 3
    } else {
      return nil
    }
    while view.byte(at: start) == 0x20 { start += 1 }
    let label = labelRange(view, from: start, limit: limit)
    return label.isEmpty ? nil : label
  }

  private static func raisedByCommand(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    let commands: [(StaticString, UInt8)] = [
      ("\\textsuperscript{", 0x7D), ("\\footnotemark[", 0x5D), ("\\footnotemark{", 0x7D),
    ]
    for (command, close) in commands where view.has(command, at: start) {
      let label = labelRange(view, from: start + command.utf8CodeUnitCount, limit: limit)
      guard !label.isEmpty, view.byte(at: label.upperBound) == close, label.upperBound < limit else {
        continue
      }
      return NoteMark(label: view.string(label), end: label.upperBound + 1)
    }
    return nil
  }

  /// The raised digits that begin at an offset.
  static func raised(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    var digits = ""
    var index = start
    while index < limit, digits.utf8.count < 4 {
      let lead = view[index]
      guard lead == 0xC2 || lead == 0xE2 else { break }
      let (scalar, length) = view.scalar(at: index)
      guard let digit = raisedDigit(scalar), index + length <= limit else { break }
      digits.append(digit)
      index += length
    }
    return digits.isEmpty ? nil : NoteMark(label: digits, end: index)
  }

  private static func raisedDigit(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case "\u{B9}": "1"
    case "\u{B2}": "2"
    case "\u{B3}": "3"
    case "\u{2070}": "0"
    case "\u{2074}"..."\u{2079}": Character(Unicode.Scalar(UInt8(scalar.value - 0x2074 + 0x34)))
    default: nil
    }
  }

  /// The label in brackets that begins at an offset: `[12]`, `[*]`.
  static func bracketed(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    guard view.byte(at: start) == 0x5B else { return nil }
    let label = labelRange(view, from: start + 1, limit: limit)
    guard !label.isEmpty, label.upperBound < limit, view[label.upperBound] == 0x5D else { return nil }
    return NoteMark(label: view.string(label), end: label.upperBound + 1)
  }

  /// The label that links to an anchor, as word processors export it: `[\[4\]](#footnote-4)`, `[4](#fn4)`.
  static func linked(_ view: ByteView, at start: Int, limit: Int) -> NoteMark? {
    guard view.byte(at: start) == 0x5B else { return nil }
    var index = start + 1
    let isEscaped = view.has("\\[", at: index)
    let isNested = isEscaped || view.byte(at: index) == 0x5B
    index += isEscaped ? 2 : isNested ? 1 : 0
    let label = labelRange(view, from: index, limit: limit)
    guard !label.isEmpty else { return nil }
    index = label.upperBound
    if isEscaped {
      guard view.has("\\]", at: index) else { return nil }
      index += 2
    } else if isNested {
      guard view.byte(at: index) == 0x5D else { return nil }
      index += 1
    }
    guard view.has("](#", at: index),
      let close = view.firstIndex(of: 0x29, from: index, to: min(limit, index + 100))
    else { return nil }
    var end = close + 1
    // Pandoc names the place that the note leads back to: `[1](#en1){#enref1}`.
    if view.has("{#", at: end), let brace = view.firstIndex(of: 0x7D, from: end, to: min(limit, end + 100)) {
      end = brace + 1
    }
    return NoteMark(label: view.string(label), end: end)
  }

  /// Up to four digits, or up to three asterisks or daggers.
  private static func labelRange(_ view: ByteView, from start: Int, limit: Int) -> Range<Int> {
    var end = start
    while end < limit, end - start < 4, view[end] >= 0x30, view[end] <= 0x39 { end += 1 }
    if end > start { return start..<end }
    while end < limit, end - start < 9 {
      if view[end] == 0x2A {
        end += 1
      } else if view.has("\u{2020}", at: end) || view.has("\u{2021}", at: end) {
        end += 3
      } else {
        break
      }
    }
    return end > start && end <= limit ? start..<end : start..<start
  }
}
