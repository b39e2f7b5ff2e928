import Analysis
import CorpusIndex
import TestSupport
import Testing

@testable import Indexing

@Suite("The corpus query language against a matcher that walks token by token")
struct CorpusQueryWitnessTests {
  private static let vocabulary = ["terror", "Terror", "state", "fear", "of", "the"]
  private static let structures = [
    "s", "p", "p", "s", "section", "document", "note", "emphasis", "body", "body",
  ]

  /// Corpora of the same texts with one to four segments.
  private static func corpora(_ folder: TemporaryFolder) throws -> [(
    reader: CorpusReader, witness: CorpusQueryWitness
  )] {
    var numbers = SeededGenerator(seed: 1938)
    for index in 0..<3 { try folder.write(markdown(&numbers), "texts/\(index).md") }
    try folder.write(vertical(&numbers), "texts/3.vert")
    let inputs = try folder.inputs("texts")
    let words = try folder.build(inputs, "1.slovo").tokens
    return try [words, words * 3 / 5, words / 2, 1].enumerated().map { index, tokens in
      try folder.build(inputs, "\(index).corpus", BuildOptions(segmentTokens: tokens))
      let reader = try folder.open("\(index).corpus")
      return (reader, try CorpusQueryWitness(reader))
    }
  }

  private static func words(_ numbers: inout SeededGenerator, _ count: ClosedRange<Int>) -> String {
    var text = ""
    for _ in 0..<Int.random(in: count, using: &numbers) {
      let word = numbers.pick(vocabulary)
      text += Int.random(in: 0..<8, using: &numbers) == 0 ? "*\(word) \(numbers.pick(vocabulary))*" : word
      text += numbers.pick([" ", " ", " ", " ", ", ", "; ", ". The ", "-"])
    }
    return text + "fear."
  }

  private static func markdown(_ numbers: inout SeededGenerator) -> String {
    var text = ""
    for section in 1...2 {
      text += "# Terror of state\(section)\n\n\(words(&numbers, 10...20))[^\(section)]\n\n"
      text +=
        "> \(words(&numbers, 2...5))\n\n\(words(&numbers, 3...9))\n\n[^\(section)]: \(words(&numbers, 2...6))\n\n"
    }
    return text
  }

  private static func vertical(_ numbers: inout SeededGenerator) -> String {
    var text = "#word\tlemma\ttag\n"
    for index in 0..<40 {
      let word = numbers.pick(vocabulary)
      text += "\(word)\t\(numbers.pick([word.lowercased(), "be", ""]))\t\(numbers.pick(["NN", "VB", ""]))\n"
      if index % 11 == 10 { text += "<s>\n" }
      if index % 23 == 22 { text += "<p>\n" }
    }
    return text
  }

  private static func value(_ numbers: inout SeededGenerator) -> WitnessCondition {
    let name = numbers.pick([
      "word", "word", "word", "form", "form", "form", "lemma", "tag", "punct", "region",
    ])
    let values =
      switch name {
      case "word": vocabulary
      case "form": ["terror", "state", "fear", "of", "the"]
      case "lemma": ["terror", "state", "be", "the"]
      case "tag": ["NN", "VB"]
      case "punct": [",", ";", "-", ""]
      default: ["body", "note", "heading", "block-quote"]
      }
    let count = name == "punct" ? 1 : numbers.pick([3, 3, 4, 5])
    return .value(
      name, (0..<count).map { _ in numbers.pick(values) }, isNegated: numbers.below(8) == 0,
      ignoresCase: name != "form" && numbers.below(4) == 0)
  }

  private static func condition(_ numbers: inout SeededGenerator, _ labels: [String]) -> WitnessCondition? {
    switch numbers.below(12) {
    case 0: return nil
    case 1: return .any([.not(value(&numbers)), value(&numbers)])
    case 2: return .all([value(&numbers), .not(value(&numbers))])
    case 3, 4: return .any([value(&numbers), value(&numbers)])
    case 5, 6:
      guard let label = labels.randomElement(using: &numbers) else { return value(&numbers) }
      let name = numbers.pick(["word", "form", "lemma"])
      return .same(
        name, label: label, numbers.below(4) == 0 ? "word" : name, isNegated: numbers.below(5) == 0)
    default: return value(&numbers)
    }
  }

