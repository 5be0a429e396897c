import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

@testable import Hearings

/// The case of one applicant as a pure value: everything is done but the issue.
struct CaseSide: Hashable {
    private(set) var matter: AdministrativeCase
    static let number = CaseNumber(rawValue: "AL1-2026-000001")!
    private static let paper = Document(
        name: "paper",
        type: "text/plain",
        size: 5,
        sha256: DocumentHash(rawValue: String(repeating: "5", count: 64))!
    )
    private static let executor = staff("police-almaly", [.registrar, .executor, .legalOfficer, .head])
    private static let department = staff("police-almaty", [.head])

    /// - Parameter notices: what was published of the clearance so far.
    init(_ notices: [ClearanceNotice]) throws {
        var application = try JSONValue(parsing: Place.file("Tests/Together/refusal.json"))["case"]!.asObject!
        application["tellsOfSecrets"] = true
        var applicant = application["applicant"]!.asObject!
        applicant["subjectToMilitaryDuty"] = false
        application["applicant"] = .object(applicant)
        let order = try ReceiveCase(json: .object(application))
        let filed = Place.at("2026-06-03 10:00")
        let received = try AdministrativeCase.decide(
            .receive(order),
            on: nil,
            in: Self.context(Self.staff("corporation", [.registrar]), filed)
        )
        matter = AdministrativeCase.replay(received)!
        let now = Place.at("2026-06-11 10:00")
        try run(.register(RegisterCase()), at: Place.at("2026-06-04 10:00"))
        try run(.confirmCompleteness(ConfirmCompleteness()), at: now)
        try run(.enterInMigrationPoliceIs(EnterInMigrationPoliceIs()), at: now)
        try run(.sendInquiries(SendInquiries(documents: [Self.paper])), at: now)
        try run(.sendToDepartment(SendToDepartment()), at: now)
        for body in InquiredBody.allCases {
            let reply = InquiryReply(body: body, grounds: [], documents: [Self.paper], receivedAt: now)
            try run(.recordReply(RecordReply(reply: reply)), at: now)
        }
        // The first is linked by the answer to the call that asked for it.
        try follow([notices[0]], .answered(about: nil), at: now)
        for notice in notices.dropFirst() { try follow([notice], .published, at: now) }
        let permit = ConfirmByDepartment(answer: .permit, grounds: [], document: Self.paper)
        try run(.confirmByDepartment(permit), by: Self.department, at: now)
        try run(.prepareDecision(PrepareDecision(document: Self.paper)), at: now)
        try run(.enterDecision(EnterDecision()), at: now)
        try run(.skipMilitary(SkipMilitary()), at: now)
        try run(.recordMessageReceived(RecordMessageReceived(at: now, channel: .personalCabinet)), at: now)
        try run(.recordSurrender(RecordSurrender(kind: .identityCard, surrenderedAt: now)), at: now)
    }

    var isIssued: Bool { matter.permission != nil }
    var isWithdrawn: Bool { matter.stage == .closedWithdrawn }
    var isOrdered: Bool { matter.orderedIssue != nil }
    var isBlocked: Bool { matter.flags.contains(.clearanceBlocks) }
    var isNeverStuck: Bool { matter.isNeverStuck(at: matter.lastRecordedAt) }

    mutating func follow(_ notices: [ClearanceNotice], _ origin: FollowClearance.Origin, at now: Instant) throws {
        try run(.followClearance(FollowClearance(notices: notices, origin: origin)), by: .system, at: now)
    }

    /// - Returns: whether the clearance service is to be asked.
    mutating func issue(at now: Instant) -> Bool {
        guard (try? run(.issue(IssueDecision(document: Self.paper, signedBy: OfficerID(rawValue: "o")!)), at: now)) != nil else {
            return false
        }
        return isOrdered
    }

    /// - Returns: whether the clearance service is to be told.
    mutating func withdraw(at now: Instant) -> Bool {
        (try? run(.withdraw(WithdrawCase(document: Self.paper)), at: now)) != nil
    }

    /// What the service does with the answer to `EndCase`.
    mutating func take(confirmed: Bool, at now: Instant) throws {
        guard isOrdered, !matter.stage.isClosed else { return }
        try run(.completeIssue(CompleteIssue(isConfirmed: confirmed)), by: .system, at: now)
    }

    private mutating func run(_ command: CaseCommand, by caller: Caller = executor, at now: Instant) throws {
        let events = try AdministrativeCase.decide(command, on: matter, in: Self.context(caller, now))
        for event in events { matter = AdministrativeCase.evolve(matter, event)! }
    }

    private static func staff(_ body: String, _ roles: Set<Role>) -> Caller {
        Caller(actor: Actor(kind: .staff, officer: OfficerID(rawValue: "o-\(body)")!, body: BodyID(rawValue: body)!), roles: roles)
    }

    private static func context(_ caller: Caller, _ now: Instant) -> CaseContext {
        CaseContext(
            now: now,
            caller: caller,
            calendar: Place.calendar,
            bodies: Place.bodies,
            fresh: FreshIdentifiers(id: CaseID(rawValue: number.rawValue)!, number: number)
        )
    }
}
