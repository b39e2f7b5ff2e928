import Measurement

/// So many of so many.
struct Share: Equatable {
  var part = 0
  var whole = 0

  mutating func count(_ isPart: Bool) {
    whole += 1
    if isPart { part += 1 }
  }

  static func + (left: Share, right: Share) -> Share {
    Share(part: left.part + right.part, whole: left.whole + right.whole)
  }

  /// 0 to 1; 0 of nothing is 0.
  var value: Double { whole == 0 ? 0 : Double(part) / Double(whole) }

  /// `99.87 %`.
  func percent(_ digits: Int = 2) -> String { Figures.decimal(value * 100, digits) + " %" }

  /// `12 of 3,456`.
  var counts: String { "\(Figures.grouped(part)) of \(Figures.grouped(whole))" }
}
