import CivilTime
import Directory
import Law

/// A decision as the holder sees it: what may be shown of the reasons, never the sealed part. Source: CL-27.
public struct HolderDecision: Hashable, Sendable, Codable {
    /// Its number.
    public let number: ClearanceNumber
    /// The day it was taken.
    public let decidedOn: Day
    /// The last day it is good for, where the head set one.
    public let until: Day?
    /// The reasons that may be shown, or that they are classified; nil for a grant.
    public let reasons: ShownReasons?
}

/// A part as the holder sees it.
public struct HolderPart: Hashable, Sendable, Codable {
    /// The obligation.
    public let obligation: ObligationID
    /// Who decides.
    public let maker: DecisionMaker
    /// Where it stands.
    public let state: ObligationDecisionState
    /// The last day of the internal term; nil when none runs. Not law.
    public let expectedBy: Day?
    /// The decision.
    public let decision: HolderDecision?
}

/// A request as the holder sees it.
public struct HolderView: Hashable, Sendable, Codable {
    /// Its number.
    public let number: ClearanceNumber
    /// Where it stands.
    public let state: ClearanceState
    /// What others see.
    public let notice: ClearanceStatusNotice
    /// The obligations named.
    public let obligations: [SecrecyObligation]
    /// The parts.
    public let parts: [HolderPart]
    /// Obligations for which a legal officer looks for the decision maker.
    public let waiting: [ObligationID]
    /// Parts that went to another decision maker, with the day (CL-19).
    public let moved: [ReleasedPart]
    /// The revocation; nil where there is none.
    public let revocation: HolderDecision?
    /// What other requests named and this one leaves out, and why; nil where nothing.
    public let omission: Omission?
    /// What is said about an appeal; nil where nothing was refused.
    public let appeal: Text3?
}

extension ClearanceRequest {
    /// The holder's view.
    public func holderView(at now: Instant) -> HolderView {
        let isAgainstHolder = state == .refused || state == .revoked
        return HolderView(
            number: number,
            state: state,
            notice: notice(at: now),
            obligations: obligations,
            parts: parts.map { part in
                HolderPart(
                    obligation: part.obligation,
                    maker: part.maker,
                    state: part.state,
                    expectedBy: part.state == .pending ? clocks[.decision(part.maker)]?.facts.day : nil,
                    decision: part.decision.map(HolderDecision.init)
                )
            },
            waiting: gaps.map(\.obligation),
            moved: released,
            revocation: revocation.map { HolderDecision($0.decision) },
            omission: omission,
            appeal: isAgainstHolder ? AppealWords.text : nil
        )
    }
}

extension HolderDecision {
    init(_ decision: MakerDecision) {
        self.init(
            number: decision.number,
            decidedOn: KazakhstanTime.local(decision.at).day,
            until: decision.until,
            reasons: decision.reasons
        )
    }
}
