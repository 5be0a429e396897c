import Glibc
import StrictJSON
import Synchronization
import TestSupport
import Testing

@Suite(.serialized) struct `Whatever is killed, an acknowledged filing` {
    private static let clients = 6
    private static let filingsEach = 20

    /// After how many acknowledgements which part is killed.
    private func plan(seed: UInt64) -> [(after: Int, part: String)] {
        var chance = Seeded(seed)
        let total = Self.clients * Self.filingsEach
        return (0..<8).map { _ in
            (Int.random(in: 1..<(total - 10), using: &chance), Bool.random(using: &chance) ? "complaints" : "gateway")
        }
        .sorted { $0.0 < $1.0 }
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func `is there exactly once, and the numbers have no gap`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let system = try RunningSystem(in: folder)
        let acknowledged = Atomic<Int>(0)
        let plan = plan(seed: seed)
        let results: [[String: AcknowledgedFiling]] = try inParallel(Self.clients + 1) { number in
            var filings: [String: AcknowledgedFiling] = [:]
            if number == Self.clients {
                for step in plan {
                    try awaiting("\(step.after) filings", seconds: 60) {
                        acknowledged.load(ordering: .relaxed) >= step.after ? () : nil
                    }
                    try system.crashAndAwait(step.part)
                }
                return filings
            }
            let client = system.client()
            for filing in 0..<Self.filingsEach {
                let key = "seed-\(seed)-\(number)-\(filing)"
                filings[key] = try client.fileUntilAcknowledged(SampleFiling.json(circumstances: key), key: key)
                acknowledged.add(1, ordering: .relaxed)
            }
            return filings
        }
        let filings = results.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        let total = Self.clients * Self.filingsEach
        #expect(filings.count == total)
        #expect(Set(filings.values.compactMap(\.runningNumber)) == Set(1...total), "numbers without gaps, each once")

        // The same key gives the same answer, however late.
        for (key, filing) in filings.sorted(by: { $0.key < $1.key }).prefix(10) {
            let again = try system.client().file(SampleFiling.json(circumstances: key), key: key)
            #expect(try AcknowledgedFiling(again) == filing)
        }
        #expect(Set(try system.listedComplaints().compactMap { $0["id"]?.asString }) == Set(filings.values.map(\.id)))
        #expect(try system.listedComplaints().count == total)
        let verified = try ProgramRun("shagym", ["verify", "--data", system.data, "--json"])
        #expect(verified.status == 0, "\(verified.output)")

        // And after a stop and a new start on the same data.
        try system.stop()
        let restarted = try RunningSystem(in: folder)
        #expect(try restarted.listedComplaints().count == total)
    }

    @Test func `meets a plain 503 with Retry-After while its service is away, and is answered when it is back`() throws {
        let system = try RunningSystem()
        let filing = try system.client().fileUntilAcknowledged(key: "first")
        // A supervisor that stands still starts nothing again.
        kill(system.supervisor, SIGSTOP)
        try system.crash("complaints")
        for reply in [
            try system.client().file(key: "second"),
            try system.client(following: filing).get("/v1/complaints/\(filing.id)"),
        ] {
            #expect(reply.status == 503)
            #expect(reply.headers["retry-after"] != nil)
            #expect(reply.headers["content-type"]?.hasPrefix("application/problem+json") == true)
        }
        #expect(try system.client().get("/health/live").status == 200)
        #expect(try system.client().get("/health/ready").status == 503)
        kill(system.supervisor, SIGCONT)
        let second = try system.client().fileUntilAcknowledged(key: "second")
        #expect(second.runningNumber == 2)
        #expect(try system.client(following: filing).get("/v1/complaints/\(filing.id)").status == 200)
    }
}
