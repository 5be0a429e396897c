import CivilTime
import Contracts
import Directory
import Law
import Testing

@testable import Hearings

/// A case on its way: commands with actors and times, in the order a file would show them.
struct Story {
    private(set) var matter: AdministrativeCase?
    private(set) var events: [CaseEvent] = []
    var calendar = Fixture.calendar
    var directory = Fixture.sixDays
    var settings = LawSettings.recommended

    init(_ directory: BodyDirectory = Fixture.sixDays) { self.directory = directory }

    /// The case; a test that has not received one fails here.
    var it: AdministrativeCase { matter! }
    /// The running round.
    var round: HearingRound { it.round! }

    func context(_ caller: Caller, _ time: Instant) -> CaseContext {
        CaseContext(
            now: time,
            caller: caller,
            settings: settings,
            calendar: calendar,
            bodies: directory,
            fresh: FreshIdentifiers(id: CaseID(rawValue: "case-1")!, number: CaseNumber(rawValue: "AL1-2026-1")!)
        )
    }

    @discardableResult
    mutating func run(_ command: CaseCommand, by caller: Caller = Fixture.staff(), at time: Instant) throws(CaseRefusal)
        -> [CaseEvent]
    {
        let new = try AdministrativeCase.decide(command, on: matter, in: context(caller, time))
        for event in new { matter = AdministrativeCase.evolve(matter, event) }
        events += new
        return new
    }

    @discardableResult
    mutating func run(_ command: CaseCommand, by caller: Caller = Fixture.staff(), at time: String) throws(CaseRefusal)
        -> [CaseEvent]
    {
        try run(command, by: caller, at: Fixture.at(time))
    }

    /// The refusal of a command; nil when it would be carried out. Changes nothing.
    func refusal(of command: CaseCommand, by caller: Caller = Fixture.staff(), at time: String) -> CaseRefusal? {
        do throws(CaseRefusal) {
            _ = try AdministrativeCase.decide(command, on: matter, in: context(caller, Fixture.at(time)))
            return nil
        } catch {
            return error
        }
    }

    /// Fires every timer due until a moment, in legal order.
    mutating func fireTimers(until now: Instant) throws(CaseRefusal) {
        while let timer = matter?.timers.first, timer.due <= now {
            try run(.timerFired(TimerFired(key: timer.key, due: timer.due)), by: .system, at: now)
        }
    }

    mutating func fireTimers(until time: String) throws(CaseRefusal) { try fireTimers(until: Fixture.at(time)) }

    func due(_ key: ClockKey) -> Day? { matter?.clocks[key]?.facts.day }
    func status(_ key: ClockKey) -> Clock.Status? { matter?.clocks[key]?.status }
}

/// EX-01 and what follows from it: State Corporation, Wednesday 3 June 2026, 10:00; E = Friday 26 June in a six-day week.
extension Story {
    static func accepted(
        _ order: ReceiveCase = Fixture.receive(),
        at time: String = "2026-06-03 10:00",
        in directory: BodyDirectory = Fixture.sixDays
    ) throws -> Story {
        var story = Story(directory)
        try story.run(.receive(order), by: order.channel == .portal ? .portal : Fixture.desk, at: time)
        return story
    }

    static func registered(_ order: ReceiveCase = Fixture.receive(), in directory: BodyDirectory = Fixture.sixDays) throws
        -> Story
    {
        var story = try accepted(order, in: directory)
        try story.run(.register(RegisterCase()), at: "2026-06-04 10:00")
        return story
    }

    static func complete(_ order: ReceiveCase = Fixture.receive(), in directory: BodyDirectory = Fixture.sixDays) throws -> Story
    {
        var story = try registered(order, in: directory)
        try story.run(.confirmCompleteness(ConfirmCompleteness()), at: "2026-06-05 10:00")
        return story
    }

    static func incomplete() throws -> Story {
        var story = try registered()
        try story.run(.reportIncomplete(ReportIncomplete(packages: missing)), at: "2026-06-05 10:00")
        return story
    }

    /// The duty receipt turned out not to be there.
    static let missing = [
        Fixture.package(of: Fixture.applicant(), through: .stateCorporation, without: .dutyReceipt),
        Fixture.receive().children[0].package,
    ]

    static func inquiries(_ order: ReceiveCase = Fixture.receive(), in directory: BodyDirectory = Fixture.sixDays) throws -> Story
    {
        var story = try complete(order, in: directory)
        try story.run(.enterInMigrationPoliceIs(EnterInMigrationPoliceIs()), at: "2026-06-05 11:00")
        try story.run(.sendInquiries(SendInquiries(documents: [Fixture.document("7")])), at: "2026-06-05 12:00")
        try story.run(.sendToDepartment(SendToDepartment()), at: "2026-06-05 15:00")
        return story
    }

