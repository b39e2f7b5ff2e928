/// Figures as they were recorded, and how far each may rise above that.
///
/// As a file: a line of column names, then a figure a line: its name, its value and its tolerance in percent, with
/// TABs between.
public struct Thresholds: Sendable, Equatable {
  public struct Threshold: Sendable, Equatable {
    public var name: String
    public var value: Double
    /// Percent.
    public var tolerance: Double

    public init(name: String, value: Double, tolerance: Double) {
      self.name = name
      self.value = value
      self.tolerance = tolerance
    }
  }

  public private(set) var thresholds: [Threshold]

  public init(_ thresholds: [Threshold]) {
    self.thresholds = thresholds
  }

  /// Reads a file's text.
  ///
  /// - Throws: `.unreadableThreshold` for a line that isn't one.
  public init(parsing text: String) throws(MeasurementError) {
    thresholds = []
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, let value = Double(cells[1]), let tolerance = Double(cells[2]), value > 0,
        tolerance >= 0
      else { throw .unreadableThreshold(line: String(line)) }
      thresholds.append(Threshold(name: String(cells[0]), value: value, tolerance: tolerance))
    }
  }

  /// The file's text.
  public var text: String {
    "figure\tvalue\ttolerance\n"
      + thresholds.map {
        "\($0.name)\t\(Figures.decimal($0.value, 4))\t\(Figures.decimal($0.tolerance, 1))\n"
      }.joined()
  }

  /// How a figure stands to what was recorded.
  public enum Verdict: Sendable, Equatable {
    case kept
    /// Above the tolerance.
    case exceeded
    /// Below the tolerance: worth recording, so that it is kept from now on.
    case improved
    /// Measured and not recorded.
    case unknown
    /// Recorded and not measured.
    case missing

    /// Whether a check fails.
    public var fails: Bool { self == .exceeded || self == .unknown || self == .missing }
  }

  /// A verdict on each figure, in the order measured; those that are missing come last.
  public func verdicts(
    on figures: [(name: String, value: Double)]
  ) -> [(name: String, value: Double?, threshold: Threshold?, verdict: Verdict)] {
    let measured = figures.map { figure in
      guard let threshold = thresholds.first(where: { $0.name == figure.name }) else {
        return (figure.name, Double?.some(figure.value), Threshold?.none, Verdict.unknown)
      }
      let change = (figure.value / threshold.value - 1) * 100
      let verdict: Verdict =
        change > threshold.tolerance ? .exceeded : change < -threshold.tolerance ? .improved : .kept
      return (figure.name, figure.value, threshold, verdict)
    }
    let missing = thresholds.filter { threshold in !figures.contains { $0.name == threshold.name } }
      .map { ($0.name, Double?.none, Threshold?.some($0), Verdict.missing) }
    return (measured + missing).map { (name: $0.0, value: $0.1, threshold: $0.2, verdict: $0.3) }
  }
}
