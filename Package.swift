// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func shared(_ names: String...) -> [Target.Dependency] { names.map { .product(name: $0, package: "Shared") } }

let everything = shared(
    "CivilTime",
    "Law",
    "Directory",
    "Contracts",
    "StrictJSON",
    "EventLoop",
    "Journal",
    "MessageBus",
    "HTTPServer",
    "ServiceKit",
    "CPlatform",
    "TestSupport"
)

/// Each package's own tests, named here again so that one `swift test` at the root runs all of them:
/// SwiftPM does not run the tests of path dependencies.
let packageTests: [(package: String, name: String)] =
    [
        "CivilTimeTests", "LawTests", "DirectoryTests", "StrictJSONTests", "ContractsTests", "EventLoopTests", "JournalTests",
        "MessageBusTests", "HTTPServerTests", "ServiceKitTests",
    ].map { ("Shared", $0) } + [
        ("Services/Complaints", "ComplaintsTests"), ("Services/Hearings", "HearingsTests"),
        ("Services/Clearance", "ClearanceTests"),
    ]

/// The service whose tests a package's are; none for `Shared`.
func service(of package: String) -> [Target.Dependency] {
    guard package.hasPrefix("Services/") else { return [] }
    let name = String(package.dropFirst("Services/".count))
    return [.product(name: name, package: name)]
}

let package = Package(
    name: "shagym-system",
    products: [.executable(name: "shagym", targets: ["shagym"])],
    dependencies: [
        .package(path: "Shared"), .package(path: "Services/Complaints"), .package(path: "Services/Hearings"),
        .package(path: "Services/Clearance"),
    ],
    targets: [
        .target(
            name: "Gateway",
            dependencies: shared(
                "CivilTime",
                "Law",
                "Directory",
                "Contracts",
                "StrictJSON",
                "EventLoop",
                "Journal",
                "MessageBus",
                "HTTPServer",
                "ServiceKit",
                "CPlatform"
            ),
            swiftSettings: strict
        ),
        .executableTarget(
            name: "shagym",
            dependencies: ["Gateway"]
                + shared(
                    "CivilTime",
                    "Law",
                    "Directory",
                    "Contracts",
                    "StrictJSON",
                    "EventLoop",
                    "Journal",
                    "MessageBus",
                    "ServiceKit",
                    "CPlatform"
                )
                + [
                    .product(name: "complaints-service", package: "Complaints"),
                    .product(name: "hearings-service", package: "Hearings"),
                    .product(name: "clearance-service", package: "Clearance"),
                ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GatewayTests",
            dependencies: ["Gateway"] + everything,
            path: "Tests/Gateway",
            swiftSettings: strict
        ),
        .testTarget(name: "Architecture", path: "Tests/Architecture", swiftSettings: strict),
        .testTarget(
            name: "EndToEnd",
            dependencies: ["Gateway", "shagym"] + everything,
            path: "Tests/EndToEnd",
            swiftSettings: strict
        ),
        .testTarget(
            name: "Browser",
            dependencies: ["Gateway", "shagym"] + everything,
            path: "Tests/Browser",
            swiftSettings: strict
        ),
        .testTarget(
            name: "Together",
            dependencies: [
                .product(name: "Complaints", package: "Complaints"), .product(name: "Hearings", package: "Hearings"),
                .product(name: "Clearance", package: "Clearance"),
            ] + everything,
            path: "Tests/Together",
            exclude: ["refusal.json"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "Scenarios",
            dependencies: ["Gateway", "shagym"] + everything,
            path: "Tests/Scenarios",
            swiftSettings: strict
        ),
    ]
        + packageTests.map { test in
            .testTarget(
                name: test.name,
                dependencies: everything
                    + service(of: test.package),
                path: "\(test.package)/Tests/\(test.name)",
                swiftSettings: strict
            )
        },
    swiftLanguageModes: [.v6]
)
