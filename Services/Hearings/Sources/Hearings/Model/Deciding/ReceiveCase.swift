import CivilTime
import Contracts
import Directory
import Law

/// Receives an application from the State Corporation or the portal. Source: R6.1, R6.2, R8.1–R8.4.
public struct ReceiveCase: CaseOrder {
    /// The name of the order.
    public static let name = CommandName.receive
    /// The provider: the territorial police body.
    public let provider: BodyID
    /// How it was filed.
    public let channel: FilingChannel
    /// When it was filed; nil means now.
    public let filedAt: Instant?
    /// Who wants to leave.
    public let applicant: Applicant
    /// The applicant's documents.
    public let package: PersonPackage
    /// Children who leave too, each with its documents.
    public let children: [ArrivingChild]
    /// Who acts for the applicant.
    public let representative: Representative?
    /// The country of destination as the decision prints it: in Kazakh, in the case the sentence needs; nil where it is written in later.
    public let destination: String?
    /// Whether item 16 of form 1 tells of access to state secrets (CL-01).
    public let tellsOfSecrets: Bool
    /// Whether form 1 bears a valid signature: by hand, or the applicant's own EDS through the portal (R6.2).
    public let isSigned: Bool
    /// Form 1.
    public let application: [Document]
    /// The documents handed in.
    public let documents: [Document]
    /// Form 4, or form 5 when acceptance is refused.
    public let receipts: [Document]
    /// The times of the visit.
    public let visit: Visit?

    /// The order.
    public init(
        provider: BodyID,
        channel: FilingChannel,
        filedAt: Instant? = nil,
        applicant: Applicant,
        package: PersonPackage,
        children: [ArrivingChild] = [],
        representative: Representative? = nil,
        destination: String? = nil,
        tellsOfSecrets: Bool,
        isSigned: Bool,
        application: [Document],
        documents: [Document],
        receipts: [Document] = [],
        visit: Visit? = nil
    ) {
        self.provider = provider
        self.channel = channel
        self.filedAt = filedAt
        self.applicant = applicant
        self.package = package
        self.children = children
        self.representative = representative
        self.destination = destination
        self.tellsOfSecrets = tellsOfSecrets
        self.isSigned = isSigned
        self.application = application
        self.documents = documents
        self.receipts = receipts
        self.visit = visit
    }

    func events(_ context: CaseContext) throws(Objection) -> [CaseEvent] {
        let filed = filedAt ?? context.now
        guard filed <= context.now else { throw Objection(.inTheFuture, .r8_2) }
        let department = try receivingBodies(context)
        guard applicant.category == .citizen || applicant.isPermanentResident else { throw Objection(.outOfScope, .r7_2) }
        guard isSigned else { throw Objection(.signatureInvalid, .r6_2) }
        let plan = try context.plan(filed: filed, through: channel, provider: provider)
        let check = try check(filed: plan.serviceTerm.start.effectiveDay)
        let isRefused = try isRefused(check)
        let edition = plan.serviceTerm.edition
        let term = isRefused ? nil : context.term(plan, provider: provider)
        let basis: [RuleID] = isRefused ? [.r8_3, .rA5] : channel == .portal ? [.r6_2, .r8_4] : [.r8_1, .r8_2, .rA4]
        let fact = CaseReceived(
            stamp: Stamp(at: context.now, by: context.caller.actor, edition: edition, basis: basis),
            stage: StageChange(from: nil, to: isRefused ? .intakeRefused : .accepted),
            id: context.fresh.id,
            number: context.fresh.number,
            channel: channel,
            acceptedAt: channel == .portal ? nil : context.caller.actor.body,
            provider: provider,
            department: department,
            filedAt: filed,
            effectiveDay: plan.serviceTerm.start.effectiveDay,
            applicant: applicant,
            children: children.map(\.child),
            representative: representative,
            destination: destination,
            check: check,
            application: application,
            documents: documents,
            receipts: receipts,
            visit: visit,
            clearance: Clearance(status: tellsOfSecrets && applicant.category == .citizen ? .required : .notRequired),
            term: term,
            flags: try flags(check, isRefused: isRefused, edition, context),
            clocks: isRefused ? [] : try clocks(filed, plan, context)
        )
        return [.received(fact)]
    }

    /// The body of the department, after checking who receives: no direct filing at the police office (R6.1, A-45).
    private func receivingBodies(_ context: CaseContext) throws(Objection) -> BodyID {
        guard context.bodies.body(provider)?.kind == .provider, let department = context.bodies.superior(of: provider) else {
            throw Objection(.notAProvider, .r3_1)
        }
        let isPortal = context.caller.actor.kind == .portal
        guard (channel == .portal) == isPortal else { throw Objection(.wrongChannel, .r6_1, details: [channel.rawValue]) }
        if !isPortal {
            let kind = context.caller.actor.body.flatMap { context.bodies.body($0)?.kind }
            guard kind == .stateCorporation else { throw Objection(.wrongChannel, .a45, details: [channel.rawValue]) }
        }
        return department.id
    }

    /// Whether the State Corporation refuses acceptance (R8.3). The portal refuses nothing, but does not take what is not paid or lacks
    /// a document; expired ones are left to the completeness check (A-40, RR-6).
    private func isRefused(_ check: PackageCheck) throws(Objection) -> Bool {
        switch check.outcome {
        case .accept: return false
        case .refuseAcceptance: return true
        case .blockSubmission:
            guard !check.missing.contains(where: { $0.document == .paymentInformation }) else {
                throw Objection(.feeUnpaid, .rr6)
            }
            throw Objection(.packageIncomplete, .a40, details: check.lacking)
        }
    }

    private func flags(_ check: PackageCheck, isRefused: Bool, _ edition: RuleEdition, _ context: CaseContext) throws(Objection)
        -> [CaseFlag]
    {
        var flags: [CaseFlag] = []
        if !check.isComplete, !isRefused { flags.append(.acceptedIncomplete) }
        guard let visit else { return flags }
        guard visit.arrivedAt <= visit.servingBegan, visit.servingBegan <= visit.servingEnded, visit.servingEnded <= context.now
        else { throw Objection(.timesDisagree, .a43) }
        let waiting = try context.deadline(.dl15, from: .received(visit.arrivedAt), provider: provider, edition)
        if !waiting.isMet(at: visit.servingBegan) { flags.append(.waitingOverran) }
        let serving = try context.deadline(.dl16, from: .received(visit.servingBegan), provider: provider, edition)
        if !serving.isMet(at: visit.servingEnded) { flags.append(.servingOverran) }
        return flags
    }

    /// The service term, and registration: for a package of the State Corporation by the next working day.
    private func clocks(_ filed: Instant, _ plan: HearingPlan, _ context: CaseContext) throws(Objection) -> [StartedClock] {
        let registration: StartedClock
        switch channel {
        case .portal:
            let deadline = try context.deadline(.dl01, from: .received(filed), provider: provider, plan.serviceTerm.edition)
            registration = StartedClock(
                key: .registration,
                duty: .body(provider),
                day: deadline.due.day,
                due: deadline.due.closing,
                deadline: deadline
            )
        case .stateCorporation:
            let (day, due) = try context.asking(provider) { (provider) throws(CalendarGap) in
                let day = try provider.nextWorkingDay(after: plan.serviceTerm.start.effectiveDay)
                return (day, provider.closing(of: day))
            }
            registration = StartedClock(key: .registration, duty: .body(provider), day: day, due: due, deadline: nil)
        }
        return [context.term(plan, provider: provider).clock, registration]
    }
}