  private static func pattern(
    _ numbers: inout SeededGenerator, _ labels: inout [String], depth: Int
  ) -> WitnessPattern {
    guard depth > 0 else {
      let condition = condition(&numbers, labels)
      var label: String?
      if numbers.below(4) == 0 {
        let name = numbers.pick(["a", "b"])
        label = name
        if !labels.contains(name) { labels.append(name) }
      }
      return .token(condition, label: label)
    }
    func inner(_ numbers: inout SeededGenerator, _ labels: inout [String]) -> WitnessPattern {
      pattern(&numbers, &labels, depth: depth - 1)
    }
    switch numbers.below(18) {
    case 0...4:
      var parts: [WitnessPattern] = []
      for _ in 0..<numbers.pick([2, 2, 3]) { parts.append(inner(&numbers, &labels)) }
      return .sequence(parts)
    case 5, 6, 14, 15: return .alternatives([inner(&numbers, &labels), inner(&numbers, &labels)])
    case 7, 8, 16, 17:
      let (least, most) = numbers.pick([(0, 1), (1, nil), (0, 2), (1, 3), (2, 2)] as [(Int, Int?)])
      // Any tokens without end are refused.
      let repeated = pattern(&numbers, &labels, depth: most == nil ? 0 : depth - 1)
      if most == nil, case .token(nil, _) = repeated { return repeated }
      return .repeated(repeated, least: least, most: most)
    case 9 where numbers.below(2) == 0:
      return .sequence([.start(numbers.pick(structures)), inner(&numbers, &labels)])
    case 10 where numbers.below(2) == 0:
      let name = numbers.pick(structures)
      return .sequence([
        inner(&numbers, &labels), numbers.below(3) == 0 ? .start(name) : .end(name),
      ])
    case 11 where numbers.below(2) == 0:
      let name = numbers.pick(structures)
      // Without end only in structures that are short.
      let most = ["section", "document", "body"].contains(name) ? 20 : nil
      let inside: WitnessPattern =
        numbers.below(2) == 0
        ? .repeated(.token(nil, label: nil), least: 0, most: most) : inner(&numbers, &labels)
      return .sequence([.enclosed(.sequence([inner(&numbers, &labels), inside]), name)])
    default:
      var none: [String] = []
      let look = WitnessPattern.look(
        pattern(&numbers, &none, depth: depth - 1).withoutLabels, isBehind: numbers.below(2) == 0,
        isNegated: numbers.below(5) == 0)
      return .sequence(
        numbers.below(2) == 0 ? [look, inner(&numbers, &labels)] : [inner(&numbers, &labels), look])
    }
  }

  /// Conditions on whole matches.
  private struct Conditions {
    var text = ""
    var tests: [(CorpusQueryWitness.Segment, CorpusQueryWitness, Range<Int>) -> Bool] = []
  }

  private static func conditions(_ numbers: inout SeededGenerator) -> Conditions {
    var conditions = Conditions()
    for _ in 0..<numbers.pick([0, 0, 0, 0, 1, 1, 2]) {
      let name = numbers.pick(structures)
      let isNegated = numbers.below(3) == 0
      let sign = isNegated ? numbers.pick(["!", "not "]) : ""
      switch numbers.below(6) {
      case 5:
        let (region, comparator) = (numbers.pick(["note", "body", "heading"]), numbers.pick(["=", "!="]))
        conditions.text += " \(sign)within region\(comparator)\"\(region)\""
        conditions.tests.append { segment, witness, match in
          let isIn = match.allSatisfy {
            (witness.value("region", at: $0, segment) == region) == (comparator == "=")
          }
          return isIn != isNegated
        }
      case 0 where !isNegated:
        let length = numbers.pick([1, 2, 3, 5])
        conditions.text += " within \(length)"
        conditions.tests.append { _, _, match in match.count <= length }
      case 0, 1, 2:
        conditions.text += " \(sign)within " + numbers.pick([name, "<\(name)/>"])
        conditions.tests.append { segment, _, match in
          segment.structures[name, default: []].contains { $0.holds(match) } != isNegated
        }
      case 3:
        conditions.text += " \(sign)containing <\(name)/>"
        conditions.tests.append { segment, _, match in
          segment.structures[name, default: []].contains { match.holds($0) } != isNegated
        }
      default:
        var labels: [String] = []
        let other = pattern(&numbers, &labels, depth: 1).withoutLabels
        let isWithin = numbers.below(3) == 0
        conditions.text += " \(sign)\(isWithin ? "within" : "containing") (\(other.text))"
        conditions.tests.append { segment, witness, match in
          let found = witness.matches(other, in: segment) { _, _, _ in true }
          return found.contains { isWithin ? $0.holds(match) : match.holds($0) } != isNegated
        }
      }
    }
    return conditions
  }

