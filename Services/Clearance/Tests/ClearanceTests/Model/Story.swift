import CivilTime
import Contracts
import Directory
import Law
import Testing

@testable import Clearance

/// A request played step by step.
struct Story {
    var state: ClearanceRequest?
    var events: [ClearanceEvent] = []
    var sealed: [SealedEvent] = []
    /// What happened to organisations, as far as it is known.
    var acts: [OrganisationAct] { didSet { routing = Fixture.routing(acts) } }
    /// Whether callers are marked as persons, as they are in the running service.
    var marksPersons = false
    private var routing: ClearanceRouting
    var settings = LawSettings.recommended
    var calendar = Fixture.calendar
    /// What other requests of the person named.
    var namedEarlier: [EarlierObligation] = []

    init(_ acts: OrganisationAct...) {
        self.acts = acts
        routing = Fixture.routing(acts)
    }

    /// The request; a story without one is a mistake of the test.
    var it: ClearanceRequest { state! }
    var types: [String] { events.map { String($0.type.dropFirst("kz.shagym.clearance.".count).dropLast(3)) } }

    func context(_ caller: Caller, _ now: Instant) -> ClearanceContext {
        ClearanceContext(
            now: now,
            caller: caller,
            person: marksPersons ? caller.person.flatMap { PersonMark(rawValue: "mark-of-\($0.rawValue)") } : nil,
            settings: settings,
            calendar: calendar,
            bodies: Fixture.bodies,
            routing: routing,
            fresh: FreshIdentifiers(id: ClearanceRequestID(rawValue: "r1")!, number: ClearanceNumber(rawValue: "C-2026-1")!),
            namedEarlier: namedEarlier
        )
    }

    mutating func run(_ command: ClearanceCommand, by caller: Caller = Fixture.portal, at now: Instant) throws(ClearanceRefusal) {
        let outcome = try ClearanceRequest.decide(command, on: state, in: context(caller, now))
        for event in outcome.events { state = ClearanceRequest.evolve(state, event) }
        events += outcome.events
        sealed += outcome.sealed
    }

    mutating func run(_ command: ClearanceCommand, by caller: Caller = Fixture.portal, at now: String) throws(ClearanceRefusal) {
        try run(command, by: caller, at: Fixture.at(now))
    }

    func refusal(of command: ClearanceCommand, by caller: Caller = Fixture.portal, at now: String) -> ClearanceRefusal? {
        do throws(ClearanceRefusal) {
            _ = try ClearanceRequest.decide(command, on: state, in: context(caller, Fixture.at(now)))
            return nil
        } catch {
            return error
        }
    }

    /// Fires what is due, in legal order.
    mutating func fireTimers(until now: Instant) throws(ClearanceRefusal) {
        while let timer = state?.timers.first, timer.due <= now {
            let before = it.version
            try run(.timerFired(TimerFired(key: timer.key, due: timer.due)), by: .system, at: now)
            #expect(it.version > before, "a due timer does something: \(timer.key.code)")
            if it.version == before { return }
        }
    }

    mutating func fireTimers(until now: String) throws(ClearanceRefusal) { try fireTimers(until: Fixture.at(now)) }

    mutating func prepare(
        _ maker: DecisionMaker,
        _ outcome: ProposedOutcome = .grant(until: nil),
        _ grounds: SealedGrounds? = nil,
        at now: String
    ) throws(ClearanceRefusal) {
        let order = PrepareDecision(maker: maker, outcome: outcome, grounds: grounds)
        try run(.prepare(order), by: Fixture.security(maker), at: now)
    }

    mutating func grant(_ maker: DecisionMaker, until: String? = nil, at now: String) throws(ClearanceRefusal) {
        if it.preparations[maker] == nil { try prepare(maker, at: now) }
        try run(Story.granting(maker, until: until), by: Fixture.signer(maker), at: now)
    }

    mutating func refuse(
        _ maker: DecisionMaker,
        _ reasons: ShownReasons = .classified,
        _ grounds: SealedGrounds? = nil,
        at now: String
    ) throws(ClearanceRefusal) {
        try prepare(maker, .refuse(reasons), grounds, at: now)
        try run(Story.refusing(maker, reasons, grounds), by: Fixture.signer(maker), at: now)
    }

    mutating func revoke(_ maker: DecisionMaker, at now: String) throws(ClearanceRefusal) {
        try prepare(maker, .revoke(.classified), at: now)
        try run(Story.revoking(maker), by: Fixture.signer(maker), at: now)
    }

    static func granting(_ maker: DecisionMaker, until: String? = nil) -> ClearanceCommand {
        .grant(GrantParts(maker: maker, capacity: .head, until: until.map(day)))
    }

    static func refusing(
        _ maker: DecisionMaker,
        _ reasons: ShownReasons = .classified,
        _ grounds: SealedGrounds? = nil
    ) -> ClearanceCommand {
        .refuse(RefuseParts(maker: maker, capacity: .head, reasons: reasons, grounds: grounds))
    }

    static func revoking(_ maker: DecisionMaker) -> ClearanceCommand {
        .revoke(RevokeGrant(maker: maker, capacity: .head, reasons: .classified))
    }

    /// Opened and filed on Monday 8 June 2026 at 10:00 by the holder.
    static func submitted(
        _ obligations: SecrecyObligation...,
        acts: [OrganisationAct] = [],
        exitCase: ExitCase? = nil
    ) throws(ClearanceRefusal) -> Story {
        var story = Story()
        story.acts = acts
        try story.run(Fixture.check(exitCase: exitCase), at: "2026-06-08 10:00")
        try story.run(Fixture.submit(obligations), at: "2026-06-08 10:00")
        return story
    }

    /// Granted by organisation `a` on Wednesday 10 June.
    static func granted(until: String? = nil, exitCase: ExitCase? = Fixture.exitCase) throws(ClearanceRefusal) -> Story {
        var story = try submitted(Fixture.obligation("a"), exitCase: exitCase)
        try story.grant(Fixture.head("a"), until: until, at: "2026-06-10 11:00")
        return story
    }

    /// A story that stands in a state.
    static func standing(in state: ClearanceState) throws(ClearanceRefusal) -> Story {
        let a = Fixture.head("a")
        var story: Story
        switch state {
        case .notRequired:
            story = Story()
            try story.run(Fixture.check(.questionnaire(rows: 1, declared: 0)), at: "2026-06-08 10:00")
        case .required:
            story = Story()
            try story.run(Fixture.check(), at: "2026-06-08 10:00")
        case .manualRouting: story = try submitted(Fixture.obligation("x"), Fixture.obligation("a"))
        case .submitted, .routed:
            story = try submitted(Fixture.obligation("a"), Fixture.obligation("b"), exitCase: Fixture.exitCase)
        case .granted: story = try granted()
        case .refused:
            story = try submitted(Fixture.obligation("a"))
            try story.refuse(a, at: "2026-06-10 11:00")
        case .revoked:
            story = try granted()
            try story.revoke(a, at: "2026-06-12 11:00")
        case .expired:
            story = try granted(until: "2026-06-20")
            try story.fireTimers(until: "2026-06-21 00:00")
        case .superseded:
            story = try granted()
            let order = ReportObligation(obligation: Fixture.obligation("b"), report: "new contract")
            try story.run(.reportObligation(order), by: Fixture.lawyer, at: "2026-06-12 11:00")
        case .withdrawn:
            story = try submitted(Fixture.obligation("a"))
            try story.run(.withdraw(WithdrawClearance()), at: "2026-06-09 11:00")
        }
        return story
    }
}
