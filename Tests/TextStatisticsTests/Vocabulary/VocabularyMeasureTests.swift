import Testing

@testable import TextStatistics

@Suite struct `Measures of vocabulary` {
  /// koRpus 0.13-8, lexicalrichness 0.5.1, lexical_diversity 0.1.1 and textcomplexity 0.11.0 on Roosevelt's inaugural
  /// address of 1905; what only one of them has is named.
  static let roosevelt: [(String, Double)] = [
    ("ttr", 0.3902439024390244), ("guiraud_r", 12.241472890816095), ("cttr", 8.65602849280735),
    ("herdan_c", 0.8634598919730956), ("dugast_u_ln", 50.473271162890114),
    ("dugast_u_log10", 21.920263149649713), ("summer_s_ln", 0.9239458656524845),
    ("summer_s_log10", 0.8660848004132374), ("maas_a2_ln", 0.019812466617682555),
    ("maas_a2_log10", 0.045619890289317996), ("maas_a", 0.21358813237003127),
    ("yule_k", 132.54759071980965), ("yule_i", 10.976328718177758), ("simpson_d", 0.013268243058829367),
    ("herdan_vm", 0.10801320552560192), ("hdd", 0.8217520156513414), ("hdd_sum", 34.51358465735634),
    // textcomplexity:
    ("honore_h", 2004.836624597019), ("sichel_s", 0.15885416666666666), ("entropy_ln", 5.1823004746925605),
    ("tuldava_ln", -0.1451026554914564), ("michea_m", 6.295081967213115),
  ]

  @Test func `agree with what four programs print`() throws {
    let spectrum = WordSequence(RooseveltAddress.words).spectrum
    #expect([spectrum.words, spectrum.types] == [984, 384])
    for (name, expected) in Self.roosevelt {
      let value = try #require(VocabularyMeasures.named(name)).value(of: spectrum)
      #expect(agree(value, expected, tolerance: 1e-12), "\(name): \(value ?? .nan)")
    }
  }

  @Test func `keep thirteen digits of references at fifty`() throws {
    for (name, classes, values) in VocabularyReference.spectra {
      let spectrum = try #require(
        FrequencySpectrum(classes: classes.map { FrequencyClass(frequency: $0.0, types: $0.1) }))
      for measure in VocabularyMeasures.all {
        let (value, expected) = (measure.value(of: spectrum), values[measure.name])
        if let expected {
          #expect(agree(value, expected, tolerance: 1e-13), "\(measure.name), \(name): \(value ?? .nan)")
        } else {
          #expect(value == nil, "\(measure.name), \(name)")
        }
      }
    }
  }

  @Test func `have a finite value or none, and a reason for none`() throws {
    var spectra = [FrequencySpectrum.none]
    for first in 0...3 {
      for second in 0...3 {
        for third in [0, 1, 7, 50, 1_000_000_000_000] {
          spectra.append(try #require(FrequencySpectrum(frequencies: [first, second, third, third])))
        }
      }
    }
    for measure in VocabularyMeasures.all {
      let gap = measure.gap
      var values = 0
      for spectrum in spectra {
        let value = measure.value(of: spectrum)
        #expect(value?.isFinite ?? (gap != nil), "\(measure.name) of \(spectrum)")
        values += value == nil ? 0 : 1
        if let value { #expect(!measure.reading(of: value).isEmpty) }
      }
      #expect(values > 20, "\(measure.name)")
    }
  }

  @Test func `draw without replacement for HD-D`() throws {
    // Of 43 words 42 are drawn: a word that occurs once is left out once in 43 times.
    let spectrum = try #require(FrequencySpectrum(frequencies: Array(repeating: 1, count: 41) + [2]))
    let value = try #require(HypergeometricDiversitySum.value(of: spectrum))
    #expect(agree(value, 41 * 42 / 43 + 1, tolerance: 1e-14))
    #expect(HypergeometricDiversity.value(of: FrequencySpectrum(frequencies: [41]) ?? .none) == nil)
    #expect(HypergeometricDiversitySum.value(of: FrequencySpectrum(frequencies: [42]) ?? .none) == 1)
  }

  @Test func `refuse frequencies that no text has`() {
    #expect(FrequencySpectrum(frequencies: [1, -1]) == nil)
    #expect(FrequencySpectrum(frequencies: [1 << 60, 1]) == nil)
    #expect(FrequencySpectrum(frequencies: [1 << 60])?.types == 1)
    #expect(FrequencySpectrum(classes: [FrequencyClass(frequency: .max, types: 2)]) == nil)
    for classes in [[(2, 1), (1, 1)], [(1, 1), (1, 1)], [(1, 0)], [(0, 1)]] {
      #expect(FrequencySpectrum(classes: classes.map { FrequencyClass(frequency: $0.0, types: $0.1) }) == nil)
    }
  }

  @Test func `are found by name and alias`() {
    let names = VocabularyMeasures.all.map { $0.name } + WordSequenceMeasures.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for measure in VocabularyMeasures.all {
      for name in [measure.name] + measure.aliases {
        let (found, expected) = (VocabularyMeasures.named(name.uppercased())?.name, measure.name)
        #expect(found == expected)
      }
    }
    let found = WordSequenceMeasures.named("MTLD")?.name
    #expect(found == "mtld_below")
  }

  @Test func `read as sentences`() {
    #expect(TypeTokenRatio.reading(of: 0.39024) == "39.0 different words in every 100 words of this text")
    #expect(
      HypergeometricDiversity.reading(of: 0.821752)
        == "of 42 words drawn at random, 34.5 would be different on average")
    #expect(HapaxLegomena.reading(of: 1) == "1 word occurs just once")
    #expect(
      HerdanC.reading(of: 0.99999)
        == "more than 0.99 on a scale from 0 (one word repeated) to 1 (no word repeated)")
  }
}
