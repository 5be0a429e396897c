import StrictJSON
import TestSupport
import Testing

@Suite struct `A decree and what waits for each other` {
    @Test func `A-48, A-18: a joined complaint waits for the day to which its lead was moved`() throws {
        let both = try Together()
        try both.setClock("2026-07-03 15:00")
        let object: JSONValue = ["kind": "act", "caseNumber": "AL1-C-2026-000400", "learntOn": "2026-06-30"]
        let joined = try RunningComplaint.file(both, about: object)
        let lead = try RunningComplaint.file(both, about: object)
        try joined.run(["command": "link", "kind": "joined", "lead": .string(lead.id)])
        func day(_ clock: String, of complaint: RunningComplaint) throws -> String? {
            try complaint.view()["deadlines"]?.asArray?.first { $0["clock"]?.asString == clock }?["day"]?.asString
        }
        #expect(try day("lead", of: joined) == "2026-07-08")
        try both.restartComplaints(by: try Place.calendar(freeing: "2026-07-07", working: "2026-07-12"))
        #expect(try day("forwarding", of: lead) == "2026-07-09")
        #expect(try day("forwarding", of: joined) == "2026-07-09")
        #expect(try day("lead", of: joined) == "2026-07-09")
        try both.stop()
    }
}
