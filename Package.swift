// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours: warnings are errors, except deprecations of others' packages.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
    .treatWarning("DeprecatedDeclaration", as: .warning),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let real: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioHTTP: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")

/// A pure room under Sources/Rooms.
func room(_ name: String, uses: [String] = [], _ libraries: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: named(["Kernel"] + uses) + libraries, path: "Sources/Rooms/\(name)",
        exclude: ["README.md"], swiftSettings: strict)
}

/// A target that touches the world, directly under Sources.
func shell(_ name: String, uses: [String] = [], _ libraries: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: named(uses) + libraries, path: "Sources/\(name)", swiftSettings: strict)
}

func tests(_ name: String, uses: [String], _ libraries: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name, dependencies: named(uses) + libraries, path: "Tests/\(name)", swiftSettings: strict)
}

func named(_ names: [String]) -> [Target.Dependency] { names.map { .target(name: $0) } }

/// A library of the system, listed in Tools/packages.txt.
func library(_ name: String, _ pkgConfig: String, debian: String) -> Target {
    .systemLibrary(
        name: name, path: "Sources/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let rooms = ["Documents", "Formulas", "Orgs", "Measures", "Plans"]

let package = Package(
    name: "Tidemark",
    products: [.executable(name: "tidemark", targets: ["Server"])],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        shell("Kernel"),
        shell("Words", uses: ["Kernel"]),
        room("Documents", [yams, crypto]),
        room("Formulas", uses: ["Documents"], [real]),
        room("Orgs", uses: ["Documents"]),
        room("Measures", uses: ["Documents", "Orgs", "Formulas"]),
        room("Plans", uses: ["Documents", "Measures", "Orgs", "Formulas"], [real]),
        shell("Office", uses: ["Kernel", "Words"] + rooms),
        shell("StorageMemory", uses: ["Kernel", "Office"] + rooms),
        shell("StorageSQLite", uses: ["Kernel", "Office"] + rooms, [grdb, logging]),
        library("CLibArchive", "libarchive", debian: "libarchive-dev"),
        library("CLibXlsxWriter", "xlsxwriter", debian: "libxlsxwriter-dev"),
        shell("Sheets", uses: ["Kernel", "Office", "CLibArchive"] + rooms),
        shell("Papers", uses: ["Kernel", "Words", "Office", "CLibArchive", "CLibXlsxWriter"] + rooms),
        shell(
            "Web", uses: ["Kernel", "Words", "Office"] + rooms, [hummingbird, mustache, lifecycle, logging]),
        .executableTarget(
            name: "Server",
            dependencies: named(
                [
                    "Kernel", "Words", "Office", "StorageMemory", "StorageSQLite", "Sheets", "Papers", "Web",
                ] + rooms)
                + [arguments, hummingbird, hummingbirdCore, logging, lifecycle, signals, nio, nioHTTP],
            path: "Sources/Server", swiftSettings: strict),
        .target(name: "Seeds", path: "Tests/Seeds", swiftSettings: strict),
        tests("KernelTests", uses: ["Kernel", "Seeds"]),
        tests("WordsTests", uses: ["Kernel", "Words"]),
        tests("DocumentsTests", uses: ["Kernel", "Words", "Documents", "Seeds"], [yams]),
        tests("FormulasTests", uses: ["Kernel", "Words", "Documents", "Formulas", "Seeds"]),
        tests("MeasuresTests", uses: ["Kernel", "Documents", "Orgs", "Formulas", "Measures", "Seeds"]),
        tests("PlansTests", uses: ["Kernel", "Words", "Office", "Seeds"] + rooms),
        tests(
            "OfficeTests",
            uses: ["Kernel", "Words", "Office", "StorageMemory", "Sheets", "CLibArchive", "Seeds"] + rooms),
        tests(
            "StorageContractTests",
            uses: [
                "Kernel", "Words", "Office", "StorageMemory", "StorageSQLite", "Sheets", "Server", "Seeds",
            ] + rooms,
            [grdb]),
        tests(
            "WebTests",
            uses: [
                "Kernel", "Words", "Office", "StorageMemory", "StorageSQLite", "Sheets", "Papers", "Web",
                "Server", "Seeds",
            ] + rooms,
            [hummingbird, hummingbirdCore, hummingbirdTesting, mustache, logging, nio]),
        tests("ArchitectureTests", uses: []),
    ]
)
