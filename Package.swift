// swift-tools-version: 6.2
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
  name: "Slovo",
  products: [
    .executable(name: "slovo", targets: ["SlovoCommand"]),
    .library(name: "SlovoKit", targets: ["SlovoKit"]),
    // The modules that Benchmarks/Core measures; what it needn't build is left out.
    .library(
      name: "SlovoCore", targets: ["Segmentation", "Documents", "CorpusIndex", "Analysis", "Reporting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .systemLibrary(name: "CICU", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "ICU", dependencies: ["CICU"]),
    .testTarget(name: "ICUTests", dependencies: ["ICU"]),
    .target(name: "CWordData", exclude: ["Documents", "Language", "Romanisation", "Segmentation"]),
    .target(name: "WordForms", dependencies: ["ICU", "CWordData"]),
    .testTarget(name: "WordFormsTests", dependencies: ["WordForms", "TestSupport"]),
    .target(name: "Segmentation", dependencies: ["ICU", "WordForms", "CByteScan", "CWordData"]),
    .testTarget(
      name: "SegmentationTests", dependencies: ["Segmentation", "CByteScan", "ICU", "TestSupport"]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .target(name: "CByteScan"),
    .systemLibrary(name: "CAllocator"),
    .target(name: "Documents", dependencies: ["ICU", "CYAML", "CExpat", "CGumbo", "CByteScan", "CWordData"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"], exclude: ["Fixtures"]),
    .target(name: "CProcessor"),
    .target(name: "CorpusIndex", dependencies: ["CProcessor"]),
    .testTarget(name: "CorpusIndexTests", dependencies: ["CorpusIndex", "CProcessor", "TestSupport"]),
    .target(
      name: "Indexing",
      dependencies: ["Segmentation", "WordForms", "Documents", "CorpusIndex", "ICU", crypto]),
    .testTarget(
      name: "IndexingTests",
      dependencies: [
        "Indexing", "Analysis", "CorpusIndex", "Documents", "ICU", "TextStatistics", "WordForms",
        "TestSupport",
      ]),
    .target(name: "TextStatistics"),
    .testTarget(
      name: "TextStatisticsTests", dependencies: ["TextStatistics"], exclude: ["Fixtures"]),
    .target(name: "Analysis", dependencies: ["CorpusIndex", "WordForms", "TextStatistics", "ICU"]),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis", "TestSupport"]),
    .target(name: "Reporting"),
    .testTarget(name: "ReportingTests", dependencies: ["Reporting", "TestSupport"]),
    .target(name: "TOML", dependencies: [toml]),
    .target(
      name: "SlovoKit",
      dependencies: [
        "Documents", "CorpusIndex", "Indexing", "Analysis", "ICU", "Reporting", "Segmentation", "TOML",
        "WordForms", crypto,
      ]),
    .testTarget(
      name: "SlovoKitTests", dependencies: ["SlovoKit", "Analysis", "CorpusIndex", "Documents", "Indexing"],
      exclude: ["Fixtures"]),
    .executableTarget(
      name: "SlovoCommand",
      dependencies: [
        "SlovoKit", "Analysis", "CAllocator", "CorpusIndex", "Documents", "ICU", "Indexing", "Reporting",
        "Segmentation", "TextStatistics", "WordForms", argumentParser,
      ]),
    .testTarget(name: "SlovoCommandTests", dependencies: ["SlovoCommand", "CorpusIndex", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
