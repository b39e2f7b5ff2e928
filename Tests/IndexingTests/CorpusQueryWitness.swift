import CorpusIndex
import Testing

/// A query of the corpus query language, as text and as something that can be tried token by token.
indirect enum WitnessPattern {
  case token(WitnessCondition?, label: String?)
  case sequence([WitnessPattern])
  case alternatives([WitnessPattern])
  case repeated(WitnessPattern, least: Int, most: Int?)
  case start(String)
  case end(String)
  case enclosed(WitnessPattern, String)
  case look(WitnessPattern, isBehind: Bool, isNegated: Bool)

  var text: String {
    switch self {
    case .token(let condition, let label): (label.map { $0 + ":" } ?? "") + "[\(condition?.text ?? "")]"
    // A structure that begins and one that ends in the same sequence would be taken for one.
    case .sequence(let patterns):
      patterns.map { $0.isSequence ? "(\($0.text))" : $0.text }.joined(separator: " ")
    case .alternatives(let patterns): "(" + patterns.map(\.text).joined(separator: " | ") + ")"
    case .repeated(let pattern, 0, 1): "(\(pattern.text))?"
    case .repeated(let pattern, 0, nil): "(\(pattern.text))*"
    case .repeated(let pattern, 1, nil): "(\(pattern.text))+"
    case .repeated(let pattern, let least, let most):
      "(\(pattern.text)){\(least == most ? "\(least)" : "\(least),\(most.map(String.init) ?? "")")}"
    case .start(let name): "<\(name)>"
    case .end(let name): "</\(name)>"
    case .enclosed(let pattern, let name): "<\(name)> \(pattern.text) </\(name)>"
    case .look(let pattern, let isBehind, let isNegated):
      "(?\(isBehind ? "<" : "")\(isNegated ? "!" : "=")\(pattern.text))"
    }
  }
}

extension WitnessPattern {
  private var isSequence: Bool { if case .sequence = self { true } else { false } }
}

/// A condition on a token.
indirect enum WitnessCondition {
  /// An attribute is one of these values, which stand in the query as alternatives; case aside.
  case value(String, [String], isNegated: Bool, ignoresCase: Bool)
  case same(String, label: String, String, isNegated: Bool)
  case not(WitnessCondition)
  case all([WitnessCondition])
  case any([WitnessCondition])

  var text: String {
    switch self {
    case .value(let name, let values, let isNegated, let ignoresCase):
      "\(name)\(isNegated ? "!=" : "=")\"\(values.joined(separator: "|"))\"\(ignoresCase ? " %c" : "")"
    case .same(let name, let label, let other, let isNegated):
      "\(name)\(isNegated ? "!=" : "=")\(label).\(other)"
    case .not(let inner): "!(\(inner.text))"
    case .all(let inner): "(" + inner.map(\.text).joined(separator: " & ") + ")"
    case .any(let inner): "(" + inner.map(\.text).joined(separator: " | ") + ")"
    }
  }
}

/// A matcher that is slow and obvious: from every token it tries every way.
struct CorpusQueryWitness {
  typealias Bindings = [String: Int]

  /// A place that a way has come to, and what it has bound.
  struct Way: Hashable {
    var place: Int
    var bindings: Bindings
  }

  struct Segment {
    /// For each token its attributes by name.
    var tokens: [[String: String]] = []
    /// For each kind of structure all of its ranges.
    var structures: [String: [Range<Int>]] = [:]
    var flows: [Range<Int>] = []
  }

  let segments: [Segment]

  init(_ corpus: CorpusReader) throws {
    let lexicon = corpus.lexicon
    var segments: [Segment] = []
    for segment in corpus.segments {
      var own = Segment()
      let structure = segment.structure
      for position in 0..<segment.tokens.count {
        let type = try segment.tokens.type(at: position)
        let flow = structure.flow(at: position)
        own.tokens.append([
          "word": lexicon.surface(ofType: type), "form": lexicon.text(ofForm: lexicon.form(ofType: type)),
          "punct": lexicon.text(ofGap: try segment.tokens.gap(at: position)).filter { !$0.isWhitespace },
          "region": corpus.manifest.regions[Int(structure.region(ofFlow: flow))],
        ])
        for name in ["lemma", "tag"] {
          guard let layer = segment.layers.layer(named: name) else { continue }
          own.tokens[position][name] = layer.value(try layer.valueNumber(at: position))
        }
      }
      own.flows = (0..<structure.flowCount).map { structure.positions(ofFlow: $0) }
      own.structures["s"] = Self.stretches(try structure.sentenceStarts(), own.flows)
      own.structures["p"] = Self.stretches(try structure.paragraphStarts(), own.flows)
      own.structures["section"] = try (0..<structure.sectionCount).map { try structure.section($0).positions }
      own.structures["document"] = (0..<structure.documentCount).map { structure.positions(ofDocument: $0) }
      for (number, region) in corpus.manifest.regions.enumerated() {
        own.structures[region] = own.flows.indices.filter { structure.region(ofFlow: $0) == UInt8(number) }
          .map { own.flows[$0] }
      }
      for (number, kind) in corpus.manifest.spanKinds.enumerated() {
        own.structures[kind] = try (0..<structure.spanCount).map { try structure.span($0) }
          .filter { $0.kind == UInt8(number) && !$0.positions.isEmpty }.map(\.positions)
      }
      segments.append(own)
    }
    self.segments = segments
  }

