import CivilTime
import Contracts
import Directory

/// What the hearings service has published of an administrative case. Source: R15.1 (the act), DX-7 (its absence).
public struct CaseFacts: Hashable, Sendable, Codable {
    /// The case.
    public let number: CaseNumber
    /// Its identity in the hearings service, under which its documents are asked for.
    public let matter: String
    /// The provider.
    public let provider: BodyID
    /// The last day of the service term.
    public let termEnd: Day
    /// The day of the refusal; nil while none is known.
    public let refusedOn: Day?
    /// The first moment after the term, where it passed without an act; nil while that is not known.
    public let breachedAt: Instant?

    /// The facts of a refusal.
    public init(_ notice: DecisionRefusedNotice, matter: String) {
        self.init(
            number: notice.number,
            matter: matter,
            provider: notice.provider,
            termEnd: notice.termEnd,
            refusedOn: notice.decidedOn,
            breachedAt: nil
        )
    }

    /// The facts of a breach.
    public init(_ notice: TermBreachedNotice, matter: String) {
        self.init(
            number: notice.number,
            matter: matter,
            provider: notice.provider,
            termEnd: notice.termEnd,
            refusedOn: nil,
            breachedAt: notice.asOf
        )
    }

    init(number: CaseNumber, matter: String, provider: BodyID, termEnd: Day, refusedOn: Day?, breachedAt: Instant?) {
        self.number = number
        self.matter = matter
        self.provider = provider
        self.termEnd = termEnd
        self.refusedOn = refusedOn
        self.breachedAt = breachedAt
    }

    /// These facts with newer ones: what the newer say counts, what they are silent about stays. A term that was breached says nothing of another
    /// one, as after the case was reopened (DX-7).
    public func updated(with newer: CaseFacts) -> CaseFacts {
        CaseFacts(
            number: newer.number,
            matter: newer.matter,
            provider: newer.provider,
            termEnd: newer.termEnd,
            refusedOn: newer.refusedOn ?? refusedOn,
            breachedAt: newer.breachedAt ?? (newer.termEnd == termEnd ? breachedAt : nil)
        )
    }
}

/// Where a complaint says something else than the case: for a person to look at, never a reason to refuse (rules 7.3).
public enum CaseDifference: String, CaseIterable, Hashable, Sendable, Codable {
    /// Another body keeps the case.
    case provider
    /// The term ends on another day.
    case termEnds
    /// The complainant learnt of the act before it was adopted.
    case learntBeforeAct
    /// Inaction is complained of, and there is an act.
    case actExists
}

extension CaseFacts {
    /// Where the complaint as filed says something else.
    func differences(from intake: ComplaintReceived) -> [CaseDifference] {
        let object = intake.object
        let concernsTerm = object.kind == .inaction || object.kind == .deemedRefusal
        var found: [CaseDifference] = []
        if let holder = intake.caseHolder, holder != provider { found.append(.provider) }
        if concernsTerm, let ends = object.termEnds, ends != termEnd { found.append(.termEnds) }
        if object.kind == .act, let act = refusedOn, let learnt = object.learntOn, learnt < act { found.append(.learntBeforeAct) }
        if concernsTerm, refusedOn != nil { found.append(.actExists) }
        return found
    }
}
