import StrictJSON
import TestSupport
import Testing

/// Either service is ended at once at places that chance chooses, and started again: both logs then say the same, and each thing once.
@Suite struct `Complaints and hearings together, whatever is killed when` {
    @Test(arguments: 1...6) func `design 5: from refusal to reopening, each effect happens exactly once`(seed: UInt64) throws {
        var chance = Seeded(seed)
        let both = try Together()
        let (matter, _) = try RefusalStory().play(both, size: 1_700_000)
        try both.setClock("2026-06-22 10:00")
        let object: JSONValue = ["kind": "act", "caseNumber": .string(matter), "learntOn": "2026-06-19"]
        let complaint = try RunningComplaint.file(both, about: object)
        if Bool.random(using: &chance) { try both.restart(complaints: Bool.random(using: &chance)) }
        try complaint.forward()
        for _ in 0..<Int.random(in: 1...4, using: &chance) {
            // Somewhere in the middle: as many events later as chance wants, if so many come at all.
            let later = try both.complaints.log().count + Int.random(in: 0...2, using: &chance)
            _ = try awaiting("something happens") {
                try both.complaints.log().count >= later ? true : try complaint.stage == "forwardingSent" ? true : nil
            }
            try both.restart(complaints: Bool.random(using: &chance))
        }
        try complaint.awaitStage("forwardingSent")
        try complaint.decide("setAsideWholly")
        try both.restart(complaints: Bool.random(using: &chance))
        _ = try awaiting("the case is reopened") {
            try both.get("view", of: matter, by: People.executor, at: both.hearings)["stage"]?.asString == "inquiries"
                ? true : nil
        }
        try both.restart(complaints: false)
        for (type, part) in [
            ("kz.shagym.complaint.caseKnown.v1", both.complaints), ("kz.shagym.complaint.caseFetchStarted.v1", both.complaints),
            ("kz.shagym.complaint.caseManifestReceived.v1", both.complaints),
            ("kz.shagym.complaint.caseDocumentFetched.v1", both.complaints),
            ("kz.shagym.complaint.forwardingSent.v1", both.complaints),
            ("kz.shagym.case.givenForComplaint.v1", both.hearings), ("kz.shagym.case.reopened.v1", both.hearings),
        ] { #expect(try both.count(type, in: part) == 1, "\(type)") }
        #expect(try both.count("kz.shagym.case.complaintOutcomeNoted.v1", in: both.hearings) == 0)
        for part in [both.complaints, both.hearings] {
            let status = try part.call("kz.shagym.bus.Status", [:])
            #expect(status["outgoing"]?.asArray?.isEmpty ?? true, "nothing waits: \(status)")
            #expect(try part.call("kz.shagym.bus.ListParked", [:])["parked"]?.asArray?.isEmpty == true)
            #expect(try part.call("kz.shagym.journal.Verify", [:])["sound"]?.asBool == true)
        }
        try both.stop()
    }

    @Test(arguments: 1...4) func `DX-7: from breach to deemed refusal, exactly once`(seed: UInt64) throws {
        var chance = Seeded(seed)
        let both = try Together()
        let matter = try RefusalStory().accept(both)
        try both.setClock("2026-06-22 10:00")
        let object: JSONValue = ["kind": "inaction", "caseNumber": .string(matter), "termEnds": "2026-06-26"]
        let complaint = try RunningComplaint.file(both, about: object)
        try both.restart(complaints: Bool.random(using: &chance))
        try both.setClock("2026-06-29 10:00")
        try both.restart(complaints: Bool.random(using: &chance))
        _ = try awaiting("the breach is known") { try complaint.view()["caseKnown"]?["breachedAt"] }
        try both.restart(complaints: true)
        #expect(try both.count("kz.shagym.complaint.inactionRipened.v1", in: both.complaints) == 1)
        #expect(try both.count("kz.shagym.complaint.caseKnown.v1", in: both.complaints) == 1)
        #expect(try both.count("kz.shagym.case.termBreached.v1", in: both.hearings) == 1)
        try both.stop()
    }
}