    /// All five have answered; `known` says which grounds of which body.
    static func answered(
        _ order: ReceiveCase = Fixture.receive(),
        _ known: [InquiredBody: [RefusalGround]] = [:],
        in directory: BodyDirectory = Fixture.sixDays
    ) throws -> Story {
        var story = try inquiries(order, in: directory)
        let now = Fixture.at("2026-06-09 10:00")
        for body in InquiredBody.allCases {
            try story.run(.recordReply(Fixture.reply(body, known[body] ?? [], at: now)), at: now)
        }
        return story
    }

    static func confirm(_ answer: DepartmentAnswer, _ grounds: [RefusalGround] = []) -> CaseCommand {
        .confirmByDepartment(ConfirmByDepartment(answer: answer, grounds: grounds, document: Fixture.document("6")))
    }

    static let usual: [RefusalGround] = [.taxDebt, .enforcementDebtor]

    static func planned(
        _ grounds: [RefusalGround] = usual,
        order: ReceiveCase = Fixture.receive(),
        at time: String = "2026-06-15 10:00",
        in directory: BodyDirectory = Fixture.sixDays
    ) throws -> Story {
        var story = try answered(order, [.stateRevenue: [.taxDebt], .justice: [.enforcementDebtor]], in: directory)
        try story.run(confirm(.refuse, grounds), by: Fixture.departmentStaff, at: time)
        return story
    }

    static func draft(_ grounds: [RefusalGround] = usual) -> CaseCommand {
        .draftPreliminaryDecision(DraftPreliminaryDecision(grounds: grounds.map(Fixture.cited), document: Fixture.document("e")))
    }

    static func drafted(
        _ grounds: [RefusalGround] = usual,
        order: ReceiveCase = Fixture.receive(),
        at time: String = "2026-06-15 10:00",
        in directory: BodyDirectory = Fixture.sixDays
    ) throws -> Story {
        var story = try planned(grounds, order: order, at: time, in: directory)
        try story.run(draft(grounds), at: time)
        return story
    }

    mutating func schedule(_ day: String, at time: String) throws {
        try run(.scheduleHearing(ScheduleHearing(appointment: Fixture.appointment(day))), at: time)
    }

    static func notice(
        _ time: String,
        _ channel: ServiceChannel = .personalCabinet,
        proof: ServiceProof = .proved
    ) -> CaseCommand {
        .serveNotice(
            ServeNotice(
                at: Fixture.at(time),
                channel: channel,
                proof: proof,
                notice: Fixture.document("f"),
                proofDocument: proof == .proved ? Fixture.document("1") : nil
            )
        )
    }

    /// Served on Tuesday 16 June: hearing on 17 or 18 June, refusal from 19 June.
    static func served(
        _ channel: ServiceChannel = .personalCabinet,
        proof: ServiceProof = .proved,
        grounds: [RefusalGround] = usual,
        order: ReceiveCase = Fixture.receive()
    ) throws -> Story {
        var story = try drafted(grounds, order: order)
        try story.schedule("2026-06-18", at: "2026-06-15 11:00")
        try story.run(notice("2026-06-16 10:00", channel, proof: proof), at: "2026-06-16 10:00")
        return story
    }

    static func hold(_ outcome: HearingOutcome = .held, on day: String = "2026-06-18") -> CaseCommand {
        .holdHearing(HoldHearing(outcome: outcome, start: Fixture.at("\(day) 10:02"), end: Fixture.at("\(day) 10:40")))
    }

    static func held() throws -> Story {
        var story = try served()
        try story.run(
            .recordPosition(RecordPosition(position: Fixture.position("2026-06-17 12:00"))),
            by: .applicant(of: story.it.id),
            at: "2026-06-17 12:00"
        )
        try story.run(.answerArgument(Fixture.answer), at: "2026-06-18 09:30")
        try story.run(hold(), at: "2026-06-18 10:45")
        return story
    }

    static func minutes(on day: String = "2026-06-18") -> HearingMinutes {
        HearingMinutes(
            place: "Almaty, 1, room 5",
            date: Fixture.day(day),
            start: Fixture.at("\(day) 10:02"),
            end: Fixture.at("\(day) 10:40"),
            body: Fixture.provider,
            official: Fixture.executor,
            secretary: Fixture.secretary,
            participants: ["A. Applicant"],
            question: "the intended refusal",
            explanations: "the debt was paid",
            questionsAndAnswers: [QuestionAndAnswer(question: "When?", answer: "In May.")],
            document: Fixture.document("2")
        )
    }

    mutating func signMinutes(on day: String = "2026-06-18") throws {
        try run(.writeMinutes(WriteMinutes(minutes: Self.minutes(on: day))), at: "\(day) 12:00")
        try run(.signMinutes(SignMinutes(version: 1, signer: .chair)), by: Fixture.staff(Fixture.executor), at: "\(day) 12:10")
        try run(
            .signMinutes(SignMinutes(version: 1, signer: .secretary)),
            by: Fixture.staff(Fixture.secretary),
            at: "\(day) 12:20"
        )
    }

    static func signed() throws -> Story {
        var story = try held()
        try story.signMinutes()
        return story
    }

