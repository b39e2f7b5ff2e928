@testable import Documents

/// How well a damaged text was read: found against truth.
struct ScanMeasures {
  /// A share with its two counts.
  struct Share: CustomStringConvertible {
    var part = 0
    var whole = 0
    /// 1 where there is nothing to count.
    var value: Double { whole == 0 ? 1 : Double(part) / Double(whole) }
    var description: String { whole == 0 ? "-" : "\(Int((value * 1000).rounded(.down)))‰ (\(part)/\(whole))" }

    static func + (one: Share, other: Share) -> Share {
      Share(part: one.part + other.part, whole: one.whole + other.whole)
    }
  }

  struct Repairs {
    var recall = Share()
    var precision = Share()
  }

  /// Words of the truth that are read in their region, and in a note with its other words.
  var inRegion = Share()
  /// Words read that the truth has in this region.
  var regionPrecision = Share()
  /// Words of the truth that are read whole, wherever.
  var whole = Share()
  /// Paragraphs, and notes, that are read word by word as they should.
  var paragraphs = Share()
  /// Notes that are read with their label.
  var labels = Share()
  /// Paragraphs that begin on their page, of those whose page is known.
  var pages = Share()
  var repairs: [String: Repairs] = [:]
  /// What was missed and what was mended wrongly, for people.
  var mistakes: [String] = []

  init() {}

  /// Compares a text with its truth. O(words²).
  init(_ truth: ScanTruth) {
    let found = Self.paragraphs(of: truth.document)
    measureWords(truth.paragraphs, found.map(\.paragraph))
    measureParagraphs(truth.paragraphs, found)
    measureRepairs(truth)
  }

  private mutating func measureWords(_ truth: [ScanTruth.Paragraph], _ found: [ScanTruth.Paragraph]) {
    var numbers: [Substring: Int] = [:]
    func words(_ paragraphs: [ScanTruth.Paragraph]) -> [Int] {
      paragraphs.flatMap { Self.words($0.text) }.map { word in
        if let number = numbers[word] { return number }
        numbers[word] = numbers.count
        return numbers.count - 1
      }
    }
    let all = words(truth)
    var left: [Int: Int] = [:]
    for word in words(found) { left[word, default: 0] += 1 }
    inRegion.whole = all.count
    regionPrecision.whole = left.values.reduce(0, +)
    whole.whole = all.count
    for word in all where left[word, default: 0] > 0 {
      left[word, default: 0] -= 1
      whole.part += 1
    }
    for region in Set(truth.map(\.region)) where region != "note" {
      inRegion.part += Self.commonLength(
        words(truth.filter { $0.region == region }), words(found.filter { $0.region == region }))
    }
    var notes = found.filter { $0.region == "note" }.map { words([$0]) }
    for note in truth where note.region == "note" {
      let common = notes.map { Self.commonLength(words([note]), $0) }
      guard let best = common.indices.max(by: { common[$0] < common[$1] }) else { continue }
      inRegion.part += common[best]
      notes.remove(at: best)
    }
    regionPrecision.part = inRegion.part
  }

  private mutating func measureParagraphs(
    _ truth: [ScanTruth.Paragraph], _ found: [(paragraph: ScanTruth.Paragraph, page: String)]
  ) {
    for paragraph in truth {
      let words = Self.words(paragraph.text)
      let same = found.filter {
        $0.paragraph.region == paragraph.region && Self.words($0.paragraph.text) == words
      }
      paragraphs = paragraphs + Share(part: same.isEmpty ? 0 : 1, whole: 1)
      if same.isEmpty {
        mistakes.append("paragraph not read as it should: \(paragraph.region) \(paragraph.text)")
      }
      if paragraph.region == "note" {
        let isLabelled = same.contains { $0.paragraph.note == paragraph.note }
        labels = labels + Share(part: isLabelled ? 1 : 0, whole: 1)
      }
      guard !paragraph.page.isEmpty else { continue }
      let start = found.first {
        $0.paragraph.region == paragraph.region && Self.words($0.paragraph.text).starts(with: words.prefix(4))
      }
      pages = pages + Share(part: start?.page == paragraph.page ? 1 : 0, whole: 1)
    }
  }

  private mutating func measureRepairs(_ truth: ScanTruth) {
    var open = truth.mendings
    for repair in truth.document.repairs {
      let kind = repair.kind.rawValue
      let candidates = open.indices.filter { Self.isSame(open[$0], repair) }
      guard let match = candidates.first(where: { open[$0].isDue }) ?? candidates.first else {
        repairs[kind, default: Repairs()].precision.whole += 1
        mistakes.append("line \(repair.line): \(kind) “\(repair.before)” → “\(repair.after)” is no repair")
        continue
      }
      if open[match].isDue {
        repairs[kind, default: Repairs()].precision =
          repairs[kind, default: Repairs()].precision + Share(part: 1, whole: 1)
        repairs[kind, default: Repairs()].recall =
          repairs[kind, default: Repairs()].recall + Share(part: 1, whole: 1)
      }
      open.remove(at: match)
    }
    for mending in open where mending.isDue {
      repairs[mending.kind, default: Repairs()].recall.whole += 1
      mistakes.append("line \(mending.lines.lowerBound): \(mending.kind) “\(mending.before)” isn't reported")
    }
  }

  /// Joined words must be joined alike, and numbers of notes be the same; elsewhere kind and line tell.
  private static func isSame(_ mending: ScanTruth.Mending, _ repair: Repair) -> Bool {
    guard mending.kind == repair.kind.rawValue, mending.lines.contains(repair.line) else { return false }
    switch repair.kind {
    case .joinedWord:
      return words(repair.after).joined(separator: "-") == words(mending.after).joined(separator: "-")
    case .callOut, .noteMark:
      let numbers = (digits(mending.before), digits(repair.before))
      return numbers.0 == numbers.1 || numbers.1.isEmpty
    default: return true
    }
  }

  private static func digits(_ text: String) -> String {
    text.unicodeScalars.compactMap(\.properties.numericValue).map { String(Int($0)) }.joined()
  }

  /// Runs of letters and digits.
  private static func words(_ text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber) }
  }

  private static func paragraphs(of document: Document) -> [(paragraph: ScanTruth.Paragraph, page: String)] {
    var found: [(paragraph: ScanTruth.Paragraph, page: String)] = []
    var lastFlow = -1
    for paragraph in document.paragraphs {
      let flow = document.flows[paragraph.flow]
      let text = String(decoding: document.text[paragraph.range], as: UTF8.self)
      if flow.region == .note, paragraph.flow == lastFlow {
        found[found.count - 1].paragraph.text += " " + text
      } else {
        let page = document.pages.last { $0.text <= paragraph.range.lowerBound }?.label ?? ""
        let read = ScanTruth.Paragraph(
          region: flow.region.name, note: flow.noteLabel ?? "", page: page, text: text)
        found.append((read, page))
      }
      lastFlow = paragraph.flow
    }
    return found
  }

  /// Length of the longest common subsequence.
  private static func commonLength(_ one: [Int], _ other: [Int]) -> Int {
    var row = [Int](repeating: 0, count: other.count + 1)
    for word in one {
      var diagonal = 0
      for (index, candidate) in other.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == candidate ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[other.count]
  }
}
