import CivilTime
import Contracts
import Directory
import Law

@testable import Clearance

/// The clearance of one applicant as a pure value: granted by one head, a revocation prepared.
struct ClearanceSide: Hashable {
    private(set) var request: ClearanceRequest
    /// What it has published, in order.
    private(set) var published: [ClearanceNotice] = []
    private static let institute = OrganisationID(rawValue: "institute")!
    private static let desk = BodyID(rawValue: "police-almaly")!
    private static let holder = IIN(rawValue: "900101300017")!
    private static let maker = DecisionMaker.head(institute)

    /// Granted for a case on 10 June 2026.
    init(for number: CaseNumber) throws {
        let exitCase = ExitCase(number: number, provider: Self.desk)
        let holder = SecretHolder(iin: Self.holder, name: "A. Applicant", category: .citizen, birthDate: Day(iso: "1990-01-01")!)
        let check = CheckClearance(
            holder: holder,
            desk: Self.desk,
            source: .questionnaire(rows: 1, declared: 1),
            exitCase: exitCase
        )
        let now = Place.at("2026-06-08 10:00")
        let opened = try ClearanceRequest.decide(.check(check), on: nil, in: Self.context(.system, now))
        request = opened.events.reduce(nil) { ClearanceRequest.evolve($0, $1) }!
        published = [request.published(at: now).forOthers]
        let obligation = SecrecyObligation(
            id: ObligationID(rawValue: "o1")!,
            organisation: .known(Self.institute),
            signedOn: Day(iso: "2020-03-02")!
        )
        let submit = SubmitClearance(
            obligations: [obligation],
            residence: Residence(region: RegionID(rawValue: "almaty")!, isRegistered: true)
        )
        try run(.submit(submit), by: .holder(Self.holder), at: now)
        let granted = Place.at("2026-06-10 10:00")
        try run(.prepare(PrepareDecision(maker: Self.maker, outcome: .grant(until: nil))), by: Self.officer, at: granted)
        try run(.grant(GrantParts(maker: Self.maker, capacity: .head)), by: Self.head, at: granted)
        try run(.prepare(PrepareDecision(maker: Self.maker, outcome: .revoke(.classified))), by: Self.officer, at: granted)
    }

    var isGranted: Bool { request.state == .granted }
    var isRevoked: Bool { request.state == .revoked }
    var isEndedWithoutPermission: Bool { request.exitEnd == .withoutPermission }

    /// The head revokes, where that is still lawful.
    mutating func revoke(at now: Instant) {
        try? run(.revoke(RevokeGrant(maker: Self.maker, capacity: .head, reasons: .classified)), by: Self.head, at: now)
    }

    /// What the service does with `EndCase`.
    /// - Returns: whether the exit decision may be recorded.
    mutating func end(_ end: CaseEnding.End, of number: CaseNumber, at now: Instant) throws -> Bool {
        let isConfirmed = end == .issued && ClearanceRequest.confirmsIssue([request], at: now)
        guard isConfirmed || end == .withoutPermission else { return false }
        let exitEnd: ExitCaseEnd = end == .issued ? .issued(at: now) : .withoutPermission
        guard request.exitEnd == nil || end == .withoutPermission else { return isConfirmed }
        try run(.endExitCase(EndExitCase(number: number, end: exitEnd)), by: .system, at: now)
        return isConfirmed
    }

    private mutating func run(_ command: ClearanceCommand, by caller: Caller, at now: Instant) throws {
        let before = request
        let outcome = try ClearanceRequest.decide(command, on: request, in: try Self.context(caller, now))
        for event in outcome.events { request = ClearanceRequest.evolve(request, event)! }
        if let notice = ClearanceRequest.noticeOfChange(from: before, to: request, at: now) { published.append(notice.forOthers) }
    }

    private static let officer = staff("officer", .securityOfficer, "710202300204")
    private static let head = staff("head", .headOfOrganisation, "720303300304")

    private static func staff(_ id: String, _ role: Role, _ person: String) -> Caller {
        .staff(OfficerID(rawValue: id)!, of: institute.desk!, [role], person: IIN(rawValue: person)!)
    }

    private static func context(_ caller: Caller, _ now: Instant) throws -> ClearanceContext {
        var graph = OrganisationGraph()
        try graph.add(Organisation(id: institute, name: Text3(kk: "a", ru: "a", en: "a")))
        return ClearanceContext(
            now: now,
            caller: caller,
            calendar: Place.calendar,
            bodies: Place.bodies,
            routing: ClearanceRouting(organisations: graph, territorialBodies: [:]),
            fresh: FreshIdentifiers(
                id: ClearanceRequestID(rawValue: "CL-2026-000001")!,
                number: ClearanceNumber(rawValue: "CL-2026-000001")!
            )
        )
    }
}
