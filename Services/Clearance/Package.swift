// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let shared: [Target.Dependency] = [
    "CivilTime", "Law", "Directory", "Contracts", "StrictJSON", "Journal", "MessageBus", "EventLoop", "ServiceKit",
].map { .product(name: $0, package: "Shared") }

let package = Package(
    name: "Clearance",
    products: [
        .library(name: "Clearance", targets: ["Clearance"]),
        .executable(name: "clearance-service", targets: ["clearance-service"]),
    ],
    dependencies: [.package(path: "../../Shared")],
    targets: [
        .target(name: "Clearance", dependencies: shared, swiftSettings: strict),
        .executableTarget(name: "clearance-service", dependencies: ["Clearance"] + shared, swiftSettings: strict),
        .testTarget(
            name: "ClearanceTests",
            dependencies: ["Clearance", .product(name: "TestSupport", package: "Shared")] + shared,
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
