import CivilTime
import Contracts
import Directory
import Law
import StrictJSON

/// Proposes to strike out an entry that was made by mistake, or to put another in its place. Source: design 7.
public struct ProposeAnnulment: Hashable, Sendable, Codable {
    /// The entry's number.
    public let entry: Int
    /// What should have been entered; nil where nothing.
    public let replacement: OrganisationLine?
    /// Why.
    public let reasons: String

    /// The order.
    public init(entry: Int, replacement: OrganisationLine? = nil, reasons: String) {
        self.entry = entry
        self.replacement = replacement
        self.reasons = reasons
    }
}

/// A second person approves what was proposed. Source: design 7.
public struct ApproveAnnulment: Hashable, Sendable, Codable {
    /// The entry's number.
    public let entry: Int

    /// The order.
    public init(entry: Int) {
        self.entry = entry
    }
}

extension OrganisationRegister {
    /// What a proposal causes. That nothing else needs the entry is looked at now and again when it is approved.
    public static func decide(
        _ order: ProposeAnnulment,
        on state: OrganisationRegister,
        by caller: Caller,
        person: PersonMark?,
        at now: Instant
    ) throws(OrganisationRefusal) -> OrganisationEvent {
        let stamp = try stamp(by: caller, at: now)
        guard !TextCheck.isBlank(order.reasons) else { throw OrganisationRefusal(problem: .reasonMissing, rule: .r12_2) }
        try state.checkAnnulment(order.entry, order.replacement)
        return .annulmentProposed(
            OrganisationAnnulmentProposed(
                stamp: stamp,
                person: person,
                entry: order.entry,
                replacement: order.replacement,
                reasons: order.reasons
            )
        )
    }

    /// What an approval causes: another person than the one who proposed, under whatever staff name.
    public static func decide(
        _ order: ApproveAnnulment,
        on state: OrganisationRegister,
        by caller: Caller,
        person: PersonMark?,
        at now: Instant
    ) throws(OrganisationRefusal) -> OrganisationEvent {
        let stamp = try stamp(by: caller, at: now)
        guard let entry = state.entry(order.entry) else {
            throw OrganisationRefusal(problem: .registerEntryUnknown, rule: .r12_2)
        }
        guard let proposal = entry.proposal else { throw OrganisationRefusal(problem: .overrideMissing, rule: .r12_2) }
        let isSamePerson = proposal.person != nil && proposal.person == person
        guard !isSamePerson, proposal.stamp.by != caller.actor else {
            throw OrganisationRefusal(problem: .samePerson, rule: .r12_2)
        }
        try state.checkAnnulment(order.entry, proposal.replacement)
        return .annulled(
            OrganisationEntryAnnulled(
                stamp: stamp,
                entry: order.entry,
                replacement: proposal.replacement,
                proposedBy: proposal.stamp.by.officer
            )
        )
    }

    private func checkAnnulment(_ number: Int, _ replacement: OrganisationLine?) throws(OrganisationRefusal) {
        guard entry(number) != nil else { throw OrganisationRefusal(problem: .registerEntryUnknown, rule: .r12_2) }
        do throws(OrganisationProblem) {
            _ = try graph(without: number, but: replacement)
        } catch {
            throw OrganisationRefusal(problem: .entryNeeded, rule: .r12_2, because: error)
        }
    }
}
