/// A comparison of a filter with the values of one key, by the key's type.
///
/// A date must lie on the asked side with all its days: `1934–5` isn't `>=1935`, and it isn't `<1935` either.
/// So two halves of a corpus never share a document; what lies on both sides is told apart as possible.
struct MetadataComparison {
  enum Outcome: Int {
    /// The value says nothing: it isn't of the type, or an unknown date.
    case unreadable
    case fails
    /// For some days of a date.
    case mayHold
    /// For all days of a date that is approximate, uncertain or inferred.
    case holdsInDoubt
    case holds
  }

  private let comparator: FilterComparator
  private let type: MetadataType
  private let asked: FilterValue
  private let askedNumber: Double?
  private let askedDate: UncertainDate?

  init(_ comparison: FilterComparison, type: MetadataType) {
    comparator = comparison.comparator
    self.type = type
    asked = comparison.value
    askedNumber = MetadataValue.number(comparison.value.text)
    if type == .date, case .date(let date)? = MetadataValue.date(comparison.value.text) {
      askedDate = date
    } else {
      askedDate = nil
    }
  }

  /// Whether the value asked for is of the key's type.
  var asksInType: Bool {
    switch type {
    case .text: true
    case .number: askedNumber != nil
    case .date: askedDate != nil
    }
  }

  /// How it stands with a value; of several values the one that fits best counts.
  ///
  /// `!=` is answered as `=` is, for who asks to turn round.
  func outcome(of value: String) -> Outcome {
    let items = MetadataItems(value).all
    // What can be read as a whole is one value, whatever signs stand in it.
    let isOne = items.count > 1 && type == .date && MetadataValue.date(value) != nil
    var best = Outcome.unreadable
    for item in isOne ? [value] : items {
      let outcome = outcome(ofItem: item)
      if outcome.rawValue > best.rawValue { best = outcome }
    }
    return best
  }

  private func outcome(ofItem item: String) -> Outcome {
    let isEquality = !comparator.isOrder
    if isEquality, item == asked.text { return .holds }
    switch type {
    case .text:
      guard let own = MetadataValue.number(item), let askedNumber else { return .fails }
      return own == askedNumber ? .holds : .fails
    case .number:
      guard let own = MetadataValue.number(item) else { return .unreadable }
      guard let askedNumber else { return .fails }
      let holds = isEquality ? own == askedNumber : comparator.holds(own < askedNumber, own == askedNumber)
      return holds ? .holds : .fails
    case .date:
      guard case .date(let own)? = MetadataValue.date(item) else { return .unreadable }
      guard let askedDate else { return .fails }
      switch own.certainty(comparator, askedDate) {
      case .certain: return own.doubt.isEmpty ? .holds : .holdsInDoubt
      case .possible: return .mayHold
      case .no: return .fails
      }
    }
  }
}
