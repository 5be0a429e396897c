import StrictJSON
import TestSupport
import Testing

@Suite(.serialized) struct `When the disk fails or is full` {
    @Test(arguments: [
        "sync:wal:after=40:times=2", "write:wal:after=800:times=3", "write:wal:after=800:times=3:error=full",
    ]) func `filing says 503 with Retry-After, reading goes on, and filing recovers by itself`(plan: String) throws {
        let system = try RunningSystem(environment: ["SHAGYM_JOURNAL_FAULTS": plan])
        let client = system.client()
        let first = try client.fileUntilAcknowledged(key: "first")
        let follower = system.client(following: first)
        var refusals = 0
        var notReady = 0
        var filings = [first]
        for number in 1...400 where refusals == 0 || filings.count < 5 {
            let key = "filing-\(number)"
            let filing = try client.fileUntilAcknowledged(SampleFiling.json(circumstances: key), key: key) { reply in
                refusals += 1
                #expect(reply?.status == 503)
                // Whoever spreads the load sends the next filing elsewhere.
                if let ready = try? follower.get("/health/ready"), ready.status != 200 { notReady += 1 }
                // What is stored can be read meanwhile.
                #expect((try? follower.get("/v1/complaints/\(first.id)"))?.status == 200)
            }
            filings.append(filing)
        }
        #expect(refusals > 0, "the planned failure happened")
        #expect(notReady > 0, "and was told to who asks for health")
        let isReady = try awaiting("readiness") { try follower.get("/health/ready").status == 200 ? true : nil }
        #expect(isReady)
        #expect(Set(filings.compactMap(\.runningNumber)) == Set(1...filings.count))
        #expect(try system.listedComplaints().count == filings.count)
        #expect(try ProgramRun("shagym", ["verify", "--data", system.data]).status == 0)
    }
}
