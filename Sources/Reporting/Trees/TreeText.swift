/// A tree drawn with characters, a line for each leaf: leaves stand at the left, and heights grow to the right.
public struct TreeText {
  /// In the order of the leaves.
  public let lines: [String]

  private struct Sides: OptionSet {
    let rawValue: UInt8
    static let left = Sides(rawValue: 1)
    static let right = Sides(rawValue: 2)
    static let up = Sides(rawValue: 4)
    static let down = Sides(rawValue: 8)
  }

  /// What a cell is drawn with whose lines go to these sides.
  private static let glyphs: [Character] = Array(" ╴╶─╵┘└┴╷┐┌┬│┤├┼")

  /// - Parameter width: of a line, in characters, 4 or more.
  /// - Complexity: O(leaves · width).
  public init(_ tree: TreeOutline, width: Int) {
    let width = max(4, width)
    let places = tree.places.map { Int($0.rounded(.down)) }
    let greatest = tree.height
    let columns = (0..<places.count).map { node in
      guard node >= tree.leaves.count else { return 0 }
      let share = greatest > 0 ? tree.height(of: node) / greatest : 1
      return max(1, Int((share * Double(width - 1)).rounded()))
    }
    var cells = [[Sides]](
      repeating: [Sides](repeating: [], count: width), count: tree.order.count)
    var figures: [(row: Int, column: Int, text: String)] = []
    for (node, parent) in tree.parents.enumerated() {
      guard let parent else { continue }
      let (row, start, end) = (places[node], columns[node], columns[parent])
      if node < tree.leaves.count { cells[row][start].insert(.left) }
      for column in start..<max(start, end) {
        cells[row][column].insert(.right)
        cells[row][column + 1].insert(.left)
      }
      guard node >= tree.leaves.count, let support = tree.merges[node - tree.leaves.count].support else {
        continue
      }
      let text = Self.percent(support)
      if end - start > text.count + 1 { figures.append((row, start + 1, text)) }
    }
    for (index, merge) in tree.merges.enumerated() {
      let column = columns[tree.leaves.count + index]
      let (top, bottom) = (
        min(places[merge.left], places[merge.right]), max(places[merge.left], places[merge.right])
      )
      for row in top..<bottom {
        cells[row][column].insert(.down)
        cells[row + 1][column].insert(.up)
      }
    }
    var drawn = cells.map { row in row.map { Self.glyphs[Int($0.rawValue)] } }
    for (row, column, text) in figures {
      for (offset, digit) in text.enumerated() { drawn[row][column + offset] = digit }
    }
    lines = drawn.map { String($0) }
  }

  /// A share in per cent, never rounded to an end that it doesn't reach.
  static func percent(_ share: Double) -> String {
    let percent = Int((share * 100).rounded())
    return String(share < 1 && percent == 100 ? 99 : share > 0 && percent == 0 ? 1 : percent)
  }
}
