import Foundation
import Testing

@testable import TextStatistics

/// The page of the documentation that lists all measures is made of what each says of itself. `SLOVO_RECORD=1 swift test`
/// writes it anew.
@Suite struct `The list of measures` {
  private static let groups: [(title: String, letters: String, measures: [any Measure.Type])] = [
    (
      "Association and keyness",
      "O11 to O22 are the four counts of ``ContingencyTable``, R1 and R2 its rows, C1 and C2 its columns, N all, E11 to E22 the counts expected.",
      AssociationMeasures.all.map { $0 } + AssociationMeasures.parameterised.map { $0 }
    ),
    (
      "Frames", "F is how often a frame (`the * of`) occurs, V how many different words fill its slot.",
      FrameMeasures.all.map { $0 }
    ),
    (
      "Dispersion over parts",
      "n parts of a ``CorpusParts``: part i has the share s_i of all words and v_i of the word's f occurrences, t_i = v_i / f; p_i is its rate.",
      DispersionMeasures.all.map { $0 }
    ),
    (
      "Dispersion over positions",
      "N words, among which the word stands f times; d_i is the distance from the occurrence before, the first one's from the last by way of the end.",
      PositionDispersionMeasures.all.map { $0 }
    ),
    (
      "Vocabulary by frequencies", "N words of V types, V_m of which occur m times: a ``FrequencySpectrum``.",
      VocabularyMeasures.all.map { $0 }
    ),
    (
      "Vocabulary word by word", "N words of V types in a window, segment or factor of a ``WordSequence``.",
      WordSequenceMeasures.all.map { $0 }
    ),
    (
      "Comparisons by resampling",
      "m units (paragraphs or documents) of a ``UnitCounts``: unit i has n_i words and x_i occurrences; k units are the target's. O11, R1, C1 and N as above.",
      ResamplingMeasures.all.map { $0 }
    ),
    (
      "Nodes of networks", "Nodes are joined by the edges of a ``WeightedNetwork``.",
      NetworkMeasures.all.map { $0 }
    ),
    (
      "Trends and changes",
      "n points along an order: groups of texts at x, with the rate r each. Units are paragraphs, documents or groups in their order.",
      TrendMeasures.all.map { $0 }
    ),
    (
      "Correspondence analysis", CorrespondenceMeasures.letters,
      CorrespondenceMeasures.points + CorrespondenceMeasures.axes + CorrespondenceMeasures.tests
    ),
    (
      "Similarity",
      "p_i1 and p_i2 are the shares of word i among the running words of two groups of ``WordProfiles``, z_i1 and z_i2 its z scores among all groups, m the words that have such.",
      SimilarityMeasures.all.map { $0 }
    ),
    (
      "Clusters", "Trees are ``Dendrogram``s, made by a ``Linkage``.",
      [CopheneticCorrelation.self, ClusterSupport.self]
    ),
    (
      "Many groups",
      "k groups: group g has n_g words, x_g of them the word (``GroupFrequencies``), which d groups have; C and N as above.",
      HomogeneityMeasures.all.map { $0 }
        + [
          AdjustedResidual.self, HomogeneityPermutationTest.self, MaximumHomogeneityPermutationTest.self,
        ] + TermWeights.all.map { $0 }
    ),
  ]

  @Test func `in the documentation is what the measures say of themselves`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(
        "Sources/TextStatistics/TextStatistics.docc/Measures.md")
    let page = Self.page
    if ProcessInfo.processInfo.environment["SLOVO_RECORD"] != nil {
      try page.write(to: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == page)
  }

  @Test func `says all that is to be said of each`() {
    var names: Set<String> = []
    for group in Self.groups {
      for measure in group.measures {
        let (name, facts) = (measure.name, [measure.heading, measure.formula, measure.range])
        let (source, caution) = (measure.source, measure.caution)
        #expect(names.insert(name).inserted, "\(name)")
        #expect(facts.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") }, "\(name)")
        #expect(source.hasSuffix(".") && caution.hasSuffix("."), "\(name)")
        #expect(measure.formula.utf8.allSatisfy { $0 < 128 }, "\(name)")
      }
    }
  }

  private static var page: String {
    var lines = [
      "# Measures", "", "All measures by name, with formula, range and source, and when not to use them.", "",
      "## Overview", "",
      "This page is made of what the code says of each measure. Names are those of columns and options; `-`, `_`, blanks",
      "and case don't matter.",
    ]
    for group in groups {
      lines += ["", "## \(group.title)", "", group.letters]
      for measure in group.measures { lines += section(measure) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ measure: any Measure.Type) -> [String] {
    let aliases =
      measure.aliases.isEmpty ? "" : ", also " + measure.aliases.map { "`\($0)`" }.joined(separator: ", ")
    var lines = [
      "", "### \(measure.heading)", "", "`\(measure.name)`\(aliases)", "",
      "- Formula: `\(measure.formula)`", "- Range: \(measure.range)",
      "- When not to use it: \(measure.caution)",
    ]
    if let gap = measure.gap { lines.append("- No value where \(gap)") }
    if let effect = measure as? any EffectSize.Type {
      lines.append("- Interval: \(effect.intervalSource)")
    }
    lines.append("- Source: \(measure.source)")
    return lines
  }
}
