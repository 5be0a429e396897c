import StrictJSON
import TestSupport
import Testing

@Suite struct `The ledger of requests` {
    @Test func `gives the first answer again for 30 days, and then takes the key as a new one`() throws {
        let system = try RunningSystem()
        let client = system.client()
        func set(_ now: String) throws { #expect(try client.post("/v1/training/clock", ["now": .string(now)]).status == 200) }
        try set("2026-07-03T15:00:00+05:00")
        let first = try client.fileUntilAcknowledged(key: "one")
        try set("2026-08-02T14:59:59+05:00")
        #expect(try client.fileUntilAcknowledged(key: "one").id == first.id)
        try set("2026-08-02T15:02:00+05:00")
        #expect(try client.fileUntilAcknowledged(key: "one").id != first.id)
        #expect(try system.listedComplaints().count == 2)
        let metrics = try client.get("/metrics").text
        #expect(metrics.contains("shagym_requests_forgotten_total{part=\"complaints\"} 1\n"))
    }

    @Test(arguments: ["29", "0", "thirty"]) func `is kept for 30 days at least: another setting ends the start`(days: String)
        throws
    {
        let folder = try TemporaryFolder()
        let run = try ProgramRun(
            "complaints-service",
            [],
            environment: ["SHAGYM_DATA": folder.path, "SHAGYM_REQUESTS_KEEP_DAYS": days]
        )
        #expect(run.status == 78 && run.errors.contains("SHAGYM_REQUESTS_KEEP_DAYS"))
    }
}
