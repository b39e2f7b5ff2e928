import Analysis
import CorpusIndex
import TestSupport
import Testing

@testable import Indexing

/// A matcher that is slow and obvious: it tries every pattern at every token.
private struct Witness {
  struct Token {
    var surface: String
    var gap: String
    var segment: Int
    var position: Int
    var flow: Int
  }

  struct Match: Hashable, Comparable {
    var segment: Int
    var start: Int
    var length: Int

    static func < (left: Match, right: Match) -> Bool {
      (left.segment, left.start, left.length) < (right.segment, right.start, right.length)
    }
  }

  /// A word as typed, and whether a hyphen stands before it.
  typealias Place = (word: String, hyphen: Bool)

  let tokens: [Token]

  init(_ corpus: CorpusReader) throws {
    var tokens: [Token] = []
    for (number, segment) in corpus.segments.enumerated() {
      for position in 0..<segment.tokens.count {
        tokens.append(
          Token(
            surface: segment.lexicon.surface(ofType: try segment.tokens.type(at: position)),
            gap: segment.lexicon.text(ofGap: try segment.tokens.gap(at: position)), segment: number,
            position: position, flow: segment.structure.flow(at: position)))
      }
    }
    self.tokens = tokens
  }

  /// - Parameter elements: for each element of a phrase its alternatives.
  func matches(_ elements: [[[Place]]]) -> [Match] {
    var sequences: [[Place]] = [[]]
    for element in elements {
      sequences = sequences.flatMap { sequence in element.map { sequence + $0 } }
    }
    var matches = Set<Match>()
    for index in tokens.indices {
      for sequence in sequences where stands(sequence, at: index) {
        matches.insert(
          Match(segment: tokens[index].segment, start: tokens[index].position, length: sequence.count))
      }
    }
    return matches.sorted()
  }

  private func stands(_ sequence: [Place], at index: Int) -> Bool {
    guard index + sequence.count <= tokens.count else { return false }
    for (offset, place) in sequence.enumerated() {
      let token = tokens[index + offset]
      guard token.segment == tokens[index].segment, token.flow == tokens[index].flow else { return false }
      guard !place.hyphen || token.gap == "-" else { return false }
      guard Self.accepts(place.word, token.surface) else { return false }
    }
    return true
  }

  private static func accepts(_ word: String, _ surface: String) -> Bool {
    if word.hasPrefix("=") { return matches(Array(word.dropFirst())[...], Array(surface)[...]) }
    return matches(Array(word.lowercased())[...], Array(surface.lowercased())[...])
  }

  private static func matches(_ pattern: ArraySlice<Character>, _ word: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return word.isEmpty }
    if first == "*" {
      return matches(pattern.dropFirst(), word) || (!word.isEmpty && matches(pattern, word.dropFirst()))
    }
    guard let letter = word.first, first == "?" || first == letter else { return false }
    return matches(pattern.dropFirst(), word.dropFirst())
  }
}

@Suite("Queries against a matcher that walks token by token")
struct QueryWitnessTests {
  static let vocabulary = ["terror", "Terror", "soviet", "anti", "fear", "tear"]
  static let patterns =
    vocabulary + ["te*", "*r", "?ear", "*o*", "T*r", "t??r", "=Terror", "=t*", "TERROR", "absent"]

  private func text(_ numbers: inout SeededGenerator) -> String {
    var text = ""
    for paragraph in 0..<6 {
      if paragraph == 2 { text += "# Fear of soviet terror\n\n" }
      if paragraph == 4 { text += "> " }
      for _ in 0..<Int.random(in: 5..<25, using: &numbers) {
        text += numbers.pick(Self.vocabulary) + numbers.pick([" ", " ", " ", "-", " - ", ", ", "\n"])
      }
      text = text.replacing("\n- ", with: "\n") + "fear.\n\n"
    }
    return text
  }

  private func element(_ numbers: inout SeededGenerator) -> [[(word: String, hyphen: Bool)]] {
    if Int.random(in: 0..<5, using: &numbers) == 0 { return [[("*", false)]] }
    return (0..<numbers.pick([1, 1, 1, 2, 3])).map { _ in
      (0..<numbers.pick([1, 1, 1, 2])).map { place in (numbers.pick(Self.patterns), place > 0) }
    }
  }

  private func typed(_ elements: [[[(word: String, hyphen: Bool)]]]) -> String {
    elements.map { alternatives in
      alternatives.map { $0.map(\.word).joined(separator: "-") }.joined(separator: "|")
    }.joined(separator: " ")
  }

  @Test func `the same places match, on one segment or several`() throws {
    let folder = try TemporaryFolder()
    var numbers = SeededGenerator(seed: 1936)
    for index in 0..<4 { try folder.write(text(&numbers), "texts/\(index).md") }
    let inputs = try folder.inputs("texts")
    let words = try folder.build(inputs, "1.slovo").tokens
    var corpora: [(reader: CorpusReader, witness: Witness)] = []
    for (index, tokens) in [words, words * 3 / 4, words / 2, 1].enumerated() {
      try folder.build(inputs, "\(index).corpus", BuildOptions(segmentTokens: tokens))
      let reader = try folder.open("\(index).corpus")
      corpora.append((reader, try Witness(reader)))
    }
    #expect(corpora.first?.reader.segments.count == 1)
    #expect(corpora.last?.reader.segments.count == 4)
    var found = 0
    for trial in 0..<300 {
      let elements = (0..<numbers.pick([1, 2, 2, 3])).map { _ in element(&numbers) }
      // An exact spelling holds for all words of a compound, so it stands first or not at all.
      guard
        !elements.contains(where: { $0.contains { $0.count > 1 && $0.contains { $0.word.hasPrefix("=") } } })
      else { continue }
      let source = typed(elements)
      let query = try QueryParser.parse(source)
      let (reader, witness) = corpora[trial % corpora.count]
      let expected = witness.matches(elements)
      let hits = try QueryEvaluator(reader).hits(of: query)
      let matches = hits.segments.enumerated().flatMap { number, segment in
        segment.starts.indices.map {
          Witness.Match(segment: number, start: Int(segment.starts[$0]), length: segment.length($0))
        }
      }
      #expect(matches == expected, "\(source)")
      found += matches.isEmpty ? 0 : 1
    }
    #expect(found > 100)
  }
}
