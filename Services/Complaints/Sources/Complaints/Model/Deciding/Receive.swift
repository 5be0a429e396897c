import CivilTime
import Directory
import Law

/// Where a complaint was handed in, as the filer says it. Of that only who took it at the body is used: see `ReceiveComplaint.arrival(in:)`.
public enum HandedInAt: String, CaseIterable, Hashable, Sendable, Codable {
    case provider = "prv"
    case official = "ofc"
    case superiorBody = "sup"
    case qualityBody = "qty"
    case stateCorporationFrontDesk
    case stateCorporationHead
    /// By phone: refused, because nothing arrives (rules 7.2).
    case contactCentre1414

    /// The row of the routing table, given whom it is about; nil where nothing is received.
    func route(about respondent: RespondentKind) -> ComplaintRoute? {
        switch self {
        case .provider: .cell(RoutingCellID(respondent, .provider))
        case .official: .cell(RoutingCellID(respondent, .official))
        case .superiorBody: .cell(RoutingCellID(respondent, .superiorBody))
        case .qualityBody: .cell(RoutingCellID(respondent, .qualityBody))
        case .stateCorporationFrontDesk: .frontDesk
        case .stateCorporationHead: .stateCorporationHead
        case .contactCentre1414: nil
        }
    }
}

/// Receives a complaint. Never refused for what the complaint says or lacks, nor for lateness. Source: R15.1, rules 7.3.
public struct ReceiveComplaint: ComplaintOrder {
    /// The name of the order.
    public static let name = CommandName.receive
    /// The body where it arrived; with an official, the official's body.
    public let body: BodyID
    /// Where it was handed in.
    public let at: HandedInAt
    /// Whom it is about.
    public let respondent: Respondent
    /// The body that keeps the administrative case; nil when none is concerned.
    public let caseHolder: BodyID?
    /// The reviewing body the complainant chose; nil when none.
    public let addressedTo: BodyID?
    /// What it is about.
    public let object: ComplaintObject
    /// What it says.
    @Boxed public private(set) var content: ComplaintContent
    /// What it demands.
    public let demands: [DemandText]
    /// When it was received; with an official, when the official got it. Nil means now.
    public let receivedAt: Instant?
    /// When it was submitted, as by a postmark; nil means when it was received.
    public let submittedAt: Instant?
    /// Why it is late, in the sender's words.
    public let lateReason: String?
    /// Where it was before.
    public let origin: Origin?

    /// An order to receive.
    public init(
        body: BodyID,
        at: HandedInAt,
        respondent: Respondent,
        caseHolder: BodyID?,
        addressedTo: BodyID? = nil,
        object: ComplaintObject,
        content: ComplaintContent,
        demands: [DemandText],
        receivedAt: Instant? = nil,
        submittedAt: Instant? = nil,
        lateReason: String? = nil,
        origin: Origin? = nil
    ) {
        self.body = body
        self.at = at
        self.respondent = respondent
        self.caseHolder = caseHolder
        self.addressedTo = addressedTo
        self.object = object
        self.content = content
        self.demands = demands
        self.receivedAt = receivedAt
        self.submittedAt = submittedAt
        self.lateReason = lateReason
        self.origin = origin
    }

    func events(_ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        guard let route = arrival(in: context.bodies) else { throw Objection(.notAcceptedHere, .r15_1) }
        let receipt = receivedAt ?? context.now
        let submission = submittedAt ?? receipt
        guard receipt <= context.now, submission <= receipt else { throw Objection(.receivedInTheFuture, .a49) }
        if context.caller.actor.kind == .staff, context.caller.actor.body != body { throw Objection(.notYourBody, .r15_1) }
        // Who cannot be held to it dates nothing: a receipt is dated back by the chancellery that had the paper, or by the portal (A-49, DX-1).
        if context.caller.actor.kind == .complainant, receivedAt != nil || submittedAt != nil {
            throw Objection(.roleMissing, .a49, details: [receivedAt == nil ? "submittedAt" : "receivedAt"])
        }
        let day = try context.effectiveDay(of: receipt, at: body)
        let edition = context.edition(on: day)
        var flags: [ComplaintFlag] = []
        if isLate(submission, context, edition) { flags.append(.lateFiling) }
        let submissionDay = KazakhstanTime.local(submission).day
        if object.isPremature(on: submissionDay) { flags.append(.prematureInaction) }
        if isDeemedRefusal(on: submissionDay) { flags.append(.deemedRefusal) }
        if content.standing == .other { flags.append(.standingToCheck) }
        let uniqueDemands = demands.reduce(into: [DemandText]()) { kept, demand in
            if !kept.contains(where: { $0.id == demand.id }) { kept.append(demand) }
        }
        return [
            .received(
                ComplaintReceived(
                    stamp: context.stamp(edition, .r15_1),
                    id: context.fresh.complaint,
                    number: context.fresh.number,
                    receivedAt: receipt,
                    submittedAt: submission,
                    effectiveDay: day,
                    holder: body,
                    route: route,
                    respondent: respondent.seen(on: route),
                    caseHolder: caseHolder,
                    addressedTo: addressedTo,
                    object: object,
                    content: content,
                    demands: uniqueDemands,
                    missing: content.missing(demands: uniqueDemands.count),
                    lateReason: lateReason,
                    origin: origin,
                    flags: flags,
                    clocks: try clocks(route, receipt, context, edition)
                )
            )
        ]
    }

    /// Three months and more days off than ever followed each other.
    private static let certainlyLateDays = 120

    /// DX-1 is judged by the submission instant, not by the effective day. Source: rules 5.2.
    private func isLate(_ submission: Instant, _ context: ComplaintContext, _ edition: RuleEdition) -> Bool {
        guard let learnt = object.learntOn else { return false }
        do throws(Objection) {
            let deadline = try context.known { (calendar) throws(CalendarGap) in
                try DeadlineRule.dx1.deadline(
                    from: .on(learnt),
                    by: context.calendar(of: caseHolder ?? respondent.body, in: calendar),
                    edition: edition,
                    settings: context.settings
                )
            }
            return !deadline.isMet(at: submission)
        } catch {
            // No calendar reaches that day, and none is needed: lateness is never a reason not to accept (DX-1), and no run of days off is this long.
            return KazakhstanTime.local(submission).day - learnt > Self.certainlyLateDays
        }
    }

    private func isDeemedRefusal(on day: Day) -> Bool {
        guard object.kind == .inaction || object.kind == .deemedRefusal, let ends = object.termEnds else { return false }
        return day > ends
    }

    /// What starts with receipt: T3, DX-5 and the superior body's term; the rest starts with registration.
    private func clocks(
        _ route: ComplaintRoute,
        _ receipt: Instant,
        _ context: ComplaintContext,
        _ edition: RuleEdition
    ) throws(Objection) -> [StartedClock] {
        func clock(_ key: ClockKey, _ rule: DeadlineRule) throws(Objection) -> StartedClock {
            try context.clock(key, rule, from: .received(receipt), duty: body, edition: edition)
        }
        let registration = try clock(.registration, .dl01)
        switch route.course {
        case .selfReview: return [registration, try clock(.forwarding, .dl17)]
        case .redirect: return [registration, try clock(.redirecting, .dx5)]
        case .considerAsSuperior: return [registration, try clock(.superiorConsideration, .dx2)]
        case .considerAsQualityBody, .considerAsHead: return [registration]
        }
    }
}
