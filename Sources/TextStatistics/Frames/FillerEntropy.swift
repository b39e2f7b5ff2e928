#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The entropy of a frame's fillers, in bits.
///
/// It is summed as differences from the logarithm of the frame's frequency, none of which is negative.
public enum FillerEntropy: FrameMeasure {
  public static let name = "entropy"
  public static let heading = "entropy"
  public static let formula = "-sum(p*log2(p)), with p the share of each filler"
  public static let range =
    "0 where one word alone fills the slot, up to log2(V) where V fillers are equally frequent"
  public static let source =
    "C. E. Shannon, \"A mathematical theory of communication\", Bell System Technical Journal 27 (1948), 379-423."
  public static let caution =
    "Worked out from few occurrences it comes out too low. Compare frames of like frequency only."
  public static let gap: String? = "the frame does not occur"

  public static func value(counts: [Int]) -> Double? {
    let frequency = counts.reduce(0.0) { $0 + Double(max(0, $1)) }
    guard frequency > 0 else { return nil }
    var sum = 0.0
    for count in counts where count > 0 {
      sum += Double(count) / frequency * log2(frequency / Double(count))
    }
    return sum
  }

  public static func reading(of value: Double) -> String {
    "the slot is as open as if \(Readings.number(exp2(value))) words filled it equally often"
  }
}
