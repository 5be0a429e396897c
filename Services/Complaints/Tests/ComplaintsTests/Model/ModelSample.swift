import CivilTime
import Directory
import Law

@testable import Complaints

/// One well-formed order of every kind for a complaint, and everybody who might give it.
enum Sample {
    static func orders(for complaint: Complaint) -> [ComplaintCommand] {
        let timer = complaint.timers.first
        return [
            .receive(Fixture.receive()),
            .register(RegisterComplaint()),
            .complete(CompleteContent(content: Fixture.content(), demands: Fixture.demands)),
            .assign(AssignComplaint(officer: Fixture.executor)),
            .answerDemand(AnswerDemand(demand: complaint.ownDemands.last?.id ?? Fixture.demandID("d1"), answer: Story.met)),
            .satisfyInFull(SatisfyInFull()),
            .forward(ForwardComplaint(to: forwardTarget(complaint), manifest: Fixture.manifest)),
            .acknowledge(AcknowledgeForwarding()),
            .rejectDelivery(
                RejectDelivery(discrepancies: [Discrepancy(kind: .missing, document: Fixture.document("c").sha256, note: "n")])
            ),
            .sendAnswer(SendAnswer(document: Fixture.document("8"))),
            .redirect(RedirectComplaint(to: redirectTarget(complaint), reason: "not ours")),
            .split(
                SplitComplaint(
                    demands: [complaint.ownDemands.last?.id ?? Fixture.demandID("d1")],
                    to: complaint.holder == Fixture.quality ? Fixture.superior : Fixture.quality,
                    respondent: Fixture.respondent(complaint.holder == Fixture.quality ? .provider : .stateCorporation)
                )
            ),
            .link(LinkComplaint(kind: .joined, lead: Fixture.complaintID("lead"), leadDue: Fixture.day("2026-07-20"))),
            .link(LinkComplaint(kind: .duplicate, lead: Fixture.complaintID("lead"), leadDue: Fixture.day("2026-07-20"))),
            .absorb(AbsorbComplaint(kind: .joined, other: Fixture.complaintID("j\(complaint.version)"), clocks: [])),
            .followLead(
                FollowLead(
                    stage: complaint.version % 2 == 0 ? .underReview : .closed,
                    isDecided: complaint.version % 4 == 1,
                    leadDue: Fixture.day("2026-07-28")
                )
            ),
            .linkTrack(LinkTrack(other: Fixture.complaintID("q\(complaint.version)"), body: Fixture.quality)),
            .withdraw(WithdrawComplaint(document: Fixture.document("f"))),
            .noteCase(NoteCase(facts: Fixture.facts(breached: complaint.version.isMultiple(of: 2)))),
            .fetchCase(FetchCase(purpose: fetchPurpose(complaint), complaint: [Fixture.document("a")])),
            .recordCaseFetch(RecordCaseFetch(.listed(parts: Fixture.caseParts))),
            .requestCase(RequestCase()),
            .deliverCase(DeliverCase(manifest: Fixture.manifest)),
            .startReview(StartReview(reviewer: Fixture.reviewer)),
            .restoreTerm(RestoreTerm(restored: true, reason: "illness")),
            decision(complaint, order: nil),
            decision(complaint, order: SuperiorOrder(body: Fixture.provider, text: "act", complyBy: Fixture.day("2027-03-01"))),
            .notify(NotifyDecision()),
            .executeOrder(ExecuteOrder(act: "decision 15", document: Fixture.document("d"))),
            .reportNewAct(ReportNewAct(act: "decision 16", document: nil)),
            .timerFired(TimerFired(key: timer?.key ?? .clock(.forwarding), due: timer?.due ?? Fixture.at("2026-07-08 18:30:01"))),
            .moveDeadlines(MoveDeadlines(because: "decree")),
        ]
    }

    static func callers(for complaint: Complaint) -> [Caller] {
        let bodies = [Fixture.provider, Fixture.superior, Fixture.ministry, Fixture.quality, Fixture.corporation]
        return [.system, .portal, .filer(of: complaint.id)] + bodies.map { Fixture.staff($0) }
    }

    private static func decision(_ complaint: Complaint, order: SuperiorOrder?) -> ComplaintCommand {
        let own = complaint.ownDemands
        let code: OutcomeCode = order == nil ? .dismiss : .obligeToAct
        return .decide(
            DecideComplaint(
                outcomes: own.map { DemandOutcome(demand: $0.id, outcome: code) },
                overall: own.isEmpty ? code : nil,
                grounds: "reasons",
                document: Fixture.document("e"),
                order: order
            )
        )
    }

    private static func fetchPurpose(_ complaint: Complaint) -> CaseFetchPurpose {
        complaint.stage == .selfReview ? .forwarding(to: forwardTarget(complaint)) : .delivering
    }

    private static func forwardTarget(_ complaint: Complaint) -> BodyID {
        complaint.holder == Fixture.superior ? Fixture.ministry : Fixture.superior
    }

    private static func redirectTarget(_ complaint: Complaint) -> BodyID {
        switch complaint.intake.respondent.kind {
        case .stateCorporation: Fixture.quality
        case .stateCorporationEmployee: Fixture.corporation
        case .reviewingBody: Fixture.ministry
        case .officer, .provider: complaint.holder == Fixture.provider ? Fixture.superior : Fixture.provider
        }
    }
}
