// swift-tools-version: 6.2
import PackageDescription

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "Slovo",
  products: [
    .executable(name: "slovo", targets: ["SlovoCommand"]),
    .library(name: "SlovoKit", targets: ["SlovoKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CICU", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "ICU", dependencies: ["CICU"]),
    .testTarget(name: "ICUTests", dependencies: ["ICU"]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "Documents", dependencies: ["ICU", "CYAML"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
  ],
  swiftLanguageModes: [.v6]
)
