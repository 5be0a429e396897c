// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let shared: [Target.Dependency] = [
    "CivilTime", "Law", "Directory", "Contracts", "StrictJSON", "Journal", "MessageBus", "EventLoop", "ServiceKit",
].map { .product(name: $0, package: "Shared") }

let package = Package(
    name: "Complaints",
    products: [
        .library(name: "Complaints", targets: ["Complaints"]),
        .executable(name: "complaints-service", targets: ["complaints-service"]),
    ],
    dependencies: [.package(path: "../../Shared")],
    targets: [
        .target(name: "Complaints", dependencies: shared, swiftSettings: strict),
        .executableTarget(name: "complaints-service", dependencies: ["Complaints"] + shared, swiftSettings: strict),
        .testTarget(
            name: "ComplaintsTests", dependencies: ["Complaints", .product(name: "TestSupport", package: "Shared")] + shared,
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
