import Testing

/// What each module may import of ours: the table of docs/architecture.md.
private let allowed: [(folder: String, imports: Set<String>)] = {
    let law: Set = ["CivilTime", "Law"]
    let pure = law.union(["Directory", "StrictJSON"])
    let service = pure.union(["Contracts", "Journal", "MessageBus", "EventLoop", "ServiceKit"])
    return [
        ("Shared/Sources/CivilTime", []),
        ("Shared/Sources/StrictJSON", []),
        ("Shared/Sources/Law", ["CivilTime", "StrictJSON"]),
        ("Shared/Sources/Directory", law.union(["StrictJSON"])),
        ("Shared/Sources/Contracts", pure),
        ("Shared/Sources/EventLoop", ["CPlatform"]),
        ("Shared/Sources/Journal", ["CPlatform", "CSQLite", "StrictJSON"]),
        ("Shared/Sources/MessageBus", ["CPlatform", "EventLoop", "StrictJSON"]),
        ("Shared/Sources/HTTPServer", ["CPlatform", "EventLoop", "StrictJSON"]),
        ("Shared/Sources/ServiceKit", pure.union(["Contracts", "Journal", "MessageBus", "EventLoop", "CPlatform"])),
        ("Services/Complaints/Sources", service.union(["Complaints"])),
        ("Services/Complaints/Sources/Complaints/Model", pure.union(["Contracts"])),
        ("Services/Hearings/Sources", service.union(["Hearings"])),
        ("Services/Hearings/Sources/Hearings/Model", pure.union(["Contracts"])),
        ("Services/Hearings/Sources/Hearings/Scheduling", pure.union(["Contracts"])),
        ("Services/Hearings/Sources/Hearings/ICalendar", pure.union(["Contracts"])),
        ("Services/Hearings/Sources/Hearings/Notices", pure.union(["Contracts"])),
        ("Services/Clearance/Sources", service.union(["Clearance"])),
        ("Services/Clearance/Sources/Clearance/Model", pure.union(["Contracts"])),
        ("Sources/Gateway", service.union(["HTTPServer", "CPlatform"])),
        ("Sources/shagym", service.union(["Gateway", "CPlatform"])),
    ]
}()

private let ours: Set = [
    "CivilTime", "Law", "Directory", "StrictJSON", "Contracts", "EventLoop", "Journal", "MessageBus", "HTTPServer", "ServiceKit",
    "TestSupport", "CSQLite", "CPlatform", "Complaints", "Hearings", "Clearance", "Gateway",
]

/// Where neither clock, disk nor network may be reached.
private let pureFolders = [
    "Shared/Sources/CivilTime", "Shared/Sources/Law", "Shared/Sources/Directory", "Shared/Sources/Contracts",
    "Shared/Sources/StrictJSON", "Services/Complaints/Sources/Complaints/Model", "Services/Hearings/Sources/Hearings/Model",
    "Services/Hearings/Sources/Hearings/Scheduling", "Services/Hearings/Sources/Hearings/ICalendar",
    "Services/Hearings/Sources/Hearings/Notices", "Services/Clearance/Sources/Clearance/Model",
]

@Suite struct `Boundaries between modules` {
    @Test(arguments: allowed.map(\.folder)) func `a module imports of ours only what the table allows`(folder: String) throws {
        let permitted = try #require(allowed.first { $0.folder == folder }).imports
        for file in try SourceTree.swiftFiles(under: folder) {
            let foreign = Set(SourceTree.imports(in: file.text)).intersection(ours).subtracting(permitted)
            #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted().joined(separator: ", "))")
        }
    }

    @Test(arguments: pureFolders) func `the law is pure: no clock, disk or network`(folder: String) throws {
        let platform: Set = ["Glibc", "Foundation", "FoundationEssentials", "Dispatch", "Synchronization"]
        for file in try SourceTree.swiftFiles(under: folder) {
            let used = Set(SourceTree.imports(in: file.text)).intersection(platform)
            #expect(used.isEmpty, "\(file.path) imports \(used.sorted().joined(separator: ", "))")
        }
    }

    @Test(arguments: ["Shared/Sources", "Services", "Sources"])
    func `programs are made without full Foundation, which costs memory in every process`(folder: String) throws {
        for file in try SourceTree.swiftFiles(under: folder) where !file.path.contains("/Tests/") {
            #expect(!SourceTree.imports(in: file.text).contains("Foundation"), "\(file.path)")
        }
    }

    @Test func `SQL is written only in the journal, in a service's views and in the gateway's token store`() throws {
        let statement = #/"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE TABLE)\s/#
        var places: [String] = []
        for folder in [
            "Shared/Sources", "Services/Complaints/Sources", "Services/Hearings/Sources", "Services/Clearance/Sources", "Sources",
        ] {
            for file in try SourceTree.swiftFiles(under: folder) where SourceTree.code(of: file.text).contains(statement) {
                places.append(file.path)
            }
        }
        try #require(places.contains { $0.contains("/Journal/") }, "the pattern finds the journal's own SQL")
        let elsewhere = places.filter { path in
            !["/Journal/", "/Views/", "/Tokens/"].contains { path.contains($0) }
        }
        #expect(elsewhere.isEmpty, "\(elsewhere)")
    }

    @Test func `time and chance enter only through ServiceKit and the programs' entries`() throws {
        let sources = #/\b(Date\(\)|UUID\(\)|SystemRandomNumberGenerator|\.random\(|getentropy\(|CLOCK_REALTIME)/#
        var places: [String] = []
        for folder in [
            "Shared/Sources", "Services/Complaints/Sources", "Services/Hearings/Sources", "Services/Clearance/Sources", "Sources",
        ] {
            for file in try SourceTree.swiftFiles(under: folder) where SourceTree.code(of: file.text).contains(sources) {
                places.append(file.path)
            }
        }
        try #require(!places.isEmpty, "the pattern finds ServiceKit's clock")
        let elsewhere = places.filter {
            !$0.hasPrefix("Shared/Sources/ServiceKit/") && !$0.hasPrefix("Shared/Sources/TestSupport/")
        }
        #expect(elsewhere.isEmpty, "\(elsewhere)")
    }

    @Test(arguments: [
        "Shared/Sources", "Services/Complaints/Sources", "Services/Hearings/Sources", "Services/Clearance/Sources", "Sources",
    ])
    func `a file is about one thing: at most 400 lines`(folder: String) throws {
        for file in try SourceTree.swiftFiles(under: folder) {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 400, "\(file.path) has \(lines) lines")
        }
    }
}
