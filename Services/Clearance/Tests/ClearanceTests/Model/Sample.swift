import CivilTime
import Contracts
import Directory
import Law

@testable import Clearance

/// For any request: orders worth trying, and everybody who may try.
enum Sample {
    static func orders(for matter: ClearanceRequest, at now: Instant) -> [ClearanceCommand] {
        let makers = matter.makers.isEmpty ? [Fixture.head("a")] : matter.makers
        let today = KazakhstanTime.local(now).day
        let named = matter.obligations.isEmpty ? [Fixture.obligation("a"), Fixture.obligation("b")] : matter.obligations
        let fresh = Fixture.obligation("new\(matter.obligations.count)", with: "e")
        let routes = matter.gaps.map { HandRoute($0.obligation, .decidedBy([Fixture.head("e")])) }
        let timer = matter.timers.first
        var orders: [ClearanceCommand] = [
            Fixture.check(),
            .reportAccess(ReportAccess(report: "reply 12")),
            Fixture.submit(named),
            Fixture.submit(named + [Fixture.obligation("x")]),
            .resubmit(ResubmitClearance(circumstances: "new facts", obligations: named, residence: Fixture.residence)),
            .withdraw(WithdrawClearance()),
            .route(RouteByHand(routes: routes, reasons: "archive")),
            .reroute(Reroute()),
            .reportObligation(ReportObligation(obligation: fresh, report: "reply 13")),
            .recordMove(RecordMove(residence: Residence(region: Fixture.astana, isRegistered: true))),
            .attach(AttachExitCase(exitCase: Fixture.exitCase)),
            .endExitCase(EndExitCase(number: Fixture.exitCase.number, end: .withoutPermission)),
            .endExitCase(EndExitCase(number: Fixture.exitCase.number, end: .issued(at: now))),
            .approveOverride(ApproveOverride()),
            .readSealed(ReadSealed(entry: matter.sealedEntries.first?.id ?? SealedEntryID(rawValue: "s1")!)),
            .addDocument(AddClearanceDocument(document: Fixture.document("e"))),
            .moveDeadlines(MoveDeadlines(because: "decree 1")),
            .timerFired(TimerFired(key: timer?.key ?? .clock(.validity), due: timer?.due ?? now)),
        ]
        for obligation in named {
            let end = ProvedEnd(obligation: obligation.id, lastDay: today.adding(days: 3), evidence: Fixture.document("e"))
            orders.append(.confirmEnd(ConfirmEnd(end: end)))
        }
        for maker in makers {
            orders += [
                .prepare(PrepareDecision(maker: maker, outcome: .grant(until: nil), grounds: nil)),
                .prepare(PrepareDecision(maker: maker, outcome: .refuse(.classified), grounds: SealedGrounds(text: "g"))),
                .prepare(PrepareDecision(maker: maker, outcome: .revoke(.stated("changed")))),
                .grant(GrantParts(maker: maker, capacity: .head, until: today.adding(days: 30))),
                .refuse(
                    RefuseParts(maker: maker, capacity: .acting(order: "order 1"), reasons: .stated("because"), grounds: nil)
                ),
                .revoke(RevokeGrant(maker: maker, capacity: .head, reasons: .classified, grounds: SealedGrounds(text: "g"))),
                .sendNote(SendNote(maker: maker, note: SealedGrounds(text: "n"))),
                .admitReviewer(
                    AdmitReviewer(
                        maker: maker,
                        body: Fixture.body("court"),
                        officer: Fixture.officer("judge"),
                        reference: "order 7"
                    )
                ),
                .endAdmission(EndAdmission(maker: maker, body: Fixture.body("court"), officer: Fixture.officer("judge"))),
                .proposeOverride(ProposeOverride(from: maker, to: Fixture.head("d"), reasons: "the head is the holder")),
            ]
        }
        return orders
    }

    static func callers(for matter: ClearanceRequest) -> [Caller] {
        let makers = matter.makers.isEmpty ? [Fixture.head("a")] : matter.makers
        let desk: [Caller] = [.system, Fixture.portal, Fixture.lawyer, Fixture.chief, Fixture.registrar]
        return desk + makers.map(Fixture.security) + makers.map(Fixture.signer)
    }
}
