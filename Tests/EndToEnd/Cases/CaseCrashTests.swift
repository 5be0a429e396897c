import Glibc
import StrictJSON
import Synchronization
import TestSupport
import Testing

@Suite(.serialized) struct `Whatever is killed, an acknowledged step of a case` {
    private static let parts = ["complaints", "hearings", "gateway"]
    private static let casesEach = 3
    private static let kills = 9

    /// After how many acknowledged steps which part is killed; each part several times.
    private func plan(seed: UInt64, steps: Int) -> [(after: Int, part: String)] {
        var chance = Seeded(seed)
        return (0..<Self.kills).map { number in
            (Int.random(in: 1..<(steps - 3), using: &chance), Self.parts[number % Self.parts.count])
        }
        .sorted { $0.0 < $1.0 }
    }

    @Test(arguments: [1, 2] as [UInt64]) func `is kept, happens once, and both services agree with what was told`(seed: UInt64)
        throws
    {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let ways = CaseWay.allCases.flatMap { Array(repeating: $0, count: Self.casesEach) }
        let total = ways.reduce(0) { $0 + $1.steps(paper: .null).count } + 2 * ways.count
        let taken = Atomic<Int>(0)
        let plan = plan(seed: seed, steps: total)
        let walked = Atomic<Bool>(false)
        let results: [[String: JSONValue]] = try inParallel(2) { number in
            if number == 1 {
                for kill in plan {
                    try awaiting("\(kill.after) steps", seconds: 120) {
                        taken.load(ordering: .relaxed) >= kill.after || walked.load(ordering: .relaxed) ? () : nil
                    }
                    try system.crashAndAwait(kill.part)
                }
                return [:]
            }
            defer { walked.store(true, ordering: .relaxed) }
            return try walk(ways, through: system, seed: seed) { taken.add(1, ordering: .relaxed) }
        }
        let told = results[0]
        #expect(told.count == ways.count)
        let numbers = told.keys.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
        #expect(Set(numbers) == Set(1...ways.count), "numbers without gaps, each once")
        try check(told, system)

        // And after a stop and a new start on the same data.
        try system.stop()
        try check(told, try RunningSystem(in: folder))
        for service in ["complaints", "hearings"] {
            let verified = try ProgramRun("shagym", ["verify", "--data", system.data, "--service", service, "--json"])
            #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
        }
    }

    @Test func `meets a plain 503 with Retry-After while its service is away, and complaints go on meanwhile`() throws {
        let system = try RunningSystem()
        let id = try system.openCase(key: "first")
        // A supervisor that stands still starts nothing again.
        kill(system.supervisor, SIGSTOP)
        try system.crash("hearings")
        let officer = try system.client(as: "registrar")
        for reply in [
            try officer.get("/v1/cases/\(id)"), try officer.post("/v1/cases/\(id)/commands", ["command": "register"]),
            try officer.get("/v1/work?of=cases"),
        ] {
            #expect(reply.status == 503)
            #expect(reply.headers["retry-after"] != nil)
            #expect(reply.headers["content-type"]?.hasPrefix("application/problem+json") == true)
        }
        #expect(try system.client().file(key: "meanwhile").status == 201)
        #expect(try officer.get("/v1/work").status == 200)
        let ready = try officer.get("/health/ready")
        #expect(ready.status == 503)
        #expect(try ready.json()["services"]?["complaints"]?["ready"]?.asBool == true)
        #expect(try ready.json()["services"]?["hearings"]?["state"]?.asString == "unreachable")
        kill(system.supervisor, SIGCONT)
        try awaiting("the case is there again") { try officer.get("/v1/cases/\(id)").status == 200 ? () : nil }
    }

    /// Takes all cases their way, in step; a complaint is filed beside each step.
    /// - Returns: what was last told of each.
    private func walk(
        _ ways: [CaseWay],
        through system: RunningSystem,
        seed: UInt64,
        _ tick: @escaping @Sendable () -> Void
    ) throws -> [String: JSONValue] {
        try system.setClock(CaseWay.filed)
        try system.furnish()
        let ids = try inParallel(ways.count) { number in
            defer { tick() }
            return try system.openCase(key: "\(seed)-\(number)")
        }
        try system.setClock(CaseWay.registered)
        let papers = try inParallel(ways.count) { number in
            defer { tick() }
            return try system.registerCase(ids[number])
        }
        let steps = zip(ways, papers).map { $0.steps(paper: $1) }
        var told: [String: JSONValue] = [:]
        for moment in Set(steps.joined().map(\.moment)).sorted() {
            try system.setClock(moment)
            let views = try inParallel(ways.count) { number in
                var view: JSONValue?
                for step in steps[number] where step.moment == moment {
                    view = try system.take(step, on: ids[number])
                    tick()
                }
                _ = try system.client().fileUntilAcknowledged(key: "\(seed) \(moment) \(number)".replacing(" ", with: "-"))
                return view
            }
            for (id, view) in zip(ids, views) { if let view { told[id] = view } }
        }
        return told
    }

    private func check(_ told: [String: JSONValue], _ system: RunningSystem) throws {
        let client = try system.client(as: "executor")
        for (id, last) in told {
            let view = try client.get("/v1/cases/\(id)").json()
            #expect(view["stage"] == last["stage"])
            #expect(view["version"] == last["version"], "\(id): nothing happened twice, nothing is lost")
            #expect(["closedRefused", "closedGranted"].contains(view["stage"]?.asString))
            let events = try client.get("/v1/cases/\(id)/events").json()["events"]?.asArray ?? []
            #expect(events.count == Int(view["version"]?.asInteger ?? -1))
        }
        #expect(try client.get("/health/ready").status == 200)
    }
}