  @Test func `the same places match, on one segment or several, with one thread or more`() throws {
    let folder = try TemporaryFolder()
    let corpora = try Self.corpora(folder)
    #expect(Set(corpora.map(\.reader.segments.count)) == [1, 2, 3, 4])
    var numbers = SeededGenerator(seed: 1939)
    var (found, tried) = (0, 0)
    for trial in 0..<1350 {
      var labels: [String] = []
      let pattern = Self.pattern(&numbers, &labels, depth: numbers.pick([0, 1, 1, 1, 1, 2]))
      let conditions = Self.conditions(&numbers)
      let strategy = numbers.pick(["standard", "shortest", "longest", "traditional", "all"])
      var constraint = ""
      var admits: (CorpusQueryWitness.Bindings, Range<Int>, CorpusQueryWitness.Segment) -> Bool = { _, _, _ in
        true
      }
      let (reader, witness) = corpora[trial % corpora.count]
      if labels.count == 2, numbers.below(2) == 0 {
        let (name, distance) = (numbers.pick(["word", "form"]), numbers.pick([1, 2, 3]))
        constraint = " :: a.\(name) = b.\(name) | distance(a, b) >= \(distance) & match.word != matchend.word"
        admits = { bindings, match, segment in
          let isEven =
            witness.value("word", at: match.lowerBound, segment)
            != witness.value("word", at: match.upperBound - 1, segment)
          guard let a = bindings["a"], let b = bindings["b"] else { return false }
          return witness.value(name, at: a, segment) == witness.value(name, at: b, segment)
            || b - a >= distance && isEven
        }
      } else if labels == ["a"], numbers.below(2) == 0 {
        constraint = " :: a & a.form = \"terror|of\" -> distabs(a, match) < 2"
        admits = { bindings, match, segment in
          guard let a = bindings["a"], ["terror", "of"].contains(witness.value("form", at: a, segment)) else {
            return true
          }
          return abs(match.lowerBound - a) < 2
        }
      }
      let source = pattern.text + constraint + conditions.text
      var query = try QueryParser.parseCorpusQuery(source)
      query.strategy = try #require(MatchStrategy(rawValue: strategy))
      let hits = try QueryEvaluator(reader, threads: 1 + trial % 4).hits(of: query)
      let matches = hits.segments.map { segment in segment.starts.indices.map { segment.positions($0) } }
      let expected = witness.segments.map { segment in
        CorpusQueryWitness.chosen(
          witness.matches(pattern, in: segment) { bindings, match, segment in
            admits(bindings, match, segment) && conditions.tests.allSatisfy { $0(segment, witness, match) }
          }, strategy)
      }
      let isSame = matches == expected
      #expect(isSame, "\(strategy): \(source)\n\(matches)\n\(expected)")
      tried += 1
      found += hits.count > 0 ? 1 : 0
      if !isSame { break }
    }
    #expect(tried == 1350 && found >= 1000, "\(found) of \(tried) have hits")
  }
}

extension WitnessPattern {
  /// The same without labels, and without conditions on them.
  fileprivate var withoutLabels: WitnessPattern {
    switch self {
    case .token(let condition, _): .token(condition?.withoutLabels, label: nil)
    case .sequence(let patterns): .sequence(patterns.map(\.withoutLabels))
    case .alternatives(let patterns): .alternatives(patterns.map(\.withoutLabels))
    case .repeated(let pattern, let least, let most):
      .repeated(pattern.withoutLabels, least: least, most: most)
    case .start, .end: self
    case .enclosed(let pattern, let name): .enclosed(pattern.withoutLabels, name)
    case .look(let pattern, let isBehind, let isNegated):
      .look(pattern.withoutLabels, isBehind: isBehind, isNegated: isNegated)
    }
  }
}

extension WitnessCondition {
  fileprivate var withoutLabels: WitnessCondition {
    switch self {
    case .same: .value("form", ["terror", "state"], isNegated: false, ignoresCase: false)
    case .not(let inner): .not(inner.withoutLabels)
    case .all(let inner): .all(inner.map(\.withoutLabels))
    case .any(let inner): .any(inner.map(\.withoutLabels))
    case .value: self
    }
  }
}
