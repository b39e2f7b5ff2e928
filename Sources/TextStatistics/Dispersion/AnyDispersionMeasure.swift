/// A measure of dispersion, by parts or by positions.
public enum AnyDispersionMeasure: Sendable {
  case parts(any DispersionMeasure.Type)
  case positions(any PositionDispersionMeasure.Type)

  /// All measures: those by parts, then those by positions.
  public static let all =
    DispersionMeasures.all.map { Self.parts($0) } + PositionDispersionMeasures.all.map { .positions($0) }

  /// The measure of a name or alias.
  public static func named(_ name: String) -> AnyDispersionMeasure? {
    DispersionMeasures.named(name).map { .parts($0) }
      ?? PositionDispersionMeasures.named(name).map { .positions($0) }
  }

  /// What is said of it.
  public var measure: any Measure.Type {
    switch self {
    case .parts(let measure): measure
    case .positions(let measure): measure
    }
  }

  /// Its value, nil where it has none, or where what it is made of isn't known.
  public func value(of word: WordDispersion?, _ positions: PositionDispersion?) -> Double? {
    switch self {
    case .parts(let measure): word.flatMap { measure.value(of: $0) }
    case .positions(let measure): positions.flatMap { measure.value(of: $0) }
    }
  }
}