    static func refuse(_ grounds: [RefusalGround] = usual) -> CaseCommand {
        .conclude(
            ConcludeHearing(conclusion: .refuse, reasons: "the debt stands", grounds: grounds, document: Fixture.document("5"))
        )
    }

    static let grant = CaseCommand.conclude(ConcludeHearing(conclusion: .grant, reasons: "no ground is left"))

    static func newGround(_ ground: RefusalGround = .courtDuty) -> CaseCommand {
        .conclude(
            ConcludeHearing(
                conclusion: .newGround,
                reasons: "learnt at the hearing",
                newGrounds: [Fixture.cited(ground)],
                document: Fixture.document("e")
            )
        )
    }

    static func refused() throws -> Story {
        var story = try signed()
        try story.run(refuse(), at: "2026-06-19 10:00")
        return story
    }

    static let dispatch = CaseCommand.sendRefusal(
        SendRefusal(notice: Fixture.document("0"), certifiedCopies: [Fixture.document("3")])
    )

    static func closedRefused() throws -> Story {
        var story = try refused()
        try story.run(.enterDecision(EnterDecision()), at: "2026-06-19 11:00")
        try story.run(dispatch, at: "2026-06-19 12:00")
        return story
    }

    static func grantPlanned(_ order: ReceiveCase = Fixture.receive()) throws -> Story {
        var story = try answered(order)
        try story.run(confirm(.permit), by: Fixture.departmentStaff, at: "2026-06-15 10:00")
        return story
    }

    static func granted(_ order: ReceiveCase = Fixture.receive()) throws -> Story {
        var story = try grantPlanned(order)
        try story.run(.prepareDecision(PrepareDecision(document: Fixture.document("5"))), at: "2026-06-15 11:00")
        try story.run(.enterDecision(EnterDecision()), at: "2026-06-15 12:00")
        return story
    }

    static func militaryRemoval() throws -> Story {
        var story = try granted()
        try story.run(.requestMilitaryRemoval(RequestMilitaryRemoval()), at: "2026-06-15 15:00")
        return story
    }

    static func surrenderRequested() throws -> Story {
        var story = try militaryRemoval()
        try story.run(.confirmMilitaryRemoval(ConfirmMilitaryRemoval(document: Fixture.document("6"))), at: "2026-06-16 10:00")
        return story
    }

    static func surrendered() throws -> Story {
        var story = try surrenderRequested()
        let now = "2026-06-16 11:00"
        try story.run(.recordMessageReceived(RecordMessageReceived(at: Fixture.at(now), channel: .personalCabinet)), at: now)
        let order = RecordSurrender(kind: .identityCard, surrenderedAt: Fixture.at("2026-06-17 10:00"))
        try story.run(.recordSurrender(order), at: "2026-06-17 10:00")
        return story
    }

    static let issue = CaseCommand.issue(IssueDecision(document: Fixture.document("5"), signedBy: Fixture.head))

    /// One story for every stage.
    static func standing(at stage: CaseStage) throws -> Story {
        switch stage {
        case .intakeRefused: return try accepted(Fixture.receive(without: .dutyReceipt))
        case .accepted: return try accepted()
        case .registered: return try registered()
        case .incompleteFound: return try incomplete()
        case .complete: return try complete()
        case .inquiries: return try answered()
        case .refusalPlanned: return try planned()
        case .preliminaryStage: return try served()
        case .grantPlanned: return try grantPlanned()
        case .refused: return try refused()
        case .granted: return try granted()
        case .militaryRemoval: return try militaryRemoval()
        case .surrenderRequested: return try surrenderRequested()
        case .surrendered: return try surrendered()
        case .closedRefused: return try closedRefused()
        case .closedGranted:
            var story = try surrendered()
            try story.run(issue, at: "2026-06-17 11:00")
            return story
        case .closedWithdrawn:
            var story = try registered()
            try story.run(
                .withdraw(WithdrawCase(document: Fixture.document("9"))),
                by: .applicant(of: story.it.id),
                at: "2026-06-04 11:00"
            )
            return story
        }
    }

    /// One story for every stage of a round.
    static func hearing(at stage: HearingStage) throws -> Story {
        switch stage {
        case .drafted:
            var story = try drafted()
            try story.schedule("2026-06-17", at: "2026-06-15 11:00")
            return story
        case .noticeWindowClosed: return try windowClosed()
        case .noticeServed: return try served(proof: .awaited)
        case .held:
            var story = try held()
            try story.run(.writeMinutes(WriteMinutes(minutes: minutes())), at: "2026-06-18 12:00")
            return story
        case .minutesSigned: return try signed()
        case .concludedGrant:
            var story = try signed()
            try story.run(grant, at: "2026-06-18 15:00")
            return story
        case .concludedRefuse: return try refused()
        }
    }

    /// EX-18: drafted in time, not served until Tuesday 23 June, 18:30.
    static func windowClosed() throws -> Story {
        var story = try drafted()
        try story.schedule("2026-06-25", at: "2026-06-15 11:00")
        try story.fireTimers(until: "2026-06-24 09:00")
        return story
    }
}
