import CivilTime
import Law

/// Registers a received complaint; its own day counts, never an earlier one. Source: R15.4, R15.5, rules 7.3, 7.4.
public struct RegisterComplaint: DecidableOrder {
    /// The name of the order.
    public static let name = CommandName.register

    /// An order to register.
    public init() {}

    func events(_ complaint: Complaint, _ context: ComplaintContext) throws(Objection) -> [ComplaintEvent] {
        // After hours the registration belongs to the next working day, together with the receipt it follows.
        let day = try context.effectiveDay(of: context.now, at: complaint.holder)
        let edition = context.edition(on: day)
        let clocks = try registrationClocks(complaint, context, edition)
        var events: [ComplaintEvent] = [
            .registered(
                ComplaintRegistered(stamp: context.stamp(edition, complaint.course.rule, .a49), registeredOn: day, clocks: clocks)
            )
        ]
        if complaint.content.isAnonymousOrUnsigned {
            events.append(
                .passedForInformation(PassedForInformation(stamp: context.stamp(edition, .a18), body: complaint.holder))
            )
            return events
        }
        if complaint.course != .redirect, complaint.objectKind.isStepInRunningProcedure {
            let number = complaint.intake.object.caseNumber
            events.append(.treatedAsObjection(TreatedAsObjection(stamp: context.stamp(edition, .dx4), caseNumber: number)))
            return events
        }
        if let governing = governing(complaint, clocks), !complaint.missing.isEmpty {
            let clock = try context.completionClock(before: governing, at: complaint.holder)
            let request = CompletionRequested(stamp: context.stamp(edition, .a18), items: complaint.missing, clocks: [clock])
            events.append(.completionRequested(request))
        }
        return events
    }

    private func registrationClocks(
        _ complaint: Complaint,
        _ context: ComplaintContext,
        _ edition: RuleEdition
    ) throws(Objection) -> [StartedClock] {
        func clock(_ key: ClockKey, _ rule: DeadlineRule) throws(Objection) -> [StartedClock] {
            [try context.clock(key, rule, from: .received(context.now), duty: complaint.holder, edition: edition)]
        }
        switch complaint.course {
        // T5 is the provider's; the reviewing body complained of owes no such answer (RT-RB-sup).
        case .selfReview: return complaint.isReviewingBodyOnItself ? [] : try clock(.answer, .dl19)
        case .considerAsHead: return try clock(.answer, .dl19)
        case .considerAsQualityBody: return try clock(.qualityConsideration, .dl20)
        case .considerAsSuperior, .redirect: return []
        }
    }

    private func governing(_ complaint: Complaint, _ started: [StartedClock]) -> StartedClock? {
        let running = complaint.openClocks.map(\.facts).filter { $0.key != .registration } + started
        return running.min { $0.due < $1.due }
    }
}
