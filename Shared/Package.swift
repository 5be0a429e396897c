// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// The modules of the shared core and what each may import of ours (see docs/architecture.md; a test enforces it).
let modules: [(name: String, imports: [String])] = [
    ("CivilTime", []),
    ("StrictJSON", []),
    ("Law", ["CivilTime", "StrictJSON"]),
    ("Directory", ["CivilTime", "Law", "StrictJSON"]),
    ("Contracts", ["CivilTime", "Law", "Directory", "StrictJSON"]),
    ("EventLoop", ["CPlatform"]),
    ("Journal", ["CPlatform", "CSQLite", "StrictJSON"]),
    ("MessageBus", ["CPlatform", "EventLoop", "StrictJSON"]),
    ("HTTPServer", ["CPlatform", "EventLoop", "StrictJSON"]),
    (
        "ServiceKit",
        ["CivilTime", "Law", "Directory", "Contracts", "Journal", "MessageBus", "EventLoop", "StrictJSON", "CPlatform"]
    ),
    (
        "TestSupport",
        ["CivilTime", "Law", "Directory", "Contracts", "Journal", "MessageBus", "EventLoop", "StrictJSON", "ServiceKit"]
    ),
]

let package = Package(
    name: "Shared",
    products: modules.map { .library(name: $0.name, targets: [$0.name]) } + [.library(name: "CPlatform", targets: ["CPlatform"])],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CPlatform"),
    ]
        + modules.map { module in
            .target(
                name: module.name,
                dependencies: module.imports.map { .init(stringLiteral: $0) },
                swiftSettings: strict
            )
        }
        + modules.filter { $0.name != "TestSupport" }.map { module in
            .testTarget(
                name: module.name + "Tests",
                dependencies: (module.imports + [module.name] + (module.name == "ServiceKit" ? ["TestSupport"] : [])).map {
                    .init(stringLiteral: $0)
                },
                swiftSettings: strict
            )
        },
    swiftLanguageModes: [.v6]
)
