import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("Decimal numbers")
struct ShortestDecimalTests {
  private static func text(_ value: Double, decimals: Int? = nil) -> String {
    var buffer = ByteBuffer(capacity: 1)
    if let decimals { buffer.append(value, decimals: decimals) } else { buffer.append(value) }
    return String(decoding: buffer.contents, as: UTF8.self)
  }

  /// Rates, numbers of few digits and of all, their neighbours, and powers of two.
  private static let values: [Double] = {
    var random = SeededGenerator(seed: 17)
    var values: [Double] = [
      0, -0.0, 1, -1, 0.1, 0.3, 0.5, 1e-4, 0x1p53, 0x1p54, 1e23, .leastNonzeroMagnitude, 1e-5, 123456.75,
    ]
    for exponent in -16...60 { values += [0x1p0 * Double(sign: .plus, exponent: exponent, significand: 1)] }
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...1000, using: &random)
      let words = Int.random(in: count...10_000_000, using: &random)
      values.append(Double(count) * 1_000_000 / Double(words))
      values.append(Double(count) / 1000)
      values.append(Double(words) / 8 + 0.125)
      values.append(Double(bitPattern: UInt64.random(in: 0x3F00 << 48...0x4360 << 48, using: &random)))
      values.append(Double.random(in: -10...10, using: &random))
    }
    return values + values.map(\.nextUp) + values.map(\.nextDown)
  }()

  @Test func `are the standard library's, in as few digits as read back`() {
    for value in Self.values where Self.text(value) != value.description {
      Issue.record("\(value) was written as \(Self.text(value))")
    }
  }

  @Test func `with fixed decimals are rounded as printf rounds`() {
    for value in Self.values where abs(value) >= 0.0051 {
      for decimals in 0...3 where abs(value) >= 0.51 || decimals >= 2 {
        let printed = String(format: "%.\(decimals)f", value)
        if Self.text(value, decimals: decimals) != printed {
          Issue.record(
            "\(value) with \(decimals) decimals was written as \(Self.text(value, decimals: decimals))")
        }
      }
    }
  }

  @Test func `that decimals would hide keep two digits`() {
    #expect(Self.text(0.004, decimals: 2) == "4.0e-03")
    #expect(Self.text(0.5, decimals: 0) == "5.0e-01")
    #expect(Self.text(1.5, decimals: 0) == "2" && Self.text(2.5, decimals: 0) == "2")
    #expect(Self.text(0, decimals: 2) == "0.00")
  }
}
