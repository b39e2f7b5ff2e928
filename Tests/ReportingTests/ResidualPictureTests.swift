import Foundation
import Testing

@testable import Reporting

@Suite struct `Pictures of residuals` {
  private func picture(_ columns: [String], _ residuals: [Double?]) -> String {
    ResidualPicture(
      title: "Residuals", notes: [], columns: columns,
      rows: [
        ResidualPicture.Row(
          label: "terror", residuals: residuals, counts: residuals.indices.map { $0 + 1 }, figure: "12")
      ]
    ).svg
  }

  /// Top and height of the box with a title.
  private func box(_ svg: String, _ title: String) throws -> (top: Double, height: Double, element: Substring)
  {
    let end = try #require(svg.range(of: "><title>\(title)</title></rect>"))
    let start = try #require(svg[..<end.lowerBound].range(of: "<rect", options: .backwards))
    let element = svg[start.lowerBound..<end.lowerBound]
    let number = { (name: String) throws -> Double in
      let place = try #require(element.range(of: " \(name)=\""))
      return try #require(Double(element[place.upperBound...].prefix { $0 != "\"" }))
    }
    return (try number("y"), try number("height"), element)
  }

  @Test func `rise above the line where a word is frequent, hang below it where it is rare`() throws {
    let svg = picture(["One", "Two", "Three", "Four"], [6, -3, 1, nil])
    let (up, down, small) = try (
      box(svg, "terror, One: 1, residual 6.0"), box(svg, "terror, Two: 2, residual -3.0"),
      box(svg, "terror, Three: 3, residual 1.0")
    )
    // One line for all: the bars above end where those below begin, to two decimals.
    #expect(abs(up.top + up.height - down.top) < 0.02 && abs(small.top + small.height - down.top) < 0.02)
    #expect(abs(up.height - 2 * down.height) < 0.02 && abs(up.height - 6 * small.height) < 0.1)
    #expect(up.element.contains("#0072b2") && down.element.contains("#d55e00"))
    #expect(small.element.contains("#ffffff"))
    #expect(svg.contains(">One</title>One</text>") && !svg.contains("Columns:"))
  }

  @Test func `number columns whose names have no room, and say which is which`() {
    let names = (1...40).map { "A section with a long title \($0)" }
    let svg = picture(names, names.map { _ in 2.5 })
    #expect(svg.contains("Columns: 1 A section with a long title 1; 2"))
    #expect(svg.contains(">5</text>") && !svg.contains(">6</text>"))
  }

  @Test func `number columns also where few groups have names longer than a column`() {
    let names = ["Letters to the party", "Terror and the state", "Formats of an essay"]
    let svg = picture(names, [2.5, -2.5, 1])
    #expect(svg.contains("Columns: 1 Letters to the party; 2"))
    #expect(!svg.contains(">Letters to the party</text>"))
  }

  @Test func `are sound with no word, and with no group`() {
    for svg in [picture([], []), ResidualPicture(title: "None", notes: [], columns: ["One"], rows: []).svg] {
      #expect(svg.hasSuffix("</svg>\n") && !svg.contains("nan") && !svg.contains("inf"))
    }
  }
}
