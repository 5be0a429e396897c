import CivilTime
import Contracts
import Directory
import FoundationEssentials
import Law
import StrictJSON
import Testing

@testable import Complaints

extension Story {
    /// Received and registered on Friday 3 July 2026, 15:00 (EX-06), unless told otherwise.
    static func registered(_ order: ReceiveComplaint = Fixture.receive(), at time: String = "2026-07-03 15:00") throws -> Story {
        var story = Story()
        try story.run(.receive(order), by: .portal, at: time)
        try story.run(.register(RegisterComplaint()), by: Fixture.staff(order.body), at: time)
        return story
    }

    /// With the executor of the body complained of.
    static func inSelfReview(_ order: ReceiveComplaint = Fixture.receive()) throws -> Story {
        var story = try registered(order)
        try story.run(.assign(AssignComplaint(officer: Fixture.executor)), by: Fixture.staff(order.body), at: "2026-07-03 16:00")
        return story
    }

    /// Sent to the superior body on Saturday 4 July.
    static func sent() throws -> Story {
        var story = try inSelfReview()
        let order = ForwardComplaint(to: Fixture.superior, manifest: Fixture.manifest)
        try story.run(.forward(order), by: Fixture.staff(Fixture.provider), at: "2026-07-04 11:00")
        return story
    }

    /// At the superior body since Tuesday 7 July (6 July is a holiday).
    static func forwarded() throws -> Story {
        var story = try sent()
        try story.run(.acknowledge(AcknowledgeForwarding()), by: Fixture.staff(Fixture.superior), at: "2026-07-07 10:00")
        return story
    }

    static func underReview() throws -> Story {
        var story = try forwarded()
        try story.run(
            .startReview(StartReview(reviewer: Fixture.reviewer)),
            by: Fixture.staff(Fixture.superior),
            at: "2026-07-08 10:00"
        )
        return story
    }

    static func decision(
        _ outcome: OutcomeCode = .dismiss,
        order: SuperiorOrder? = nil,
        becauseLate: Bool = false
    ) -> ComplaintCommand {
        .decide(
            DecideComplaint(
                outcomes: Fixture.demands.map { DemandOutcome(demand: $0.id, outcome: outcome) },
                grounds: "reasons",
                becauseLate: becauseLate,
                document: Fixture.document("e"),
                order: order
            )
        )
    }

    static let order = SuperiorOrder(body: Fixture.provider, text: "issue the decision", complyBy: Fixture.day("2026-07-20"))

    static func decided(withOrder: Bool = false) throws -> Story {
        var story = try underReview()
        let command = withOrder ? decision(.obligeToAct, order: order) : decision()
        try story.run(command, by: Fixture.staff(Fixture.superior), at: "2026-07-10 10:00")
        return story
    }

    static func awaitingExecution() throws -> Story {
        var story = try decided(withOrder: true)
        try story.run(.notify(NotifyDecision()), by: Fixture.staff(Fixture.superior), at: "2026-07-10 11:00")
        return story
    }

    static let met = DemandAnswer(result: .met, act: "decision 12", document: Fixture.document("d"))

    mutating func meetAllDemands(at time: String) throws {
        for demand in Fixture.demands {
            try run(
                .answerDemand(AnswerDemand(demand: demand.id, answer: Self.met)),
                by: Fixture.staff(Fixture.provider),
                at: time
            )
        }
    }

    static func satisfied() throws -> Story {
        var story = try inSelfReview()
        try story.meetAllDemands(at: "2026-07-07 10:00")
        try story.run(.satisfyInFull(SatisfyInFull()), by: Fixture.staff(Fixture.provider), at: "2026-07-07 11:00")
        return story
    }

    /// The executor has the case fetched to forward it.
    mutating func orderCase(at time: String) throws {
        let order = FetchCase(purpose: .forwarding(to: Fixture.superior), complaint: [Fixture.document("a")])
        try run(.fetchCase(order), by: Fixture.staff(Fixture.provider), at: time)
    }

    mutating func record(_ step: RecordCaseFetch.Step, at time: String = "2026-07-03 16:30") throws {
        try run(.recordCaseFetch(RecordCaseFetch(step)), by: .system, at: time)
    }

    static func joined() throws -> Story {
        var story = try registered()
        let order = LinkComplaint(kind: .joined, lead: Fixture.complaintID("lead"), leadDue: Fixture.day("2026-07-08"))
        try story.run(.link(order), by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")
        return story
    }

    static func linked(_ kind: LinkKind) throws -> Story {
        var story = try registered()
        let order = LinkComplaint(kind: kind, lead: Fixture.complaintID("lead"), leadDue: Fixture.day("2026-07-08"))
        try story.run(.link(order), by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")
        return story
    }

    /// One story for every stage.
    static func standing(at stage: ComplaintStage) throws -> Story {
        switch stage {
        case .received:
            var story = Story()
            try story.run(.receive(Fixture.receive()), by: .portal, at: "2026-07-03 15:00")
            return story
        case .registered: return try registered()
        case .selfReview: return try inSelfReview()
        case .forwardingSent: return try sent()
        case .forwarded: return try forwarded()
        case .underReview: return try underReview()
        case .satisfiedInFull: return try satisfied()
        case .decided: return try decided()
        case .awaitingExecution: return try awaitingExecution()
        case .joined: return try joined()
        case .treatedAsObjection: return try registered(Fixture.receive(object: Fixture.object(.preliminaryDecision)))
        case .closed:
            var story = try decided()
            try story.run(.notify(NotifyDecision()), by: Fixture.staff(Fixture.superior), at: "2026-07-10 11:00")
            return story
        case .redirected:
            var story = try registered(Fixture.receive(.stateCorporation))
            let order = RedirectComplaint(to: Fixture.quality, reason: "not ours")
            try story.run(.redirect(order), by: Fixture.staff(Fixture.provider), at: "2026-07-03 16:00")
            return story
        case .withdrawn:
            var story = try registered()
            try story.run(
                .withdraw(WithdrawComplaint(document: Fixture.document("f"))),
                by: .filer(of: story.it.id),
                at: "2026-07-03 16:00"
            )
            return story
        case .linkedAsDuplicate: return try linked(.duplicate)
        case .linkedAsSupplement: return try linked(.supplement)
        case .passedForInformation: return try registered(Fixture.receive(content: Fixture.content(signature: .unsigned)))
        }
    }
}
