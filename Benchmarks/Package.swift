// swift-tools-version: 6.2
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "SlovoBenchmarks",
  products: [
    .executable(name: "slovo-benchmarks", targets: ["SlovoBenchmarks"]),
    .executable(name: "slovo-training", targets: ["SlovoTraining"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "ICUWalk", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CorpusGenerator", resources: [.embedInCode("Words")]),
    .target(name: "Measurement", dependencies: ["ICUWalk"]),
    .target(name: "WordEvaluation", dependencies: ["Measurement"]),
    .executableTarget(
      name: "SlovoBenchmarks",
      dependencies: ["CorpusGenerator", "Measurement", "WordEvaluation", argumentParser]),
    .target(name: "LanguageTraining"),
    .executableTarget(
      name: "SlovoTraining", dependencies: ["LanguageTraining", "Measurement", argumentParser]),
    .testTarget(name: "LanguageTrainingTests", dependencies: ["LanguageTraining"]),
    .testTarget(name: "CorpusGeneratorTests", dependencies: ["CorpusGenerator", "Measurement"]),
    .testTarget(name: "MeasurementTests", dependencies: ["Measurement"]),
    .testTarget(name: "WordEvaluationTests", dependencies: ["WordEvaluation"]),
  ],
  swiftLanguageModes: [.v6]
)
