import CWordData
import ICU

/// A rule as a file states it, before it is put in order.
struct StatedRule {
  /// Whether the rule serves writing (`>`), reading (`<`) or both (`=`).
  enum Direction: UInt16 {
    case both = 0x3D
    case forward = 0x3E
    case backward = 0x3C
  }

  var direction: Direction
  /// The left side of the sign in a file.
  var left: [UInt16]
  /// The right side of the sign.
  var right: [UInt16]
  var before: [[UInt16]]
  var after: [[UInt16]]
  var evidence: RewriteTable.Evidence

  /// Whether two rules say something of the same thing.
  func hasCondition(of other: StatedRule) -> Bool {
    left == other.left && before == other.before && after == other.after && evidence == other.evidence
  }
}

/// The text of a table of romanisation as rules.
///
/// Tables are compiled in, so a line that breaks the format is a mistake of the program and stops it;
/// the tests read every table.
struct StatedRules {
  private(set) var forward: [StatedRule] = []
  private(set) var backward: [StatedRule] = []
  private var classes: [(name: [UInt16], units: [UInt16])] = []

  /// Reads a table and those it is based on, in a normalization form.
  ///
  /// Rules for writing are inherited and may be replaced; rules for reading belong to their file.
  init(named name: String, _ normalizer: Normalizer) throws(ICUError) {
    let file = romanisationTable(name)
    precondition(file.count > 0, "no table named \(name)")
    var raw = UTF16Buffer()
    try raw.replace(withUTF8: UnsafeBufferPointer(start: file.bytes, count: file.count))
    var text = UTF16Buffer()
    try normalizer.normalize(raw, into: &text)
    var lineStart = 0
    for position in 0..<text.count where text[position] == 0x0A {
      try read(Self.fields(of: text, lineStart..<position), normalizer)
      lineStart = position + 1
    }
  }

  /// Cuts a line at its blanks.
  private static func fields(of text: UTF16Buffer, _ range: Range<Int>) -> [[UInt16]] {
    var fields: [[UInt16]] = []
    var isInside = false
    for position in range {
      let unit = text[position]
      if unit == 0x20 {
        isInside = false
      } else if isInside {
        fields[fields.count - 1].append(unit)
      } else {
        fields.append([unit])
        isInside = true
      }
    }
    return fields
  }

  private mutating func read(_ fields: [[UInt16]], _ normalizer: Normalizer) throws(ICUError) {
    guard let first = fields.first, first[0] != 0x23 else { return }
    if fields.count == 2, first == Array("base:".utf16) {
      let base = try StatedRules(named: String(decoding: fields[1], as: UTF16.self), normalizer)
      forward = base.forward
      classes = base.classes
    } else if first == Array("name:".utf16) || first == Array("source:".utf16) {
      return
    } else if first[0] == 0x40 {
      precondition(fields.count == 3)
      classes.append((first, fields[2]))
    } else {
      add(rule(fields))
    }
  }

  private func rule(_ fields: [[UInt16]]) -> StatedRule {
    precondition(fields.count >= 2 && fields[1].count == 1)
    guard let direction = StatedRule.Direction(rawValue: fields[1][0]) else {
      preconditionFailure("a rule needs =, > or <")
    }
    var rule = StatedRule(
      direction: direction, left: fields[0], right: [], before: [], after: [], evidence: [])
    var index = 2
    if index < fields.count, fields[index] != [0x2F], fields[index] != [0x3F] {
      rule.right = fields[index]
      index += 1
    }
    if index < fields.count, fields[index] == [0x2F] {
      index += 1
      var isBehind = false
      while index < fields.count, fields[index] != [0x3F] {
        if fields[index] == [0x5F] {
          isBehind = true
        } else if isBehind {
          rule.after += items(fields[index])
        } else {
          rule.before += items(fields[index])
        }
        index += 1
      }
      rule.before.reverse()
    }
    if index < fields.count {
      precondition(fields[index] == [0x3F] && index + 2 == fields.count)
      switch String(decoding: fields[index + 1], as: UTF16.self) {
      case "diacritics": rule.evidence = .diacritics
      case "german": rule.evidence = .german
      case "french": rule.evidence = .french
      case "mixed": rule.evidence = .mixed
      case "plain-y": rule.evidence = .plainY
      case "ukrainian": rule.evidence = .ukrainian
      default: preconditionFailure("no such evidence")
      }
    }
    return rule
  }

  /// The units that each place of a context allows: `@class`, `{set}` or a unit by itself.
  private func items(_ field: [UInt16]) -> [[UInt16]] {
    func unit(_ unit: UInt16) -> UInt16 { unit == 0x5E || unit == 0x24 ? RewriteTable.edge : unit }
    if field[0] == 0x40 {
      guard let found = classes.last(where: { $0.name == field }) else {
        preconditionFailure("no such class")
      }
      return [found.units]
    }
    if field[0] == 0x7B {
      return [field.dropFirst().dropLast().map(unit)]
    }
    return field.map { [unit($0)] }
  }

  private mutating func add(_ rule: StatedRule) {
    if rule.direction == .backward {
      backward.append(rule)
    } else if let old = forward.firstIndex(where: { $0.hasCondition(of: rule) }) {
      forward[old] = rule
    } else {
      forward.append(rule)
    }
  }
}
