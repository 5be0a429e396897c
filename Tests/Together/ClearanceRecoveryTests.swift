import StrictJSON
import TestSupport
import Testing

/// Hearings or clearances are ended at once at places that chance chooses, and started again: each thing happens once, in both logs.
@Suite struct `Hearings and clearances together, whatever is killed when` {
    /// Ends one of the two, or none.
    private func strike(_ all: Together, _ chance: inout Seeded) throws {
        switch Int.random(in: 0...2, using: &chance) {
        case 0: try all.restart(complaints: false)
        case 1: try all.restartClearance()
        default: break
        }
    }

    @Test(arguments: 1...6) func `design 5, R12.1: from registration to the issue, each effect happens exactly once`(
        seed: UInt64
    ) throws {
        var chance = Seeded(seed)
        let all = try Together(clearance: true)
        let story = try ClearanceStory(all)
        try story.register()
        try strike(all, &chance)
        try story.submit()
        try strike(all, &chance)
        try story.awaitStatus("pending")
        try story.grant()
        try strike(all, &chance)
        try story.awaitStatus("granted")
        try story.goToSurrendered()
        try story.issue()
        try strike(all, &chance)
        try strike(all, &chance)
        _ = try awaiting("it is issued") { try story.view()["stage"]?.asString == "closedGranted" ? true : nil }
        try all.restart(complaints: false)
        try all.restartClearance()
        let clearance = try #require(all.clearance)
        for (type, part) in [
            ("kz.shagym.clearance.checked.v1", clearance), ("kz.shagym.clearance.exitCaseEnded.v1", clearance),
            ("kz.shagym.case.issueOrdered.v1", all.hearings), ("kz.shagym.case.decisionIssued.v1", all.hearings),
        ] { #expect(try all.count(type, in: part) == 1, "\(type)") }
        #expect(throws: Refused.self, "from the issue on nothing is revoked") { try story.prepareRevocation() }
        try checkNothingWaits(all)
        try all.stop()
    }

    @Test(arguments: 1...6) func `CL-24: a revocation, an order to issue and a kill: never both, and both agree`(seed: UInt64) throws {
        var chance = Seeded(seed)
        let all = try Together(clearance: true)
        let story = try ClearanceStory(all)
        try story.register()
        try story.submit()
        try story.grant()
        try story.awaitStatus("granted")
        try story.goToSurrendered()
        try story.prepareRevocation()
        var wasRevoked = false
        func revoke() { wasRevoked = (try? story.revoke()) != nil }
        if Bool.random(using: &chance) {
            try story.issue()
            try strike(all, &chance)
            revoke()
        } else {
            revoke()
            try strike(all, &chance)
            try? story.issue()
        }
        try strike(all, &chance)
        _ = try awaiting("it is settled") {
            let view = try story.view()
            if view["stage"]?.asString == "closedGranted" { return true }
            return view["issueOrdered"] == nil && view["clearance"]?.asString == "revoked" ? true : nil
        }
        let isIssued = try story.view()["stage"]?.asString == "closedGranted"
        #expect(isIssued != wasRevoked)
        #expect(try story.holderView()["state"]?.asString == (isIssued ? "granted" : "revoked"))
        try checkNothingWaits(all)
        try all.stop()
    }

    private func checkNothingWaits(_ all: Together) throws {
        for part in [all.hearings, try #require(all.clearance)] {
            _ = try awaiting("nothing waits in \(part.name)") {
                try part.call("kz.shagym.bus.Status", [:])["outgoing"]?.asArray?.isEmpty ?? true ? true : nil
            }
            #expect(try part.call("kz.shagym.bus.ListParked", [:])["parked"]?.asArray?.isEmpty == true)
            #expect(try part.call("kz.shagym.journal.Verify", [:])["sound"]?.asBool == true)
        }
    }
}
