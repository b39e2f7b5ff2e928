import Foundation
import Testing

@testable import TextStatistics

/// Nine texts by five programs, where the tables lie beside the project.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: WholeTruth.folder)))
struct `Vocabulary of nine texts` {
  @Test func `agrees with five programs`() throws {
    let folder = WholeTruth.folder + "vocabulary/"
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "cross_implementations.json"))
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let texts = try #require(whole["texts"] as? [String: [String: Any]])
    #expect(texts.count == 9)
    for (name, text) in texts {
      let tokens = try String(contentsOfFile: folder + "tokens_\(name).txt", encoding: .utf8)
        .split(separator: "\n")
      var numbers: [Substring: UInt32] = [:]
      for token in tokens where numbers[token] == nil { numbers[token] = UInt32(numbers.count) }
      let sequence = WordSequence(tokens.compactMap { numbers[$0] })
      let spectrum = sequence.spectrum
      #expect(spectrum.words == text["tokens"] as? Int)
      #expect(spectrum.types == text["types"] as? Int)
      let measures = try #require(text["measures"] as? [String: [String: Double]])
      for (column, measure) in [
        ("HDD_sum", "hdd_sum"), ("HDD_ATTR", "hdd"), ("Yule_K", "yule_k"), ("Yule_I", "yule_i"),
        ("TTR", "ttr"),
        ("Herdan_C", "herdan_c"), ("Guiraud_R", "guiraud_r"), ("CTTR", "cttr"),
        ("Dugast_U_log10", "dugast_u_log10"), ("Dugast_U_ln", "dugast_u_ln"),
        ("Summer_S_log10", "summer_s_log10"),
        ("Summer_S_ln", "summer_s_ln"), ("Maas_a_log10(sqrt)", "maas_a_log10"), ("Maas_a2_ln", "maas_a2_ln"),
        ("Maas_a2_log10", "maas_a2_log10"), ("Simpson_D", "simpson_d"), ("Herdan_Vm", "herdan_vm"),
      ] {
        let value = VocabularyMeasures.named(measure)?.value(of: spectrum)
        // The programs' own sums of HD-D lose digits from the eleventh on.
        for (program, expected) in try #require(measures[column]) {
          #expect(agree(value, expected, tolerance: 1e-10), "\(name): \(measure), \(program)")
        }
      }
      let other = try #require(measures["other"])
      for (column, measure) in [
        ("Honore_H", "honore_h"), ("Sichel_S", "sichel_s"), ("Entropy", "entropy_ln"),
        ("Tuldava_LN", "tuldava_ln"), ("Michea_M", "michea_m"),
      ] {
        let value = VocabularyMeasures.named(measure)?.value(of: spectrum)
        #expect(agree(value, try #require(other[column]), tolerance: 1e-12), "\(name): \(measure)")
      }
      // That program has the exponent of Brunet's W with the wrong sign.
      let turned = pow(Double(spectrum.words), pow(Double(spectrum.types), 0.172))
      #expect(agree(turned, try #require(other["Brunet_W"]), tolerance: 1e-11))
      try expectSequences(sequence, measures, name)
    }
  }

  private func expectSequences(
    _ sequence: WordSequence, _ measures: [String: [String: Double]], _ name: String
  ) throws {
    for (column, measure, segment) in [
      ("MATTR50", MovingAverageTypeTokenRatio.self, 50), ("MSTTR50", StandardisedTypeTokenRatio.self, 50),
      ("MSTTR100", StandardisedTypeTokenRatio.self, 100),
    ] as [(String, any WordSequenceMeasure.Type, Int)] {
      let value = measure.value(of: sequence, settings: SequenceSettings(segment: segment))
      for (program, expected) in try #require(measures[column]) {
        #expect(agree(value, expected, tolerance: 1e-12), "\(name): \(column), \(program)")
      }
    }
    let mtld = try #require(measures["MTLD"])
    for (program, measure) in [
      ("koRpus", MTLDBelow.self), ("lexicalrichness", MTLDAtMost.self), ("textcomplexity", MTLDAtMost.self),
      ("lexical_diversity", MTLDBelowFromTen.self), ("taaled_mtldo", MTLDBelowFromTen.self),
    ] as [(String, any WordSequenceMeasure.Type)] {
      let value = measure.value(of: sequence, settings: .standard)
      #expect(agree(value, try #require(mtld[program]), tolerance: 1e-12), "\(name): \(program)")
    }
  }
}
