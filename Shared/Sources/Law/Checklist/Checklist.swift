/// What one person must present for leaving (RR-8, rulebook 9), and what a legal officer must decide.
///
/// The clearance of a secret-holder is never in it, so its absence never makes a package incomplete (DC-10).
public struct Checklist: Hashable, Sendable {
    /// The facts it was made from.
    public let facts: ChecklistFacts
    /// What must be presented, in the order of the list.
    public let items: [ChecklistItem]
    /// What the order leaves open here.
    public let questions: [OfficerQuestion]

    /// Whether a legal officer must decide something (DC-05none).
    public var needsOfficer: Bool { !questions.isEmpty }

    /// The checklist of a person.
    public init(_ facts: ChecklistFacts) {
        self.facts = facts
        items = Self.identity(facts) + Self.maintenance(facts) + Self.minor(facts) + Self.duty(facts) + Self.registration(facts)
        questions = Self.questions(facts)
    }

    private static func identity(_ facts: ChecklistFacts) -> [ChecklistItem] {
        var items: [ChecklistItem] = []
        if facts.needsRepresentative {
            items.append(ChecklistItem(.representativeAuthority, .dc00, ChecklistReason.representative))
        }
        if facts.place == .applicant { items.append(ChecklistItem(.questionnaire, .dc01, ChecklistReason.always)) }
        // The list speaks of children under sixteen without regard to citizenship, so their certificate comes first.
        guard facts.age >= .identityCard else { return items + [ChecklistItem(.birthCertificate, .dc02b, ChecklistReason.child)] }
        switch facts.category {
        case .citizen:
            items.append(ChecklistItem(.identityCard, .dc02a, ChecklistReason.citizen))
            items.append(ChecklistItem(.passport, .dc02a, ChecklistReason.citizen))
        case .foreigner: items.append(ChecklistItem(.residencePermit, .dc02c, ChecklistReason.foreigner))
        case .stateless: items.append(ChecklistItem(.statelessCertificate, .dc02c, ChecklistReason.stateless))
        }
        return items
    }

    /// Both conditions are needed: proceedings, and family members in Kazakhstan.
    private static func maintenance(_ facts: ChecklistFacts) -> [ChecklistItem] {
        guard facts.maintenance.isEnforced, !facts.maintenance.residing.isEmpty else { return [] }
        return [
            ChecklistItem(
                .maintenanceAgreement,
                .dc03,
                ChecklistReason.maintenance,
                or: [.init(document: .maintenanceDecision, rule: .dc03alt)]
            )
        ]
    }

    private static func minor(_ facts: ChecklistFacts) -> [ChecklistItem] {
        var items: [ChecklistItem] = []
        if facts.isMinor, facts.age >= .viewCounts, facts.departure != .alone {
            items.append(ChecklistItem(.guardianshipOpinion, .dc04, ChecklistReason.childsView))
        }
        switch secondParent(facts) {
        case .residesInKazakhstan:
            items.append(
                ChecklistItem(
                    .secondParentConsent,
                    .dc05,
                    ChecklistReason.consent,
                    or: [.init(document: .minorLeavingDecision, rule: .dc05alt)]
                )
            )
        case .some(let parent) where parent.isAbsent:
            items.append(ChecklistItem(.secondParentProof, .dc05none, ChecklistReason.absent(parent)))
        default: break
        }
        return items
    }

    private static func registration(_ facts: ChecklistFacts) -> [ChecklistItem] {
        let ofRecipients = facts.maintenance.isEnforced && !facts.maintenance.unregistered.isEmpty
        guard ofRecipients || secondParent(facts) == .noRegistrationData else { return [] }
        return [ChecklistItem(.registrationApplication, .dc07, ChecklistReason.registrationUnknown)]
    }

    private static func duty(_ facts: ChecklistFacts) -> [ChecklistItem] {
        guard facts.place == .applicant else { return [] }
        return switch facts.channel {
        case .stateCorporation: [ChecklistItem(.dutyReceipt, .dc06, ChecklistReason.dutyPaid)]
        case .portal: [ChecklistItem(.paymentInformation, .dc06p, ChecklistReason.dutyPaidOnline)]
        }
    }

    private static func questions(_ facts: ChecklistFacts) -> [OfficerQuestion] {
        if facts.departure == .alone { return [.minorLeavesAlone] }
        guard let parent = secondParent(facts), parent != .residesInKazakhstan else { return [] }
        return [.secondParent(parent)]
    }

    /// The parent whose consent DC-05 is about: only of citizens under 18 who leave with one representative.
    private static func secondParent(_ facts: ChecklistFacts) -> SecondParent? {
        guard facts.category == .citizen, case .one(_, let parent) = facts.departure else { return nil }
        return parent
    }
}