  private static func stretches(_ starts: [UInt32], _ flows: [Range<Int>]) -> [Range<Int>] {
    flows.flatMap { flow in
      let inside =
        [flow.lowerBound] + starts.map(Int.init).filter { flow.contains($0) && $0 > flow.lowerBound }
      return inside.indices.map { inside[$0]..<($0 + 1 < inside.count ? inside[$0 + 1] : flow.upperBound) }
    }.filter { !$0.isEmpty }
  }

  /// All ways from a place, at most to `limit`.
  func ways(
    _ pattern: WitnessPattern, from way: Way, limit: Int, _ flow: Range<Int>, _ segment: Segment
  ) -> Set<Way> {
    switch pattern {
    case .token(let condition, let label):
      guard way.place < limit else { return [] }
      if let condition, !holds(condition, at: way.place, way.bindings, segment) { return [] }
      var next = Way(place: way.place + 1, bindings: way.bindings)
      if let label { next.bindings[label] = way.place }
      return [next]
    case .sequence(let patterns):
      var current: Set<Way> = [way]
      for pattern in patterns {
        current = current.reduce(into: []) {
          $0.formUnion(ways(pattern, from: $1, limit: limit, flow, segment))
        }
      }
      return current
    case .alternatives(let patterns):
      return patterns.reduce(into: []) { $0.formUnion(ways($1, from: way, limit: limit, flow, segment)) }
    case .repeated(let pattern, let least, let most):
      var found: Set<Way> = least == 0 ? [way] : []
      var current: Set<Way> = [way]
      var count = 0
      while !current.isEmpty, count < most ?? .max {
        current = current.reduce(into: []) {
          $0.formUnion(ways(pattern, from: $1, limit: limit, flow, segment))
        }
        count += 1
        if count >= least {
          if most == nil { current.subtract(found) }
          found.formUnion(current)
        }
      }
      return found
    case .start(let name):
      return segment.structures[name, default: []].contains { $0.lowerBound == way.place } ? [way] : []
    case .end(let name):
      return segment.structures[name, default: []].contains { $0.upperBound == way.place } ? [way] : []
    case .enclosed(let pattern, let name):
      var found: Set<Way> = []
      for range in segment.structures[name, default: []]
      where range.lowerBound == way.place && range.upperBound <= limit {
        found.formUnion(
          ways(pattern, from: way, limit: range.upperBound, flow, segment).filter {
            $0.place == range.upperBound
          })
      }
      return found
    case .look(let pattern, let isBehind, let isNegated):
      let isFound: Bool
      if isBehind {
        isFound = (flow.lowerBound...way.place).contains { start in
          ways(pattern, from: Way(place: start, bindings: way.bindings), limit: way.place, flow, segment)
            .contains { $0.place == way.place }
        }
      } else {
        isFound = !ways(pattern, from: way, limit: flow.upperBound, flow, segment).isEmpty
      }
      return isFound != isNegated ? [way] : []
    }
  }

  func value(_ name: String, at position: Int, _ segment: Segment) -> String {
    segment.tokens[position][name, default: ""]
  }

  private func holds(
    _ condition: WitnessCondition, at position: Int, _ bindings: Bindings, _ segment: Segment
  ) -> Bool {
    switch condition {
    case .value(let name, let values, let isNegated, let ignoresCase):
      let own = value(name, at: position, segment)
      let isThere = values.contains { ignoresCase ? $0.lowercased() == own.lowercased() : $0 == own }
      return isThere != isNegated
    case .same(let name, let label, let other, let isNegated):
      guard let bound = bindings[label] else { return false }
      return (value(name, at: position, segment) == value(other, at: bound, segment)) != isNegated
    case .not(let inner): return !holds(inner, at: position, bindings, segment)
    case .all(let inner): return inner.allSatisfy { holds($0, at: position, bindings, segment) }
    case .any(let inner): return inner.contains { holds($0, at: position, bindings, segment) }
    }
  }

  /// Every match of every length that is admitted.
  func matches(
    _ pattern: WitnessPattern, in segment: Segment, where admits: (Bindings, Range<Int>, Segment) -> Bool
  ) -> Set<Range<Int>> {
    var matches: Set<Range<Int>> = []
    for flow in segment.flows {
      for start in flow {
        for way in ways(
          pattern, from: Way(place: start, bindings: [:]), limit: flow.upperBound, flow, segment)
        where way.place > start && admits(way.bindings, start..<way.place, segment) {
          matches.insert(start..<way.place)
        }
      }
    }
    return matches
  }

  /// The matches that count under a strategy, in their order.
  static func chosen(_ matches: Set<Range<Int>>, _ strategy: String) -> [Range<Int>] {
    let byStart = Dictionary(grouping: matches, by: \.lowerBound)
    let byEnd = { (ranges: [Range<Int>]) in Dictionary(grouping: ranges, by: \.upperBound) }
    let nearest = byStart.values.compactMap { $0.min { $0.upperBound < $1.upperBound } }
    let chosen: [Range<Int>]
    switch strategy {
    case "all": chosen = Array(matches)
    case "traditional": chosen = nearest
    case "shortest": chosen = matches.filter { match in !matches.contains { $0 != match && match.holds($0) } }
    case "longest":
      let farthest = byStart.values.compactMap { $0.max { $0.upperBound < $1.upperBound } }
      chosen = farthest.filter { match in !farthest.contains { $0 != match && $0.holds(match) } }
    default: chosen = byEnd(nearest).values.compactMap { $0.min { $0.lowerBound < $1.lowerBound } }
    }
    return chosen.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}

extension Range<Int> {
  func holds(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
