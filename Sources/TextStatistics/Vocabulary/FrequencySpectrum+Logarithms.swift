#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FrequencySpectrum {
  /// ln N.
  var logarithmOfWords: Double { log(Double(words)) }
  /// ln V.
  var logarithmOfTypes: Double { log(Double(types)) }
  /// ln N − ln V, without loss of digits where almost all words differ.
  var logarithmOfRepetition: Double { log1p(Double(words - types) / Double(types)) }
  /// Σ (m / N) ln (N / m) V_m: the entropy of the types, in nats.
  var entropy: Double {
    let total = Double(words)
    return classes.reduce(0) { sum, item in
      let share = Double(item.frequency) / total
      return sum - Double(item.types) * share * log(share)
    }
  }
}
