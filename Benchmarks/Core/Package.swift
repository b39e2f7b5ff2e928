// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "SlovoCore",
  products: [.executable(name: "slovo-steps", targets: ["SlovoSteps"])],
  dependencies: [
    .package(name: "Slovo", path: "../.."),
    // Its counts of allocations need a library that replaces malloc; times don't.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "CMeasuredPart"),
    .target(name: "CoreSteps", dependencies: [.product(name: "SlovoCore", package: "Slovo")]),
    .executableTarget(name: "SlovoSteps", dependencies: ["CoreSteps", "CMeasuredPart"]),
    .executableTarget(
      name: "CoreBenchmarks", dependencies: ["CoreSteps", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/CoreBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ],
  swiftLanguageModes: [.v6]
)
