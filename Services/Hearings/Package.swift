// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let shared: [Target.Dependency] = [
    "CivilTime", "Law", "Directory", "Contracts", "StrictJSON", "Journal", "MessageBus", "EventLoop", "ServiceKit",
].map { .product(name: $0, package: "Shared") }

let package = Package(
    name: "Hearings",
    products: [.library(name: "Hearings", targets: ["Hearings"])],
    dependencies: [.package(path: "../../Shared")],
    targets: [
        .target(name: "Hearings", dependencies: shared, swiftSettings: strict),
        .testTarget(name: "HearingsTests", dependencies: ["Hearings"] + shared, swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
