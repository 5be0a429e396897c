import CivilTime
import Contracts
import Testing

@testable import Clearance

@Suite struct `What the hearings service tells of a case, CL-01 to CL-03` {
    private func opening(_ source: CaseOpening.Source = .questionnaire) -> CaseOpening {
        CaseOpening(exitCase: Fixture.exitCase, holder: Fixture.holder(), source: source)
    }

    private func standing(_ state: ClearanceState, attached: Bool) throws -> ClearanceRequest {
        var request = try Story.standing(in: state).it
        request.exitCase = attached ? Fixture.exitCase : nil
        request.exitEnd = nil
        return request
    }

    @Test(arguments: ClearanceState.allCases) func `CL-03: what stands without an application is attached`(
        state: ClearanceState
    ) throws {
        let request = try standing(state, attached: false)
        let canServe: Set<ClearanceState> = [.required, .manualRouting, .routed, .granted]
        let step = ClearanceRequest.step(for: opening(), among: [request])
        #expect(step == (canServe.contains(request.state) ? .attach(request.id) : .open), "\(request.state)")
    }

    @Test(arguments: ClearanceState.allCases) func `CL-01: a request for the case stands, unless it came to nothing`(
        state: ClearanceState
    ) throws {
        let request = try standing(state, attached: true)
        let cameToNothing: Set<ClearanceState> = [.notRequired, .revoked, .expired, .superseded, .withdrawn]
        let step = ClearanceRequest.step(for: opening(), among: [request])
        #expect(step == (cameToNothing.contains(request.state) ? .open : .nothing), "\(request.state)")
    }

    @Test func `CL-02: a reply of national security against "none" reopens the check`() throws {
        let request = try standing(.notRequired, attached: true)
        #expect(ClearanceRequest.step(for: opening(.nationalSecurity), among: [request]) == .reportAccess(request.id))
    }

    @Test func `CL-25, R14.1: for a case looked at afresh another request is opened; the refused one is attached no more`() throws {
        var refused = try standing(.refused, attached: true)
        refused.exitEnd = .withoutPermission
        #expect(ClearanceRequest.step(for: opening(), among: [refused]) == .open)
        #expect(ClearanceRequest.attached(to: Fixture.exitCase.number, among: [refused]).isEmpty)
    }

    @Test(arguments: ClearanceState.allCases) func `R12.1: the issue is confirmed only on what stands`(state: ClearanceState)
        throws
    {
        let request = try standing(state, attached: true)
        let isConfirmed = ClearanceRequest.confirmsIssue([request], at: Fixture.at("2026-06-22 10:00"))
        #expect(isConfirmed == (request.state == .granted || request.state == .notRequired))
        #expect(!ClearanceRequest.confirmsIssue([], at: Fixture.at("2026-06-22 10:00")))
    }

    @Test func `CL-25: a grant whose last day has passed is not confirmed, also before that is recorded`() throws {
        let request = try Story.granted(until: "2026-06-20").it
        #expect(ClearanceRequest.confirmsIssue([request], at: Fixture.at("2026-06-20 23:59")))
        #expect(!ClearanceRequest.confirmsIssue([request], at: Fixture.at("2026-06-21 00:00")))
    }

    @Test func `CL-24: what was to be issued may still end without; a second end is refused`() throws {
        var story = try Story.granted()
        let issued = EndExitCase(number: Fixture.exitCase.number, end: .issued(at: Fixture.at("2026-06-12 10:00")))
        try story.run(.endExitCase(issued), by: .system, at: "2026-06-12 10:00")
        #expect(story.refusal(of: .endExitCase(issued), by: .system, at: "2026-06-12 11:00")?.problem == .alreadyDone)
        let without = ClearanceCommand.endExitCase(EndExitCase(number: Fixture.exitCase.number, end: .withoutPermission))
        try story.run(without, by: .system, at: "2026-06-12 11:00")
        #expect(story.it.exitEnd == .withoutPermission && story.it.state == .expired)
        #expect(story.refusal(of: without, by: .system, at: "2026-06-12 12:00")?.problem == .alreadyDone)
    }
}
