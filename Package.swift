// swift-tools-version: 6.1
import PackageDescription

// A target imports only targets declared above it; README names what each room holds.
let package = Package(
  name: "Muwazi",
  products: [
    .library(name: "Muwazi", targets: ["Muwazi"]),
    .executable(name: "muwazi", targets: ["MuwaziCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Walls around C libraries. No header of theirs is visible to Swift: ICU's clash with Foundation's
    // own copy of ICU, and Debian's libxml2 headers include ICU's.
    .target(
      name: "CICU",
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
      ]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev", "pkg-config"])]),

    .target(name: "CorpusModel"),
    .target(name: "JSONSyntax", dependencies: ["CorpusModel"]),
    .target(
      name: "Orthography", dependencies: ["CICU", "CorpusModel"],
      resources: [.copy("Resources")]),
    .target(
      name: "Lexicon", dependencies: ["CorpusModel", "Orthography"],
      resources: [.copy("Resources")]),
    .target(
      name: "Calendars", dependencies: ["CorpusModel", "Orthography", "Lexicon"],
      resources: [.copy("Resources")]),
    .target(
      name: "Segmentation", dependencies: ["CorpusModel", "Orthography", "Lexicon", "Calendars"],
      resources: [.copy("Resources")]),
    .target(
      name: "Alignment",
      dependencies: ["CorpusModel", "Orthography", "Lexicon", "Calendars", "Segmentation"],
      resources: [.copy("Resources")]),
    .target(
      name: "Annotation",
      dependencies: ["CorpusModel", "Orthography", "Lexicon", "Calendars", "Segmentation"],
      resources: [.copy("Resources")]),
    .target(
      name: "Validation",
      dependencies: [
        "CorpusModel", "JSONSyntax", "Orthography", "CXML", .product(name: "Yams", package: "Yams"),
      ],
      resources: [.process("Resources/metaschema"), .process("Resources/schemas")]),
    .target(name: "Interchange", dependencies: ["CorpusModel", "JSONSyntax", "CXML"]),
    .target(
      name: "CorpusStore",
      dependencies: [
        "CorpusModel", "JSONSyntax", "Interchange", "CLibCrypto",
        .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Muwazi",
      dependencies: [
        "CorpusModel", "JSONSyntax", "Orthography", "Lexicon", "Calendars", "Segmentation",
        "Alignment", "Annotation", "Validation", "Interchange", "CorpusStore",
      ]),
    .executableTarget(
      name: "MuwaziCLI",
      dependencies: [
        "Muwazi", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // For those who develop the aligner: what its classifier and its word counts are fitted with.
    .target(
      name: "AlignmentFitting",
      dependencies: [
        "CorpusModel", "JSONSyntax", "Orthography", "Segmentation", "Lexicon", "Alignment",
      ]),
    .executableTarget(
      name: "muwazi-fit",
      dependencies: [
        "AlignmentFitting", "CorpusStore", "Lexicon", "Muwazi",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/AlignmentFittingCLI"),

    .testTarget(name: "CorpusModelTests", dependencies: ["CorpusModel"]),
    .testTarget(name: "JSONSyntaxTests", dependencies: ["JSONSyntax"]),
    .testTarget(name: "OrthographyTests", dependencies: ["Orthography"]),
    .testTarget(name: "CalendarsTests", dependencies: ["Calendars", "Orthography"]),
    .testTarget(name: "SegmentationTests", dependencies: ["Segmentation"]),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon"]),
    .testTarget(
      name: "AlignmentTests",
      dependencies: ["Alignment", "Calendars", "JSONSyntax", "Orthography", "Segmentation"]),
    .testTarget(name: "AlignmentFittingTests", dependencies: ["AlignmentFitting"]),
    .testTarget(
      name: "AnnotationTests",
      dependencies: ["Annotation", "Calendars", "Orthography", "Segmentation"]),
    .testTarget(name: "ValidationTests", dependencies: ["Validation"]),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange"]),
    .testTarget(name: "CorpusStoreTests", dependencies: ["CorpusStore"]),
    .testTarget(name: "MuwaziTests", dependencies: ["Muwazi"]),
    .testTarget(name: "MuwaziCLITests", dependencies: ["Muwazi", "MuwaziCLI"]),

    // What `make fuzz` tries, and what it once found.
    .target(
      name: "FuzzEntries",
      dependencies: [
        "CorpusModel", "JSONSyntax", "Orthography", "Lexicon", "Calendars", "Segmentation",
        "Validation", "Interchange",
      ],
      path: "Tests/Fuzzing/Entries"),
    .testTarget(
      name: "FuzzingTests", dependencies: ["FuzzEntries"], path: "Tests/Fuzzing/Replay"),
  ],
  swiftLanguageModes: [.v6]
)

// Its `main` is libFuzzer's, which only `make fuzz` links.
if Context.environment["MUWAZI_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "muwazi-fuzz", dependencies: ["FuzzEntries"], path: "Tests/Fuzzing/Runner"))
}
