#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Places for the nodes of a network, so that distances on paper are like those along its edges.
///
/// Stress is Σ w_ij (|x_i − x_j| − d_ij)² with d_ij the steps between two nodes and w_ij = d_ij⁻². Each round puts each node
/// where the others want it on average, which never raises the stress. It begins with a spiral, so the same network has
/// the same picture on every machine. It is written here because it is small, and because Graphviz, which has it too, is a
/// program that not everybody has; those who have it get a file for it.
///
/// Source: E. R. Gansner, Y. Koren and S. North, Graph drawing by stress majorization, Graph Drawing (2004).
struct StressLayout {
  /// A place for each node; nodes that are joined are about 1 apart.
  private(set) var places: [(x: Double, y: Double)]

  /// - Complexity: O(nodes² · rounds + nodes · edges).
  init(nodeCount: Int, edges: [(from: Int, to: Int)], rounds: Int = 300) {
    // The spiral of a sunflower: no two nodes begin at one place, and the first ones begin in the middle.
    places = (0..<nodeCount).map { index in
      let (angle, radius) = (Double(index) * 2.399963229728653, Double(index).squareRoot())
      return (radius * cos(angle), radius * sin(angle))
    }
    guard nodeCount > 1 else { return }
    let distances = Self.distances(nodeCount, edges)
    for _ in 0..<rounds {
      for node in 0..<nodeCount { move(node, distances[node]) }
    }
    turn()
  }

  private mutating func move(_ node: Int, _ distances: [Double]) {
    let place = places[node]
    var (x, y, total) = (0.0, 0.0, 0.0)
    for (other, distance) in distances.enumerated() where other != node {
      let (dx, dy) = (place.x - places[other].x, place.y - places[other].y)
      let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
      let weight = 1 / (distance * distance)
      x += weight * (places[other].x + distance * dx / length)
      y += weight * (places[other].y + distance * dy / length)
      total += weight
    }
    places[node] = (x / total, y / total)
  }

  /// Turns the picture so that it is as wide as it can be, with its first node to the left.
  private mutating func turn() {
    let count = Double(places.count)
    let middle = (
      x: places.reduce(0) { $0 + $1.x } / count, y: places.reduce(0) { $0 + $1.y } / count
    )
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for place in places {
      let (dx, dy) = (place.x - middle.x, place.y - middle.y)
      (xx, xy, yy) = (xx + dx * dx, xy + dx * dy, yy + dy * dy)
    }
    let angle = atan2(2 * xy, xx - yy) / 2
    let (cosine, sine) = (cos(angle), sin(angle))
    places = places.map { place in
      let (dx, dy) = (place.x - middle.x, place.y - middle.y)
      return (dx * cosine + dy * sine, dy * cosine - dx * sine)
    }
    if places[0].x > 1e-9 { places = places.map { (-$0.x, -$0.y) } }
  }

  /// The steps between any two nodes; nodes without a way between them are one step farther apart than any others.
  private static func distances(_ count: Int, _ edges: [(from: Int, to: Int)]) -> [[Double]] {
    var neighbours = [[Int]](repeating: [], count: count)
    for edge in edges where edge.from != edge.to {
      neighbours[edge.from].append(edge.to)
      neighbours[edge.to].append(edge.from)
    }
    var all: [[Int]] = []
    for start in 0..<count {
      var steps = [Int](repeating: -1, count: count)
      steps[start] = 0
      var queue = [start]
      var next = 0
      while next < queue.count {
        for other in neighbours[queue[next]] where steps[other] < 0 {
          steps[other] = steps[queue[next]] + 1
          queue.append(other)
        }
        next += 1
      }
      all.append(steps)
    }
    let farthest = all.reduce(1) { max($0, $1.max() ?? 1) } + 1
    return all.map { $0.map { Double($0 < 0 ? farthest : $0) } }
  }
}
