// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let shared: [Target.Dependency] = [
    "CivilTime", "Law", "Directory", "Contracts", "StrictJSON", "Journal", "MessageBus", "EventLoop", "ServiceKit",
].map { .product(name: $0, package: "Shared") }

let package = Package(
    name: "Hearings",
    products: [
        .library(name: "Hearings", targets: ["Hearings"]),
        .executable(name: "hearings-service", targets: ["hearings-service"]),
    ],
    dependencies: [.package(path: "../../Shared")],
    targets: [
        .target(name: "Hearings", dependencies: shared, swiftSettings: strict),
        .executableTarget(name: "hearings-service", dependencies: ["Hearings"] + shared, swiftSettings: strict),
        .testTarget(
            name: "HearingsTests",
            dependencies: ["Hearings", .product(name: "TestSupport", package: "Shared")] + shared,
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
